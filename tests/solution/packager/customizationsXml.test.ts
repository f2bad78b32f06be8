import { customizationsXml } from "../../../solution/packager/customizationsXml";
import { attribute, child, children, childText, descendants, parseXml } from "../../../solution/xml";
import { type Change, id, smallTree } from "./smallSolution";

const packed = (...changes: readonly Change[]) => parseXml(customizationsXml(smallTree(...changes)), "customizations.xml");
const ORDER = [
  ...["Entities", "Roles", "Workflows", "FieldSecurityProfiles", "Templates", "EntityMaps", "EntityRelationships", "OrganizationSettings"],
  ...["optionsets", "WebResources", "CustomControls", "AppModuleSiteMaps", "AppModules", "EntityDataProviders", "Languages"],
];
const FRAME = "Other/Customizations.xml";

describe("customizations.xml of a package", () => {
  it("holds each part in the order in which it is imported", () => {
    const root = packed();
    expect(children(root).map(({ nodeName }) => nodeName)).toEqual(ORDER);
    const contents = ORDER.map((part) => children(child(root, part)).map(({ nodeName }) => nodeName));
    expect(Object.fromEntries(ORDER.map((part, index) => [part, contents[index]]).filter(([, names]) => names?.length))).toEqual({
      Entities: ["Entity", "Entity"],
      Roles: ["Role"],
      EntityRelationships: ["EntityRelationship"],
      optionsets: ["optionset"],
      WebResources: ["WebResource", "WebResource"],
      CustomControls: ["CustomControl"],
      AppModuleSiteMaps: ["AppModuleSiteMap"],
      AppModules: ["AppModule"],
      Languages: ["Language", "Language"],
    });
  });

  it("begins as an XML file, and declares a namespace once", () => {
    const text = customizationsXml(smallTree());
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<ImportExportXml .*\n$/s);
    expect(text.match(/xmlns:xsi/g)).toHaveLength(1);
  });

  it("is the same every time, for it leaves the tree as it is", () => {
    const tree = smallTree();
    expect(customizationsXml(tree)).toBe(customizationsXml(tree));
  });

  it("leaves out web resources and apps where there are none, which must not be empty, and no other part", () => {
    const tree = { ...smallTree(), webResources: [], apps: [], roles: [] };
    const parts = children(parseXml(customizationsXml(tree), "customizations.xml")).map(({ nodeName }) => nodeName);
    expect(parts).toEqual(ORDER.filter((part) => part !== "WebResources" && part !== "AppModules"));
  });
});

describe("a table in customizations.xml", () => {
  const table = (...changes: readonly Change[]) => children(child(packed(...changes), "Entities"), "Entity")[1];

  it("holds its forms by type, its views and its ribbon", () => {
    const own = table(
      [`Entities/tst_Visit/FormXml/quick/${id(0x18)}.xml`, "<forms><systemform><formid>quick</formid></systemform></forms>"],
      [`Entities/tst_Visit/FormXml/main/${id(0x19)}.xml`, "<forms><systemform><formid>second</formid></systemform></forms>"],
    );
    const forms = children(child(own, "FormXml")).map((group) => [
      group.nodeName,
      attribute(group, "type"),
      ...children(group).map((form) => childText(form, "formid")),
    ]);
    expect(forms).toEqual([
      ["forms", "main", id(0x10), "second"],
      ["forms", "quick", "quick"],
    ]);
    expect(children(child(own, "SavedQueries")).map(({ nodeName }) => nodeName)).toEqual(["savedqueries"]);
    expect(childText(own, "SavedQueries", "savedqueries", "savedquery", "savedqueryid")).toBe(id(0x30));
    expect(children(child(own, "RibbonDiffXml")).map(({ nodeName }) => nodeName)).toEqual(["CustomActions", "Templates"]);
  });

  it("has nothing filled in that its file leaves no room for", () => {
    const bare = table(["Entities/tst_Visit/Entity.xml", "<FormXml /><SavedQueries /><RibbonDiffXml />", ""]);
    expect(children(bare).map(({ nodeName }) => nodeName)).toEqual(["Name", "EntityInfo"]);
    expect(descendants(bare, "systemform")).toEqual([]);
  });

  it("has empty elements where it has no forms, views or ribbon", () => {
    const tree = smallTree();
    const [foreign] = tree.tables;
    if (!foreign) throw new Error("The small solution has no table.");
    const xml = customizationsXml({ ...tree, tables: [{ ...foreign, forms: [], views: [] }] });
    const bare = child(parseXml(xml, "customizations.xml"), "Entities", "Entity");
    expect(children(bare).map((part) => [part.nodeName, children(part).length])).toEqual([
      ["Name", 0],
      ["EntityInfo", 1],
      ["FormXml", 0],
      ["SavedQueries", 0],
    ]);
  });
});

describe("the frame of customizations.xml is refused where", () => {
  const sentence = new Error(`Other/Customizations.xml must hold exactly, in this order: ${ORDER.join(", ")}.`);
  it.each<[string, Change]>([
    ["a part is missing", [FRAME, "<Workflows />", ""]],
    ["two parts have changed places", [FRAME, "<Entities /><Roles />", "<Roles /><Entities />"]],
    ["there is a part too many", [FRAME, "<Workflows />", "<Workflows /><Dashboards />"]],
  ])("%s", (_, change) => {
    expect(() => customizationsXml(smallTree(change))).toThrow(sentence);
  });
});
