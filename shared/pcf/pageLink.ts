import type { Selection } from "./selection";

/** The app and the start page of the solution, by their names. */
const APP = "slr_SellerDetails";
const START_PAGE = "slr_/landing.html";

export interface LinkSource {
  /** Address of the environment. */
  readonly clientUrl: string;
  /** The app that the page is open in, where the host tells. */
  readonly appId: string | undefined;
}

/** The open app's id from the query of the present address, which keeps it in most hosts. */
export function appIdOf(search: string): string | undefined {
  return new URLSearchParams(search).get("appid") ?? undefined;
}

/**
 * An address that opens the page as it is chosen now for whoever follows it, through the start page: the viewer's row itself is
 * nobody else's. Dates belong to a custom period only, others stay relative to the day on which the link is followed.
 */
export function pageLink({ clientUrl, appId }: LinkSource, { sellerId, period, from, to, comparison }: Omit<Selection, "sellerName">): string {
  const data = new URLSearchParams({
    ...(sellerId !== undefined && { seller: sellerId }),
    period,
    ...(period === "custom" && from !== undefined && { from }),
    ...(period === "custom" && to !== undefined && { to }),
    compare: comparison,
  });
  const app = appId === undefined ? `appname=${APP}` : `appid=${encodeURIComponent(appId)}`;
  return `${clientUrl}/main.aspx?${app}&pagetype=webresource&webresourceName=${START_PAGE}&data=${encodeURIComponent(data.toString())}`;
}
