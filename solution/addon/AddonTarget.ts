/** An app that gets the area, and its site map: both by unique name, as the environment has them. */
export interface AddonTarget {
  /** `msdynce_saleshub` */
  readonly app: string;
  /** `SalesHubSitemap` */
  readonly siteMap: string;
}

/** The one first-party app whose site map's name is public. */
export const SALES_HUB: AddonTarget = { app: "msdynce_saleshub", siteMap: "SalesHubSitemap" };
