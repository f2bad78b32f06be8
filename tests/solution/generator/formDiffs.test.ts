import { SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { readTexts } from "../../../shared/strings/readTexts";
import type { SolutionDefinition } from "../../../solution/generator/definitions";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { attribute, childText, descendants, parseXml } from "../../../solution/xml";
import { formDiffXml, NOTES, SECTION } from "../../local/dataverse/sampleFormDiff";

const FILE = `Entities/slr_SellerView/FormXml/main/{${SELLER_DETAILS_FORM_ID}}_managed.xml`;
const CALL_FORM = "{0a9265a2-01e2-589d-9c47-5a9dfde1a2c5}";

const generate = (parts: Partial<SolutionDefinition> = {}) => generateSolution({ ...NOTES, ...parts }, readTexts());
const withDiff = (changes: Parameters<typeof formDiffXml>[0], table = "slr_sellerview") => ({
  sources: [{ path: `forms/${table}/diff.xml`, xml: formDiffXml(changes) }],
});
const files = generate();
const read = (file: string) => parseXml(files.get(file) ?? "<none />", file);

describe("what a solution adds to a form of one that it uses", () => {
  it("is in managed packages only, below the table's own name", () => {
    expect([...files.keys()].filter((file) => file.includes("FormXml"))).toEqual([FILE]);
    expect(attribute(descendants(read("Entities/slr_SellerView/Entity.xml"), "entity")[0], "unmodified")).toBe("1");
  });

  it("says where it belongs as an export does: what stands around it, by id and place, and the new section last", () => {
    const diff = read(FILE);
    const [tab, column, section] = ["tab", "column", "section"].map((name) => descendants(diff, name)[0]);
    expect(["name", "expanded", "ordinalvalue", "solutionaction"].map((name) => attribute(tab, name))).toEqual([
      ...["tab_seller_details", "true", "0", undefined],
    ]);
    expect(["width", "id"].map((name) => attribute(column, name))).toEqual(["100%", "0"]);
    expect(["id", "ordinalvalue", "solutionaction"].map((name) => attribute(section, name))).toEqual([SECTION, "99", "Added"]);
    expect(attribute(descendants(diff, "cell")[0], "ordinalvalue")).toBe("10000");
  });

  it("adds with the section which control it shows, on every kind of device", () => {
    const [description] = descendants(read(FILE), "controlDescription");
    expect(attribute(description, "solutionaction")).toBe("Added");
    const factors = descendants(description, "customControl").map((control) => attribute(control, "formFactor"));
    expect(factors).toEqual([undefined, "2", "0", "1"]);
  });

  it("is called as the form is, in every language, and says nothing of who may see it", () => {
    const names = descendants(read(FILE), "LocalizedName").map((name) => attribute(name, "description"));
    expect(names).toEqual(readTexts().map(({ texts }) => texts["solution.forms.sellerDetails.name"]));
    expect(descendants(read(FILE), "DisplayConditions")).toEqual([]);
  });

  it("makes of the table only that it is touched, and a root of the form", () => {
    const roots = descendants(read("Other/Solution.xml"), "RootComponent").map((root) =>
      ["type", "schemaName", "id", "behavior"].flatMap((name) => attribute(root, name) ?? []).join(" "),
    );
    expect(roots).toEqual(["1 slr_sellerview 2", `60 {${SELLER_DETAILS_FORM_ID}} 0`, "66 slr_Tests.Notes 0"]);
  });

  it("needs the table, the form and the columns that it names", () => {
    const needed = descendants(read("Other/Solution.xml"), "Required").map((required) => [
      ...["type", "solution"].map((name) => attribute(required, name)),
      attribute(required, "schemaName") ?? attribute(required, "id"),
    ]);
    const core = expect.stringMatching(/^SellerDetails \(/) as string;
    expect(needed).toEqual([
      ["1", core, "slr_sellerview"],
      ["60", core, `{${SELLER_DETAILS_FORM_ID}}`],
      ["2", core, "slr_period"],
    ]);
  });

  it("may be for a form on somebody else's table", () => {
    const parts = withDiff({ formId: CALL_FORM, tabId: "{91b87552-efa6-53c8-a7fb-854a1b49548b}" }, "msdyn_sciconversation");
    const file = `Entities/msdyn_SCIConversation/FormXml/main/${CALL_FORM}_managed.xml`;
    expect(childText(parseXml(generate(parts).get(file) ?? "<none />", file), "systemform", "formid")).toBe(CALL_FORM);
  });
});

describe("a diff is refused that", () => {
  const SOME = "{11111111-1111-4111-8111-111111111111}";

  it.each<readonly [string, Parameters<typeof formDiffXml>[0], string]>([
    [
      "adds to a form that no used solution has",
      { formId: SOME },
      `forms/slr_sellerview/diff.xml adds to the form ${SOME}, which no used solution has: mend the id.`,
    ],
    [
      "leads through a tab that the form lacks",
      { tabId: SOME },
      `forms/slr_sellerview/diff.xml has <tab> ${SOME}, which the form {${SELLER_DETAILS_FORM_ID}} lacks: mend its id.`,
    ],
    [
      "takes something away",
      { action: "Removed" },
      `forms/slr_sellerview/diff.xml says Removed of <section> ${SECTION}: a diff can only add a tab or a section.`,
    ],
  ])("%s", (_, changes, problem) => {
    expect(() => generate(withDiff(changes))).toThrow(new Error(problem));
  });

  it("uses an id of the form again", () => {
    const taken = "{b0a5b7c9-9fcd-5863-805a-e967f5c69563}";
    const xml = formDiffXml().replace(SECTION, taken);
    expect(() => generate({ sources: [{ path: "forms/slr_sellerview/diff.xml", xml }] })).toThrow(
      new Error(`forms/slr_sellerview/diff.xml adds ${taken}, which is on the form already: give it another id.`),
    );
  });

  it("lies in another table's folder", () => {
    expect(() => generate(withDiff({}, "slr_target"))).toThrow(
      "forms/slr_target/diff.xml adds to a form of slr_sellerview: move the file to the folder of that table.",
    );
  });

  it("belongs to a solution that is packed unmanaged, too", () => {
    const both = Object.fromEntries(Object.entries(NOTES).filter(([name]) => name !== "isManagedOnly")) as typeof NOTES;
    expect(() => generateSolution(both, readTexts())).toThrow(
      "forms/slr_sellerview/sellerDetails.xml adds to a form, which only a managed package can: make the solution managed only.",
    );
  });

  it("brings a script or other parts of a form along", () => {
    const xml = formDiffXml().replace("<controlDescriptions>", "<events /><controlDescriptions>");
    expect(() => generate({ sources: [{ path: "forms/slr_sellerview/diff.xml", xml }] })).toThrow(
      "forms/slr_sellerview/diff.xml has <events> outside of what it adds: remove it.",
    );
  });
});
