import { solutionIdentity, solutionXml } from "../../../solution/packager/solutionXml";
import { serialize } from "../../../solution/xml";
import { smallTree } from "./smallSolution";

describe("a solution's identity", () => {
  it("is its name, version and publisher's prefixes", () => {
    expect(solutionIdentity(smallTree())).toEqual({ uniqueName: "Visits", version: "1.2.3.4", prefix: "tst", optionPrefix: 20_000 });
  });

  it.each([
    ["<UniqueName>Visits</UniqueName>", "SolutionManifest/UniqueName"],
    ["<Version>1.2.3.4</Version>", "SolutionManifest/Version"],
    ["<CustomizationPrefix>tst</CustomizationPrefix>", "SolutionManifest/Publisher/CustomizationPrefix"],
    ["<CustomizationOptionValuePrefix>20000</CustomizationOptionValuePrefix>", "SolutionManifest/Publisher/CustomizationOptionValuePrefix"],
  ])("cannot be told without %s", (element, path) => {
    const tree = smallTree(["Other/Solution.xml", element, ""]);
    expect(() => solutionIdentity(tree)).toThrow(new Error(`Other/Solution.xml has no ${path}.`));
  });
});

describe("solution.xml of a package", () => {
  const tree = smallTree();
  const sources = serialize(tree.solution);
  const expected = (managed: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n${sources.replace("<Managed>2<", `<Managed>${managed}<`)}\n`;

  it("says whether the package is managed, and is otherwise that of the sources", () => {
    expect(solutionXml(tree, "unmanaged")).toBe(expected("0"));
    expect(solutionXml(tree, "managed")).toBe(expected("1"));
  });

  it("leaves the tree as it is", () => {
    solutionXml(tree, "managed");
    expect(serialize(tree.solution)).toBe(sources);
  });

  it.each(["1.2.3", "1.2.3.4.5", "1.2.3.x", "v1.2.3.4", "1.2.3.4-beta", "1..3.4"])("refuses the version %s", (version) => {
    const versioned = smallTree(["Other/Solution.xml", "<Version>1.2.3.4<", `<Version>${version}<`]);
    expect(() => solutionXml(versioned, "managed")).toThrow(new Error(`The version ${version} must be four numbers, such as 1.0.0.0.`));
  });
});
