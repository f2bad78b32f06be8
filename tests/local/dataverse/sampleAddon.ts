import { strToU8, zipSync } from "fflate";

export interface AddonText {
  readonly uniqueName: string;
  readonly version: string;
  readonly managed: boolean;
  /** Unique name of the site map that it adds to. */
  readonly siteMap: string;
  /** Tables that its entries list. */
  readonly tables: readonly string[];
  readonly areaId: string;
  readonly missingDependencies: string;
}

/** A managed solution that adds an area to somebody else's site map. */
export function addonZip(changes: Partial<AddonText> = {}): Uint8Array {
  const { uniqueName, version, managed, siteMap, tables, areaId, missingDependencies }: AddonText = {
    uniqueName: "SellerDetailsSalesHub",
    version: "1.0.0.0",
    managed: true,
    siteMap: "SalesHubSitemap",
    tables: ["slr_sellerview", "slr_target"],
    areaId: "slr_area",
    missingDependencies: "",
    ...changes,
  };
  const entries = tables.map(
    (table, index) =>
      `<SubArea Id="${areaId}_${table}" Entity="${table}" ordinalvalue="${index}"><Titles><Title LCID="1033" Title="${table}"/></Titles></SubArea>`,
  );
  const files = {
    "[Content_Types].xml":
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default ContentType="text/xml" Extension="xml"/></Types>`,
    "solution.xml":
      `<ImportExportXml><SolutionManifest><UniqueName>${uniqueName}</UniqueName><Version>${version}</Version><Managed>${managed ? 1 : 0}</Managed>` +
      `<RootComponents><RootComponent type="62" schemaName="${siteMap}" behavior="0"/></RootComponents>` +
      `<MissingDependencies>${missingDependencies}</MissingDependencies></SolutionManifest></ImportExportXml>`,
    "customizations.xml":
      `<ImportExportXml><AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>${siteMap}</SiteMapUniqueName><SiteMap IntroducedVersion="7.0.0.0">` +
      `<Area Id="${areaId}" ShowGroups="true" ordinalvalue="99" solutionaction="Added"><Titles><Title LCID="1033" Title="Seller details"/></Titles>` +
      `<Group Id="${areaId}_group" ordinalvalue="0"><Titles><Title LCID="1033" Title="Calls"/></Titles>${entries.join("")}</Group></Area></SiteMap>` +
      `</AppModuleSiteMap></AppModuleSiteMaps></ImportExportXml>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}
