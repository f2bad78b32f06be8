import { version } from "../../../package.json";
import { readTexts } from "../../../shared/strings/readTexts";
import { CORE } from "../../../solution/core/solution";
import type { SolutionDefinition, Table } from "../../../solution/generator/definitions";
import { generateSolution } from "../../../solution/generator/generateSolution";
import { attribute, children, childText, descendants, parseXml } from "../../../solution/xml";

const LANGUAGES = readTexts();
const SMALL: SolutionDefinition = {
  ...CORE,
  uniqueName: "Small",
  tables: [],
  choices: [],
  roles: [],
  environmentVariables: [],
  webResources: [],
  controls: [],
  sources: [],
};

const generate = (parts: Partial<SolutionDefinition>) => generateSolution({ ...SMALL, ...parts }, LANGUAGES);
const read = (files: ReadonlyMap<string, string>, file: string) => parseXml(files.get(file) ?? `<none file="${file}" />`, file);
const own = (name: string): Table => {
  const found = CORE.tables.find((table) => table.name === name);
  if (!found) throw new Error(`No table ${name}.`);
  return found;
};
const withColumns = (...columns: Table["columns"]): Partial<SolutionDefinition> => {
  const target = own("slr_Target");
  return { tables: [{ ...target, columns }] };
};

const FORM = `<forms type="main"><systemform>
  <formid>{11111111-1111-4111-8111-111111111111}</formid>
  <form><controlDescriptions><controlDescription forControl="{1}">
    <customControl id="{2}" /><customControl name="slr_Control"><parameters><value>slr_name</value></parameters></customControl>
  </controlDescription></controlDescriptions></form>
  <LocalizedNames key="solution.forms.general" />
</systemform></forms>`;
const FORM_FILE = "Entities/slr_Target/FormXml/main/{11111111-1111-4111-8111-111111111111}";
const formOn = (table: string, xml = FORM) => ({ sources: [{ path: `forms/${table}/some.xml`, xml }] });

