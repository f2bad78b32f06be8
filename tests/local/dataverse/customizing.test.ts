import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { customizingClient, type CustomizingClient } from "./customizingClient";
import { startServer, type LocalServer } from "./localServer";
import { addonZip } from "./sampleAddon";
import { managedZip, SAMPLE, solutionZip, type SolutionText } from "./sampleSolution";
import { ORGANISATION, USERS } from "./sampleOrganisation";

const JOB_ID = "eeeeeeee-0000-4000-8000-000000000001";
const base64 = (zip: Uint8Array): string => Buffer.from(zip).toString("base64");

describe("changing an environment", () => {
  let server: LocalServer;
  let client: CustomizingClient;
  beforeEach(async () => {
    server = await startServer({ solution: false, jobStepMs: 1 });
    client = customizingClient(server);
  });
  afterEach(() => server.close());

  it("says of a staged package what it is and what the environment lacks", async () => {
    expect(await client.stage(managedZip())).toMatchObject({
      StageSolutionStatus: "Passed",
      MissingDependencies: [],
      SolutionDetails: { SolutionUniqueName: "SellerDetails", SolutionVersion: "1.0.0.0", IsManaged: true },
    });
    expect(await client.stage(addonZip())).toMatchObject({
      StageSolutionStatus: "Passed",
      MissingDependencies: [
        { RequiredComponentSchemaName: "slr_sellerview", RequiredComponentType: "1" },
        { RequiredComponentSchemaName: "slr_target", RequiredComponentType: "1" },
      ],
    });
    expect(await client.stage(addonZip({ siteMap: "sp_9f31_navigation", tables: ["account"] }))).toMatchObject({
      MissingDependencies: [{ RequiredComponentSchemaName: "sp_9f31_navigation", RequiredComponentType: "62" }],
    });
  });

  it("imports step by step, whether or not anybody looks, and tells the history", async () => {
    const release = server.dataverse.jobs.hold();
    const started = await client.startImport(managedZip(), { importJobId: JOB_ID });
    expect(started.json).toMatchObject({ ImportJobKey: JOB_ID });
    const operation = `asyncoperations(${String(started.json["AsyncOperationId"])})?$select=statecode,statuscode,operationtype,_ownerid_value`;
    expect((await server.ask("GET", operation)).json).toMatchObject({
      ...{ statecode: 0, statuscode: 0, operationtype: 203, _ownerid_value: USERS.ada.id },
    });
    expect((await server.ask("GET", `importjobs(${JOB_ID})?$select=progress,completedon`)).json).toMatchObject({
      ...{ progress: 0, completedon: null },
    });
    expect((await server.ask("GET", "solutions?$filter=uniquename eq 'SellerDetails'")).json.value).toEqual([]);
    release();
    await server.dataverse.jobs.idle();
    expect((await server.ask("GET", operation)).json).toMatchObject({ statecode: 3, statuscode: 30 });
    expect((await server.ask("GET", `importjobs(${JOB_ID})?$select=progress,data,solutionname`)).json).toMatchObject({
      ...{ progress: 100, solutionname: "SellerDetails", data: expect.stringContaining('result="success"') as string },
    });
    const history = await server.ask("GET", "msdyn_solutionhistories?$orderby=msdyn_starttime desc");
    expect(history.json.value).toMatchObject([{ msdyn_name: "SellerDetails", msdyn_operation: 0, msdyn_suboperation: 1, msdyn_status: 1 }]);
    expect(history.json.value[0]?.["msdyn_result"]).toBe(true);
    const solutions = await server.ask(
      "GET",
      "solutions?$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon,_publisherid_value&$filter=uniquename eq 'SellerDetails'",
    );
    expect(solutions.json.value).toMatchObject([{ version: "1.0.0.0", ismanaged: true }]);
    expect((await server.ask("GET", "slr_sellerviews?$select=slr_name")).status).toBe(200);
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      "a missing table",
      addonZip(),
      /^The following solution cannot be imported: SellerDetailsSalesHub\. Some dependencies are missing\..*slr_sellerview/,
    ],
    [
      "an undeclared parameter",
      managedZip("1.0.0.0", { customizations: SAMPLE.customizations.replace(/<mode (.*?)<\/mode>/, "<modus $1</modus>") }),
      /Property modus is not declared in the control manifest/,
    ],
    [
      "an unknown column",
      managedZip("1.0.0.0", { customizations: SAMPLE.customizations.replace('datafieldname="msdyn_name"', 'datafieldname="msdyn_nome"') }),
      /'msdyn_nome'/,
    ],
    ["a control called otherwise", managedZip("1.0.0.0", { manifest: SAMPLE.manifest.replace("Gauge", "Guage") }), /SellerDetails\.Guage/],
    [
      "a lookup to a table that is not there",
      managedZip("1.0.0.0", { customizations: SAMPLE.customizations.replace(">SystemUser<", ">slr_Nowhere<") }),
      /slr_nowhere/,
    ],
    [
      "a control of more than 5 MB",
      managedZip("1.0.0.0", { extraFiles: { "Controls/slr_SellerDetails.Gauge/bundle.js": "x".repeat(5 * 1024 * 1024 + 1) } }),
      /Webresource content size is too big/,
    ],
    [
      "a depth that a table does not have",
      managedZip("1.0.0.0", {
        customizations: SAMPLE.customizations.replace('prvReadslr_Target" level="Global"', 'prvReadslr_Target" level="Basic"'),
      }),
      /can't have depth = Basic/,
    ],
    [
      "an unmanaged addition to a site map",
      addonZip({ managed: false, tables: ["account"] }),
      /unmanaged solution expects full siteMapXml/,
    ],
  ])("fails in the job for %s, and leaves nothing behind", async (_what, zip, message) => {
    const before = server.dataverse.solutions;
    expect(await client.import(zip, { importJobId: JOB_ID })).toMatchObject({
      statecode: 3,
      statuscode: 31,
      message: expect.stringMatching(message) as string,
    });
    const job = (await server.ask("GET", `importjobs(${JOB_ID})?$select=data,completedon`)).json;
    expect(job["data"]).toContain('result="failure"');
    expect(job["completedon"]).not.toBeNull();
    expect(server.dataverse.solutions).toEqual(before);
  });

  it("refuses a file that is no solution, and one that was changed by hand into bad XML", async () => {
    for (const zip of [
      new TextEncoder().encode("no zip"),
      managedZip("1.0.0.0", { customizations: "<ImportExportXml>" }),
      managedZip("1.0.0.0", { extraFiles: { "Controls\\x.xml": "" } }),
      managedZip("1.0.0.0", { extraFiles: { "WebResources/x.svg": "" } }),
    ]) {
      const answer = await server.ask("POST", "StageSolution", { body: { CustomizationFile: base64(zip) } });
      expect([answer.status, answer.json.error.code]).toEqual([400, "0x8004801a"]);
    }
  });

  it("lets one operation run at a time", async () => {
    const release = server.dataverse.jobs.hold();
    await client.startImport(managedZip());
    for (const [action, name] of [
      ["ImportSolutionAsync", "Import"],
      ["PublishAllXml", "Publish"],
    ] as const) {
      const body = action === "PublishAllXml" ? {} : { CustomizationFile: base64(managedZip()) };
      const answer = await server.ask("POST", action, { body });
      expect([answer.status, answer.json.error]).toEqual([
        429,
        {
          code: "0x80071151",
          message: `Cannot start the requested operation [${name}] because there is another [Import] running at this moment. Use Solution History for more details.`,
        },
      ]);
    }
    const running =
      "asyncoperations?$filter=(operationtype eq 203 or operationtype eq 208 or operationtype eq 211) and statecode ne 3&$select=name,_ownerid_value";
    expect((await server.ask("GET", running)).json.value).toMatchObject([{ name: "Import Solution SellerDetails" }]);
    release();
    await server.dataverse.jobs.idle();
    expect((await server.ask("POST", "PublishAllXml", { body: {} })).status).toBe(204);
    expect((await server.ask("GET", running)).json.value).toEqual([]);
    const others = server.dataverse.occupy("Import", USERS.gus.domainName);
    expect((await server.ask("GET", running)).json.value).toMatchObject([
      { name: "Import Solution Contoso", _ownerid_value: USERS.gus.id },
    ]);
    others();
    expect((await server.ask("GET", running)).json.value).toEqual([]);
    const end = server.dataverse.occupy("Publish");
    expect((await client.startImport(managedZip("1.1.0.0"))).json.error.message).toContain("another [Publish] running");
    end();
  });

  it("may tell only in the job that another operation runs", async () => {
    server.dataverse.platform.meetsLockInJob = true;
    const end = server.dataverse.occupy("Publish");
    const started = await client.startImport(managedZip());
    const job = await server.ask("GET", `asyncoperations(${String(started.json["AsyncOperationId"])})?$select=statuscode,message`);
    expect(job.json).toMatchObject({
      statuscode: 31,
      message: expect.stringMatching(/^Cannot start the requested operation \[Import\]/) as string,
    });
    end();
    expect(await client.import(managedZip())).toMatchObject({ statuscode: 30 });
  });

  it("lets whoever has the role System Customizer import", async () => {
    const noorMay = ORGANISATION.users.map((user) => (user.id === USERS.noor.id ? { ...user, roles: ["System Customizer"] } : user));
    const customizing = await startServer({ solution: false, jobStepMs: 1, organisation: { ...ORGANISATION, users: noorMay } });
    expect(await customizingClient(customizing).import(managedZip(), { as: "noor" })).toMatchObject({ statuscode: 30 });
    await customizing.close();
  });

  it("has failed where the server was stopped in the middle, and can be done again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "customizing-"));
    const options = { solution: false, jobStepMs: 1, databaseFile: join(folder, "local.db") };
    const first = await startServer(options);
    first.dataverse.jobs.hold();
    await customizingClient(first).startImport(managedZip(), { importJobId: JOB_ID });
    await first.close();
    const second = await startServer(options);
    const jobs = await second.ask("GET", "asyncoperations?$select=statuscode,message");
    expect(jobs.json.value).toMatchObject([{ statuscode: 31, message: "The server was restarted." }]);
    expect((await second.ask("GET", "importjobs?$filter=completedon eq null")).json.value).toEqual([]);
    expect(await customizingClient(second).import(managedZip())).toMatchObject({ statuscode: 30 });
    await second.close();
    rmSync(folder, { recursive: true });
  });

  it("names the privilege that an import needs", async () => {
    const answer = await server.ask("POST", "StageSolution", { as: "noor", body: { CustomizationFile: base64(managedZip()) } });
    expect([answer.status, answer.json.error.message]).toEqual([
      403,
      expect.stringContaining("is missing prvImportCustomization privilege"),
    ]);
  });

  it("upgrades to a higher version only, keeping rows and taking away what is no longer there", async () => {
    await client.import(managedZip());
    server.dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine", slr_from: "2025-01-01" }]);
    server.dataverse.insertSeed("slr_target", [{ slr_targetid: USERS.sid.id, slr_name: "low" }]);
    const less = {
      customizations: SAMPLE.customizations
        .replace(/<Entity><Name>slr_Target<.*?<\/Entity>/, "")
        .replace(/<attribute PhysicalName="slr_From">.*?<\/attribute>/, ""),
      solution: SAMPLE.solution.replace('<RootComponent type="1" schemaName="slr_target" behavior="0"/>', ""),
    };
    const roles = (zip: Partial<SolutionText>): Partial<SolutionText> => ({
      ...zip,
      customizations: (zip.customizations ?? "").replace(/<RolePrivilege name="prvReadslr_Target" level="Global"\/>/g, ""),
    });
    const options = { action: "StageAndUpgradeAsync" } as const;
    expect(await client.import(managedZip("1.0.0.0"), options)).toMatchObject({
      statuscode: 31,
      message: expect.stringContaining("must have a higher version") as string,
    });
    expect(await client.import(managedZip("1.2.0.0", roles(less)), options)).toMatchObject({ statuscode: 30 });
    expect((await server.ask("GET", "slr_sellerviews")).json.value).toMatchObject([{ slr_name: "mine" }]);
    expect((await server.ask("GET", "slr_sellerviews?$select=slr_from")).status).toBe(400);
    expect((await server.ask("GET", "slr_targets")).status).toBe(501);
    expect(await client.stage(managedZip("1.1.0.0"))).toMatchObject({
      ...{
        StageSolutionStatus: "Failed",
        SolutionValidationResults: [
          { SolutionValidationResultType: "Error", Message: expect.stringContaining("higher version") as string },
        ],
      },
    });
  });

  it("refuses a managed package over an unmanaged copy", async () => {
    await server.dataverse.importSolution(solutionZip());
    expect(await client.stage(managedZip("2.0.0.0"))).toMatchObject({
      StageSolutionStatus: "Failed",
      SolutionValidationResults: [
        { ErrorCode: -2147188672, Message: expect.stringContaining("already installed on this system as an unmanaged solution") as string },
      ],
    });
  });
});
