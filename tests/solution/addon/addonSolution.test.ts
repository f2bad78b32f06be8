import { strFromU8, unzipSync } from "fflate";
import { readTexts } from "../../../shared/strings/readTexts";
import { addonSolution } from "../../../solution/addon/addonSolution";
import { SALES_HUB } from "../../../solution/addon/AddonTarget";
import { packAddon } from "../../../solution/addon/packAddon";
import { attribute, child, children, childText, descendants, parseXml } from "../../../solution/xml";

const OTHER = { app: "msdynce_salespro", siteMap: "sp_9f31_navigation" };

const fileOf = (target: typeof OTHER, name: string) => parseXml(strFromU8(unzipSync(packAddon(target).zip)[name]!), name);
const siteMapOf = (target: typeof OTHER) => child(fileOf(target, "customizations.xml"), "AppModuleSiteMaps", "AppModuleSiteMap")!;
const entriesOf = (target: typeof OTHER) => descendants(siteMapOf(target), "SubArea");

describe("the addition to an app", () => {
  it.each([
    ["msdynce_saleshub", "SellerDetailsSalesHub"],
    ["msdynce_salespro", "SellerDetailsMsdynceSalespro"],
    ["D365-App-msdyn_salespro", expect.stringMatching(/^SellerDetailsD365AppMsdynSalespro[0-9a-f]{8}$/) as string],
  ])("for %s is the solution %s", (app, uniqueName) => {
    const addon = packAddon({ app, siteMap: "any" });
    expect(addon.uniqueName).toEqual(uniqueName);
    expect(addon.fileName).toBe(`${addon.uniqueName}_managed.zip`);
  });

  it.each([
    ["my_app", "my-app", "myapp", "my__app", "My_App", "my_app_"],
    ["a_b1", "a_b_1"],
  ])("tells apps apart whose names are alike: %s …", (...apps) => {
    expect(new Set(apps.map((app) => addonSolution({ app, siteMap: "any" }).uniqueName)).size).toBe(apps.length);
  });

  it("keeps to the length of a solution's name, and tells apps with long names apart", () => {
    const names = ["a", "b"].map((end) => addonSolution({ app: `${"long".repeat(20)}${end}`, siteMap: "any" }).uniqueName);
    expect(names.map(({ length }) => length)).toEqual([65, 65]);
    expect(new Set(names).size).toBe(2);
  });

  it("is a managed site map and nothing else", () => {
    const manifest = child(fileOf(SALES_HUB, "solution.xml"), "SolutionManifest");
    expect(childText(manifest, "Managed")).toBe("1");
    const roots = children(child(manifest, "RootComponents")).map((root) => [attribute(root, "type"), attribute(root, "schemaName")]);
    expect(roots).toEqual([["62", "SalesHubSitemap"]]);
    expect(Object.keys(unzipSync(packAddon(SALES_HUB).zip)).sort()).toEqual(["[Content_Types].xml", "customizations.xml", "solution.xml"]);
    expect(childText(siteMapOf(SALES_HUB), "SiteMapUniqueName")).toBe("SalesHubSitemap");
  });

  it("adds one area behind the app's own, as exports of differences mark it", () => {
    const areas = children(child(siteMapOf(SALES_HUB), "SiteMap"));
    expect(areas.map((area) => [attribute(area, "Id"), attribute(area, "solutionaction"), attribute(area, "ordinalvalue")])).toEqual([
      ["slr_area_msdynce_saleshub", "Added", "99"],
    ]);
    const below = descendants(areas[0]).filter(({ nodeName }) => ["Group", "SubArea"].includes(nodeName));
    expect(below.filter((node) => attribute(node, "solutionaction") !== undefined)).toEqual([]);
    expect(below.map((node) => attribute(node, "ordinalvalue"))).toEqual(["0", "0", "1", "2", "1", "0", "1"]);
  });

  it("opens the pages first, and lists each of the page's tables, which brings them into the app", () => {
    expect(entriesOf(SALES_HUB).map((entry) => attribute(entry, "Url") ?? attribute(entry, "Entity"))).toEqual([
      "$webresource:slr_/team.html",
      "$webresource:slr_/landing.html",
      "msdyn_sciconversation",
      "slr_target",
      "slr_sellerview",
    ]);
  });

  it("shows nothing of itself to people without a role of ours", () => {
    for (const entry of entriesOf(SALES_HUB)) {
      const tables = children(entry, "Privilege").map((privilege) => attribute(privilege, "Entity") ?? "");
      expect(tables).toEqual(expect.arrayContaining([expect.stringMatching(/^slr_/)]));
    }
  });

  it("shares no id with that of another app", () => {
    const idsOf = (target: typeof OTHER) => descendants(siteMapOf(target)).flatMap((node) => attribute(node, "Id") ?? []);
    const ids = [...idsOf(SALES_HUB), ...idsOf(OTHER), ...idsOf({ ...OTHER, app: "D365-App-msdyn_salespro" })];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\w+$/.test(id))).toEqual([]);
  });

  it("is called after the app in every language", () => {
    const names = descendants(child(fileOf(SALES_HUB, "solution.xml"), "SolutionManifest", "LocalizedNames"), "LocalizedName");
    expect(names.map((name) => Number(attribute(name, "languagecode")))).toEqual(readTexts().map(({ lcid }) => lcid));
    for (const name of names) expect(attribute(name, "description")).toContain("Sales Hub");
    const [english] = descendants(child(fileOf({ ...OTHER, app: "contoso_sales" }, "solution.xml"), "SolutionManifest"), "LocalizedName");
    expect(attribute(english, "description")).toBe("Seller Details in contoso_sales");
  });

  it("names what an environment without the core or without conversation intelligence lacks", () => {
    const missing = descendants(fileOf(SALES_HUB, "solution.xml"), "Required").map((required) => [
      attribute(required, "schemaName"),
      attribute(required, "solution")?.split(" ")[0],
    ]);
    expect(missing.sort()).toEqual([
      ["msdyn_sciconversation", "msdyn_Conversation_Intelligence"],
      ["slr_/icons/sellerDetails.svg", "SellerDetails"],
      ["slr_/landing.html", "SellerDetails"],
      ["slr_/team.html", "SellerDetails"],
      ["slr_sellerview", "SellerDetails"],
      ["slr_target", "SellerDetails"],
    ]);
  });

  it("is the same bytes every time", () => {
    expect(Buffer.from(packAddon(OTHER).zip).equals(packAddon(OTHER).zip)).toBe(true);
  });

  it.each([
    [{ ...OTHER, app: "Sales Hub" }, '"Sales Hub" is no unique name of an app'],
    [{ ...OTHER, app: "../../etc" }, '"../../etc" is no unique name of an app'],
    [{ ...OTHER, app: "" }, '"" is no unique name of an app'],
    [{ ...OTHER, siteMap: 'x"/>' }, '"x"/>" is no unique name of a site map'],
    [{ ...OTHER, siteMap: "x".repeat(101) }, "is no unique name of a site map"],
    [{ ...OTHER, app: "slr_SellerDetails" }, "The app slr_SellerDetails has its own navigation already: name another app."],
  ])("refuses %j", (target, sentence) => {
    expect(() => packAddon(target)).toThrow(sentence);
  });
});
