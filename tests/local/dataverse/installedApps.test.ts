import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataverse, type LocalDataverse } from "./createDataverse";
import type { InstalledApp } from "./customizing/installedApps";
import { NOW, startServer } from "./localServer";
import { ENVIRONMENTS } from "./metadata/environments";
import { addonZip } from "./sampleAddon";
import { ORGANISATION } from "./sampleOrganisation";
import { solutionZip } from "./sampleSolution";

const appNamed = (dataverse: LocalDataverse, name: string): InstalledApp | undefined =>
  dataverse.apps().find(({ uniqueName }) => uniqueName === name);
const areasOf = (app: InstalledApp | undefined): string[] =>
  [...(app?.siteMap.xml ?? "").matchAll(/<Area Id="(\w+)"/g)].map(([, id]) => id ?? "");
const open = (more = {}) => createDataverse({ organisation: ORGANISATION, clock: () => NOW, ...more });

describe("the apps of an environment", () => {
  it.each([
    ["saleshub", ["msdynce_saleshub"]],
    ["salespro", ["msdynce_salespro"]],
    ["both", ["msdynce_saleshub", "msdynce_salespro"]],
  ] as const)("are %s's own", async (name, apps) => {
    const dataverse = await open({ firstParty: ENVIRONMENTS[name] });
    expect(dataverse.apps().map(({ uniqueName }) => uniqueName)).toEqual(apps);
    await dataverse.close();
  });

  it("gain the area of a managed addition, last, with the tables that its entries list", async () => {
    const dataverse = await open();
    const before = appNamed(dataverse, "msdynce_saleshub");
    await dataverse.importSolution(solutionZip());
    await dataverse.importSolution(addonZip());
    const app = appNamed(dataverse, "msdynce_saleshub");
    expect(areasOf(app)).toEqual([...areasOf(before), "slr_area"]);
    expect(app?.siteMap.xml).not.toMatch(/solutionaction|ordinalvalue/);
    expect(app?.tables).toEqual([...(before?.tables ?? []), "slr_sellerview", "slr_target"]);
    await dataverse.close();
  });

  it("and what is installed are there after a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "apps-"));
    const databaseFile = join(folder, "local.db");
    const first = await open({ databaseFile });
    await first.importSolution(solutionZip());
    await first.importSolution(addonZip());
    const [solutions, apps] = [first.solutions, first.apps()];
    await first.close();
    const second = await open({ databaseFile });
    expect(second.solutions.map(({ uniqueName, version }) => [uniqueName, version])).toEqual(
      solutions.map(({ uniqueName, version }) => [uniqueName, version]),
    );
    expect(second.apps()).toEqual(apps);
    expect(second.isEmpty("slr_sellerview")).toBe(true);
    await second.close();
    rmSync(folder, { recursive: true });
  });

  it("go with what was installed when a restore point is gone back to", async () => {
    const dataverse = await open();
    const restore = dataverse.restorePoint();
    await dataverse.importSolution(solutionZip());
    restore();
    expect(dataverse.solutions.some(({ uniqueName }) => uniqueName === "SellerDetails")).toBe(false);
    expect(() => dataverse.isEmpty("slr_sellerview")).toThrow("no table 'slr_sellerview'");
    await dataverse.importSolution(solutionZip());
    expect(dataverse.isEmpty("slr_sellerview")).toBe(true);
    await dataverse.close();
  });

  it("are found by queries, with the site map by the app's components", async () => {
    const server = await startServer();
    await server.dataverse.importSolution(addonZip());
    const apps = await server.ask(
      "GET",
      "appmodules?$select=appmoduleid,appmoduleidunique,uniquename,name&$filter=uniquename eq 'msdynce_saleshub'",
    );
    const unique = String(apps.json.value[0]?.["appmoduleidunique"]);
    const components = await server.ask(
      "GET",
      `appmodulecomponents?$select=objectid,componenttype&$filter=_appmoduleidunique_value eq ${unique} and componenttype eq 62`,
    );
    const siteMap = await server.ask(
      "GET",
      `sitemaps(${String(components.json.value[0]?.["objectid"])})?$select=sitemapnameunique,sitemapxml`,
    );
    expect(siteMap.json).toMatchObject({ sitemapnameunique: "SalesHubSitemap", sitemapxml: expect.stringContaining("slr_area") as string });
    await server.close();
  });
});
