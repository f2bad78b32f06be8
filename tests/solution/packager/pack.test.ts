import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8 } from "fflate";
import { CALL_SUMMARY_FORM_ID, SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { createWorkbench, unzip, type Workbench } from "./workbench";

const SELLER_FORM = SELLER_DETAILS_FORM_ID;
const CALL_FORM = CALL_SUMMARY_FORM_ID;

jest.setTimeout(30_000);

describe("packing", () => {
  let bench: Workbench;
  let packed: { readonly unmanaged: string; readonly managed: string };
  beforeAll(async () => {
    bench = createWorkbench();
    writeFileSync(path.join(bench.controlsFolder, "DateFilter", "bundle.js.map"), "{}");
    packed = await bench.pack();
  });
  afterAll(() => bench.remove());

  it("gives the same bytes again, also from another folder", async () => {
    const other = createWorkbench();
    const elsewhere = await other.pack();
    const first = readFileSync(packed.managed);
    expect(readFileSync(elsewhere.managed).equals(first)).toBe(true);
    other.remove();
    await bench.pack();
    expect(readFileSync(packed.managed).equals(first)).toBe(true);
  });

  it("tells managed from unmanaged by one digit of solution.xml and nothing else", () => {
    const [a, b] = [unzip(packed.unmanaged), unzip(packed.managed)];
    expect(Object.keys(b)).toEqual(Object.keys(a));
    const different = Object.keys(a).filter((name) => !Buffer.from(a[name] ?? []).equals(Buffer.from(b[name] ?? [])));
    expect(different).toEqual(["solution.xml"]);
    const text = (entries: Record<string, Uint8Array>) => strFromU8(entries["solution.xml"] as Uint8Array);
    expect(text(a)).toContain("<Managed>0</Managed>");
    expect(text(b)).toBe(text(a).replace("<Managed>0</Managed>", "<Managed>1</Managed>"));
  });

  it("states a content type for the extension of every file", () => {
    const entries = unzip(packed.managed);
    const types = strFromU8(entries["[Content_Types].xml"] as Uint8Array);
    for (const name of Object.keys(entries).filter((entry) => entry !== "[Content_Types].xml")) {
      expect(types).toContain(`Extension="${name.slice(name.lastIndexOf(".") + 1)}"`);
    }
  });

  it("uses forward slashes and writes no entries for folders", () => {
    const names = Object.keys(unzip(packed.managed));
    expect(names.filter((name) => name.includes("\\") || name.endsWith("/"))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(["customizations.xml", "solution.xml", "[Content_Types].xml"]));
  });

  it("ships of a control what its manifest declares, not the by-products of its build", () => {
    const names = Object.keys(unzip(packed.managed)).filter((name) => name.includes("DateFilter"));
    expect(names).toContain("Controls/slr_SellerDetails.DateFilter/bundle.js");
    expect(names).not.toContain("Controls/slr_SellerDetails.DateFilter/bundle.js.map");
  });

  it("leaves the controls in the source tree as pac solution pack expects them", () => {
    const data = readFileSync(path.join(bench.sourceFolder, "Controls/slr_SellerDetails.DateFilter/ControlManifest.xml.data.xml"), "utf8");
    expect(data).toContain("<FileName>/Controls/slr_SellerDetails.DateFilter/ControlManifest.xml</FileName>");
  });

  it("stamps the version it is given", async () => {
    const { managed } = await bench.pack("2.3.4.5");
    expect(strFromU8(unzip(managed)["solution.xml"] as Uint8Array)).toContain("<Version>2.3.4.5</Version>");
    await expect(bench.pack("2.3")).rejects.toThrow("The version 2.3 must be four numbers, such as 1.0.0.0.");
  });
});

describe("packing stops with a sentence where", () => {
  let bench: Workbench;
  beforeEach(() => (bench = createWorkbench()));
  afterEach(() => bench.remove());

  it("a control is not built", async () => {
    rmSync(path.join(bench.controlsFolder, "SentimentChart", "bundle.js"));
    await expect(bench.pack()).rejects.toThrow(/^The control slr_SellerDetails\.SentimentChart is not built: .*; run npm run build\.$/);
  });

  it("a built control is not part of the solution", async () => {
    bench.edit("Other/Solution.xml", `<RootComponent type="66" schemaName="slr_SellerDetails.DateFilter" behavior="0" />`, "");
    await expect(bench.pack()).rejects.toThrow("The control DateFilter is built, but Other/Solution.xml has no RootComponent");
  });

  it("a control's folder holds another control", async () => {
    const manifest = path.join(bench.controlsFolder, "DateFilter", "ControlManifest.xml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace('constructor="DateFilter"', 'constructor="Calendar"'));
    await expect(bench.pack()).rejects.toThrow("calls itself SellerDetails.Calendar, but Other/Solution.xml wants slr_SellerDetails");
  });

  it("a bundle was built for development", async () => {
    writeFileSync(path.join(bench.controlsFolder, "DateFilter", "bundle.js"), 'eval("1")');
    await expect(bench.pack()).rejects.toThrow("The bundle of slr_SellerDetails.DateFilter is a development build");
  });

  it("a declared resource was not built", async () => {
    const manifest = path.join(bench.controlsFolder, "DateFilter", "ControlManifest.xml");
    const declaration = '<resx path="strings/none.resx" version="1.0.0"/></resources>';
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("</resources>", declaration));
    await expect(bench.pack()).rejects.toThrow("DateFilter declares strings/none.resx, but its build has no such file");
  });

  // [what is wrong, source file, text, its replacement, what is said]
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      "a file has no root component",
      "Other/Solution.xml",
      '<RootComponent type="9" schemaName="slr_period" behavior="0" />',
      "",
      "Other/Solution.xml lacks the RootComponent type 9, slr_period, behavior 0.",
    ],
    [
      "a root component has no file",
      "Other/Solution.xml",
      "slr_compare",
      "slr_gone",
      "Other/Solution.xml lists type 9, slr_gone, behavior 0, but no file brings it.",
    ],
    [
      "somebody else's table is taken whole",
      "Other/Solution.xml",
      'schemaName="msdyn_sciconversation" behavior="2"',
      'schemaName="msdyn_sciconversation" behavior="0"',
      "Other/Solution.xml lists type 1, msdyn_sciconversation, behavior 0",
    ],
    [
      "a relationship is not listed",
      "Other/Relationships.xml",
      '<EntityRelationship Name="team_slr_sellerview" />',
      "",
      "Other/Relationships.xml lacks team_slr_sellerview.",
    ],
    ["an id is used twice", CALL_FORM, CALL_FORM, SELLER_FORM, `The id {${SELLER_FORM}} is used more than once.`],
    [
      "a parameter is not in the manifest",
      CALL_FORM,
      "<transcript>msdyn_transcript</transcript>",
      "<script>msdyn_transcript</script>",
      "slr_SellerDetails.CallSummary: property script is not declared in the control manifest.",
    ],
    [
      "a required parameter is not given",
      SELLER_FORM,
      "<compare>slr_compare</compare>",
      "",
      "property compare is required, but the declaration is missing.",
    ],
    [
      "a parameter's column does not exist",
      SELLER_FORM,
      "<from>slr_from</from>",
      "<from>slr_since</from>",
      "property from is bound to slr_since, which is no column of the table.",
    ],
    [
      "a parameter's column is of another type",
      SELLER_FORM,
      "<from>slr_from</from>",
      "<from>slr_name</from>",
      "property from is of type DateAndTime.DateOnly, but slr_name is a nvarchar.",
    ],
    [
      "a data set is not in the manifest",
      SELLER_FORM,
      '<data-set name="calls">',
      '<data-set name="rows">',
      "data-set rows is not declared in the control manifest.",
    ],
    [
      "a form names an unknown control",
      SELLER_FORM,
      'name="slr_SellerDetails.DateFilter"',
      'name="slr_SellerDetails.Calendar"',
      "the control slr_SellerDetails.Calendar is not part of the solution.",
    ],
    [
      "a cell's column does not exist",
      CALL_FORM,
      'datafieldname="msdyn_conversationaggregatedinsights"',
      'datafieldname="msdyn_insights"',
      "the column msdyn_insights does not exist on msdyn_sciconversation.",
    ],
    [
      "a subgrid's view is not shipped",
      "SavedQueries/{03bb2099",
      "<savedqueryid>{03bb2099",
      "<savedqueryid>{13bb2099",
      "the view {03bb2099-cb72-5ddd-a71d-f38c3de9fddf} of msdyn_sciconversation is not part of the solution.",
    ],
    [
      "a view's column does not exist",
      "SavedQueries/{03bb2099",
      '<cell name="msdyn_direction"',
      '<cell name="msdyn_heading"',
      "names the column msdyn_heading, which msdyn_sciconversation does not have.",
    ],
    ["a form's role is not shipped", CALL_FORM, '<Role Id="{', '<Role Id="{0', "is not part of the solution."],
    [
      "a form's script is not shipped",
      SELLER_FORM,
      'Library name="slr_/sellerView.js"',
      'Library name="slr_/other.js"',
      "the script slr_/other.js is not part of the solution.",
    ],
    [
      "a label lacks a language",
      "OptionSets/slr_period",
      '<label description="上月" languagecode="2052" />',
      "",
      'In a choice, "Last month" (labels) has no text in language 2052.',
    ],
    [
      "a title lacks a language",
      "AppModuleSiteMap",
      '<Title LCID="2052" Title="销售人员" />',
      "",
      'In a site map, "Sellers" (Titles) has no text in language 2052.',
    ],
    [
      "an option value is not the publisher's",
      "OptionSets/slr_compare",
      "863420002",
      "100000002",
      "The value 100000002 of slr_compare is outside the publisher's range, 863420000 and up.",
    ],
    [
      "a column's choice is missing",
      "slr_SellerView/Entity.xml",
      "<OptionSetName>slr_compare<",
      "<OptionSetName>slr_versus<",
      "The column slr_Compare uses the choice slr_versus, which no file brings.",
    ],
    [
      "a lookup has no relationship",
      "Relationships/SystemUser.xml",
      ">slr_SellerId</ReferencingAttributeName>",
      ">slr_Other</ReferencingAttributeName>",
      "The lookup slr_SellerId has no relationship below Other/Relationships.",
    ],
    [
      "a privilege is in the wrong casing",
      "Roles/Seller Details User",
      "prvReadmsdyn_SCIConversation",
      "prvReadmsdyn_sciconversation",
      "The role Seller Details User grants prvReadmsdyn_sciconversation, which is no known privilege.",
    ],
    [
      "a web resource's file name is not the import's",
      "landing.html.data.xml",
      "/WebResources/slr_landing.html",
      "/WebResources/slr_/landing.html",
      "The FileName of the web resource slr_/landing.html must be /WebResources/slr_landing.html",
    ],
    [
      "the site map opens what is not shipped",
      "AppModuleSiteMap",
      "$webresource:slr_/landing.html",
      "$webresource:slr_/start.html",
      "The site map names the web resource slr_/start.html, which is not part of the solution.",
    ],
    [
      "the site map lists what is not shipped",
      "AppModuleSiteMap",
      'Entity="slr_target"',
      'Entity="slr_gone"',
      "The site map names the table slr_gone, which is not part of the solution.",
    ],
    [
      "the app contains what is not shipped",
      "AppModules/",
      'schemaName="slr_sellerview"',
      'schemaName="slr_gone"',
      "An app contains slr_gone, which is not part of the solution.",
    ],
    [
      "the frame is out of order",
      "Other/Customizations.xml",
      "<Workflows />",
      "",
      "Other/Customizations.xml must hold exactly, in this order: Entities, Roles,",
    ],
    ["a file is not XML", "OptionSets/slr_compare", "</optionset>", "", "is not well-formed XML"],
  ];
  it.each(cases)("%s", async (_, file, from, to, message) => {
    bench.edit(file, from, to);
    await expect(bench.pack()).rejects.toThrow(message);
  });
});
