import { dateWriting } from "../../../controls/DateFilter/typedDate";
import { typedRange } from "../../../controls/DateFilter/typedRange";
import { TEXTS } from "../pageWith";

const of = (from: string, to: string) => typedRange({ from, to }, { ...TEXTS, writing: dateWriting("M/d/yyyy"), today: "2026-11-23" });

describe("typedRange", () => {
  it("takes both days in, a single one too", () => {
    expect(of("6/1/2026", "6/30/2026")).toEqual({ range: { from: "2026-06-01", to: "2026-06-30" } });
    expect(of("11/23/2026", "11/23/2026")).toEqual({ range: { from: "2026-11-23", to: "2026-11-23" } });
  });

  it.each([
    ["", "6/30/2026", "from", "Choose a start date and an end date."],
    ["6/1/2026", "", "to", "Choose a start date and an end date."],
    ["soon", "6/30/2026", "from", "Type the date as 11/23/2026."],
    ["6/1/2026", "6/31/2026", "to", "Jun 2026 has 30 days."],
    ["2/29/2026", "6/30/2026", "from", "Feb 2026 has 28 days."],
    ["1/1/1799", "6/30/2026", "from", "Choose a year from 1900 on."],
    ["6/2/2026", "6/1/2026", "to", "The end lies before the start: choose a later end date."],
    ["1/1/1900", "1/1/2026", "from", "A period has at most ten years: with this end it can start on 01/02/2016 or later."],
    ["6/1/2026", "12/31/9999", "to", "The end lies in the future: there are calls until today."],
    ["12/1/2026", "12/24/2026", "from", "The start lies in the future: no call can be there yet."],
  ] as const)("explains %s to %s at the field %s", (from, to, end, sentence) => {
    expect(of(from, to)).toEqual({ problem: { end, sentence } });
  });

  it("lets a range end in the future and says what that means", () => {
    expect(of("11/1/2026", "12/31/2026")).toEqual({
      range: { from: "2026-11-01", to: "2026-12-31" },
      remark: "The end lies in the future: there are calls until today.",
    });
  });
});
