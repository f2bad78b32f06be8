import { labelledSpans, spansOf } from "../../../shared/charts/timeSpans";

const WINDOW = { from: 0, to: 100_000 };
/** A pixel is a second. */
const WIDTH = 100;
const seconds = (startS: number, endS: number) => ({ startMs: startS * 1_000, endMs: endS * 1_000 });

describe("spansOf", () => {
  it("draws stretches where they lie", () => {
    expect(spansOf([seconds(10, 20), seconds(50, 51)], WINDOW, WIDTH)).toEqual([
      { x: 10, width: 10 },
      { x: 50, width: 1 },
    ]);
  });

  it("makes one of those that overlap, follow each other, or have less than a pixel between them", () => {
    expect(spansOf([seconds(10, 20), seconds(12, 15), seconds(20.4, 30)], WINDOW, WIDTH)).toEqual([{ x: 10, width: 20 }]);
  });

  it("shows the shortest as a pixel, also at the very end", () => {
    expect(spansOf([seconds(10, 10), seconds(100, 100)], WINDOW, WIDTH)).toEqual([
      { x: 10, width: 1 },
      { x: 99, width: 1 },
    ]);
  });

  it("cuts what begins before the window or ends after it, and leaves out what lies outside", () => {
    const stretches = [seconds(0, 5), seconds(8, 15), seconds(18, 40), seconds(50, 60)];
    expect(spansOf(stretches, { from: 10_000, to: 20_000 }, WIDTH)).toEqual([
      { x: 0, width: 50 },
      { x: 80, width: 20 },
    ]);
  });

  it("draws twenty thousand stretches as no more than half as many spans as there are pixels", () => {
    const stretches = Array.from({ length: 20_000 }, (_, index) => ({ startMs: index * 720, endMs: index * 720 + 300 }));
    const spans = spansOf(stretches, { from: 0, to: 14_400_000 }, 1_000);
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.length).toBeLessThanOrEqual(500);
    for (const { x, width } of spans) expect(x + width).toBeLessThanOrEqual(1_000);
  });
});

describe("labelledSpans", () => {
  const said = (label: "positive" | "negative", startS: number, endS: number) => ({ label, ...seconds(startS, endS) });

  it("gives each bin the label with most time in it, and joins neighbours that agree", () => {
    expect(labelledSpans([said("positive", 0, 22), said("negative", 22, 40)], WINDOW, WIDTH, 10)).toEqual([
      { label: "positive", x: 0, width: 20 },
      { label: "negative", x: 20, width: 20 },
    ]);
  });

  it("leaves a gap where nothing was labelled", () => {
    expect(labelledSpans([said("positive", 0, 10), said("positive", 50, 60)], WINDOW, WIDTH, 10)).toEqual([
      { label: "positive", x: 0, width: 10 },
      { label: "positive", x: 50, width: 10 },
    ]);
  });

  it("adds up what several people contributed to a bin", () => {
    expect(labelledSpans([said("negative", 0, 6), said("positive", 0, 4), said("positive", 4, 8)], WINDOW, WIDTH, 10)).toEqual([
      { label: "positive", x: 0, width: 10 },
    ]);
  });

  it("stays within the window, and draws nothing of what lies outside", () => {
    expect(labelledSpans([said("positive", 5, 500)], { from: 10_000, to: 20_000 }, WIDTH, 4)).toEqual([
      { label: "positive", x: 0, width: 100 },
    ]);
    expect(labelledSpans([said("positive", 30, 40)], { from: 10_000, to: 20_000 }, WIDTH, 4)).toEqual([]);
  });
});
