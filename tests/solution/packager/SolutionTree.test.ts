import { readSolutionTree, variants } from "../../../solution/packager/SolutionTree";
import { attribute, childText, serialize } from "../../../solution/xml";
import { id, smallSolution, smallTree } from "./smallSolution";

describe("a solution's tree", () => {
  it("has every part of the sources in its place", () => {
    const tree = smallTree();
    expect(tree.solution.nodeName).toBe("ImportExportXml");
    expect(tree.customizations.nodeName).toBe("ImportExportXml");
    expect(tree.tables.map(({ entity }) => childText(entity, "Name"))).toEqual(["msdyn_SCIConversation", "tst_Visit"]);
    expect(tree.roles.map((role) => attribute(role, "name"))).toEqual(["Visitor"]);
    expect(tree.relationships.map((relationship) => attribute(relationship, "Name"))).toEqual(["tst_conversation_visit"]);
    expect(tree.relationshipNames).toEqual(["tst_conversation_visit"]);
    expect(tree.optionSets.map((choice) => attribute(choice, "Name"))).toEqual(["tst_kind"]);
    expect(tree.webResources.map(({ name, data, content }) => [name, data.nodeName, content.toString()])).toEqual([
      ["tst_/page.html", "WebResource", "<p>Visits</p>"],
      ["tst_/visit.js", "WebResource", "var Tests = { onLoad: function () {} };"],
    ]);
    expect(tree.siteMaps.map((siteMap) => childText(siteMap, "SiteMapUniqueName"))).toEqual(["tst_Map"]);
    expect(tree.apps.map((app) => childText(app, "UniqueName"))).toEqual(["tst_App"]);
    expect(tree.environmentVariables.map(({ definition }) => attribute(definition, "schemaname"))).toEqual(["tst_Limit"]);
  });

  it("has a table's forms by type, its views and its ribbon", () => {
    const [foreign, own] = smallTree([
      `Entities/tst_Visit/FormXml/quick/${id(0x18)}.xml`,
      "<forms><systemform /><systemform /></forms>",
    ]).tables;
    expect(own?.forms.map(({ type, form }) => [type, form.nodeName, childText(form, "formid")])).toEqual([
      ["main", "systemform", id(0x10)],
      ["quick", "systemform", undefined],
      ["quick", "systemform", undefined],
    ]);
    expect(own?.views.map((view) => childText(view, "savedqueryid"))).toEqual([id(0x30)]);
    expect(own?.ribbon?.nodeName).toBe("RibbonDiffXml");
    expect(foreign).not.toHaveProperty("ribbon");
  });

  it("has a control's files by path, without the data file beside them", () => {
    const [control] = smallTree().controls;
    expect(control?.name).toBe("tst_Tests.Gauge");
    expect(control?.data.nodeName).toBe("CustomControl");
    expect(control?.manifest).toMatchObject({ namespace: "Tests", constructorName: "Gauge" });
    expect([...(control?.files.keys() ?? [])]).toEqual(["ControlManifest.xml", "bundle.js", "css/gauge.css"]);
    expect(control?.files.get("css/gauge.css")?.toString()).toBe(".gauge {}");
  });

  it("is the same in whatever order files are given", () => {
    const backwards = readSolutionTree(new Map([...smallSolution()].reverse()), "unmanaged");
    const summary = ({ tables, webResources, controls }: typeof backwards) => [
      ...tables.map(({ entity }) => serialize(entity)),
      ...webResources.map(({ name }) => name),
      ...controls.flatMap(({ files }) => [...files.keys()]),
    ];
    expect(summary(backwards)).toEqual(summary(smallTree()));
  });

  it("has no relationships where no file lists any", () => {
    const files = new Map(smallSolution());
    files.delete("Other/Relationships.xml");
    files.delete("Other/Relationships/Conversation.xml");
    expect(readSolutionTree(files, "unmanaged")).toMatchObject({ relationships: [], relationshipNames: [] });
  });

  it("does not take folders for others whose names begin alike", () => {
    const tree = smallTree(["RolesOfOld/Guest.xml", '<Role name="Guest" />'], ["OptionSetsOfOld.xml", "<optionset />"]);
    expect([tree.roles.length, tree.optionSets.length]).toEqual([1, 1]);
  });

  it.each([
    "Other/Solution.xml",
    "Other/Customizations.xml",
    "Entities/tst_Visit/Entity.xml",
    "WebResources/tst_/page.html",
    "Controls/tst_Tests.Gauge/ControlManifest.xml",
    "Controls/tst_Tests.Gauge/ControlManifest.xml.data.xml",
  ])("cannot be read without %s", (file) => {
    const files = new Map(smallSolution());
    files.delete(file);
    expect(() => readSolutionTree(files, "unmanaged")).toThrow(new Error(`The solution's sources have no ${file}: add the file.`));
  });
});

describe("files with a _managed twin", () => {
  const files = ["a.xml", "a_managed.xml", "b.xml", "c.xml.txt"];

  it("are the twins in a managed package, and what has none", () => {
    expect(variants(files, "managed")).toEqual(["a_managed.xml", "b.xml"]);
  });

  it("are never the twins in an unmanaged package", () => {
    expect(variants(files, "unmanaged")).toEqual(["a.xml", "b.xml"]);
  });

  it("are chosen among forms, views, site maps and apps", () => {
    const twins = smallSolution(
      [`Entities/tst_Visit/FormXml/main/${id(0x10)}_managed.xml`, "<forms><systemform><formid>twin</formid></systemform></forms>"],
      [
        `Entities/tst_Visit/SavedQueries/${id(0x30)}_managed.xml`,
        "<queries><savedquery><savedqueryid>twin</savedqueryid></savedquery></queries>",
      ],
      [
        "AppModuleSiteMaps/tst_Map/AppModuleSiteMap_managed.xml",
        "<AppModuleSiteMap><SiteMapUniqueName>twin</SiteMapUniqueName></AppModuleSiteMap>",
      ],
      ["AppModules/tst_App/AppModule_managed.xml", "<AppModule><UniqueName>twin</UniqueName></AppModule>"],
    );
    const names = (type: "managed" | "unmanaged") => {
      const { tables, siteMaps, apps } = readSolutionTree(twins, type);
      return [
        ...(tables[1]?.forms.map(({ form }) => childText(form, "formid")) ?? []),
        ...(tables[1]?.views.map((view) => childText(view, "savedqueryid")) ?? []),
        ...siteMaps.map((siteMap) => childText(siteMap, "SiteMapUniqueName")),
        ...apps.map((app) => childText(app, "UniqueName")),
      ];
    };
    expect(names("managed")).toEqual(["twin", "twin", "twin", "twin"]);
    expect(names("unmanaged")).toEqual([id(0x10), id(0x30), "tst_Map", "tst_App"]);
  });
});
