import type { Band, KpiId } from "../domain/kpis";
import { KPIS } from "../domain/kpis";
import type { Seller } from "../domain/Seller";
import type { Target, Targets } from "../domain/targets";
import type { Row } from "./DataverseClient";
import { attribute, condition, isOneOf } from "./fetchXml";
import type { RatioUnit } from "./ratioUnit";
import { guid, measure, text, time } from "./readRow";
import { present } from "../domain/present";
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

/** Columns of a person, of `viewerQuery` and of `teamQuery`. */
export const PERSON_COLUMNS = {
  fullname: "name",
  jobtitle: "title",
  internalemailaddress: "email",
  domainname: "principal",
  isdisabled: "disabled",
} as const;

/** What admins have set, joined to a user's row: organisation-owned rows hang on nothing else that everybody reads. */
const SETTINGS_LINKS = [
  `<link-entity name="${TABLES.setting}" from="organizationid" to="organizationid" link-type="outer" alias="s">`,
  attribute("slr_ratiounit", "ratiounit"),
  attribute("slr_teamshost", "teamshost"),
  attribute("modifiedon", "setat"),
  `</link-entity>`,
  `<link-entity name="${TABLES.target}" from="organizationid" to="organizationid" link-type="outer" alias="t">`,
  attribute("slr_kpi", "kpi"),
  attribute("slr_low", "low"),
  attribute("slr_high", "high"),
  attribute("slr_hidden", "hidden"),
  attribute("slr_source", "source"),
  attribute("modifiedon", "targetat"),
  `</link-entity>`,
].join("");

/**
 * Who asks, under which rules: the viewer, the viewer's direct reports and the chosen seller, with the organisation's fiscal year and
 * what admins have set. One question instead of three: only the viewer's own row is joined to the settings.
 */
export function viewerQuery(viewerId: string, sellerId: string | undefined): string {
  const ids = [viewerId, ...(sellerId !== undefined && sellerId !== viewerId ? [sellerId] : [])];
  return [
    `<fetch no-lock="true"><entity name="${TABLES.user}">`,
    attribute("systemuserid", "user"),
    attribute("parentsystemuserid", "manager"),
    ...Object.entries(PERSON_COLUMNS).map(([column, alias]) => attribute(column, alias)),
    `<filter type="or">${condition("parentsystemuserid", "eq", viewerId)}${isOneOf("systemuserid", ids)}</filter>`,
    `<link-entity name="${TABLES.organization}" from="organizationid" to="organizationid" link-type="outer" alias="o">`,
    attribute("fiscalcalendarstart", "fiscalstart"),
    `</link-entity>`,
    `<link-entity name="${TABLES.user}" from="systemuserid" to="systemuserid" link-type="outer" alias="me">`,
    `<filter>${condition("systemuserid", "eq", viewerId)}</filter>`,
    SETTINGS_LINKS,
    `</link-entity></entity></fetch>`,
  ].join("");
}

/** What admins have set, and when the viewer was on Seller details last: all that a call's summary needs of the viewer. */
export function settingsQuery(viewerId: string): string {
  return [
    `<fetch no-lock="true"><entity name="${TABLES.user}">`,
    attribute("systemuserid", "user"),
    `<filter>${condition("systemuserid", "eq", viewerId)}</filter>`,
    `<link-entity name="${TABLES.sellerView}" from="slr_sellerviewid" to="systemuserid" link-type="outer" alias="v">`,
    attribute("slr_lastvisit", "lastvisit"),
    `</link-entity>`,
    SETTINGS_LINKS,
    `</entity></fetch>`,
  ].join("");
}

export interface Person extends Seller {
  readonly managerId?: string;
}

/** What `viewerQuery` tells. */
export interface ViewerAnswer {
  readonly people: readonly Person[];
  /** 0 January … 11 December. */
  readonly fiscalStartMonth: number;
  readonly targets: Targets;
  /** Absent: found out from the stored values. */
  readonly ratioUnit?: RatioUnit;
  /** Where Teams is, such as `teams.microsoft.com`; differs in government clouds. */
  readonly teamsHost: string;
}

const RATIO_UNITS: readonly (RatioUnit | undefined)[] = [undefined, "share", "percent", "quotient"];
const TEAMS_HOST = "teams.microsoft.com";
/** Chat links lead to hosts only, never to whole addresses that somebody stored. */
const IS_HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** A person as both queries return one. */
export function toSeller(id: string, row: Row): Seller {
  return present<Seller>({
    id,
    name: text(row, "name") ?? "",
    jobTitle: text(row, "title"),
    email: text(row, "email"),
    principalName: text(row, "principal"),
    disabled: row["disabled"] === true ? true : undefined,
  });
}

/** Admins write per cent and seconds. */
function toUnit(value: number | undefined, id: KpiId): number | undefined {
  if (value === undefined) return undefined;
  const { unit } = KPIS[id];
  return unit === "share" ? value / 100 : unit === "milliseconds" ? value * 1000 : value;
}

function toTarget(row: Row, id: KpiId): Target {
  const [low, high] = [toUnit(measure(row, "low"), id), toUnit(measure(row, "high"), id)];
  const isPossible = low === undefined || high === undefined || low < high;
  const band = isPossible && (low !== undefined || high !== undefined) ? present<Band>({ low, high }) : undefined;
  return present<Target>({ band, hidden: row["hidden"] === true, source: text(row, "source") });
}

const newestFirst = (rows: readonly Row[], column: string) => [...rows].sort((a, b) => (time(b, column) ?? 0) - (time(a, column) ?? 0));

function toTargets(rows: readonly Row[]): Targets {
  const targets: Partial<Record<KpiId, Target>> = {};
  for (const row of newestFirst(rows, "targetat")) {
    const id = TARGET_KPIS[Number(row["kpi"]) - OWN_OPTION_BASE];
    // The newest of several rows for one KPI holds.
    if (id) targets[id] ??= toTarget(row, id);
  }
  return targets;
}

/** Rows of `viewerQuery`. */
export function toViewerAnswer(rows: readonly Row[]): ViewerAnswer {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const id = guid(row["user"]);
    const managerId = guid(row["manager"]);
    if (id !== undefined) people.set(id, { ...toSeller(id, row), ...(managerId !== undefined && { managerId }) });
  }
  const fiscalStart = rows.map((row) => time(row, "fiscalstart")).find((start) => start !== undefined);
  const setting =
    newestFirst(
      rows.filter((row) => time(row, "setat") !== undefined),
      "setat",
    )[0] ?? {};
  const host = text(setting, "teamshost");
  return present<ViewerAnswer>({
    people: [...people.values()],
    fiscalStartMonth: fiscalStart === undefined ? 0 : new Date(fiscalStart).getUTCMonth(),
    targets: toTargets(rows),
    ratioUnit: RATIO_UNITS[Number(setting["ratiounit"]) - OWN_OPTION_BASE],
    teamsHost: host !== undefined && IS_HOST.test(host) ? host : TEAMS_HOST,
  });
}
