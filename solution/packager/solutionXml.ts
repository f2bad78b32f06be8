import { children, parseXml, serialize } from "../xml";
import type { PackageType, SolutionTree } from "./SolutionTree";

interface SolutionIdentity {
  readonly uniqueName: string;
  readonly version: string;
  /** `slr` */
  readonly prefix: string;
  /** `86342` */
  readonly optionPrefix: number;
}

function valueOf(tree: SolutionTree, ...path: readonly string[]): string {
  let element = tree.solution;
  for (const name of path) {
    const child = children(element, name)[0];
    if (!child) throw new Error(`Other/Solution.xml has no ${path.join("/")}.`);
    element = child;
  }
  return element.textContent ?? "";
}

export function solutionIdentity(tree: SolutionTree): SolutionIdentity {
  return {
    uniqueName: valueOf(tree, "SolutionManifest", "UniqueName"),
    version: valueOf(tree, "SolutionManifest", "Version"),
    prefix: valueOf(tree, "SolutionManifest", "Publisher", "CustomizationPrefix"),
    optionPrefix: Number(valueOf(tree, "SolutionManifest", "Publisher", "CustomizationOptionValuePrefix")),
  };
}

/** solution.xml of a package: the sources' own but for the kind of package. @throws where the version is not four numbers */
export function solutionXml(tree: SolutionTree, type: PackageType): string {
  const { version } = solutionIdentity(tree);
  if (!/^\d+(\.\d+){3}$/.test(version)) throw new Error(`The version ${version} must be four numbers, such as 1.0.0.0.`);
  const root = parseXml(serialize(tree.solution), "Other/Solution.xml");
  for (const manifest of children(root, "SolutionManifest")) {
    for (const element of children(manifest, "Managed")) element.textContent = type === "managed" ? "1" : "0";
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${serialize(root)}\n`;
}
