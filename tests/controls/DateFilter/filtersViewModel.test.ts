import { choiceGroup } from "../../../controls/DateFilter/filtersViewModel";
import { TEXTS } from "../pageWith";

const stages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind: "stage" as const, value: `Stage ${index}`, n: count - index }));
const groupOf = (count: number) => choiceGroup("stage", stages(count), {}, new Map(), "", TEXTS)!;

describe("choices of one kind", () => {
  it("are offered whole where a search would take more room than the last two", () => {
    expect(groupOf(8)).toMatchObject({ isLong: false, note: undefined });
    expect(groupOf(8).options.map(({ text }) => text)).toEqual([
      "Stage 0",
      "Stage 1",
      "Stage 2",
      "Stage 3",
      "Stage 4",
      "Stage 5",
      "Stage 6",
      "Stage 7",
    ]);
  });

  it("are six, those of most calls, where there are more", () => {
    expect(groupOf(9)).toMatchObject({ isLong: true, note: "6 of 9. Search for the others." });
    expect(groupOf(9).options.map(({ text }) => text)).toEqual(["Stage 0", "Stage 1", "Stage 2", "Stage 3", "Stage 4", "Stage 5"]);
  });
});
