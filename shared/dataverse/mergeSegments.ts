import type { SegmentSentiment } from "../domain/CallAnalysis";

/** Utterances of one label that follow each other more closely than this make one segment. */
const LARGEST_GAP_MS = 10_000;

/**
 * Joins neighbouring segments of the same participant and label, so that a call takes fewer rows.
 * Nothing is lost for a timeline: the joined segment runs from the first start to the last end.
 */
export function mergeSegments(segments: readonly SegmentSentiment[]): SegmentSentiment[] {
  const merged: SegmentSentiment[] = [];
  const lastOf = new Map<string, number>();
  for (const segment of [...segments].sort((a, b) => a.offsetMs - b.offsetMs)) {
    const index = lastOf.get(segment.participantId);
    const last = index === undefined ? undefined : merged[index];
    const end = segment.offsetMs + segment.durationMs;
    if (index !== undefined && last?.label === segment.label && segment.offsetMs - (last.offsetMs + last.durationMs) <= LARGEST_GAP_MS) {
      merged[index] = { ...last, durationMs: Math.max(last.offsetMs + last.durationMs, end) - last.offsetMs };
    } else {
      lastOf.set(segment.participantId, merged.push(segment) - 1);
    }
  }
  return merged;
}