describe("a generated solution", () => {
  it("is the same text every time", () => {
    expect([...generateSolution(CORE, LANGUAGES)]).toEqual([...generateSolution(CORE, LANGUAGES)]);
  });

  it("brings with a table its key, its name, what Dataverse keeps of every row, and its relationships", () => {
    const files = generate({ tables: [own("slr_Setting")], choices: CORE.choices });
    const columns = descendants(read(files, "Entities/slr_Setting/Entity.xml"), "attribute").map((column) =>
      attribute(column, "PhysicalName"),
    );
    expect(columns).toEqual([
      ...["CreatedBy", "CreatedOn", "CreatedOnBehalfBy", "ImportSequenceNumber", "ModifiedBy", "ModifiedOn", "ModifiedOnBehalfBy"],
      ...["OrganizationId", "OverriddenCreatedOn", "slr_Name", "slr_RatioUnit", "slr_SettingId", "slr_TeamsHost"],
      ...["statecode", "statuscode", "TimeZoneRuleVersionNumber", "UTCConversionTimeZoneCode"],
    ]);
    const relationships = descendants(read(files, "Other/Relationships.xml"), "EntityRelationship").map((one) => attribute(one, "Name"));
    expect(relationships).toEqual(["lk_slr_setting_createdby", "lk_slr_setting_modifiedby", "organization_slr_setting"]);
  });

  it("takes choices of the solutions that it uses without bringing them, and says that an environment must have them", () => {
    const used = { uniqueName: "Other", version: "1.0.0.0", tables: [], choices: CORE.choices, webResources: [] };
    const [kpi] = own("slr_Target").columns;
    const files = generate({ ...withColumns(kpi!), uses: [used] });
    expect([...files.keys()].filter((file) => file.startsWith("OptionSets"))).toEqual([]);
    const [required, dependent] = ["Required", "Dependent"].map((name) => descendants(read(files, "Other/Solution.xml"), name)[0]);
    expect(["type", "schemaName", "solution"].map((name) => attribute(required, name))).toEqual(["9", "slr_kpi", "Other (1.0.0.0)"]);
    expect(["type", "schemaName", "parentSchemaName"].map((name) => attribute(dependent, name))).toEqual(["2", "slr_kpi", "slr_target"]);
  });

  it("writes whole numbers with their limits", () => {
    const [hidden] = own("slr_Target").columns.filter(({ type }) => type === "yesNo");
    const column = { name: hidden!.name, type: "whole", min: 1, max: 5 } as const;
    const found = descendants(read(generate(withColumns(column)), "Entities/slr_Target/Entity.xml"), "attribute").find(
      (each) => attribute(each, "PhysicalName") === column.name,
    );
    expect(["Type", "MinValue", "MaxValue"].map((name) => childText(found, name))).toEqual(["int", "1", "5"]);
  });

  it("gives system views ids of their own where none were shipped", () => {
    const { name, ownership, columns, viewColumns } = own("slr_Target");
    const views = () =>
      [...generate({ tables: [{ name, ownership, columns, viewColumns }], choices: CORE.choices }).keys()].filter((file) =>
        file.includes("SavedQueries"),
      );
    expect(new Set(views()).size).toBe(5);
    expect(views()).toEqual(views());
  });

  it("says a label in every language, by its key", () => {
    const form = read(generate({ tables: [own("slr_Target")], choices: CORE.choices, ...formOn("slr_target") }), `${FORM_FILE}.xml`);
    const names = descendants(form, "LocalizedName").map((name) => [
      Number(attribute(name, "languagecode")),
      attribute(name, "description"),
    ]);
    expect(names).toEqual(LANGUAGES.map(({ lcid, texts }) => [lcid, texts["solution.forms.general"]]));
  });

  it("repeats a form for managed packages, and a control for computer, phone and tablet", () => {
    const files = generate({ tables: [own("slr_Target")], choices: CORE.choices, ...formOn("slr_target") });
    expect(files.get(`${FORM_FILE}_managed.xml`)).toBe(files.get(`${FORM_FILE}.xml`));
    const controls = descendants(read(files, `${FORM_FILE}.xml`), "customControl").map((control) => attribute(control, "formFactor"));
    expect(controls).toEqual([undefined, "2", "0", "1"]);
  });

  it("lists in Solution.xml what there is, and of somebody else's table only that it is touched", () => {
    const files = generate({
      roles: CORE.roles.filter(({ name }) => name === "Seller Details Recordings"),
      ...formOn("msdyn_sciconversation"),
    });
    const roots = descendants(read(files, "Other/Solution.xml"), "RootComponent").map((root) =>
      ["type", "schemaName", "id", "behavior"].flatMap((name) => attribute(root, name) ?? []).join(" "),
    );
    expect(roots).toEqual([
      "1 msdyn_sciconversation 2",
      "20 {5c03a397-3def-59f6-93af-2692e9f8232e} 0",
      "60 {11111111-1111-4111-8111-111111111111} 0",
    ]);
  });

  it("says of each part with which version it came, unless the part names one itself", () => {
    const later = FORM.replace("<form>", "<IntroducedVersion>2.0.0.0</IntroducedVersion><form>");
    const files = generate({ introduced: "1.2.0.0", tables: [own("slr_Setting")], choices: CORE.choices, ...formOn("slr_setting", later) });
    const versions = (path: RegExp) =>
      [...files]
        .filter(([file]) => path.test(file))
        .flatMap(([file, xml]) => descendants(parseXml(xml, file), "IntroducedVersion").map((version) => childText(version)));
    expect(new Set(versions(/Entity\.xml|SavedQueries|OptionSets|Relationships/))).toEqual(new Set(["1.2.0.0"]));
    expect(versions(/FormXml/)).toEqual(["2.0.0.0", "2.0.0.0"]);
  });

  it("keeps an environment variable in a folder of its name, as exports have it", () => {
    const [variable] = CORE.environmentVariables.filter(({ schemaName }) => schemaName === "slr_TeamsHost");
    const files = generate({ environmentVariables: [variable!] });
    const definition = read(files, "environmentvariabledefinitions/slr_TeamsHost/environmentvariabledefinition.xml");
    expect([definition.nodeName, attribute(definition, "schemaname"), attribute(definition, "xmlns:xsi")]).toEqual([
      ...["environmentvariabledefinition", "slr_TeamsHost", undefined],
    ]);
    expect(children(definition).map((part) => [part.nodeName, attribute(part, "default") ?? childText(part)])).toEqual([
      ["defaultvalue", "teams.microsoft.com"],
      ["description", expect.stringContaining("https://")],
      ["displayname", "Teams host"],
      ["introducedversion", "0.2.0.0"],
      ["iscustomizable", "1"],
      ["isrequired", "0"],
      ["secretstore", "0"],
      ["type", "100000000"],
    ]);
    const names = descendants(children(definition, "displayname")[0], "label").map((label) => attribute(label, "languagecode"));
    expect(names).toEqual(LANGUAGES.map(({ lcid }) => String(lcid)));
    const roots = descendants(read(files, "Other/Solution.xml"), "RootComponent");
    expect(roots.map((root) => [attribute(root, "type"), attribute(root, "schemaName")])).toEqual([["380", "slr_TeamsHost"]]);
  });

  it("has the version of package.json", () => {
    expect(childText(read(generateSolution(CORE, LANGUAGES), "Other/Solution.xml"), "SolutionManifest", "Version")).toBe(`${version}.0`);
  });
});

