import type { Band, KpiId } from "../domain/kpis";
import { present } from "../domain/present";
import type { Target, Targets } from "../domain/targets";
import type { Row } from "./DataverseClient";
import { columns, link, type Aliases } from "./fetchXml";
import { fromWritten } from "./kpiUnits";
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
  "sellerPositive",
  "sellerNegative",
  "questionsPerHour",
] as const satisfies readonly KpiId[];

/** Joined to a user's row: organisation-owned rows hang on nothing else that everybody reads. */
export const TARGETS_LINK = link(
  TABLES.target,
  { from: "organizationid", to: "organizationid", "link-type": "outer", alias: "t" },
  columns({
    slr_kpi: "kpi",
    slr_low: "low",
    slr_high: "high",
    slr_hidden: "hidden",
    slr_shown: "shown",
    slr_source: "source",
    modifiedon: "targetat",
  }),
);

type TargetRow = Row<Aliases<typeof TARGETS_LINK>>;

function toTarget(row: TargetRow, id: KpiId): Target {
  const [low, high] = (["low", "high"] as const).map((column) => {
    const written = measure(row, column);
    return written === undefined ? undefined : fromWritten(written, id);
  });
  const isPossible = low === undefined || high === undefined || low < high;
  const band = isPossible && (low !== undefined || high !== undefined) ? present<Band>({ low, high }) : undefined;
  return present<Target>({ band, hidden: row.hidden === true, shown: row.shown === true || undefined, source: text(row, "source") });
}

/** Rows joined to targets. Of several rows for one KPI the newest holds. */
export function toTargets(rows: readonly TargetRow[]): Targets {
  const targets: Partial<Record<KpiId, Target>> = {};
  const newestFirst = [...rows].sort((a, b) => (time(b, "targetat") ?? 0) - (time(a, "targetat") ?? 0));
  for (const row of newestFirst) {
    const id = TARGET_KPIS[Number(row.kpi) - OWN_OPTION_BASE];
    if (id) targets[id] ??= toTarget(row, id);
  }
  return targets;
}
