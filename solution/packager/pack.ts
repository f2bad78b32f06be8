import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LanguageTexts } from "../../shared/strings/parseTexts";
import { childText, parseXml } from "../xml";
import { buildWebResources } from "./buildWebResources";
import { controlRoots } from "./checks/checkRoots";
import { checkSolution } from "./checks/checkSolution";
import { copyControls } from "./copyControls";
import { customizationsXml } from "./customizationsXml";
import { type PackageType, readSolutionTree, type SolutionTree } from "./SolutionTree";
import { solutionIdentity, solutionXml } from "./solutionXml";
import { readFiles } from "../sourceFiles";
import { zipPackage } from "./zip";

export interface PackOptions {
  /** In SolutionPackager's layout, such as out/solution/SellerDetails. */
  readonly sourceFolder: string;
  /** With a folder per built control. */
  readonly controlsFolder: string;
  readonly outFolder: string;
  /** Whose texts the landing page's script holds. */
  readonly languages: readonly LanguageTexts[];
  /** Sources of web resources. Default: solution/webresources. */
  readonly webResourcesFolder?: string;
}

/** Paths of the two zips. */
export interface PackedSolution {
  readonly unmanaged: string;
  readonly managed: string;
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
 * Builds the web resources, takes the built controls into the source tree, checks it and writes `<name>.zip` and
 * `<name>_managed.zip`. The same sources give the same bytes.
 * @throws one sentence per problem: a control that is not built, or whatever an import would stumble over
 */
export async function packSolution(options: PackOptions): Promise<PackedSolution> {
  const { sourceFolder, controlsFolder, outFolder, languages, webResourcesFolder = path.join(__dirname, "../webresources") } = options;
  const solutionFile = path.join(sourceFolder, "Other", "Solution.xml");
  const names = controlRoots(parseXml(readFileSync(solutionFile, "utf8"), solutionFile));
  await buildWebResources(sourceFolder, webResourcesFolder, languages);
  copyControls({ names, controlsFolder, sourceFolder });

  const sources = readFiles(sourceFolder);
  const pack = (type: PackageType, suffix: string): string => {
    const tree = readSolutionTree(sources, type);
    const problems = checkSolution(tree);
    if (problems.length > 0) throw new Error(problems.join("\n"));
    const file = path.join(outFolder, `${solutionIdentity(tree).uniqueName}${suffix}.zip`);
    mkdirSync(outFolder, { recursive: true });
    writeFileSync(file, zipPackage(filesOf(tree, type)));
    return file;
  };
  return { unmanaged: pack("unmanaged", ""), managed: pack("managed", "_managed") };
}