describe("generating stops with a sentence where", () => {
  const cases: readonly (readonly [string, Partial<SolutionDefinition>, string])[] = [
    [
      "a lookup leads to an unknown table",
      withColumns({ name: "slr_Seller", type: "lookup", to: "systemusr", relationship: "slr_seller" }),
      "The column slr_Seller of slr_Target leads to the table systemusr, which is neither the solution's own nor in foreignTables.ts: mend the name, or define the table.",
    ],
    [
      "a role names an unknown table",
      { roles: [{ name: "Reader", privileges: [{ verb: "Read", table: "slr_gone", depth: "Basic" }] }] },
      "The role Reader names the table slr_gone, which is neither",
    ],
    ["a form is for an unknown table", formOn("slr_gone"), "forms/slr_gone/some.xml is for the table slr_gone, which is neither"],
    [
      "two columns have one name",
      { tables: [{ ...own("slr_Setting"), columns: [own("slr_Setting").columns[1]!, { name: "slr_teamshost", type: "yesNo" }] }] },
      "The table slr_Setting has two columns called slr_teamshost: rename or remove one.",
    ],
    [
      "a column has the name of one that Dataverse brings",
      withColumns({ name: "statecode", type: "yesNo" }),
      "The table slr_Target has two columns called statecode: rename or remove one.",
    ],
    [
      "a column uses a choice that is not defined",
      withColumns({ name: "slr_Mood", type: "choice", choice: "slr_mood" }),
      "The column slr_Mood of slr_Target uses the choice slr_mood, which neither the solution nor what it uses defines: mend the name, or add the choice.",
    ],
    [
      "a column begins with an option that its choice does not have",
      { ...withColumns({ name: "slr_Mood", type: "choice", choice: "slr_kpi", initial: "mood" }), choices: CORE.choices },
      "The column slr_Mood of slr_Target begins with mood, which is no option of the choice slr_kpi: mend the name, or add the option.",
    ],
    [
      "a definition's label has no text",
      withColumns({ name: "slr_Mood", type: "yesNo" }),
      "shared/strings/en.json has no solution.tables.slr_target.columns.slr_mood.name, which the table slr_Target names: add the text there, or mend the key.",
    ],
    [
      "a form's label has no text",
      { tables: [own("slr_Setting")], choices: CORE.choices, ...formOn("slr_setting", FORM.replace("forms.general", "forms.gone")) },
      "shared/strings/en.json has no solution.forms.gone, which forms/slr_setting/some.xml names: add the text there, or mend the key.",
    ],
    [
      "a form's label has no key",
      formOn("slr_target", FORM.replace('<LocalizedNames key="solution.forms.general" />', "<LocalizedNames /><Descriptions />")),
      [
        "forms/slr_target/some.xml has a <LocalizedNames> without a key: give it the key of a text, or remove it.",
        "forms/slr_target/some.xml has a <Descriptions> without a key: give it the key of a text, or remove it.",
      ].join("\n"),
    ],
    [
      "a form's label has an empty key",
      formOn("slr_target", FORM.replace("solution.forms.general", "")),
      "forms/slr_target/some.xml has a <LocalizedNames> without a key",
    ],
    [
      "a form has a key at an element that takes no texts",
      { tables: [own("slr_Setting")], choices: CORE.choices, ...formOn("slr_setting", FORM.replace("LocalizedNames", "LocalisedNames")) },
      "forms/slr_setting/some.xml has the key solution.forms.general at <LocalisedNames>, which takes no texts: name the element labels, displaynames, LocalizedNames, LocalizedCollectionNames, Descriptions, displayname, description, Titles, or remove the key.",
    ],
    [
      "two relationships have one name, whatever the case",
      withColumns(
        { name: "slr_Seller", type: "lookup", to: "systemuser", relationship: "slr_target_seller" },
        { name: "slr_Deputy", type: "lookup", to: "systemuser", relationship: "slr_Target_Seller" },
      ),
      "Two relationships are called slr_target_seller: rename one of them, at its lookup.",
    ],
    [
      "a lookup's relationship is called as one that Dataverse brings",
      withColumns({ name: "slr_Seller", type: "lookup", to: "systemuser", relationship: "lk_slr_target_createdby" }),
      "Two relationships are called lk_slr_target_createdby",
    ],
    [
      "two parts have one name",
      { choices: [...CORE.choices, { name: "slr_period", options: [] }] },
      "Two parts of Small are called OptionSets/slr_period.xml: rename or remove one.",
    ],
    [
      "a form does not say of which type it is",
      formOn("slr_target", FORM.replace(' type="main"', "")),
      'forms/slr_target/some.xml has no <forms type="main">, which names the part: add it.',
    ],
    [
      "a part lies in no known folder",
      { sources: [{ path: "charts/x.xml", xml: "<x />" }] },
      "charts/x.xml is in no folder that the generator reads",
    ],
    ["a part is not XML", formOn("slr_target", "<forms>"), "forms/slr_target/some.xml is not well-formed XML"],
    [
      "a web resource is of no known kind",
      { webResources: [{ name: "slr_/sound.mp3", displayName: "Sound" }] },
      "The web resource slr_/sound.mp3 must end in one of .html, .css, .js, .svg, .resx: rename it, or add its kind here.",
    ],
  ];
  it.each(cases)("%s", (_, parts, sentence) => {
    expect(() => generate(parts)).toThrow(sentence);
  });

  it("texts are missing, and names all of them: in English, which the other languages follow", () => {
    const column = { name: "slr_Mood", type: "yesNo" } as const;
    expect(() => generate({ ...withColumns(column), ...formOn("slr_target", FORM.replace("forms.general", "forms.gone")) })).toThrow(
      new Error(
        [
          ["solution.tables.slr_target.columns.slr_mood.name", "the table slr_Target"],
          ["solution.tables.slr_target.columns.slr_mood.description", "the table slr_Target"],
          ["solution.forms.gone", "forms/slr_target/some.xml"],
        ]
          .map(([key, origin]) => `shared/strings/en.json has no ${key}, which ${origin} names: add the text there, or mend the key.`)
          .join("\n"),
      ),
    );
  });

  it("a text is missing in one language", () => {
    const [english, arabic] = LANGUAGES;
    const texts = Object.fromEntries(Object.entries(arabic!.texts).filter(([key]) => key !== "solution.values.active"));
    expect(() =>
      generateSolution({ ...SMALL, tables: [own("slr_Setting")], choices: CORE.choices }, [english!, { ...arabic!, texts }]),
    ).toThrow(
      "shared/strings/ar-SA.json has no solution.values.active, which the table slr_Setting names: add the text there, or mend the key.",
    );
  });
});
