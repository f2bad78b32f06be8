import { instantOf } from "../../../shared/transcript/instantOf";

describe("instantOf", () => {
  it.each([
    ["2026-03-09T14:05:00Z", "2026-03-09T14:05:00.000Z"],
    ["2026-03-09t14:05:00z", "2026-03-09T14:05:00.000Z"],
    ["2026-03-09T15:05:00+01:00", "2026-03-09T14:05:00.000Z"],
    ["2026-03-09T09:05:00-0500", "2026-03-09T14:05:00.000Z"],
    ["2026-03-09", "2026-03-09T00:00:00.000Z"],
  ])("is in UTC for %s", (text, instant) => {
    expect(instantOf(text)).toEqual({ instant });
  });

  it.each(["2026-03-09T14:05:00", "2026-03-09 14:05:00"])("takes %s, which names no zone, as UTC and says so", (text) => {
    expect(instantOf(text)).toEqual({
      instant: "2026-03-09T14:05:00.000Z",
      problem: `The start time “${text}” names no time zone and was taken as UTC.`,
    });
  });

  it("says what is no time, of a long one the beginning", () => {
    expect(instantOf("last Monday")).toEqual({ problem: "The start time “last Monday” is not a time and was left out." });
    expect(instantOf("soon ".repeat(20)).problem).toBe(`The start time “${"soon ".repeat(8)}” is not a time and was left out.`);
  });
});
