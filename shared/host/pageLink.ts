import type { Selection } from "./selection";

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

/**
 * An address that opens the page as it is chosen now for whoever follows it, through the start page: the viewer's row itself is
 * nobody else's. Dates belong to a custom period only, others stay relative to the day on which the link is followed.
 */
export function pageLink(clientUrl: string, { sellerId, period, from, to, comparison }: Omit<Selection, "sellerName">): string {
  const data = new URLSearchParams({
    ...(sellerId !== undefined && { seller: sellerId }),
    period,
    ...(period === "custom" && from && to && { from, to }),
    compare: comparison,
  });
  return ownAppLink(clientUrl, `pagetype=webresource&webresourceName=${START_PAGE}&data=${encodeURIComponent(data.toString())}`);
}
