import { readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import type { Element } from "@xmldom/xmldom";
import { CALL_SUMMARY_FORM_ID, SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { TARGET_KPIS } from "../../../shared/dataverse/targets";
import { CALL_TABLES, OWN_OPTION_BASE, TABLES } from "../../../shared/dataverse/tables";
import type { KpiId } from "../../../shared/domain/kpis";
import { COMPARISONS, PERIODS } from "../../../shared/domain/Period";
import { CORE } from "../../../solution/core/solution";
import { type PackageType, readSolutionTree, type SolutionTree, variants } from "../../../solution/packager/SolutionTree";
import { filesBelow, readFiles } from "../../../solution/sourceFiles";
import { isOwn, logicalName } from "../../../solution/packager/tablesOf";
import { attribute, children, childText, descendants, serialize } from "../../../solution/xml";
import { controlNames } from "../packager/builtControls";
import { COACHING } from "../../../solution/coaching/solution";
import { createWorkbench, type Workbench } from "../packager/workbench";

let bench: Workbench;
let tree: SolutionTree;
beforeAll(async () => {
  bench = createWorkbench();
  await bench.pack();
  tree = readSolutionTree(readFiles(bench.sourceFolder), "managed");
});
afterAll(() => bench.remove());

const formOf = (id: string): Element => {
  const found = tree.tables.flatMap((table) => table.forms).find(({ form }) => childText(form, "formid") === `{${id}}`);
  if (!found) throw new Error(`No form ${id}.`);
  return found.form;
};
const subAreas = (): Element[] => tree.siteMaps.flatMap((siteMap) => descendants(siteMap, "SubArea"));

/** By logical name, as the tree's folders are sorted. */
const withForms = () => tree.tables.filter(({ forms }) => forms.length > 0);
/** The own tables whose rows belong to everybody. */
const ORGANISATIONS = CORE.tables.filter(({ ownership }) => ownership === "organization").map(({ name }) => name);

/** How the choice slr_kpi began when it was first shipped. It may only grow at its end: rows hold the values. */
const FIRST_KPIS: readonly KpiId[] = [
  ...(["talkShare", "wordsPerMinute", "pauseMs", "switchCount", "switchesPerHour"] as const),
  ...(["customerMonologueMs", "sellerMonologueMs", "positive", "negative"] as const),
];

const labels = (element: Element, language: string): (string | undefined)[] =>
  descendants(element, "label")
    .filter((label) => attribute(label, "languagecode") === language)
    .map((label) => attribute(label, "description"));

describe("the core solution", () => {
  it("ships every control that there is, but for those of coaching", () => {
    const all = controlNames()
      .map((name) => `slr_SellerDetails.${name}`)
      .filter((name) => !COACHING.controls.includes(name));
    expect(tree.controls.map((control) => control.name).sort()).toEqual(all.sort());
  });

  it("has the same managed and unmanaged sources", () => {
    const unmanaged = readSolutionTree(readFiles(bench.sourceFolder), "unmanaged");
    expect(tree.tables.flatMap((table) => table.forms).map(({ form }) => serialize(form))).toEqual(
      unmanaged.tables.flatMap((table) => table.forms).map(({ form }) => serialize(form)),
    );
    for (const folder of ["AppModules", "AppModuleSiteMaps"]) {
      const files = (type: PackageType) => variants(filesBelow(path.join(bench.sourceFolder, folder)), type);
      const [own, twin] = [files("unmanaged"), files("managed")];
      expect(twin).not.toEqual(own);
      const text = (file: string) => readFileSync(path.join(bench.sourceFolder, folder, file), "utf8");
      expect(twin.map(text)).toEqual(own.map(text));
    }
  });

  it("orders periods, comparisons and measures as the code does", () => {
    const choiceOf = (name: string) => tree.optionSets.find((choice) => attribute(choice, "Name") === name) as Element;
    const values = (name: string) => descendants(choiceOf(name), "option").map((option) => Number(attribute(option, "value")));
    expect(values("slr_period")).toEqual(PERIODS.map((_, index) => OWN_OPTION_BASE + index));
    expect(values("slr_compare")).toEqual(COMPARISONS.map((_, index) => OWN_OPTION_BASE + index));
    expect(values("slr_kpi")).toEqual(TARGET_KPIS.map((_, index) => OWN_OPTION_BASE + index));
    expect(TARGET_KPIS.slice(0, FIRST_KPIS.length)).toEqual(FIRST_KPIS);
    expect(values("slr_ratiounit")).toEqual(["auto", "share", "percent", "quotient"].map((_, index) => OWN_OPTION_BASE + index));
    expect(labels(choiceOf("slr_period"), "1033")).toEqual([
      ...["Last 24 hours", "Last 7 days", "Last 30 days", "This month", "Last month"],
      ...["This quarter", "Last quarter", "This fiscal year", "All time", "Custom"],
    ]);
  });

  it("opens for everyone on the viewer's row, in the order of the page", () => {
    const form = formOf(SELLER_DETAILS_FORM_ID);
    const names = descendants(form, "customControl").flatMap((control) => attribute(control, "name") ?? []);
    const order = [
      ...["SellerPicker", "DateFilter", "SellerInsights", "TalkListenGauge", "SentimentChart"],
      ...["ConversationStyle", "Highlights", "ContactHistoryGrid", "FigureEvidence"],
    ];
    expect([...new Set(names)]).toEqual(order.map((name) => `slr_SellerDetails.${name}`));
    expect(descendants(form, "Everyone")).toHaveLength(1);
    expect(descendants(form, "Handler").map((handler) => attribute(handler, "functionName"))).toEqual(["SellerDetails.SellerView.onLoad"]);
  });

  it("opens the call summary for viewers and for whoever administers, and keeps it out of everybody else's way", () => {
    const form = formOf(CALL_SUMMARY_FORM_ID);
    const conditions = descendants(form, "DisplayConditions")[0] as Element;
    expect(attribute(conditions, "FallbackForm")).toBeUndefined(); // exports never hold "false"
    const allowed = descendants(conditions, "Role").map((role) => attribute(role, "Id"));
    const own = tree.roles.filter((role) => allowed.includes(attribute(role, "id")));
    expect(allowed.filter((id) => !own.some((role) => attribute(role, "id") === id))).toEqual([
      "{627090ff-40a3-4053-8790-584edc5be201}", // System Administrator
      "{119f245c-3cc8-4b62-b31c-d1a046ced15d}", // System Customizer
    ]);
    expect(own.map((role) => attribute(role, "name"))).toEqual([
      "Seller Details Admin",
      "Seller Details Manager (business unit)",
      "Seller Details Manager",
      "Seller Details User",
    ]);
  });

  it("opens the call summary at a moment, which the form's script hands on", () => {
    const form = formOf(CALL_SUMMARY_FORM_ID);
    const parameters = descendants(form, "querystringparameter");
    expect(parameters.map((parameter) => attribute(parameter, "name"))).toEqual(["slr_offsetms", "slr_moment"]);
    expect(parameters.map((parameter) => attribute(parameter, "type"))).toEqual(["UnsignedInt", "SafeString"]);
    expect(descendants(form, "Handler").map((handler) => attribute(handler, "functionName"))).toEqual(["SellerDetails.CallSummary.onLoad"]);
    const script = tree.webResources.find(({ name }) => name === "slr_/callSummary.js")?.content.toString() ?? "";
    expect(script).toContain("SellerDetails.CallSummary = ");
  });

  it("names what an environment without conversation intelligence lacks, and what needs it", () => {
    const missing = descendants(tree.solution, "MissingDependency").map((dependency) => {
      const [required, dependent] = children(dependency);
      return [required, dependent].map((component) => `${attribute(component, "type")} ${attribute(component, "displayName")}`);
    });
    expect(missing).toEqual([
      ["1 SCI Conversation", "60 Call summary"],
      ["1 SCI Conversation", "26 Analysed calls"],
      ["1 SCI Conversation", "80 Seller Details"],
    ]);
    const required = new Set(descendants(tree.solution, "Required").map((component) => attribute(component, "solution")));
    expect([...required]).toEqual(["msdyn_Conversation_Intelligence (9.0.1.1139)"]);
  });

  it("takes of somebody else's table nothing but an empty ribbon, a form and a view", () => {
    const shell = tree.tables.find((table) => logicalName(table) === TABLES.conversation) as SolutionTree["tables"][number];
    expect(descendants(shell.entity, "attribute")).toEqual([]);
    expect(children(shell.entity).map((part) => part.nodeName)).toEqual([
      ...["Name", "EntityInfo", "FormXml", "SavedQueries"],
      "RibbonDiffXml",
    ]);
    expect(children(shell.ribbon).map((part) => part.nodeName)).toContain("CommandDefinitions");
  });

  it("writes columns as exports do", () => {
    const own = tree.tables.flatMap((table) => descendants(table.entity, "attribute"));
    expect(
      own.filter((column) => children(column, "Descriptions").length === 0).map((column) => attribute(column, "PhysicalName")),
    ).toEqual([]);
    const names = own.filter((column) => childText(column, "DisplayMask")?.startsWith("PrimaryName|"));
    expect(names.map((column) => childText(column, "DisplayMask")?.split("|").at(-1))).toEqual(names.map(() => "RequiredForForm"));
    expect(names).toHaveLength(CORE.tables.length);
    const businessUnit = own.find((column) => childText(column, "LogicalName") === "owningbusinessunit") as Element;
    const said = ["IsLogical", "ValidForCreateApi", "ValidForUpdateApi"].map((name) => childText(businessUnit, name));
    expect(said).toEqual([undefined, "0", "0"]);
  });

  it("leaves out of forms what exports leave out: empty relationships, a fallback that is none", () => {
    const forms = tree.tables.flatMap((table) => table.forms).map(({ form }) => form);
    expect(forms.flatMap((form) => descendants(form, "RelationshipName"))).toEqual([]);
    const fallbacks = withForms().map((table) => [
      logicalName(table),
      table.forms.flatMap(({ form }) => descendants(form, "DisplayConditions").flatMap((one) => attribute(one, "FallbackForm") ?? [])),
    ]);
    // Of an own table's forms one; the team's is opened by its id only.
    expect(fallbacks).toEqual(withForms().map((table) => [logicalName(table), isOwn(table) ? ["true"] : []]));
  });

  it("never becomes the default view of somebody else's table", () => {
    const foreign = tree.tables.filter((table) => logicalName(table) === TABLES.conversation).flatMap((table) => table.views);
    expect(foreign.map((view) => childText(view, "isdefault"))).toEqual(["0"]);
  });

  it("has scripts that the solution checker's newest syntax covers", () => {
    const scripts = tree.webResources.filter(({ name }) => name.endsWith(".js"));
    expect(scripts.map(({ name }) => name)).toEqual([
      "slr_/callSummary.js",
      "slr_/landing.js",
      "slr_/oneToOne.js",
      "slr_/said.js",
      "slr_/sellerView.js",
    ]);
    for (const { content } of scripts) {
      const [old, newest] = ["es2018", "esnext"].map((target) => transformSync(content.toString(), { target }).code);
      expect(old).toBe(newest);
    }
  });

  it("asks nobody for the value of an environment variable while importing: each has one", () => {
    const values = tree.environmentVariables.map(({ definition }) => [
      attribute(definition, "schemaname"),
      childText(definition, "type"),
      childText(definition, "defaultvalue"),
    ]);
    expect(values).toEqual([
      ["slr_NamesInComparisons", "100000000", "yes"],
      ["slr_TalkToListenUnit", "100000000", "share"],
      ["slr_TalkToListenUnitOrigin", "100000003", "{}"],
      ["slr_TeamsHost", "100000000", "teams.microsoft.com"],
    ]);
  });

  it("is not offered offline, where nothing can be aggregated", () => {
    expect(new Set(subAreas().map((area) => attribute(area, "AvailableOffline")))).toEqual(new Set(["false"]));
  });

  it("leads to the pages first, and whoever may change them to the organisation's tables", () => {
    const [team, page, ...others] = subAreas();
    expect([team, page].map((area) => attribute(area, "Url"))).toEqual(["$webresource:slr_/team.html", "$webresource:slr_/landing.html"]);
    expect([team, page].flatMap((area) => descendants(area, "Privilege"))).toEqual([]);
    const guarded = others.map((area) => [
      attribute(area, "Entity"),
      ...descendants(area, "Privilege").flatMap((privilege) => [attribute(privilege, "Entity"), attribute(privilege, "Privilege")]),
    ]);
    const edited = withForms()
      .map(logicalName)
      .filter((name) => ORGANISATIONS.some((table) => table.toLowerCase() === name));
    expect(edited).toEqual(["slr_target"]);
    expect(guarded.sort()).toEqual(edited.map((name) => [name, name, "Write"]));
  });

  it("names each table that has a form in the app, what its pages make and lead to, and the site map", () => {
    const opened = ["account", "appointment", "contact", "email", "phonecall", "task"];
    const components = tree.apps
      .flatMap((app) => descendants(app, "AppModuleComponent"))
      .map((component) => attribute(component, "schemaName"));
    expect(components.sort()).toEqual([...withForms().map(logicalName), ...opened, "slr_SellerDetails"].sort());
  });

  it("keeps the settings of version 0.1 out of sight", () => {
    const table = tree.tables.find((each) => logicalName(each) === "slr_setting") as SolutionTree["tables"][number];
    expect(table.forms).toEqual([]);
    expect(table.views).toHaveLength(5); // those that every table has
    const named = [...tree.siteMaps, ...tree.apps].flatMap((part) => serialize(part).match(/slr_setting\b/g) ?? []);
    expect(named).toEqual([]);
  });

  it("lets targets belong to the organisation, with a form whose sections say what they are for", () => {
    const table = tree.tables.find((each) => logicalName(each) === "slr_target") as SolutionTree["tables"][number];
    expect(childText(descendants(table.entity, "entity")[0] as Element, "OwnershipTypeMask")).toBe("OrgOwned");
    const columns = descendants(table.entity, "attribute").map((column) => childText(column, "LogicalName") ?? "");
    expect(columns).toContain("organizationid");
    const forms = table.forms.map(({ form }) => form);
    expect(forms.flatMap((form) => descendants(form, "section")).map((section) => attribute(section, "showlabel"))).not.toContain("false");
    const bound = forms.flatMap((form) => descendants(form, "control")).map((control) => attribute(control, "datafieldname"));
    expect(bound.sort()).toEqual(columns.filter((column) => column.startsWith("slr_") && column !== "slr_targetid").sort());
  });

  it("says of each target in which unit its figures are", () => {
    const table = tree.tables.find((each) => logicalName(each) === "slr_target") as SolutionTree["tables"][number];
    const limits = descendants(table.entity, "attribute").filter((column) =>
      ["slr_low", "slr_high"].includes(childText(column, "LogicalName") ?? ""),
    );
    const saidIn = (language: string) =>
      limits
        .flatMap((column) => descendants(column, "Description").filter((text) => attribute(text, "languagecode") === language))
        .map((text) => attribute(text, "description") ?? "");
    for (const [language, unit] of [
      ["1033", /per cent.*seconds/],
      ["2052", /百分比.*秒/],
      ["1031", /Prozent.*Sekunden/],
    ] as const) {
      expect(saidIn(language)).toEqual([expect.stringMatching(unit), expect.stringMatching(unit)]);
    }
  });
});

describe("the roles", () => {
  const privileges = (name: string): Record<string, string> => {
    const role = tree.roles.find((candidate) => attribute(candidate, "name") === name);
    if (!role) throw new Error(`No role ${name}.`);
    const granted = descendants(role, "RolePrivilege");
    return Object.fromEntries(granted.map((privilege) => [attribute(privilege, "name") ?? "", attribute(privilege, "level") ?? ""]));
  };
  const PERSONAS = [
    ["Seller Details User", "Basic"],
    ["Seller Details Manager", "Basic"],
    ["Seller Details Manager (business unit)", "Deep"],
  ] as const;
  const RECORDED = ["msdyn_transcript", "msdyn_ocrecording"];

  it.each(PERSONAS)("%s reads exactly the conversation tables that the product queries, at %s", (name, depth) => {
    const read = Object.entries(privileges(name)).filter(([privilege]) => privilege.startsWith("prvReadmsdyn_"));
    const queried = [...Object.values(TABLES), ...Object.values(CALL_TABLES)].filter(
      (table) => table.startsWith("msdyn_") && !RECORDED.includes(table),
    );
    expect(read.map(([privilege]) => privilege.slice("prvRead".length).toLowerCase()).sort()).toEqual([...queried].sort());
    expect(new Set(read.map(([, level]) => level))).toEqual(new Set([depth]));
  });

  it.each(PERSONAS)("%s reads what belongs to everybody", (name) => {
    for (const table of ["Organization", "EnvironmentVariableDefinition", "slr_Target"])
      expect(privileges(name)[`prvRead${table}`]).toBe("Global");
    expect(privileges(name)["prvReadslr_Setting"]).toBeUndefined();
  });

  it("Seller Details Admin keeps targets and the values of environment variables, sees old settings, and nothing else", () => {
    const granted = ["Create", "Read", "Write", "Delete"].map((verb) => [`prv${verb}slr_Target`, "Global"]);
    const variables = ["Create", "Read", "Write", "Append", "AppendTo"].map((verb) => [
      `prv${verb}EnvironmentVariableDefinition`,
      "Global",
    ]);
    expect(privileges("Seller Details Admin")).toEqual(Object.fromEntries([...granted, ...variables, ["prvReadslr_Setting", "Global"]]));
  });

  it.each(PERSONAS)(
    "%s writes the viewer's own row, comments and tags, and links activities to the action items that it reads",
    (name, depth) => {
      const isWriting = (privilege: string) => !/^prvRead|^prvAppendToUser$|slr_Benchmark$/.test(privilege);
      const of = (entity: string, verbs: readonly string[], level: string) => verbs.map((verb) => [`prv${verb}${entity}`, level]);
      expect(Object.fromEntries(Object.entries(privileges(name)).filter(([privilege]) => isWriting(privilege)))).toEqual(
        Object.fromEntries([
          ...of("slr_SellerView", ["Create", "Write", "Delete", "Append"], "Basic"),
          ...of("msdyn_ConversationComment", ["Create", "Write", "Delete", "Append", "Share"], "Basic"),
          ...of("msdyn_ConversationTag", ["Create", "Delete", "Append"], "Basic"),
          ...of("msdyn_ConversationSystemTag", ["Delete"], "Basic"),
          ...of("msdyn_SCIConversation", ["AppendTo"], depth),
          ...of("msdyn_ConversationActionItem", ["Write", "Append"], depth),
        ]),
      );
    },
  );

  it.each(PERSONAS)("%s reads what managers have published of their teams", (name) => {
    expect(privileges(name)["prvReadslr_Benchmark"]).toBe("Global");
  });

  it("only managers publish, and change what is their own", () => {
    const written = Object.keys(privileges("Seller Details User")).filter((privilege) => /^prv(?!Read).*Benchmark$/.test(privilege));
    expect(written).toEqual([]);
    for (const name of ["Seller Details Manager", "Seller Details Manager (business unit)"]) {
      const verbs = ["Create", "Write", "Delete"];
      expect(privileges(name)).toMatchObject(Object.fromEntries(verbs.map((verb) => [`prv${verb}slr_Benchmark`, "Basic"])));
    }
  });

  it.each(PERSONAS)("%s may store a seller in the row's lookup", (name) => {
    expect(privileges(name)["prvReadUser"]).toBe("Global");
    expect(["Local", "Deep", "Global"]).toContain(privileges(name)["prvAppendToUser"]);
  });

  it.each([
    ["Seller Details Recordings", "Basic"],
    ["Seller Details Recordings (business unit)", "Deep"],
  ])("%s only adds transcripts, which comments refer to, and recordings, at %s", (name, depth) => {
    expect(privileges(name)).toEqual({
      prvReadmsdyn_ocrecording: depth,
      prvReadmsdyn_transcript: depth,
      prvAppendTomsdyn_transcript: depth,
    });
  });
});
