import { linePieces } from "../../../../controls/CallSummary/transcript/linePieces";

const text = "We match Kestrel's price";
const kestrel = { from: 9, to: 16, kind: "competitor" } as const;

describe("linePieces", () => {
  it("is the whole text where nothing is to be marked", () => {
    expect(linePieces(text, [], [], undefined)).toEqual([{ text }]);
    expect(linePieces("", [], [], undefined)).toEqual([]);
  });

  it("cuts where a hit and a signal overlap", () => {
    expect(
      linePieces(
        text,
        [kestrel],
        [
          { from: 3, to: 11 },
          { from: 19, to: 24 },
        ],
        1,
      ),
    ).toEqual([
      { text: "We " },
      { text: "match ", hit: "hit" },
      { text: "Ke", kind: "competitor", hit: "hit" },
      { text: "strel", kind: "competitor" },
      { text: "'s " },
      { text: "price", hit: "current" },
    ]);
  });
});
