import { customizingClient, type CustomizingClient } from "./customizingClient";
import { tableIdOf } from "./customizing/systemRows";
import { startServer, type Answer, type LocalServer } from "./localServer";
import { addonZip } from "./sampleAddon";
import { USERS } from "./sampleOrganisation";
import { managedZip, solutionZip } from "./sampleSolution";

const TARGET = { "@odata.type": "Microsoft.Dynamics.CRM.entity", entityid: tableIdOf({ logicalName: "slr_target" }) };

describe("an app and what is put into it", () => {
  let server: LocalServer;
  let client: CustomizingClient;
  let appId: string;
  beforeEach(async () => {
    server = await startServer({ solution: false, jobStepMs: 1 });
    client = customizingClient(server);
    appId = server.dataverse.apps()[0]?.id ?? "";
    await client.import(managedZip());
  });
  afterEach(() => server.close());

  const change = (action: "AddAppComponents" | "RemoveAppComponents", component: object = TARGET): Promise<Answer> =>
    server.ask("POST", action, { body: { AppId: appId, Components: [component] } });
  const inApp = async (): Promise<boolean> => {
    const answer = await server.ask("GET", `RetrieveAppComponents(AppModuleId=${appId})`);
    return answer.json.value.some((row) => row["objectid"] === TARGET.entityid && row["componenttype"] === 1);
  };
  const isOpened = (): boolean => server.dataverse.apps()[0]?.tables.includes("slr_target") ?? false;

  it("takes a table in by hand, for people once it is published, and out again", async () => {
    expect([await inApp(), (await change("AddAppComponents")).status, await inApp(), isOpened()]).toEqual([false, 204, true, false]);
    await server.ask("POST", "PublishXml", { body: { ParameterXml: "<importexportxml/>" } });
    expect(isOpened()).toBe(true);
    expect([(await change("RemoveAppComponents")).status, await inApp()]).toEqual([204, false]);
  });

  it("may keep a table that it says to have taken out", async () => {
    await change("AddAppComponents");
    server.dataverse.platform.keepsRemovedComponents = true;
    expect([(await change("RemoveAppComponents")).status, await inApp()]).toEqual([204, true]);
  });

  it("gets a table by an addition to its site map, which is no change by hand", async () => {
    await client.import(addonZip());
    expect([await inApp(), isOpened(), (await change("RemoveAppComponents")).status, await inApp()]).toEqual([true, true, 204, true]);
    expect((await server.ask("GET", `ValidateApp(AppModuleId=${appId})`)).json).toMatchObject({
      AppModuleValidationResponse: { ValidationSuccess: true, ValidationIssueList: [] },
    });
  });

  it("refuses a form of a table that is not in it", async () => {
    const form = server.dataverse.solutions.flatMap(({ forms }) => forms).find(({ table }) => table === "slr_sellerview");
    const answer = await change("AddAppComponents", { "@odata.type": "Microsoft.Dynamics.CRM.systemform", formid: form?.id });
    expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining("'slr_sellerview' is not in the app")]);
  });

  it("is left alone where unmanaged customizations are blocked; managed imports and values of variables are not", async () => {
    const setting = (): Promise<Answer> =>
      server.ask("POST", "GetOrgDbOrgSetting", { body: { SettingName: "IsLockdownOfUnmanagedCustomizationEnabled" } });
    expect((await setting()).json).toEqual({ SettingValue: "false" });
    server.dataverse.platform.blocksUnmanaged = true;
    expect((await setting()).json).toEqual({ SettingValue: "true" });
    const answer = await change("AddAppComponents");
    expect([answer.status, answer.json.error.message]).toEqual([403, expect.stringMatching(/^This environment doesn't allow unmanaged/)]);
    expect(await client.import(addonZip())).toMatchObject({ statuscode: 30 });
  });
});

describe("uninstalling", () => {
  let server: LocalServer;
  let client: CustomizingClient;
  beforeEach(async () => {
    server = await startServer({ solution: false, jobStepMs: 1 });
    client = customizingClient(server);
  });
  afterEach(() => server.close());

  const blockers = async (name: string): Promise<unknown[]> =>
    (await server.ask("GET", `RetrieveDependenciesForUninstall(SolutionUniqueName='${name}')`)).json.value.map((row) => [
      row["dependentcomponenttype"],
      row["requiredcomponenttype"],
      row["requiredcomponentobjectid"],
    ]);

  it("takes everything away, so that nothing but history tells of it", async () => {
    const before = server.dataverse.dump();
    await client.import(managedZip());
    await client.import(addonZip());
    server.dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine" }]);
    expect(server.dataverse.dump()).not.toEqual(before);
    expect(await client.uninstall("SellerDetailsSalesHub")).toMatchObject({ statuscode: 30 });
    expect(await client.uninstall("SellerDetails")).toMatchObject({ statuscode: 30 });
    expect(server.dataverse.dump()).toEqual(before);
    const history = await server.ask("GET", "msdyn_solutionhistories?$select=msdyn_name,msdyn_operation&$filter=msdyn_operation eq 1");
    expect(
      history.json.value
        .map((row) => row["msdyn_name"])
        .sort()
        .reverse(),
    ).toEqual(["SellerDetailsSalesHub", "SellerDetails"]);
  });

  it("is refused while an addition or an app needs one of the tables", async () => {
    await client.import(managedZip());
    await client.import(addonZip());
    const table = (logicalName: string): string => tableIdOf({ logicalName });
    expect(await blockers("SellerDetails")).toEqual([
      [62, 1, table("slr_sellerview")],
      [62, 1, table("slr_target")],
    ]);
    expect(await client.uninstall("SellerDetails")).toMatchObject({
      ...{ statuscode: 31, message: expect.stringMatching(/^Solution dependencies exist, cannot uninstall/) as string },
    });
    await client.uninstall("SellerDetailsSalesHub");
    await server.ask("POST", "AddAppComponents", { body: { AppId: server.dataverse.apps()[0]?.id, Components: [TARGET] } });
    expect(await blockers("SellerDetails")).toEqual([[80, 1, table("slr_target")]]);
    const forDelete = await server.ask("GET", `RetrieveDependenciesForDelete(ComponentType=1,ObjectId=${TARGET.entityid})`);
    expect(forDelete.json.value).toMatchObject([{ dependentcomponenttype: 80, requiredcomponentobjectid: TARGET.entityid }]);
    expect(await client.uninstall("SellerDetails")).toMatchObject({ statuscode: 31 });
  });

  it("leaves the components of an unmanaged copy where they are", async () => {
    await server.dataverse.importSolution(solutionZip());
    server.dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine" }]);
    expect(await client.uninstall("SellerDetails")).toMatchObject({ statuscode: 30 });
    expect((await server.ask("GET", "solutions?$filter=uniquename eq 'SellerDetails'")).json.value).toEqual([]);
    expect((await server.ask("GET", "slr_sellerviews?$select=slr_name")).json.value).toMatchObject([{ slr_name: "mine" }]);
    expect(await client.import(managedZip())).toMatchObject({ statuscode: 30 });
  });

  it("leaves the additions of others in the same site map", async () => {
    await client.import(managedZip());
    await client.import(addonZip());
    const before = server.dataverse.apps();
    await client.import(addonZip({ uniqueName: "Contoso", areaId: "contoso", tables: ["account"] }));
    await client.uninstall("SellerDetailsSalesHub");
    const xml = server.dataverse.apps()[0]?.siteMap.xml ?? "";
    expect([xml.includes("slr_area"), xml.includes("contoso")]).toEqual([false, true]);
    await client.import(addonZip());
    await client.uninstall("Contoso");
    expect(server.dataverse.apps()).toEqual(before);
  });

  it("is refused for what is not installed, for first-party solutions, and without the privilege", async () => {
    const ask = (SolutionUniqueName: string, as: "ada" | "noor"): Promise<Answer> =>
      server.ask("POST", "UninstallSolutionAsync", { as, body: { SolutionUniqueName } });
    expect((await ask("Nothing", "ada")).status).toBe(404);
    expect((await ask("System", "ada")).status).toBe(400);
    expect((await ask("System", "noor")).status).toBe(403);
  });
});
