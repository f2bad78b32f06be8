import type { Comparison, InstantRange, ZoneOffset } from "../domain/Period";
import { daysOf } from "../domain/rangeOf";

/** The start page of the solution, by its name. */
const START_PAGE = "slr_/landing.html";

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
}

/**
 * An address that opens the page as it is seen now for whoever follows it, whenever: its days, not "last 30 days". All time has no first
 * day, and stays what it is. It leads through the start page: the viewer's row itself is nobody else's.
 */
export function pageLink(clientUrl: string, { seller, range, comparison }: LinkedPage, zone: ZoneOffset): string {
  const period = range && Number.isFinite(range.from) ? { period: "custom", ...daysOf(range, zone) } : { period: "allTime" };
  const data = new URLSearchParams({ seller, ...period, compare: comparison });
  return ownAppLink(clientUrl, `pagetype=webresource&webresourceName=${START_PAGE}&data=${encodeURIComponent(data.toString())}`);
}
