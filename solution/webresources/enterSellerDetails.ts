import { SELLER_DETAILS_FORM_ID } from "../../shared/dataverse/formIds";
import { ENTITY_SETS, OWN_OPTION_BASE, TABLES } from "../../shared/dataverse/tables";
import { COMPARISONS, DEFAULT_PERIOD, PERIODS } from "../../shared/domain/Period";

interface Viewer {
  /** Lower-case GUID without braces. */
  readonly userId: string;
  readonly name: string;
}

/** What the start page needs from its host. */
export interface LandingHost {
  readonly viewer: Viewer;
  /** A same-origin request below `/api/data/v9.2/`; rejects where there is no connection. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Rejects where the app cannot open the form. */
  openForm(options: { entityName: string; entityId: string; formId: string }): Promise<unknown>;
}

/** Why the page was not opened, or that it was. */
export type Entry =
  | { readonly kind: "opened" | "noRole" | "notInstalled" | "featureOff" | "wrongApp" | "noConnection" | "tooManyRequests" }
  | { readonly kind: "status"; readonly status: number };

/** The choices of a viewer who comes for the first time. */
const FIRST_CHOICES = {
  slr_period: OWN_OPTION_BASE + PERIODS.indexOf(DEFAULT_PERIOD),
  slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod"),
};

const CREATE_ONLY = { "Content-Type": "application/json", "If-None-Match": "*" };
const EXISTS_ALREADY = 412;

function refusal(status: number): Entry {
  if (status === 403) return { kind: "noRole" };
  if (status === 404) return { kind: "notInstalled" };
  return status === 429 ? { kind: "tooManyRequests" } : { kind: "status", status };
}

/** @returns undefined where at least one call can be read */
async function findObstacle(host: LandingHost): Promise<Entry | undefined> {
  const response = await host.request(`${ENTITY_SETS[TABLES.conversation]}?$select=msdyn_sciconversationid&$top=1`);
  if (!response.ok) return refusal(response.status);
  const { value } = (await response.json()) as { readonly value?: readonly unknown[] };
  return value && value.length > 0 ? undefined : { kind: "featureOff" };
}

/** A query rather than a read: a row that is not there yet is no failure, and leaves no error in the browser's console. */
async function hasRow(host: LandingHost): Promise<boolean> {
  const mine = `$select=slr_sellerviewid&$filter=slr_sellerviewid eq ${host.viewer.userId}&$top=1`;
  const response = await host.request(`${ENTITY_SETS[TABLES.sellerView]}?${mine}`);
  const { value } = response.ok ? ((await response.json()) as { readonly value?: readonly unknown[] }) : {};
  return value !== undefined && value.length > 0;
}

/** The viewer's row has the viewer's own id: two tabs cannot make two rows. */
async function ensureRow(host: LandingHost): Promise<Entry | undefined> {
  if (await hasRow(host)) return undefined;
  const response = await host.request(`${ENTITY_SETS[TABLES.sellerView]}(${host.viewer.userId})`, {
    method: "PATCH",
    headers: CREATE_ONLY,
    body: JSON.stringify({ slr_name: host.viewer.name, ...FIRST_CHOICES }),
  });
  return response.ok || response.status === EXISTS_ALREADY ? undefined : refusal(response.status);
}

async function openRow(host: LandingHost): Promise<Entry> {
  try {
    await host.openForm({ entityName: TABLES.sellerView, entityId: host.viewer.userId, formId: SELLER_DETAILS_FORM_ID });
    return { kind: "opened" };
  } catch {
    return { kind: "wrongApp" };
  }
}

/**
 * Finds out what is missing and otherwise opens the viewer's Seller details.
 * @param evenIfEmpty opens the page although no call can be read
 */
export async function enterSellerDetails(host: LandingHost, { evenIfEmpty = false } = {}): Promise<Entry> {
  try {
    const obstacle = await findObstacle(host);
    if (obstacle && !(evenIfEmpty && obstacle.kind === "featureOff")) return obstacle;
    return (await ensureRow(host)) ?? (await openRow(host));
  } catch {
    return { kind: "noConnection" };
  }
}
