import { ringLabels, type RingLabel } from "../../../shared/charts/ringLabels";

const RING = { centre: { x: 100, y: 100 }, radius: 98, height: 16, characterWidth: 7.5 };
const percent = (share: number) => `${Math.round(share * 100)}%`;
const between = (low: number, high: number) =>
  ringLabels(
    [low, high].map((share) => ({ share, text: percent(share) })),
    RING,
  );

/** Distance from the ring's centre to the nearest point of a label's box. */
function nearness({ x, y, text }: RingLabel): number {
  const aside = Math.max(0, Math.abs(x - 100) - (text.length * 7.5) / 2);
  const above = Math.max(0, Math.abs(y - 100) - 8);
  return Math.hypot(aside, above);
}

function touch(a: RingLabel, b: RingLabel): boolean {
  return Math.abs(a.x - b.x) < ((a.text.length + b.text.length) * 7.5) / 2 && Math.abs(a.y - b.y) < 16;
}

describe("ringLabels", () => {
  it("labels both ends of a usual target, each beside its end", () => {
    const [low, high] = between(0.43, 0.6);
    expect([low?.text, high?.text]).toEqual(["43%", "60%"]);
    expect(low?.x).toBeLessThan(100);
    expect(high?.x).toBeGreaterThan(100);
  });

  it("labels one end of an open target", () => {
    expect(ringLabels([{ share: 0.6, text: "60%" }], RING)).toHaveLength(1);
    expect(ringLabels([], RING)).toEqual([]);
  });

  it("joins two labels that would touch each other, at their middle", () => {
    const labels = between(0.5, 0.52);
    expect(labels.map(({ text }) => text)).toEqual(["50%–52%"]);
    expect(labels[0]?.x).toBeGreaterThan(100);
  });

  it("keeps every label of every target off the ring and off the other label", () => {
    for (let low = 0; low < 1; low += 0.01) {
      for (let high = low + 0.01; high <= 1.0001; high += 0.01) {
        const labels = between(low, Math.min(1, high));
        for (const label of labels) expect(nearness(label)).toBeGreaterThanOrEqual(RING.radius - 1e-6);
        const [first, second] = labels;
        if (first && second) expect(touch(first, second)).toBe(false);
      }
    }
  });
});
