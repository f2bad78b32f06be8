import { attribute, descendants, parseXml } from "../../../../solution/xml";
import { stableGuid } from "../guid";
import type { AppModule, ImportedSolution, SiteMap } from "../ImportedSolution";
import { mergeSiteMap } from "./mergeSiteMap";

/** An app as people open it: merged from all solutions, with what was added to it by hand. */
export interface InstalledApp {
  readonly id: string;
  readonly uniqueName: string;
  readonly labels: Readonly<Record<number, string>>;
  /** Role ids that may open the app; empty = everyone. */
  readonly roleIds: readonly string[];
  /** `xml` is the `<SiteMap>` element, merged from all layers. */
  readonly siteMap: { readonly id: string; readonly uniqueName: string; readonly xml: string };
  /** Logical names of the tables in it. */
  readonly tables: readonly string[];
}

export const appIdOf = (uniqueName: string): string => stableGuid(`app ${uniqueName}`);
export const siteMapIdOf = (uniqueName: string): string => stableGuid(`site map ${uniqueName}`);

/** Tables that the entries of a site map list. */
export function tablesListed(xml: string): string[] {
  return descendants(parseXml(xml, "The site map"), "SubArea").flatMap((area) => attribute(area, "Entity")?.toLowerCase() ?? []);
}

/** The layers of a site map, lowest first. */
export function siteMapLayers(solutions: readonly ImportedSolution[], uniqueName: string): (SiteMap & { readonly managed: boolean })[] {
  return solutions.flatMap(({ managed, siteMaps }) =>
    siteMaps.filter((siteMap) => siteMap.uniqueName === uniqueName).map((siteMap) => ({ ...siteMap, managed })),
  );
}

function installedApp(
  layers: readonly AppModule[],
  solutions: readonly ImportedSolution[],
  added: readonly string[],
): InstalledApp | undefined {
  const top = layers.at(-1);
  if (!top) return undefined;
  const siteMaps = siteMapLayers(solutions, top.siteMap);
  // An entry of a managed addition brings its table into the app; whole site maps come with an app that names its tables itself.
  const brought = siteMaps.filter((layer) => layer.managed && layer.isDiff).flatMap(({ xml }) => tablesListed(xml));
  return {
    id: appIdOf(top.uniqueName),
    uniqueName: top.uniqueName,
    labels: top.labels,
    roleIds: top.roleIds,
    siteMap: { id: siteMapIdOf(top.siteMap), uniqueName: top.siteMap, xml: mergeSiteMap(siteMaps) },
    tables: [...new Set([...layers.flatMap(({ tables }) => tables), ...brought, ...added])],
  };
}

/**
 * Every app of the environment, in the order in which they came.
 * @param addedTo tables that were added to an app by hand
 */
export function installedApps(solutions: readonly ImportedSolution[], addedTo: (appId: string) => readonly string[]): InstalledApp[] {
  const all = solutions.flatMap(({ apps }) => apps);
  return [...new Set(all.map(({ uniqueName }) => uniqueName))].flatMap((name) => {
    const layers = all.filter(({ uniqueName }) => uniqueName === name);
    return installedApp(layers, solutions, addedTo(appIdOf(name))) ?? [];
  });
}
