import type { App } from "../../../../solution/admin/environment/apps";
import type { InstalledSolution } from "../../../../solution/admin/environment/solutions";
import { planOf, titleOf } from "../../../../solution/admin/deploy/plan";
import type { SolutionPackage } from "../../../../solution/admin/deploy/readPackage";
import type { Survey, SurveyedApp } from "../../../../solution/admin/deploy/survey";

const solution = (uniqueName: string, title: string, more: Partial<SolutionPackage> = {}): SolutionPackage => ({
  uniqueName,
  title,
  version: "0.2.0.0",
  fileName: `${uniqueName}_managed.zip`,
  zip: new Uint8Array(),
  areas: [],
  tables: [],
  ...more,
});
const CORE = solution("SellerDetails", "Seller Details");
const ADDON = solution("SellerDetailsSalesHub", "Seller Details in Sales Hub", { areas: ["slr_area_hub"], tables: ["slr_target"] });
const HUB: App = { id: "1", uniqueId: "2", uniqueName: "msdynce_saleshub", name: "Sales Hub" };

const hub = (more: Partial<SurveyedApp> & { readonly xml?: string } = {}): SurveyedApp => ({
  app: HUB,
  siteMap: { id: "3", uniqueName: "SalesHubSitemap", xml: more.xml ?? '<Area Id="slr_area_hub"/>' },
  addon: ADDON,
  missingTables: [],
  ...more,
});
const installed = (...solutions: readonly Partial<InstalledSolution>[]): Survey["installed"] =>
  new Map(
    solutions.map(({ uniqueName = "SellerDetails", version = "0.2.0.0", isManaged = true }) => [
      uniqueName,
      { id: uniqueName, uniqueName, friendlyName: uniqueName, publisherId: "slr", version, isManaged },
    ]),
  );
const BOTH = [{}, { uniqueName: "SellerDetailsSalesHub" }] as const;

const survey = (more: Partial<Survey> = {}): Survey => ({
  version: "9.2.0.0",
  caller: { userId: "1", roles: ["System Administrator"], privileges: new Set(["prvImportCustomization", "prvPublishCustomization"]) },
  languages: { enabled: [1033], withoutTexts: [] },
  conversation: { solution: undefined, tables: new Map(), missingTables: [] },
  blocksUnmanaged: false,
  installed: installed(),
  running: [],
  existingApps: [HUB],
  apps: [hub()],
  unknownApps: [],
  ...more,
});
const ALWAYS = ["Take over settings of version 0.1", "Find the unit of talk to listen"];
const titles = (more: Partial<Survey>, again = false) => planOf(survey(more), [CORE], again).steps.map(titleOf);

test("the core comes before its add-ons, each app is published and looked at", () => {
  expect(titles({})).toEqual([
    "Import Seller Details 0.2.0.0",
    "Import Seller Details in Sales Hub 0.2.0.0",
    "Publish Sales Hub",
    "Check Sales Hub and its tables",
    ...ALWAYS,
  ]);
});

test("what rests on the core alone comes right after it, and is upgraded with it", () => {
  const coaching = solution("SellerDetailsCoaching", "Seller Details Coaching");
  const stepsOf = (more: Partial<Survey>) => planOf(survey(more), [CORE, coaching]).steps.map(titleOf).slice(0, 2);
  expect(stepsOf({})).toEqual(["Import Seller Details 0.2.0.0", "Import Seller Details Coaching 0.2.0.0"]);
  const older = installed({}, { uniqueName: "SellerDetailsCoaching", version: "0.1.0.0" });
  expect(stepsOf({ installed: older, apps: [] })[0]).toBe("Upgrade Seller Details Coaching from 0.1.0.0 to 0.2.0.0");
});

test.each([
  ["everything is there", {}, []],
  [
    "the app lacks the area, as after a run that ended before publishing",
    { xml: "<Area/>" },
    ["Publish Sales Hub", "Check Sales Hub and its tables"],
  ],
  ["the app lacks a table", { missingTables: ["slr_target"] }, ["Check Sales Hub and its tables"]],
])("where %s, only that is done", (_, app, steps) => {
  expect(titles({ installed: installed(...BOTH), apps: [hub(app)] })).toEqual([...steps, ...ALWAYS]);
});

test("an older version is upgraded, the same one imported again only when that is asked for", () => {
  expect(titles({ installed: installed({ version: "0.1.0.0" }), apps: [] })).toContain("Upgrade Seller Details from 0.1.0.0 to 0.2.0.0");
  expect(titles({ installed: installed({}), apps: [] }, true)).toContain("Import Seller Details 0.2.0.0 again");
});

test.each([
  ["an upgrade that was left halfway", { installed: installed({}, { uniqueName: "SellerDetails_Upgrade" }) }, "left halfway"],
  ["an app without a site map", { apps: [hub({ siteMap: undefined })] }, "no site map"],
  ["an app for which no add-on can be made", { apps: [hub({ addon: undefined, problem: "No unique name." })] }, "No unique name."],
])("%s stops the deployment before anything is changed", (_, more, finding) => {
  const { checks, steps } = planOf(survey(more), [CORE]);
  expect(steps).toEqual([]);
  expect(checks).toContainEqual(
    expect.objectContaining({
      verdict: "stops",
      finding: expect.stringContaining(finding) as string,
      remedy: expect.any(String) as string,
    }),
  );
});

test.each([
  ["a block of unmanaged customizations", { blocksUnmanaged: true }, "This environment blocks them; solutions are imported all the same."],
  ["an environment that does not tell whether it blocks them", { blocksUnmanaged: undefined }, "does not tell"],
  ["a language without texts", { languages: { enabled: [1033, 1053], withoutTexts: [1053] } }, "Swedish (1053)"],
  ["neither Sales Hub nor Sales Professional", { apps: [] }, "No app but the solution's own gets the pages."],
])("%s is a warning that stops nothing", (_, more, finding) => {
  const { checks, steps } = planOf(survey(more), [CORE]);
  expect(steps).not.toEqual([]);
  expect(checks).toContainEqual(expect.objectContaining({ verdict: "warning", finding: expect.stringContaining(finding) as string }));
});
