import type { SourceFiles } from "../sourceFiles";
import { childText } from "../xml";
import { checkSolution } from "./checks/checkSolution";
import { customizationsXml } from "./customizationsXml";
import { type PackageType, readSolutionTree, type SolutionTree } from "./SolutionTree";
import { solutionIdentity, solutionXml } from "./solutionXml";
import { zipPackage } from "./zip";

export interface Package {
  readonly uniqueName: string;
  /** `SellerDetails_managed.zip` */
  readonly fileName: string;
  readonly zip: Uint8Array;
}

function filesOf(tree: SolutionTree, type: PackageType): Map<string, Uint8Array | string> {
  const files = new Map<string, Uint8Array | string>([
    ["solution.xml", solutionXml(tree, type)],
    ["customizations.xml", customizationsXml(tree)],
  ]);
  for (const { data, content } of tree.webResources) files.set((childText(data, "FileName") ?? "").slice(1), content);
  for (const { file, content } of tree.environmentVariables) files.set(file, content);
  for (const control of tree.controls) for (const [file, content] of control.files) files.set(`Controls/${control.name}/${file}`, content);
  return files;
}

/**
 * Checks a tree and packs it in memory. The same files give the same bytes.
 * @param sources in SolutionPackager's layout, with built web resources and controls already in them
 * @throws one sentence per problem that an import would stumble over
 */
export function packTree(sources: SourceFiles, type: PackageType): Package {
  const tree = readSolutionTree(sources, type);
  const problems = checkSolution(tree);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const { uniqueName } = solutionIdentity(tree);
  return { uniqueName, fileName: `${uniqueName}${type === "managed" ? "_managed" : ""}.zip`, zip: zipPackage(filesOf(tree, type)) };
}
