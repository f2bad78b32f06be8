import type { settingsQuery } from "../../../shared/dataverse/settingsQuery";
import { toTargets } from "../../../shared/dataverse/targets";
import { rowOf, type Columns } from "./rowOf";

type SettingsColumns = Columns<typeof settingsQuery>;

const BASE = 863_420_000;
const TALK_SHARE = BASE;
const WORDS_PER_MINUTE = BASE + 1;
const PAUSE = BASE + 2;
const row = rowOf<typeof settingsQuery>;
const target = (columns: SettingsColumns) => row({ targetat: "2026-11-01T00:00:00Z", ...columns });

describe("toTargets", () => {
  it("turns per cent and seconds, as admins write them, into the units of the KPIs", () => {
    const targets = toTargets([
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
    expect(toTargets([target({ kpi: TALK_SHARE, hidden: true })])).toEqual({ talkShare: { hidden: true } });
    expect(toTargets([target({ kpi: TALK_SHARE, low: 60, high: 40 })])).toEqual({ talkShare: { hidden: false } });
    expect(toTargets([target({ kpi: TALK_SHARE, low: 40, high: 40 })])).toEqual({ talkShare: { hidden: false } });
  });

  it("takes the newest of two targets for one KPI, and ignores unknown KPIs", () => {
    const rows = [
      target({ kpi: TALK_SHARE, low: 10, targetat: "2026-01-01T00:00:00Z" }),
      target({ kpi: TALK_SHARE, low: 20 }),
      target({ kpi: 1 }),
    ];
    expect(toTargets(rows)).toEqual({ talkShare: { band: { low: 0.2 }, hidden: false } });
  });
});
