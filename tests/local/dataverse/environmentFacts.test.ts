import { tableIdOf, variableIdOf } from "./customizing/systemRows";
import { answerOf, startServer, type LocalServer } from "./localServer";
import { USERS } from "./sampleOrganisation";
import { SAMPLE, solutionZip } from "./sampleSolution";

const VARIABLE =
  `<environmentvariabledefinition schemaname="slr_Unit"><defaultvalue>share</defaultvalue><displayname default="Unit">` +
  `<label description="Unit" languagecode="1033"/></displayname><type>100000000</type></environmentvariabledefinition>`;

const withVariable = (): Uint8Array =>
  solutionZip({
    solution: SAMPLE.solution.replace(
      "</RootComponents>",
      '<RootComponent type="380" schemaName="slr_Unit" behavior="0"/></RootComponents>',
    ),
    extraFiles: { "environmentvariabledefinitions/slr_Unit/environmentvariabledefinition.xml": VARIABLE },
  });

describe("what an environment says of itself", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer({ platform: { languages: [1033, 2052], lockedTables: ["msdyn_sciconversation"] } });
  });
  afterAll(() => server.close());

  it("tells its version and its languages", async () => {
    expect((await server.ask("GET", "RetrieveVersion()")).json).toEqual({ Version: expect.stringMatching(/^9\.2\./) as string });
    expect((await server.ask("GET", "RetrieveProvisionedLanguages()")).json).toEqual({ RetrieveProvisionedLanguages: [1033, 2052] });
  });

  it("tells of a table whether new forms and views are allowed on it", async () => {
    const select = "$select=MetadataId,LogicalName,SchemaName,ObjectTypeCode,CanCreateForms,CanCreateViews,IsCustomizable";
    expect((await server.ask("GET", `EntityDefinitions(LogicalName='slr_target')?${select}`)).json).toMatchObject({
      SchemaName: "slr_Target",
      CanCreateForms: { Value: true, CanBeChanged: false, ManagedPropertyLogicalName: "cancreateforms" },
    });
    const locked = await server.ask("GET", `EntityDefinitions(${tableIdOf({ logicalName: "msdyn_sciconversation" })})?${select}`);
    expect(locked.json).toMatchObject({ LogicalName: "msdyn_sciconversation", CanCreateViews: { Value: false } });
    expect((await server.ask("GET", `EntityDefinitions(LogicalName='slr_none')?${select}`)).status).toBe(404);
  });

  it("tells a user's roles with the user", async () => {
    const path = `systemusers(${USERS.sid.id})?$select=fullname&$expand=systemuserroles_association($select=name,roleid)`;
    expect((await server.ask("GET", path)).json).toMatchObject({
      fullname: "Sid Seller",
      systemuserroles_association: [{ name: "Basic", roleid: "bbbbbbbb-0000-4000-8000-000000000001" }],
    });
    const noor = await server.ask("GET", path.replace(USERS.sid.id, USERS.noor.id));
    expect(noor.json).toMatchObject({ systemuserroles_association: [] });
  });

  it("keeps values of environment variables beside their definitions, over an upgrade too", async () => {
    await server.dataverse.importSolution(withVariable());
    const id = variableIdOf("slr_Unit");
    const definitions = (): Promise<unknown> =>
      server
        .ask(
          "GET",
          "environmentvariabledefinitions?$select=environmentvariabledefinitionid,schemaname,displayname,type,defaultvalue&$filter=schemaname eq 'slr_Unit'" +
            "&$expand=environmentvariabledefinition_environmentvariablevalue($select=environmentvariablevalueid,value)",
        )
        .then(({ json }) => json.value);
    expect(await definitions()).toMatchObject([
      { schemaname: "slr_Unit", type: 100000000, defaultvalue: "share", environmentvariabledefinition_environmentvariablevalue: [] },
    ]);
    const body = {
      ...{ value: "percent", schemaname: "slr_Unit" },
      "EnvironmentVariableDefinitionId@odata.bind": `/environmentvariabledefinitions(${id})`,
    };
    const created = await server.ask("POST", "environmentvariablevalues", { body });
    expect(created.status).toBe(204);
    expect((await server.ask("POST", "environmentvariablevalues", { body })).status).toBe(412);
    const value = /\(([^)]+)\)$/.exec(created.headers.get("odata-entityid") ?? "")?.[1] ?? "";
    await server.ask("PATCH", `environmentvariablevalues(${value})`, { body: { value: "quotient" } });
    await server.dataverse.importSolution(withVariable());
    expect(await definitions()).toMatchObject([
      { environmentvariabledefinition_environmentvariablevalue: [{ environmentvariablevalueid: value, value: "quotient" }] },
    ]);
  });

  it("names every address that is not played", async () => {
    for (const path of ["/api/search/v1.0/query", "/api/data/v9.1/accounts", "/api/discovery/v2.0/Instances"]) {
      const answer = await answerOf(await fetch(`${server.origin}${path}?x=1`, { method: "POST", body: "{}" }));
      expect([answer.status, answer.json.error.message]).toEqual([501, `The local Dataverse does not play POST ${path}.`]);
    }
    expect((await server.ask("POST", "CloneAsSolution", { body: {} })).status).toBe(501);
  });
});
