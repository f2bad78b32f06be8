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

/** Names the app of an address: the open one, else the solution's own. */
export function appQuery({ appId }: LinkSource): string {
  return appId === undefined ? `appname=${APP}` : `appid=${encodeURIComponent(appId)}`;
}

/** A member that model-driven hosts have and the published types leave out. */
interface WithApp {
  readonly page?: { readonly appId?: string };
}

/** The open app's id as the address or else the host tells it. */
export function openAppId(context: object): string | undefined {
  return appIdOf(window.location.search) ?? (context as WithApp).page?.appId;
}

/** The open app's id from the query of the present address, which keeps it in most hosts. */
export function appIdOf(search: string): string | undefined {
  return new URLSearchParams(search).get("appid") ?? undefined;
}

/**
 * An address that opens the page as it is chosen now for whoever follows it, through the start page: the viewer's row itself is
 * nobody else's. Dates belong to a custom period only, others stay relative to the day on which the link is followed.
 */
export function pageLink(source: LinkSource, { sellerId, period, from, to, comparison }: Omit<Selection, "sellerName">): string {
  const data = new URLSearchParams({
    ...(sellerId !== undefined && { seller: sellerId }),
    period,
    ...(period === "custom" && from !== undefined && { from }),
    ...(period === "custom" && to !== undefined && { to }),
    compare: comparison,
  });
  return `${source.clientUrl}/main.aspx?${appQuery(source)}&pagetype=webresource&webresourceName=${START_PAGE}&data=${encodeURIComponent(data.toString())}`;
}
