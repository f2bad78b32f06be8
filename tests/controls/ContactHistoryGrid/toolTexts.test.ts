import { chipNames, type FilterGroup } from "../../../controls/ContactHistoryGrid/toolTexts";

const GROUPS: readonly FilterGroup[] = [
  { id: "direction", label: "Direction", options: [{ key: "incoming", text: "Incoming", chosen: true }] },
  { id: "tag", label: "Tag", options: [{ key: "renewal", text: "renewal", chosen: false }] },
];

describe("chipNames", () => {
  it("say the filter and the value as they are offered", () => {
    expect(chipNames(GROUPS, "direction", "incoming")).toEqual({ filter: "Direction", value: "Incoming" });
  });

  it("say a value that is no longer offered as it is, within bounds", () => {
    expect(chipNames(GROUPS, "tag", "  price\u202e ")).toEqual({ filter: "Tag", value: "price" });
    expect(chipNames([], "tag", "x".repeat(100))).toEqual({ filter: "", value: `${"x".repeat(80)}…` });
  });
});
