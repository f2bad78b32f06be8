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

const EXISTS_ALREADY = 412;

interface Row {
  readonly slr_visitedon?: string | null;
}

/** A query rather than a read: a row that is not there yet is no failure, and leaves no error in the browser's console. */
async function readRow(host: LandingHost): Promise<Row | undefined> {
  const mine = `$select=slr_visitedon&$filter=slr_sellerviewid eq ${host.viewer.userId}&$top=1`;
  const response = await host.request(`${ROWS}?${mine}`);
  const { value = [] } = response.ok ? ((await response.json()) as { readonly value?: readonly Row[] }) : {};
  return value[0];
}

function write(host: LandingHost, condition: "If-Match" | "If-None-Match", changes: RowChanges): Promise<Response> {
  return host.request(`${ROWS}(${host.viewer.userId})`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json", [condition]: "*" },
    body: JSON.stringify(changes),
  });
}

/** A new visit moves the last one's start to where the page looks for what is new since then. */
function visitChanges({ slr_visitedon: visitedOn }: Row, now: number): RowChanges {
  const begun = Date.parse(visitedOn ?? "");
  if (now - begun <= VISIT_MS) return {};
  return { ...(visitedOn ? { slr_lastvisit: visitedOn } : {}), slr_visitedon: new Date(now).toISOString() };
}

/** Changes of a row that is there: worth a try, and never a reason not to open the page. A refused choice takes no visit with it. */
async function updateRow(host: LandingHost, visit: RowChanges, choice: RowChanges): Promise<void> {
  const hasChoice = Object.keys(choice).length > 0;
  for (const changes of hasChoice ? [{ ...visit, ...choice }, visit] : [visit]) {
    if (Object.keys(changes).length === 0) return;
    try {
      if ((await write(host, "If-Match", changes)).ok) return;
    } catch {
      // no connection: the form will tell
    }
  }
}

/**
 * Makes the viewer's row, which has the viewer's own id so that two tabs cannot make two rows, or notes the visit in it.
 * @param choice what a link chooses
 * @returns the status of a refusal to make the row
 */
export async function prepareRow(host: LandingHost, choice: RowChanges): Promise<number | undefined> {
  const now = host.now();
  const row = await readRow(host);
  if (!row) {
    const first = { slr_name: host.viewer.name, ...FIRST_CHOICES, slr_visitedon: new Date(now).toISOString() };
    const { ok, status } = await write(host, "If-None-Match", first);
    if (!ok && status !== EXISTS_ALREADY) return status;
  }
  await updateRow(host, row ? visitChanges(row, now) : {}, choice);
  return undefined;
}
