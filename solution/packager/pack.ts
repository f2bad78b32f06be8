import { readFileSync } from "node:fs";
import path from "node:path";
import type { LanguageTexts } from "../../shared/strings/parseTexts";
import { childText, parseXml } from "../xml";
import { buildWebResources } from "./buildWebResources";
import { controlRoots } from "./checks/checkRoots";
import { copyControls } from "./copyControls";
import { packTree } from "./packTree";
import type { PackageType } from "./SolutionTree";
import { readFiles, writeIfChanged } from "../sourceFiles";

export interface PackOptions {
  /** In SolutionPackager's layout, such as out/solution/SellerDetails. */
  readonly sourceFolder: string;
  /** With a folder per built control. */
  readonly controlsFolder: string;
  /** Names of built controls that other solutions bring. */
  readonly otherControls?: readonly string[];
  readonly outFolder: string;
  /** Whose texts the landing page's script holds. */
  readonly languages: readonly LanguageTexts[];
  /** Sources of web resources. Default: solution/webresources. */
  readonly webResourcesFolder?: string;
}

/** Paths of the zips; a solution that adds to somebody else's site map has a managed one only. */
export interface PackedSolution {
  readonly unmanaged?: string;
  readonly managed: string;
}

/** What Solution.xml says that a tree can be packed as. */
const MANAGED_ONLY = "1";

/**
 * Builds the web resources, takes the built controls into the source tree, checks it and writes `<name>_managed.zip` and, unless the
 * solution is managed only, `<name>.zip`. The same sources give the same bytes.
 * @throws one sentence per problem: a control that is not built, or whatever an import would stumble over
 */
export async function packSolution(options: PackOptions): Promise<PackedSolution> {
  const { sourceFolder, controlsFolder, otherControls = [], outFolder, languages } = options;
  const { webResourcesFolder = path.join(__dirname, "../webresources") } = options;
  const solutionFile = path.join(sourceFolder, "Other", "Solution.xml");
  const solution = parseXml(readFileSync(solutionFile, "utf8"), solutionFile);
  await buildWebResources(sourceFolder, webResourcesFolder, languages);
  copyControls({ names: controlRoots(solution), others: otherControls, controlsFolder, sourceFolder });

  const sources = readFiles(sourceFolder);
  const pack = (type: PackageType): string => {
    const { fileName, zip } = packTree(sources, type);
    const file = path.join(outFolder, fileName);
    writeIfChanged(file, zip);
    return file;
  };
  if (childText(solution, "SolutionManifest", "Managed") === MANAGED_ONLY) return { managed: pack("managed") };
  return { unmanaged: pack("unmanaged"), managed: pack("managed") };
}
