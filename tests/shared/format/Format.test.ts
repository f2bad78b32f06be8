import { createFormat } from "../../../shared/format/Format";

const english = createFormat("en-US", () => 0);
const german = createFormat("de-DE", () => 0);
const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** Friday morning, 26 June 2026. */
const MORNING = Date.UTC(2026, 5, 26, 10, 2);

/** Which of the many spaces stands where differs between versions of the language data. */
const spaced = (text: string) => text.replace(/\s/g, " ");

describe("Format", () => {
  it("writes numbers with as many decimals as it is told, also where they are zeros", () => {
    expect([english.number(1234.5), english.number(2, 1), german.number(1234.56, 1)]).toEqual(["1,235", "2.0", "1.234,6"]);
  });

  it("writes a change with its sign, and nothing before zero", () => {
    expect([3, -3, 0].map((change) => english.signedNumber(change))).toEqual(["+3", "−3", "0"]);
    expect(english.signedNumber(-0.25, 2)).toBe("−0.25");
  });

  it("writes a share as a percentage without decimals", () => {
    expect([english.percent(0.644), english.percent(1)]).toEqual(["64%", "100%"]);
  });

  it.each([
    [400, "0:00"],
    [61_500, "1:02"],
    [59 * 60 * SECOND + 59_400, "59:59"],
    [HOUR, "1:00:00"],
    [HOUR + 123 * SECOND, "1:02:03"],
    [1_234 * HOUR, "1234:00:00"],
  ])("writes %d ms as %s, with hours from the first one on", (milliseconds, expected) => {
    expect(english.duration(milliseconds)).toBe(expected);
  });

  it("writes instants at the user's own clock", () => {
    const shanghai = createFormat("en-US", () => 8 * 60);
    const newYork = createFormat("en-US", () => -4 * 60);
    expect(spaced(english.dateTime(MORNING))).toBe("Jun 26, 10:02 AM");
    expect([shanghai.time(MORNING), newYork.time(MORNING)].map(spaced)).toEqual(["06:02 PM", "06:02 AM"]);
    expect([shanghai.date(MORNING + 8 * HOUR), newYork.date(MORNING - 7 * HOUR)]).toEqual(["Jun 27, 2026", "Jun 25, 2026"]);
  });

  it("tells the time of what was within a year, and the year of what was longer ago", () => {
    const ago = (days: number) => spaced(english.past(MORNING - days * 24 * HOUR, MORNING));
    expect([ago(30), ago(365), ago(366)]).toEqual(["May 27, 10:02 AM", "Jun 26, 10:02 AM", "Jun 25, 2025"]);
  });

  it("writes days of a calendar whatever the user's zone, a single one alone", () => {
    const tokyo = createFormat("en-US", () => 9 * 60);
    expect(spaced(tokyo.dayRange("2026-06-01", "2026-06-30"))).toBe("Jun 1 – 30");
    expect(spaced(tokyo.dayRange("2026-06-01", "2026-06-02"))).toBe("Jun 1 – 2");
    expect(tokyo.dayRange("2026-06-01", "2026-06-01")).toBe("Jun 1");
    expect(tokyo.month("2026-06-30")).toBe("Jun 2026");
  });

  it("joins a list as the language does", () => {
    expect([english.list(["price", "security", "contract"]), german.list(["Preis", "Vertrag"])]).toEqual([
      "price, security, and contract",
      "Preis und Vertrag",
    ]);
  });
});
