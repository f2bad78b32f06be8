import { bulletOf } from "../../../shared/charts/bullet";

describe("bulletOf", () => {
  it("keeps every value on the line, in its order", () => {
    const { value, previous, others, band } = bulletOf({ value: 165, previous: 120, others: 168, band: { low: 150, high: 190 } }, 40);
    const places = [previous, band?.from, value, others, band?.to] as number[];
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    for (const place of places) {
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(1);
    }
  });

  it("runs an open end of the band to the end of the line", () => {
    expect(bulletOf({ value: 165, band: { high: 190 } }, 40).band?.from).toBe(0);
    expect(bulletOf({ value: 700, band: { low: 600 } }, 600).band?.to).toBe(1);
  });

  it("puts a lone value in the middle", () => {
    expect(bulletOf({ value: 165 }, 40).value).toBeCloseTo(0.5);
  });

  it("does not blow up a small difference: the line covers at least the minimum", () => {
    const { value, others } = bulletOf({ value: 165, others: 166 }, 40);
    expect(Math.abs(value - (others ?? 0))).toBeLessThan(0.03);
  });

  it("leaves no room below zero for what cannot be negative", () => {
    expect(bulletOf({ value: 0, others: 100 }, 40).value).toBe(0);
  });

  it("has only the signs that were given", () => {
    expect(Object.keys(bulletOf({ value: 1, previous: undefined }, 1))).toEqual(["value"]);
  });
});
