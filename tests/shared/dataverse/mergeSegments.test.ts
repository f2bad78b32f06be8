import { mergeSegments } from "../../../shared/dataverse/mergeSegments";
import type { SegmentSentiment } from "../../../shared/domain/CallAnalysis";

const segment = (offsetMs: number, durationMs: number, changes: Partial<SegmentSentiment> = {}): SegmentSentiment => ({
  participantId: "1",
  label: "positive",
  offsetMs,
  durationMs,
  ...changes,
});

test("no segments stay none", () => {
  expect(mergeSegments([])).toEqual([]);
});

test("segments up to ten seconds apart become one, from the first start to the last end", () => {
  expect(mergeSegments([segment(0, 1000), segment(11_000, 500)])).toEqual([segment(0, 11_500)]);
  expect(mergeSegments([segment(0, 1000), segment(11_001, 500)])).toEqual([segment(0, 1000), segment(11_001, 500)]);
});

test("the gap counts from the end of all that was joined before", () => {
  expect(mergeSegments([segment(0, 1000), segment(9000, 1000), segment(18_000, 1000)])).toEqual([segment(0, 19_000)]);
});

test("a segment within another leaves it as long as it was", () => {
  expect(mergeSegments([segment(0, 8000), segment(2000, 1000)])).toEqual([segment(0, 8000)]);
});

test("the order in which they come does not matter", () => {
  expect(mergeSegments([segment(40_000, 1000), segment(5000, 1000), segment(0, 1000)])).toEqual([segment(0, 6000), segment(40_000, 1000)]);
});

test("another label of the same participant parts them, other participants do not", () => {
  const negative = segment(2000, 1000, { label: "negative" });
  expect(mergeSegments([segment(0, 1000), negative, segment(4000, 1000)])).toEqual([segment(0, 1000), negative, segment(4000, 1000)]);
  const other = segment(2000, 1000, { participantId: "2" });
  expect(mergeSegments([segment(0, 1000), other, segment(4000, 1000)])).toEqual([segment(0, 5000), other]);
});
