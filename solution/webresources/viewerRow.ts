import { ENTITY_SETS, OWN_OPTION_BASE, TABLES } from "../../shared/dataverse/tables";
import { COMPARISONS, DEFAULT_PERIOD, PERIODS } from "../../shared/domain/Period";
import { MINUTE_MS } from "../../shared/domain/time";
import type { LandingHost } from "./LandingHost";
import type { RowChanges } from "./linkedChoice";

const ROWS = ENTITY_SETS[TABLES.sellerView];

/** Whoever comes again sooner is still at the same visit. */
const VISIT_MS = 30 * MINUTE_MS;

/** The choices of a viewer who comes for the first time. */
const FIRST_CHOICES = {
  slr_period: OWN_OPTION_BASE + PERIODS.indexOf(DEFAULT_PERIOD),
  slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod"),
};

interface Row {
  readonly slr_sellerviewid: string;
  readonly slr_visitedon?: string | null;
}

interface Refused {
  /** Status of the answer. */
  readonly refused: number;
}

/**
 * The viewer's row is the oldest one that the viewer owns. It has an id of its own: one that others can foresee, such as the user's,
 * would let them make the row first and lock its viewer out.
 */
async function findRow(host: LandingHost): Promise<Row | undefined | Refused> {
  const oldest = `$filter=_ownerid_value eq ${host.viewer.userId}&$orderby=createdon asc,slr_sellerviewid asc&$top=1`;
  const response = await host.request(`${ROWS}?$select=slr_sellerviewid,slr_visitedon&${oldest}`);
  if (!response.ok) return { refused: response.status };
  return ((await response.json()) as { readonly value?: readonly Row[] }).value?.[0];
}

const JSON_BODY = { "Content-Type": "application/json" };

/** Where another tab made a row meanwhile, the older of the two stays. */
async function makeRow(host: LandingHost): Promise<Row | Refused> {
  const first = { slr_name: host.viewer.name, ...FIRST_CHOICES, slr_visitedon: new Date(host.now()).toISOString() };
  const response = await host.request(`${ROWS}?$select=slr_sellerviewid,slr_visitedon`, {
    method: "POST",
    headers: { ...JSON_BODY, Prefer: "return=representation" },
    body: JSON.stringify(first),
  });
  if (!response.ok) return { refused: response.status };
  const made = (await response.json()) as Row;
  const oldest = await findRow(host);
  if (!oldest || "refused" in oldest || oldest.slr_sellerviewid === made.slr_sellerviewid) return made;
  // A second row that stays does no harm: it is never the oldest.
  await host.request(`${ROWS}(${made.slr_sellerviewid})`, { method: "DELETE" }).catch(() => undefined);
  return oldest;
}

/** A new visit moves the last one's start to where the page looks for what is new since then. */
function visitChanges({ slr_visitedon: visitedOn }: Row, now: number): RowChanges {
  const begun = Date.parse(visitedOn ?? "");
  if (now - begun <= VISIT_MS) return {};
  return { ...(visitedOn ? { slr_lastvisit: visitedOn } : {}), slr_visitedon: new Date(now).toISOString() };
}

/** Changes of a row that is there: worth a try, and never a reason not to open the page. A refused choice takes no visit with it. */
async function updateRow(host: LandingHost, { slr_sellerviewid: id }: Row, visit: RowChanges, choice: RowChanges): Promise<void> {
  const hasChoice = Object.keys(choice).length > 0;
  for (const changes of hasChoice ? [{ ...visit, ...choice }, visit] : [visit]) {
    if (Object.keys(changes).length === 0) return;
    try {
      const headers = { ...JSON_BODY, "If-Match": "*" };
      if ((await host.request(`${ROWS}(${id})`, { method: "PATCH", headers, body: JSON.stringify(changes) })).ok) return;
    } catch {
      // no connection: the form will tell
    }
  }
}

/**
 * Makes the viewer's row, or notes the visit in the one that is there.
 * @param choice what a link chooses
 * @returns the row's id, or the status of a refusal to find or make it
 */
export async function prepareRow(host: LandingHost, choice: RowChanges): Promise<{ readonly id: string } | Refused> {
  const now = host.now();
  const row = (await findRow(host)) ?? (await makeRow(host));
  if ("refused" in row) return row;
  await updateRow(host, row, visitChanges(row, now), choice);
  return { id: row.slr_sellerviewid };
}
