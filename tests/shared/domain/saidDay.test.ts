import { saidDay } from "../../../shared/domain/saidDay";
import { DAY_MS } from "../../../shared/domain/time";
import { LANGUAGES } from "../../../shared/strings/languages";

/** Tuesday, 23 June 2026. */
const SPOKEN_ON = Date.UTC(2026, 5, 23) / DAY_MS;
const isoDay = (day: number | undefined) => (day === undefined ? undefined : new Date(day * DAY_MS).toISOString().slice(0, 10));
const heard = (text: string, locale: string) => isoDay(saidDay(text, locale, SPOKEN_ON));
const locales = LANGUAGES.map(({ locale }) => locale);

describe("saidDay", () => {
  describe.each(locales)("in %s", (locale) => {
    const write = (day: number, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" }).format(day * DAY_MS);
    const ahead = (days: number) => Array.from({ length: days }, (_, index) => SPOKEN_ON + index + 1);

    it("hears every day of the coming months as the language writes it", () => {
      const days = ahead(260);
      expect(days.map((day) => saidDay(`(${write(day, { month: "long", day: "numeric" })})`, locale, SPOKEN_ON))).toEqual(days);
    });

    it("hears every weekday as the next of that name, today's as the one in a week", () => {
      const days = ahead(7);
      expect(days.map((day) => saidDay(`(${write(day, { weekday: "long" })})`, locale, SPOKEN_ON))).toEqual(days);
    });

    it("hears how many days or weeks ahead", () => {
      const relative = new Intl.RelativeTimeFormat(locale);
      for (const [unit, length] of [
        ["day", 1],
        ["week", 7],
      ] as const)
        for (const distance of unit === "day" ? [1, 2, 3, 10] : [1, 2])
          expect([distance, unit, saidDay(`(${relative.format(distance, unit)})`, locale, SPOKEN_ON)]).toEqual([
            distance,
            unit,
            SPOKEN_ON + distance * length,
          ]);
    });

    it("hears none where none is named", () => {
      const nextWeek = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(1, "week");
      for (const text of ["", "2026", "12:30", "3", "-", nextWeek])
        expect([text, saidDay(text, locale, SPOKEN_ON)]).toEqual([text, undefined]);
    });
  });

  it.each([
    ["en-us", "I'll email it by Thursday.", "2026-06-25"],
    ["en-us", "Thursday next week works", "2026-07-02"],
    ["en-us", "by the 26th of June", "2026-06-26"],
    ["en-us", "by June 26th", "2026-06-26"],
    ["en-us", "Thanks for today, I'll call you tomorrow", "2026-06-24"],
    ["de-de", "Morgen schicke ich es", "2026-06-24"],
    ["fr-fr", "je vous rappelle le 1er juillet", "2026-07-01"],
    ["es-es", "se lo mando mañana", undefined],
    ["it-it", "entro giovedì", "2026-06-25"],
    ["he-il", "עד 26 ביוני", "2026-06-26"],
    ["he-il", "ביום חמישי", "2026-06-25"],
    ["ar-sa", "قبل ٢٦ يونيو", "2026-06-26"],
    ["zh-cn", "我周四发给您", "2026-06-25"],
    ["zh-cn", "下周四之前", "2026-07-02"],
    ["zh-cn", "下星期四之前", "2026-07-02"],
    ["zh-TW", "下週四之前", "2026-07-02"],
    ["ja-jp", "来週の木曜日までに", "2026-07-02"],
    ["ko", "목요일까지 보내 드릴게요", "2026-06-25"],
  ])("hears in %s: %s", (locale, text, day) => {
    expect(heard(text, locale)).toBe(day);
  });

  it.each([
    ["that lies behind", "en-us", "As I wrote on 3 June"],
    ["that is one of several", "en-us", "Monday or Tuesday"],
    ["that people understand differently", "en-us", "next Thursday"],
    ["that is over", "zh-cn", "上周四说过"],
    ["that is another word", "de-de", "So kann man Mittel sparen"],
    ["that is a time of the day", "es-es", "por la mañana"],
    ["that is a time of the day", "de-de", "am Morgen rufe ich an"],
    ["that does not exist", "en-us", "31 June"],
    ["that is a verb and a number", "en-us", "I may call 5 people"],
  ])("does not guess a day %s: %s, %s", (_, locale, text) => {
    expect(heard(text, locale)).toBeUndefined();
  });
});
