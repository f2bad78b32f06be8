import { lineAt, type CallLine } from "../callLines";
import type { Thread } from "../comments/Thread";

/** The threads that begin in a line, by the line's index. What was written before anybody spoke belongs to the first. */
export function threadsByLine(lines: readonly CallLine[], threads: readonly Thread[] = []): ReadonlyMap<number, readonly Thread[]> {
  const begun = new Map<number, Thread[]>();
  for (const thread of threads) {
    if (thread.atMs === undefined || lines.length === 0) continue;
    const index = Math.max(0, lineAt(lines, thread.atMs));
    const own = begun.get(index);
    if (own) own.push(thread);
    else begun.set(index, [thread]);
  }
  return begun;
}

/** Indices of the lines that comments are on: those that a stretch begins in or reaches into. */
export function commentedLines(lines: readonly CallLine[], threads: readonly Thread[] = []): ReadonlySet<number> {
  const commented = new Set<number>();
  const placed = threads.flatMap(({ atMs, durationMs = 0 }) => (atMs === undefined ? [] : [{ atMs, toMs: atMs + durationMs }]));
  if (lines.length === 0) return commented;
  // By time, so that no line is looked at again for each of many comments on all of the call.
  let done = -1;
  for (const { atMs, toMs } of placed.sort((a, b) => a.atMs - b.atMs)) {
    const first = Math.max(0, lineAt(lines, atMs));
    commented.add(first);
    done = Math.max(done, first);
    for (; done + 1 < lines.length && (lines[done + 1]?.startMs ?? Infinity) < toMs; done++) commented.add(done + 1);
  }
  return commented;
}
