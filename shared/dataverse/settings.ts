import { KPIS, type Band, type KpiId } from "../domain/kpis";
import { present } from "../domain/present";
import type { Target, Targets } from "../domain/targets";
import type { Row } from "./DataverseClient";
import { columns, link, type Aliases } from "./fetchXml";
import { RATIO_UNITS, type RatioUnit } from "./ratioUnit";
import { measure, text, time } from "./readRow";
import { OWN_OPTION_BASE, TABLES } from "./tables";

/** The KPIs in the order of the `slr_kpi` choice in Dataverse. */
export const TARGET_KPIS = [
  "talkShare",
  "wordsPerMinute",
  "pauseMs",
  "switchCount",
  "switchesPerHour",
  "customerMonologueMs",
  "sellerMonologueMs",
  "positive",
  "negative",
] as const satisfies readonly KpiId[];

const OF_ORGANISATION = { from: "organizationid", to: "organizationid", "link-type": "outer" } as const;

/** Joined to a user's row: organisation-owned rows hang on nothing else that everybody reads. Rows of both multiply each other. */
export const SETTINGS_LINKS = [
  link(
    TABLES.setting,
    { ...OF_ORGANISATION, alias: "s" },
    columns({ slr_ratiounit: "ratiounit", slr_teamshost: "teamshost", modifiedon: "setat" }),
  ),
  link(
    TABLES.target,
    { ...OF_ORGANISATION, alias: "t" },
    columns({ slr_kpi: "kpi", slr_low: "low", slr_high: "high", slr_hidden: "hidden", slr_source: "source", modifiedon: "targetat" }),
  ),
] as const;

type SettingsRow = Row<Aliases<(typeof SETTINGS_LINKS)[number]>>;

/** What admins have set. */
export interface Settings {
  readonly targets: Targets;
  /** Absent: found out from the stored values. */
  readonly ratioUnit?: RatioUnit;
  /** Where Teams is, such as `teams.microsoft.com`; differs in government clouds. */
  readonly teamsHost: string;
}

/** In the order of the `slr_ratiounit` choice, which begins with "found out". */
const UNIT_CHOICES = [undefined, ...RATIO_UNITS];
const TEAMS_HOST = "teams.microsoft.com";
/** Chat links lead to hosts only, never to whole addresses that somebody stored. */
const IS_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Admins write per cent and seconds. */
function toUnit(value: number | undefined, id: KpiId): number | undefined {
  if (value === undefined) return undefined;
  const { unit } = KPIS[id];
  return unit === "share" ? value / 100 : unit === "milliseconds" ? value * 1000 : value;
}

function toTarget(row: SettingsRow, id: KpiId): Target {
  const [low, high] = [toUnit(measure(row, "low"), id), toUnit(measure(row, "high"), id)];
  const isPossible = low === undefined || high === undefined || low < high;
  const band = isPossible && (low !== undefined || high !== undefined) ? present<Band>({ low, high }) : undefined;
  return present<Target>({ band, hidden: row.hidden === true, source: text(row, "source") });
}

/** Rows that hold one, the newest first. */
const newestFirst = (rows: readonly SettingsRow[], column: "setat" | "targetat"): readonly SettingsRow[] =>
  rows.filter((row) => time(row, column) !== undefined).sort((a, b) => (time(b, column) ?? 0) - (time(a, column) ?? 0));

function toTargets(rows: readonly SettingsRow[]): Targets {
  const targets: Partial<Record<KpiId, Target>> = {};
  for (const row of newestFirst(rows, "targetat")) {
    const id = TARGET_KPIS[Number(row.kpi) - OWN_OPTION_BASE];
    // The newest of several rows for one KPI holds.
    if (id) targets[id] ??= toTarget(row, id);
  }
  return targets;
}

/** Of several rows with settings the newest holds. */
export function toSettings(rows: readonly SettingsRow[]): Settings {
  const [setting] = newestFirst(rows, "setat");
  const host = setting && text(setting, "teamshost");
  return present<Settings>({
    targets: toTargets(rows),
    ratioUnit: UNIT_CHOICES[Number(setting?.ratiounit) - OWN_OPTION_BASE],
    teamsHost: host !== undefined && IS_HOST.test(host) ? host : TEAMS_HOST,
  });
}
