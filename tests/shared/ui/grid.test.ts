import { cellFor } from "../../../shared/ui/useGrid";
import { drawnRows, placesOf } from "../../../shared/ui/visibleRows";

const GRID = { rows: 20, columns: 6, page: 6 };

describe("cellFor", () => {
  it.each([
    ["ArrowDown", false, { row: 3, column: 2 }, { row: 4, column: 2 }],
    ["ArrowDown", false, { row: 19, column: 2 }, { row: 19, column: 2 }],
    ["ArrowUp", false, { row: 0, column: 2 }, { row: -1, column: 2 }],
    ["ArrowUp", false, { row: -1, column: 2 }, { row: -2, column: 2 }],
    ["ArrowRight", false, { row: 3, column: 5 }, { row: 3, column: 5 }],
    ["ArrowLeft", false, { row: 3, column: 0 }, { row: 3, column: 0 }],
    ["PageDown", false, { row: 3, column: 2 }, { row: 9, column: 2 }],
    ["PageUp", false, { row: 3, column: 2 }, { row: 0, column: 2 }],
    ["Home", false, { row: 3, column: 2 }, { row: 3, column: 0 }],
    ["End", true, { row: 3, column: 2 }, { row: 19, column: 5 }],
    ["Tab", false, { row: 3, column: 2 }, undefined],
  ])("leads by %s (Ctrl %s) from %p to %p", (key, isCtrl, from, to) => {
    expect(cellFor(key, isCtrl, from, GRID)).toEqual(to);
  });
});

describe("drawnRows", () => {
  const places = placesOf(Array.from({ length: 500 }, (_, index) => (index < 10 ? 56 : 48)));
  const indexes = (scrollTop: number, kept = -1) => drawnRows(places, scrollTop, 380, kept).map(({ index }) => index);

  it("lays rows of different heights one below the other", () => {
    expect(placesOf([56, 48, 48]).map(({ top }) => top)).toEqual([0, 56, 104]);
  });

  it("draws those in the window and a few around them", () => {
    expect(indexes(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(indexes(560 + 48 * 100)).toEqual(Array.from({ length: 16 }, (_, index) => 106 + index));
    expect(indexes(560 + 48 * 490 - 380).at(-1)).toBe(499);
  });

  it("keeps the row that has the focus", () => {
    expect(indexes(20_000, 3)[0]).toBe(3);
  });

  it("draws all of a small team", () => {
    expect(drawnRows(places.slice(0, 50), 0, 100, -1)).toHaveLength(50);
  });
});
