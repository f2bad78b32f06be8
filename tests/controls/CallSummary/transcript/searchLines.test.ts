import { createSearch, nthInLine } from "../../../../controls/CallSummary/transcript/searchLines";
import { linesOf } from "./linesOf";

const lines = linesOf([
  [0, "The price, the price!", 0, 1],
  [1, "No.", 2, 3],
  [0, "What price?", 4, 5],
]);

describe("createSearch", () => {
  it("finds every hit, by the place of its line among those shown", () => {
    const search = createSearch();
    expect(search(lines, "price")).toEqual([0, 0, 2]);
    expect(search(lines.slice(1), "price")).toEqual([1]);
    expect(search(lines, "prices")).toEqual([]);
    expect(search(lines, "")).toEqual([]);
  });

  it("tells which of its line's hits one is", () => {
    expect([0, 1, 2].map((hit) => nthInLine([0, 0, 2], hit))).toEqual([0, 1, 0]);
  });

  it("finds one of twenty thousand lines after another search", () => {
    const many = linesOf(
      Array.from(
        { length: 20_000 },
        (_, index) => [0, `We can match the price of Kestrel before the quarter ends, ${index}`, index, index + 1] as const,
      ),
    );
    const search = createSearch();
    search(many, "kestrel");
    expect(search(many, "19999")).toEqual([19_999]);
  });
});
