import type { HostUser } from "./HostModel";
import { played } from "./page/played";
import { userSettings } from "./page/userSettings";
import { zoneOffset } from "./page/zoneOffset";

const user = (languageId: number, timeZone = "Europe/Berlin"): HostUser => ({
  id: "0b1e0000-0000-4000-8000-00000000000a",
  domainName: "mei@example",
  fullName: "Mei Koh",
  languageId,
  timeZone,
  roles: [{ id: "r", name: "Seller" }],
});
const settings = (languageId: number, timeZone?: string) =>
  userSettings(user(languageId, timeZone), () => new Date("2026-07-01T00:00:00Z"));

describe("a user's settings", () => {
  it("give the offset of the user's zone, positive to the east, at the moment asked about", () => {
    expect(settings(1033).getTimeZoneOffsetMinutes(new Date("2026-01-01T00:00:00Z"))).toBe(60);
    expect(settings(1033).getTimeZoneOffsetMinutes()).toBe(120);
    expect(zoneOffset("America/New_York", new Date("2026-01-01T00:00:00Z"))).toBe(-300);
    expect(zoneOffset("Asia/Kolkata", new Date("2026-01-01T00:00:00.999Z"))).toBe(330);
  });

  it("write dates and numbers as the language does", () => {
    expect({ ...settings(1033).dateFormattingInfo }).toMatchObject({ shortDatePattern: "M/d/yyyy", firstDayOfWeek: 0 });
    expect({ ...settings(1031).dateFormattingInfo }).toMatchObject({ shortDatePattern: "d.M.yyyy", firstDayOfWeek: 1 });
    expect(settings(2052).dateFormattingInfo.dayNames[1]).toBe("星期一");
    expect({ ...settings(1031).numberFormattingInfo }).toMatchObject({ numberDecimalSeparator: ",", numberGroupSeparator: "." });
  });

  it("are written from right to left in Arabic and Hebrew", () => {
    expect([1033, 1025, 1037].map((languageId) => settings(languageId).isRTL)).toEqual([false, true, true]);
  });

  it("have the id in braces and capitals", () => {
    expect(settings(1033).userId).toBe("{0B1E0000-0000-4000-8000-00000000000A}");
  });
});

describe("a part of the platform", () => {
  const mode = played("context.mode", { isVisible: true, contextInfo: undefined });

  it("throws the name of what is not played", () => {
    expect(() => (mode as unknown as { setFullScreen: unknown }).setFullScreen).toThrow(
      "The local host does not play context.mode.setFullScreen.",
    );
  });

  it("answers undefined for what exists without a value, and to those who only probe", async () => {
    expect(mode.contextInfo).toBeUndefined();
    expect("setFullScreen" in mode).toBe(false);
    expect(JSON.stringify(mode)).toBe('{"isVisible":true}');
    await expect(Promise.resolve(mode)).resolves.toBe(mode);
  });
});
