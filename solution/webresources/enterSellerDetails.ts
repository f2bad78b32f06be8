import { SELLER_DETAILS_FORM_ID, TEAM_FORM_ID } from "../../shared/dataverse/formIds";
import { latestCallQuery } from "../../shared/dataverse/callQuery";
import { ENTITY_SETS, TABLES } from "../../shared/dataverse/tables";
import { DAY_MS } from "../../shared/domain/time";
import type { LandingHost } from "./LandingHost";
import type { LinkedChoice } from "./linkedChoice";
import { prepareRow } from "./viewerRow";

/** Why the page was not opened, or that it was. */
export type Entry =
  | { readonly kind: "opened" | "noRole" | "notInstalled" | "noCalls" | "wrongApp" | "noConnection" | "tooManyRequests" }
  | { readonly kind: "status"; readonly status: number }
  /** A link leads to a seller of whom the viewer sees nothing. */
  | { readonly kind: "notSeen"; readonly seller: string };

/** Calls are expected to come in all the time; where none has come for so long, the recorder or a retention job is to be looked at. */
const OLD_MS = 90 * DAY_MS;

function refusal(status: number): Entry {
  if (status === 403) return { kind: "noRole" };
  if (status === 404) return { kind: "notInstalled" };
  return status === 429 ? { kind: "tooManyRequests" } : { kind: "status", status };
}

type Newest = { readonly startedAt: Date | undefined } | { readonly refused: Entry };

/** The newest call that the viewer can read; calls in the future are somebody's mistake. */
async function findNewestCall(host: LandingHost): Promise<Newest> {
  const started = "msdyn_conversationstarttime";
  const until = new Date(host.now()).toISOString();
  const response = await host.request(
    `${ENTITY_SETS[TABLES.conversation]}?$select=${started}&$filter=${started} le ${until}&$orderby=${started} desc&$top=1`,
  );
  if (!response.ok) return { refused: refusal(response.status) };
  const { value = [] } = (await response.json()) as { readonly value?: readonly Readonly<Record<string, string>>[] };
  return { startedAt: value[0] && new Date(value[0][started] ?? "") };
}

/**
 * The name of a seller of whom the viewer sees no call and who does not report to the viewer; undefined of all others. Whoever is not
 * known at all is left to the row, which refuses them.
 */
async function unseenSeller(host: LandingHost, sellerId: string): Promise<string | undefined> {
  const { userId } = host.viewer;
  if (sellerId === userId) return undefined;
  const newest = latestCallQuery(host.now(), sellerId);
  const [person, calls] = await Promise.all([
    host.request(`systemusers(${sellerId})?$select=fullname,_parentsystemuserid_value`),
    host.request(`${ENTITY_SETS[newest.table]}?fetchXml=${encodeURIComponent(newest.fetchXml)}`),
  ]);
  if (!person.ok || !calls.ok) return undefined;
  const { fullname, _parentsystemuserid_value: managerId } = (await person.json()) as Readonly<Record<string, string | null>>;
  const { value = [] } = (await calls.json()) as { readonly value?: readonly unknown[] };
  return managerId === userId || value.length > 0 ? undefined : (fullname ?? "");
}

/** Whether the viewer sees calls that somebody else owns, or somebody reports to the viewer. Where neither can be known, not. */
async function seesOthers(host: LandingHost): Promise<boolean> {
  const { userId } = host.viewer;
  const first = async (path: string): Promise<boolean> => {
    const response = await host.request(`${path}&$top=1`);
    return response.ok && ((await response.json()) as { readonly value?: readonly unknown[] }).value?.length === 1;
  };
  const [reports, calls] = await Promise.all([
    first(`${ENTITY_SETS[TABLES.user]}?$select=systemuserid&$filter=_parentsystemuserid_value eq ${userId}`),
    first(`${ENTITY_SETS[TABLES.conversation]}?$select=msdyn_sciconversationid&$filter=_ownerid_value ne ${userId}`),
  ]);
  return reports || calls;
}

/** The pages that one can enter. */
export type LandingPage = "team" | "sellerDetails";

const FORMS: Readonly<Record<LandingPage, string>> = { team: TEAM_FORM_ID, sellerDetails: SELLER_DETAILS_FORM_ID };

async function openRow(host: LandingHost, entityId: string, page: LandingPage): Promise<Entry> {
  try {
    await host.openForm({ entityName: TABLES.sellerView, entityId, formId: FORMS[page] });
    return { kind: "opened" };
  } catch {
    return { kind: "wrongApp" };
  }
}

const NO_LINK: LinkedChoice = { choice: {}, refused: [] };

interface Way {
  /** Opens the page although no call can be read. @default false */
  readonly evenIfEmpty?: boolean;
  /** What a link chooses. @default nothing */
  readonly link?: LinkedChoice;
  /** Whoever sees nobody else is led from the team to their own page. @default "sellerDetails" */
  readonly page?: LandingPage;
}

/** Finds out what is missing and otherwise opens the viewer's page. */
export async function enterSellerDetails(host: LandingHost, way: Way = {}): Promise<Entry> {
  const { evenIfEmpty = false, link = NO_LINK, page = "sellerDetails" } = way;
  try {
    const newest = await findNewestCall(host);
    if ("refused" in newest) return newest.refused;
    const { startedAt } = newest;
    if (!startedAt && !evenIfEmpty) return { kind: "noCalls" };
    const unseen = link.sellerId && (await unseenSeller(host, link.sellerId));
    if (unseen !== undefined) return { kind: "notSeen", seller: unseen };
    const row = await prepareRow(host, link.choice);
    if ("refused" in row) return refusal(row.refused);
    const refused = new Set([...link.refused, ...(row.isRefused ? (["linkRefused"] as const) : [])]);
    [...refused, ...(row.isMended ? (["mended"] as const) : [])].forEach((what) => host.tell(what));
    if (startedAt && host.now() - startedAt.getTime() > OLD_MS) host.tellOldCalls(startedAt);
    return await openRow(host, row.id, page === "team" && (await seesOthers(host)) ? "team" : "sellerDetails");
  } catch {
    return { kind: "noConnection" };
  }
}
