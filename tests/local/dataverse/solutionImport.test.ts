import { createDataverse } from "./createDataverse";
import { parseSolutionZip } from "./solution/parseSolutionZip";
import { NOW } from "./localServer";
import { ORGANISATION, USERS } from "./sampleOrganisation";
import { FOREIGN_FORM_ID, SAMPLE, solutionZip, type SolutionText } from "./sampleSolution";

describe("a solution zip", () => {
  it("gives tables, forms, views, roles and controls", () => {
    const solution = parseSolutionZip(solutionZip());
    const [table] = solution.tables;
    expect(table).toMatchObject({
      logicalName: "slr_sellerview",
      entitySetName: "slr_sellerviews",
      primaryId: "slr_sellerviewid",
      primaryName: "slr_name",
    });
    const column = (name: string) => table?.columns.find((c) => c.logicalName === name);
    expect(column("slr_from")?.type).toBe("dateonly");
    expect(solution.choices.get(column("slr_period")?.choice ?? "")).toEqual([
      { value: 863420000, labels: { 1033: "Last 30 days", 2052: "最近 30 天" } },
    ]);
    expect(column("slr_seller")?.targets).toEqual(["systemuser"]);
    expect(solution.forms.find((f) => f.id === FOREIGN_FORM_ID)).toMatchObject({
      table: "msdyn_sciconversation",
      fallback: false,
      roleIds: ["bbbbbbbb-0000-4000-8000-000000000001"],
    });
    expect(solution.roles[0]?.privileges["prvReadmsdyn_SCIConversation"]).toBe("Basic");
    expect(Object.keys(solution.controls[0]?.files ?? {})).toEqual(["ControlManifest.xml", "bundle.js"]);
  });

  it.each<[string, Partial<SolutionText>, string]>([
    ["a file without a content type", { extraFiles: { "WebResources/x.svg": "" } }, "WebResources/x.svg"],
    ["a backslash", { extraFiles: { "Controls\\x.xml": "" } }, "backslash"],
    [
      "a root component without content",
      { solution: SAMPLE.solution.replace("</RootComponents>", '<RootComponent type="61" schemaName="slr_/x.html"/></RootComponents>') },
      "slr_/x.html",
    ],
    [
      "content that is no root component",
      { solution: SAMPLE.solution.replace(/<RootComponent type="66"[^>]*>/, "") },
      "no root component of type 66",
    ],
    [
      "a parameter that the manifest does not declare",
      { customizations: SAMPLE.customizations.replace(/<mode (.*?)<\/mode>/, "<modus $1</modus>") },
      "Property modus is not declared in the control manifest",
    ],
    [
      "a required parameter that is missing",
      { customizations: SAMPLE.customizations.replace("<value>slr_name</value>", "") },
      "Property value is required, but the declaration is missing",
    ],
    [
      "a bound column that does not exist",
      { customizations: SAMPLE.customizations.replace("<value>slr_name</value>", "<value>slr_nome</value>") },
      "'slr_nome'",
    ],
    [
      "a form column that does not exist",
      { customizations: SAMPLE.customizations.replace('datafieldname="msdyn_name"', 'datafieldname="msdyn_nome"') },
      "'msdyn_nome'",
    ],
    [
      "a view column that does not exist",
      { customizations: SAMPLE.customizations.replace('<attribute name="slr_name"/>', '<attribute name="slr_nome"/>') },
      "'slr_nome'",
    ],
    [
      "a layout column that does not exist",
      { customizations: SAMPLE.customizations.replace('<cell name="slr_name"/>', '<cell name="slr_nome"/>') },
      "layout",
    ],
    ["a control called otherwise in its manifest", { manifest: SAMPLE.manifest.replace("Gauge", "Guage") }, "SellerDetails.Guage"],
    ["a control whose file is missing", { manifest: SAMPLE.manifest.replace("bundle.js", "other.js") }, "other.js"],
    [
      "a privilege of an unknown table",
      { customizations: SAMPLE.customizations.replace("prvReadContact", "prvReadmsdyn_contact") },
      "prvReadmsdyn_contact",
    ],
    [
      "a privilege in the wrong case",
      { customizations: SAMPLE.customizations.replace("prvReadmsdyn_SCIConversation", "prvReadmsdyn_sciconversation") },
      "prvReadmsdyn_sciconversation",
    ],
    ["a lookup to an unknown table", { customizations: SAMPLE.customizations.replace(">SystemUser<", ">slr_Nowhere<") }, "slr_nowhere"],
    ["XML that is not well formed", { customizations: "<ImportExportXml>" }, "well-formed"],
  ])("is refused for %s", (_what, changes, named) => {
    expect(() => parseSolutionZip(solutionZip(changes))).toThrow(named);
  });

  it("may have what zips of other tools have: folders, whole foreign tables, no root for a foreign form, forms of other kinds", () => {
    const quick = `<forms type="quick"><systemform><formid>{aaaaaaaa-0000-4000-8000-0000000000ff}</formid><form/></systemform></forms>`;
    const solution = parseSolutionZip(
      solutionZip({
        extraFiles: { "Controls/": "", "WebResources/": "" },
        solution: SAMPLE.solution
          .replace('schemaName="msdyn_sciconversation" behavior="2"', 'schemaName="msdyn_sciconversation" behavior="1"')
          .replace(/<RootComponent type="60"[^>]*>/, ""),
        customizations: SAMPLE.customizations.replace("<Name>msdyn_SCIConversation</Name><FormXml>", `$&${quick}`),
      }),
    );
    expect(solution.forms).toHaveLength(2);
    expect(solution.otherForms).toEqual(["aaaaaaaa-0000-4000-8000-0000000000ff"]);
  });

  it("can be imported again, and an upgrade keeps the rows", async () => {
    const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => NOW });
    await dataverse.importSolution(solutionZip());
    dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.sid.id, slr_name: "mine", slr_seller: USERS.eve.id }]);
    const upgraded = SAMPLE.customizations.replace(
      '<attribute PhysicalName="slr_From">',
      '<attribute PhysicalName="slr_Stars"><Type>ntext</Type><LogicalName>slr_stars</LogicalName><MaxLength>5000</MaxLength></attribute><attribute PhysicalName="slr_From">',
    );
    await dataverse.importSolution(solutionZip({ customizations: upgraded, solution: SAMPLE.solution.replace("1.0.0.0", "1.1.0.0") }));
    expect(dataverse.solutions.filter(({ uniqueName }) => uniqueName === "SellerDetails")).toMatchObject([{ version: "1.1.0.0" }]);
    expect(dataverse.isEmpty("slr_sellerview")).toBe(false);
    dataverse.insertSeed("slr_sellerview", [{ slr_sellerviewid: USERS.eve.id, slr_name: "hers", slr_stars: "a,b" }]);
    await dataverse.close();
  });
});
