import { ACTIVE, ENTITY_SETS, OWN_OPTION_BASE, TABLES } from "../../shared/dataverse/tables";
import { filtersOf, filtersText } from "../../shared/dataverse/filtersColumn";
import { countingRow } from "../../shared/dataverse/viewersRow";
import { CALL_FILTERS, callFilters, clearedFilters } from "../../shared/domain/Filters";
import { COMPARISONS, DEFAULT_PERIOD, PERIODS } from "../../shared/domain/Period";
import { isPossible } from "../../shared/domain/rangeOf";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time";
import type { LandingHost } from "./LandingHost";
import type { RowChanges } from "./linkedChoice";

const ROWS = ENTITY_SETS[TABLES.sellerView];

/** Whoever comes again sooner is still at the same visit. */
const VISIT_MS = 30 * MINUTE_MS;

/** Nobody has a row open that has not been written for so long: each visit and each choice writes it. */
const UNTOUCHED_MS = 30 * DAY_MS;
/** So many rows are looked at, of which all but one are too many, and so many of those go at one landing. */
const LOOKED_AT = 10;
const TAKEN_AWAY = 3;

const DEFAULT_CHOICE = { slr_period: OWN_OPTION_BASE + PERIODS.indexOf(DEFAULT_PERIOD) };
/** The choices of a viewer who comes for the first time. */
const FIRST_CHOICES = { ...DEFAULT_CHOICE, slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod") };

interface Row {
  readonly slr_sellerviewid: string;
  readonly slr_visitedon?: string | null;
  readonly slr_period?: number | null;
  readonly slr_from?: string | null;
  readonly slr_to?: string | null;
  readonly slr_filters?: string | null;
  readonly statecode?: number;
  readonly modifiedon?: string;
  readonly _createdby_value?: string;
  readonly "@odata.etag"?: string;
}

const COLUMNS = "slr_sellerviewid,slr_visitedon,slr_period,slr_from,slr_to,slr_filters,statecode,modifiedon,_createdby_value";

interface Refused {
  /** Status of the answer. */
  readonly refused: number;
}

/**
 * The viewer's rows, the oldest first. They are found by their owner, and have ids of their own: with one that others can foresee, such
 * as the user's, they could make the row first and lock its viewer out.
 */
async function findRows(host: LandingHost): Promise<readonly Row[] | Refused> {
  const oldest = `$filter=_ownerid_value eq ${host.viewer.userId}&$orderby=createdon asc,slr_sellerviewid asc&$top=${LOOKED_AT}`;
  const response = await host.request(`${ROWS}?$select=${COLUMNS}&${oldest}`);
  if (!response.ok) return { refused: response.status };
  return ((await response.json()) as { readonly value?: readonly Row[] }).value ?? [];
}

const JSON_BODY = { "Content-Type": "application/json" };

/** Where another tab made a row meanwhile, both agree on the older; the other one goes at a later landing. */
async function makeRow(host: LandingHost): Promise<Row | Refused> {
  const first = { slr_name: host.viewer.name, ...FIRST_CHOICES, slr_visitedon: new Date(host.now()).toISOString() };
  const response = await host.request(`${ROWS}?$select=slr_sellerviewid,slr_visitedon`, {
    method: "POST",
    headers: { ...JSON_BODY, Prefer: "return=representation" },
    body: JSON.stringify(first),
  });
  if (!response.ok) return { refused: response.status };
  const made = (await response.json()) as Row;
  const rows = await findRows(host);
  return ("refused" in rows ? undefined : countingRow(rows, host.viewer.userId)) ?? made;
}

/** When the visit began: a row that is visited is not taken away. One in the future was none. */
function visitChanges({ slr_visitedon: visitedOn }: Row, now: number): RowChanges {
  const begun = Date.parse(visitedOn ?? "");
  return begun <= now && now - begun <= VISIT_MS ? {} : { slr_visitedon: new Date(now).toISOString() };
}

/** What puts a row right that cannot be shown, or not be written: its form would be read-only. */
function mendingChanges({ statecode = ACTIVE, slr_period: period, slr_from: from, slr_to: to }: Row, now: number): RowChanges {
  const dates = { from: from ?? undefined, to: to ?? undefined };
  const isCustom = period === OWN_OPTION_BASE + PERIODS.indexOf("custom");
  return {
    ...(statecode === ACTIVE ? {} : { statecode: ACTIVE }),
    ...(isCustom && !isPossible({ period: "custom", ...dates }, now) ? { ...DEFAULT_CHOICE, slr_from: null, slr_to: null } : {}),
  };
}

/** A link to a seller tells calls apart; whom the page of the viewer's team is about stays. */
function keepingPeople(choice: RowChanges, { slr_filters: stored }: Row): RowChanges {
  const { slr_filters: said } = choice;
  if (typeof said !== "string" || !("slr_SellerId@odata.bind" in choice)) return choice;
  const people = clearedFilters(filtersOf(stored), CALL_FILTERS);
  return { ...choice, slr_filters: filtersText({ ...people, ...callFilters(filtersOf(said)) }) };
}

async function isWritten(host: LandingHost, { slr_sellerviewid: id }: Row, changes: RowChanges): Promise<boolean> {
  try {
    const headers = { ...JSON_BODY, "If-Match": "*" };
    return (await host.request(`${ROWS}(${id})`, { method: "PATCH", headers, body: JSON.stringify(changes) })).ok;
  } catch {
    return false; // no connection: the form will tell
  }
}

/** Rows too many that nobody can have open, a few at a time; one that is refused is left for another time. */
function takeAway(host: LandingHost, rows: readonly Row[]): void {
  for (const { slr_sellerviewid: id, "@odata.etag": version = "*" } of rows.slice(0, TAKEN_AWAY))
    // The page goes on meanwhile.
    host.request(`${ROWS}(${id})`, { method: "DELETE", headers: { "If-Match": version }, keepalive: true }).catch(() => undefined);
}

export interface PreparedRow {
  readonly id: string;
  /** Whether what a link chooses was refused. */
  readonly isRefused: boolean;
  /** Whether the stored period was impossible and is the usual one now. */
  readonly isMended: boolean;
}

/**
 * Makes the viewer's row, or notes the visit in the one that is there. Changes are worth a try, and never a reason not to open the page;
 * a refused choice takes neither visit nor mending with it.
 * @param choice what a link chooses
 * @returns the status of a refusal where the row can neither be found nor made
 */
export async function prepareRow(host: LandingHost, choice: RowChanges): Promise<PreparedRow | Refused> {
  const now = host.now();
  const rows = await findRows(host);
  if ("refused" in rows) return rows;
  const row = countingRow(rows, host.viewer.userId) ?? (await makeRow(host));
  if ("refused" in row) return row;
  const own = { ...visitChanges(row, now), ...mendingChanges(row, now) };
  const hasChoice = Object.keys(choice).length > 0;
  const isTaken = hasChoice && (await isWritten(host, row, { ...own, ...keepingPeople(choice, row) }));
  const isOwnWritten = isTaken || (Object.keys(own).length > 0 && (await isWritten(host, row, own)));
  takeAway(
    host,
    rows.filter((one) => one !== row && now - Date.parse(one.modifiedon ?? "") > UNTOUCHED_MS),
  );
  return {
    id: row.slr_sellerviewid,
    isRefused: hasChoice && !isTaken,
    isMended: isOwnWritten && "slr_period" in own && !(isTaken && "slr_period" in choice),
  };
}
