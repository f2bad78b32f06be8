import { SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { attribute, descendants, parseXml } from "../../../solution/xml";
import { withText } from "../../solution/admin/deploy/changedZip";
import { formAnswer } from "../host/formAnswer";
import { customizingClient, type CustomizingClient } from "./customizingClient";
import { startServer, type LocalServer } from "./localServer";
import { packedCoaching } from "./packedCoaching";
import { packedCore } from "./packedCore";
import { formDiffXml, notesZip } from "./sampleFormDiff";
import { ORGANISATION, USERS } from "./sampleOrganisation";
import type { HostUser } from "../host/HostModel";

let server: LocalServer;
let client: CustomizingClient;
// Whoever asks first for packages packs them, on a busy machine for long.
beforeAll(async () => void (await Promise.all([packedCore(), packedCoaching()])), 120_000);
beforeEach(async () => {
  server = await startServer({ solution: false, jobStepMs: 1 });
  client = customizingClient(server);
});
afterEach(() => server.close());

const form = () => server.dataverse.dump().forms.find(({ id }) => id === SELLER_DETAILS_FORM_ID);
/** Names of the form's sections, in order. */
const sections = (): (string | undefined)[] =>
  descendants(parseXml(form()?.xml ?? "<none />", "The form"), "section").map((section) => attribute(section, "name"));
const withSection = (section: string) => [{ path: "forms/slr_sellerview/sellerDetails.xml", xml: formDiffXml({ section }) }];
const upgrade = { action: "StageAndUpgradeAsync" } as const;
const SUCCEEDED = { statuscode: 30 };

describe("a solution that adds to a form of another", () => {
  it("puts its section last, without the marks of a diff, and takes it along when it goes", async () => {
    await client.import(await packedCore());
    const before = server.dataverse.dump();
    const core = sections();
    expect(await client.import(notesZip())).toMatchObject(SUCCEEDED);
    expect(sections()).toEqual([...core, "section_notes"]);
    expect(form()?.xml).not.toMatch(/solutionaction|ordinalvalue/);
    expect(await client.uninstall("SellerDetailsNotes")).toMatchObject(SUCCEEDED);
    expect(server.dataverse.dump()).toEqual(before);
  });

  it("leaves the form one form, of two layers", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    const forms = await server.ask("GET", `systemforms?$select=formid&$filter=formid eq ${SELLER_DETAILS_FORM_ID}`);
    expect(forms.json.value).toHaveLength(1);
    const layers = await server.ask(
      "GET",
      `msdyn_componentlayers?$filter=${encodeURIComponent(`msdyn_componentid eq '${SELLER_DETAILS_FORM_ID}' and msdyn_solutioncomponentname eq 'SystemForm'`)}`,
    );
    expect(layers.json.value.map((layer) => [layer["msdyn_solutionname"], layer["msdyn_order"]])).toEqual(
      expect.arrayContaining([
        ["SellerDetails", 1],
        ["SellerDetailsNotes", 2],
      ]),
    );
  });

  it("keeps what it added through an upgrade of the form, whose own sections are the new ones", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    const renamed = withText(await packedCore(), "customizations.xml", 'name="section_style"', 'name="section_manner"');
    const higher = withText(renamed, "solution.xml", /<Version>[^<]*/, "<Version>9.0.0.0");
    expect(await client.import(higher, upgrade)).toMatchObject(SUCCEEDED);
    expect(sections()).toEqual(expect.arrayContaining(["section_manner", "section_notes"]));
    expect(sections()).not.toContain("section_style");
    expect(sections().at(-1)).toBe("section_notes");
  });

  it("shows after its own upgrade what it adds now, and no longer what it added before", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    expect(await client.import(notesZip({ version: "2.0.0.0", sources: withSection("section_remarks") }), upgrade)).toMatchObject(
      SUCCEEDED,
    );
    expect(sections().at(-1)).toBe("section_remarks");
    expect(sections()).not.toContain("section_notes");
    expect(await client.import(notesZip({ version: "3.0.0.0", controls: ["slr_Tests.Notes"], sources: [] }), upgrade)).toMatchObject(
      SUCCEEDED,
    );
    expect(sections()).not.toContain("section_remarks");
  });

  it("keeps the solution of the form where it is", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    const { json } = await server.ask("GET", "RetrieveDependenciesForUninstall(SolutionUniqueName='SellerDetails')");
    expect(json.value.map((each) => [each["dependentcomponenttype"], each["requiredcomponenttype"]])).toEqual(
      expect.arrayContaining([
        [60, 1],
        [60, 60],
      ]),
    );
    expect(await client.uninstall("SellerDetails")).toMatchObject({
      ...{ statuscode: 31, message: expect.stringMatching(/^Solution dependencies exist, cannot uninstall/) as string },
    });
  });

  it("is refused where the form is not there, by name", async () => {
    expect(await client.import(notesZip())).toMatchObject({
      ...{ statuscode: 31, message: expect.stringContaining(`<Required type="60" schemaName="${SELLER_DETAILS_FORM_ID}"`) as string },
    });
    expect(server.dataverse.dump().solutions.map(({ uniqueName }) => uniqueName)).not.toContain("SellerDetailsNotes");
  });

  it("holds off an upgrade of the form that takes away where the section stands, and leaves all as it was", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    const before = server.dataverse.dump();
    const tab = "{5899e4fb-9e28-53b7-940d-c5d5d6624995}";
    const moved = withText(await packedCore(), "customizations.xml", tab, "{5899e4fb-9e28-53b7-940d-c5d5d6624996}");
    expect(await client.import(withText(moved, "solution.xml", /<Version>[^<]*/, "<Version>9.0.0.0"), upgrade)).toMatchObject({
      ...{ statuscode: 31, message: expect.stringContaining(`leads through <tab> ${tab}, which the form lacks`) as string },
    });
    expect(server.dataverse.dump()).toEqual(before);
  });

  it("is coaching, too: what it adds to three forms of the core goes with it, and the core is as before", async () => {
    await client.import(await packedCore());
    const before = server.dataverse.dump();
    expect(await client.import(await packedCoaching())).toMatchObject(SUCCEEDED);
    const changed = server.dataverse.dump().forms.filter(({ id, xml }) => before.forms.some((form) => form.id === id && form.xml !== xml));
    expect(changed.map(({ labels }) => labels[1033]).sort()).toEqual(["Call summary", "Seller details", "Team"]);
    expect(await client.uninstall("SellerDetailsCoaching")).toMatchObject(SUCCEEDED);
    expect(server.dataverse.dump()).toEqual(before);
  });

  it("is drawn by the host as one form", async () => {
    await client.import(await packedCore());
    await client.import(notesZip());
    const { dataverse } = server;
    const sources = {
      organisation: ORGANISATION,
      // Stand-ins for built controls have no texts.
      solutions: () => dataverse.solutions.map((each) => (each.uniqueName === "SellerDetailsNotes" ? each : { ...each, controls: [] })),
      apps: () => dataverse.apps(),
      home: () => ({ app: "slr_SellerDetails", webResource: "slr_/landing.html" }),
    };
    const answer = formAnswer(sources, { ...USERS.ada, languageId: 1033 } as unknown as HostUser, "slr_sellerview", SELLER_DETAILS_FORM_ID);
    const cells = answer.tabs.flatMap(({ columns }) => columns.flatMap((column) => column.sections.flatMap((section) => section.cells)));
    expect(cells.at(-1)?.control).toMatchObject({ kind: "custom", controlName: "slr_Tests.Notes" });
    expect(Object.keys(answer.controls)).toContain("slr_Tests.Notes");
  });
});
