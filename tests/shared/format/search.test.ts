import { folded, matching } from "../../../shared/format/search";

const PLACES = ["Zürich Renewal", "Zurich Pricing", "São Paulo renewal"];
const found = (typed: string) => matching(PLACES, typed, folded);

describe("matching", () => {
  it("finds whatever the case and the accents, on both sides", () => {
    expect(found("ZURICH")).toEqual(["Zürich Renewal", "Zurich Pricing"]);
    expect(found("são")).toEqual(["São Paulo renewal"]);
  });

  it("wants every word, in any order and within words, however many spaces lie between", () => {
    expect(found("  renew   zür ")).toEqual(["Zürich Renewal"]);
    expect(found("renewal pricing")).toEqual([]);
  });

  it("leaves the very list where nothing was typed", () => {
    expect(found("")).toBe(PLACES);
    expect(found("  ")).toBe(PLACES);
  });
});
