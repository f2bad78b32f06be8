import { environmentOf, type ControlContext } from "../../../shared/host/environment";

/** A host's context as far as an environment reads it; says only what a test is about. */
function context(host: object = {}, userSettings: object = {}): ControlContext {
  return {
    mode: {},
    page: { getClientUrl: () => "https://fernway.crm4.dynamics.com" },
    resources: { getString: (key: string) => key },
    userSettings: { userId: "{0A}", userName: "Mara", languageId: 1033, isRTL: false, getTimeZoneOffsetMinutes: () => 0, ...userSettings },
    ...host,
  } as unknown as ControlContext;
}

describe("environmentOf", () => {
  it("takes accent and focus from the host's theme", () => {
    const tokenTheme = {
      colorCompoundBrandForeground1: "#6b2fa0",
      colorCompoundBrandForeground1Hover: "#5c2689",
      colorStrokeFocus2: "#000000",
    };
    const { theme, isDark } = environmentOf(context({ fluentDesignLanguage: { isDarkTheme: false, tokenTheme } }));
    expect(isDark).toBe(false);
    expect(theme).toEqual({ accent: "#6b2fa0", accentHover: "#5c2689", accentPressed: undefined, focus: "#000000" });
  });

  it("leaves the palette's colours where the host passes no tokens", () => {
    expect(environmentOf(context()).theme).toBeUndefined();
    expect(environmentOf(context({ fluentDesignLanguage: { isDarkTheme: true } }))).toMatchObject({ isDark: true, theme: undefined });
  });

  it("writes Hijri dates where the user's settings have a calendar of the moon, and Gregorian ones otherwise", () => {
    const march = Date.UTC(2026, 2, 10);
    expect(environmentOf(context()).format.date(march)).toBe("Mar 10, 2026");
    const hijri = context({}, { dateFormattingInfo: { firstDayOfWeek: 6, calendar: { algorithmType: 2 } } });
    expect(environmentOf(hijri).format.date(march)).toContain("1447");
    expect(environmentOf(hijri).calendar.weekStart).toBe(6);
  });
});
