import type { Comparison, InstantRange, ZoneOffset } from "../domain/Period";
import { daysOf } from "../domain/rangeOf";

/** The start pages of the solution, by their names. */
const START_PAGE = "slr_/landing.html";
const TEAM_PAGE = "slr_/team.html";

/**
 * The address of a page of the solution's own app, by name, whichever app it is copied in: whoever follows it may have no right to the
 * sender's app, and has one to ours with the roles that let them read the page.
 * @param clientUrl address of the environment @param page its query, such as `pagetype=entityrecord&etn=…`
 */
export function ownAppLink(clientUrl: string, page: string): string {
  return `${clientUrl}/main.aspx?appname=slr_SellerDetails&${page}`;
}

/** What a link opens. */
export interface LinkedPage {
  /** By id. */
  readonly seller: string;
  readonly range: InstantRange | undefined;
  readonly comparison: Comparison;
  /** What it is narrowed to, as the column of filters holds it; absent where nothing is said of that. */
  readonly filters?: string;
}

const narrowed = ({ filters }: Pick<LinkedPage, "filters">) => (filters === undefined ? {} : { filters });

/** Its days, not "last 30 days", for whoever follows it, whenever. All time has no first day, and stays what it is. */
function periodOf(range: InstantRange | undefined, zone: ZoneOffset) {
  return range && Number.isFinite(range.from) ? { period: "custom", ...daysOf(range, zone) } : { period: "allTime" };
}

const startPageLink = (clientUrl: string, name: string, data: URLSearchParams): string =>
  ownAppLink(clientUrl, `pagetype=webresource&webresourceName=${name}&data=${encodeURIComponent(data.toString())}`);

/** An address that opens the page as it is seen now. It leads through the start page: the viewer's row itself is nobody else's. */
export function pageLink(clientUrl: string, page: LinkedPage, zone: ZoneOffset): string {
  const { seller, range, comparison } = page;
  const data = { seller, ...periodOf(range, zone), compare: comparison, ...narrowed(page) };
  return startPageLink(clientUrl, START_PAGE, new URLSearchParams(data));
}

/** The same of the page of a team: whose team it is says who follows it. */
export function teamLink(clientUrl: string, page: Omit<LinkedPage, "seller">, zone: ZoneOffset): string {
  const data = { ...periodOf(page.range, zone), compare: page.comparison, ...narrowed(page) };
  return startPageLink(clientUrl, TEAM_PAGE, new URLSearchParams(data));
}
