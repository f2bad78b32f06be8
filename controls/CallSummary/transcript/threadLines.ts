import { lineAt, type CallLine } from "../callLines";
import type { Thread } from "../comments/Thread";

/** The threads that begin in a line, by the line's index. What was written before anybody spoke belongs to the first. */
export function threadsByLine(lines: readonly CallLine[], threads: readonly Thread[] = []): ReadonlyMap<number, readonly Thread[]> {
  const begun = new Map<number, readonly Thread[]>();
  for (const thread of threads) {
    if (thread.atMs === undefined || lines.length === 0) continue;
    const index = Math.max(0, lineAt(lines, thread.atMs));
    begun.set(index, [...(begun.get(index) ?? []), thread]);
  }
  return begun;
}

/** Indices of the lines that comments are on: those that a stretch begins in or reaches into. */
export function commentedLines(lines: readonly CallLine[], threads: readonly Thread[] = []): ReadonlySet<number> {
  const commented = new Set<number>();
  for (const { atMs, durationMs = 0 } of threads) {
    if (atMs === undefined || lines.length === 0) continue;
    const first = Math.max(0, lineAt(lines, atMs));
    commented.add(first);
    for (let index = first + 1; index < lines.length && (lines[index]?.startMs ?? Infinity) < atMs + durationMs; index++)
      commented.add(index);
  }
  return commented;
}
