import type { CallLine } from "../callLines";
import type { CallPlace } from "../../../shared/host/callSlot";

/** Lines that follow each other among those shown, by their places, both ends inclusive. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
  /** Marked as text by the browser itself, or line by line from the keyboard. */
  readonly by: "text" | "lines";
}

/** The range from where a selection was begun to where it was drawn. */
export function rangeBetween(anchor: number, end: number): PlaceRange {
  return { from: Math.min(anchor, end), to: Math.max(anchor, end), by: "lines" };
}

/** The stretch of the call that lines span. */
export function stretchOf(lines: readonly CallLine[]): CallPlace {
  const atMs = lines[0]?.startMs ?? 0;
  return { atMs, durationMs: lines.reduce((latest, { endMs }) => Math.max(latest, endMs), atMs) - atMs };
}
