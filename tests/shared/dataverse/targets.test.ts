import type { settingsQuery } from "../../../shared/dataverse/settingsQuery";
import { toSettings } from "../../../shared/dataverse/targets";
import { rowOf, type Columns } from "./rowOf";

type SettingsColumns = Columns<typeof settingsQuery>;

const BASE = 863_420_000;
const TALK_SHARE = BASE;
const WORDS_PER_MINUTE = BASE + 1;
const PAUSE = BASE + 2;
const row = rowOf<typeof settingsQuery>;
const target = (columns: SettingsColumns) => row({ targetat: "2026-11-01T00:00:00Z", ...columns });

describe("toSettings", () => {
  it("turns per cent and seconds, as admins write them, into the units of the KPIs", () => {
    const { targets } = toSettings([
      target({ kpi: TALK_SHARE, low: 40, high: 55, source: "Our own study" }),
      target({ kpi: PAUSE, low: 0.8 }),
      target({ kpi: WORDS_PER_MINUTE, high: 180 }),
    ]);
    expect(targets).toEqual({
      talkShare: { band: { low: 0.4, high: 0.55 }, hidden: false, source: "Our own study" },
      pauseMs: { band: { low: 800 }, hidden: false },
      wordsPerMinute: { band: { high: 180 }, hidden: false },
    });
  });

  it("has no target where an admin set neither end, or the ends in the wrong order", () => {
    expect(toSettings([target({ kpi: TALK_SHARE, hidden: true })]).targets).toEqual({ talkShare: { hidden: true } });
    expect(toSettings([target({ kpi: TALK_SHARE, low: 60, high: 40 })]).targets).toEqual({ talkShare: { hidden: false } });
    expect(toSettings([target({ kpi: TALK_SHARE, low: 40, high: 40 })]).targets).toEqual({ talkShare: { hidden: false } });
  });

  it("takes the newest of two targets for one KPI, and ignores unknown KPIs", () => {
    const rows = [
      target({ kpi: TALK_SHARE, low: 10, targetat: "2026-01-01T00:00:00Z" }),
      target({ kpi: TALK_SHARE, low: 20 }),
      target({ kpi: 1 }),
    ];
    expect(toSettings(rows).targets).toEqual({ talkShare: { band: { low: 0.2 }, hidden: false } });
  });

  it("takes the newest of several rows with settings, and none without a time", () => {
    const set = (setat: string | null, teamshost: string) => row({ setat, teamshost });
    const [old, recent] = [set("2026-01-01T00:00:00Z", "old.example.com"), set("2026-11-01T00:00:00Z", "new.example.com")];
    for (const rows of [
      [old, recent],
      [recent, old],
    ])
      expect(toSettings([...rows, set(null, "nowhere.example.com")]).teamsHost).toBe("new.example.com");
    expect(toSettings([set(null, "nowhere.example.com")]).teamsHost).toBe("teams.microsoft.com");
    expect(toSettings([])).toEqual({ targets: {}, teamsHost: "teams.microsoft.com" });
  });

  it.each([
    [BASE, undefined],
    [BASE + 1, "share"],
    [BASE + 2, "percent"],
    [BASE + 3, "quotient"],
  ])("reads the unit setting %i as %s", (ratiounit, unit) => {
    expect(toSettings([row({ ratiounit, setat: "2026-11-01T00:00:00Z" })]).ratioUnit).toBe(unit);
  });

  it.each([
    ["gov.teams.microsoft.us", "gov.teams.microsoft.us"],
    ["https://elsewhere.example/path", "teams.microsoft.com"],
    ["evil.example/?x=", "teams.microsoft.com"],
    ["user@evil.example", "teams.microsoft.com"],
    ["localhost", "teams.microsoft.com"],
    ["evil.example ", "teams.microsoft.com"],
    [null, "teams.microsoft.com"],
  ])("leads chats to a host only: %s", (teamshost, host) => {
    expect(toSettings([row({ teamshost, setat: "2026-11-01T00:00:00Z" })]).teamsHost).toBe(host);
  });
});
