import path from "node:path";
import type { Element } from "@xmldom/xmldom";
import { type ControlManifest, controlManifest } from "../controlManifest";
import { attribute, children, childText, parseXml } from "../xml";
import type { SourceFiles } from "../sourceFiles";

export type PackageType = "unmanaged" | "managed";

export interface TableTree {
  /** The `<Entity>` element, its forms, views and ribbon still apart. */
  readonly entity: Element;
  /** The `<systemform>` elements of each form type, such as `main`. */
  readonly forms: readonly { readonly type: string; readonly form: Element }[];
  /** The `<savedquery>` elements. */
  readonly views: readonly Element[];
  readonly ribbon?: Element;
}

export interface ControlTree {
  /** `slr_SellerDetails.DateFilter` */
  readonly name: string;
  /** The `<CustomControl>` element. */
  readonly data: Element;
  /** Of the built control. */
  readonly manifest: ControlManifest;
  /** By path below the control's folder, with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface WebResourceTree {
  /** The `<WebResource>` element. */
  readonly data: Element;
  readonly name: string;
  readonly content: Uint8Array;
}

interface EnvironmentVariableTree {
  /** The `<environmentvariabledefinition>` element. */
  readonly definition: Element;
  /** Of the tree and, unlike other parts, of the package, too: with its folders. */
  readonly file: string;
  readonly content: Uint8Array;
}

/** A solution's sources in the folders that SolutionPackager and `pac solution pack` read. */
export interface SolutionTree {
  /** Root of Other/Solution.xml. */
  readonly solution: Element;
  /** Root of Other/Customizations.xml: the empty frame. */
  readonly customizations: Element;
  readonly tables: readonly TableTree[];
  readonly roles: readonly Element[];
  readonly relationships: readonly Element[];
  /** Names that Other/Relationships.xml lists. */
  readonly relationshipNames: readonly string[];
  readonly optionSets: readonly Element[];
  readonly webResources: readonly WebResourceTree[];
  readonly environmentVariables: readonly EnvironmentVariableTree[];
  readonly controls: readonly ControlTree[];
  readonly siteMaps: readonly Element[];
  readonly apps: readonly Element[];
}

const MANAGED = "_managed.xml";
const DATA = ".data.xml";
export const CONTROL_MANIFEST = "ControlManifest.xml";

/** Files of one package type: where a file has a `_managed` twin, a managed package takes that one. */
export function variants(files: readonly string[], type: PackageType): string[] {
  const all = files.filter((name) => name.endsWith(".xml"));
  const twinOf = (name: string) => name.slice(0, -".xml".length) + MANAGED;
  return type === "managed" ? all.filter((name) => !all.includes(twinOf(name))) : all.filter((name) => !name.endsWith(MANAGED));
}

/**
 * @param sources such as those of out/solution/SellerDetails, with built web resources and controls already in them
 * @throws where a file is missing that its neighbours need, or is not well-formed
 */
export function readSolutionTree(sources: SourceFiles, type: PackageType): SolutionTree {
  const bytes = (file: string): Uint8Array => {
    const content = sources.get(file);
    if (!content) throw new Error(`The solution's sources have no ${file}: add the file.`);
    return content;
  };
  const read = (file: string) => parseXml(new TextDecoder().decode(bytes(file)), file);
  const below = (folder: string) => [...sources.keys()].filter((file) => file.startsWith(`${folder}/`)).sort();
  const foldersOf = (folder: string) =>
    [...new Set(below(folder).map((file) => file.slice(folder.length + 1).split("/")[0]))].map((name) => `${folder}/${name}`);

  const readTable = (folder: string): TableTree => {
    const ribbon = `${folder}/RibbonDiff.xml`;
    return {
      entity: read(`${folder}/Entity.xml`),
      forms: variants(below(`${folder}/FormXml`), type).flatMap((file) =>
        children(read(file), "systemform").map((form) => ({ type: path.basename(path.dirname(file)), form })),
      ),
      views: variants(below(`${folder}/SavedQueries`), type).flatMap((file) => children(read(file), "savedquery")),
      ...(sources.has(ribbon) ? { ribbon: read(ribbon) } : {}),
    };
  };
  const readControl = (folder: string): ControlTree => {
    const dataFile = `${folder}/${CONTROL_MANIFEST}${DATA}`;
    const data = read(dataFile);
    const name = childText(data, "Name") ?? "";
    const files = below(folder).filter((file) => file !== dataFile);
    return {
      name,
      data,
      manifest: controlManifest(read(`${folder}/${CONTROL_MANIFEST}`), name),
      files: new Map(files.map((file) => [file.slice(folder.length + 1), bytes(file)])),
    };
  };
  const readWebResource = (dataFile: string): WebResourceTree => {
    const data = read(dataFile);
    return { data, name: childText(data, "Name") ?? "", content: bytes(dataFile.slice(0, -DATA.length)) };
  };

  const relationshipList = "Other/Relationships.xml";
  return {
    solution: read("Other/Solution.xml"),
    customizations: read("Other/Customizations.xml"),
    tables: foldersOf("Entities").map(readTable),
    roles: below("Roles").map(read),
    relationships: below("Other/Relationships").flatMap((file) => children(read(file), "EntityRelationship")),
    relationshipNames: sources.has(relationshipList) ? children(read(relationshipList)).map((row) => attribute(row, "Name") ?? "") : [],
    optionSets: below("OptionSets").map(read),
    webResources: below("WebResources")
      .filter((file) => file.endsWith(DATA))
      .map(readWebResource),
    environmentVariables: below("environmentvariabledefinitions").map((file) => ({ definition: read(file), file, content: bytes(file) })),
    controls: foldersOf("Controls").map(readControl),
    siteMaps: variants(below("AppModuleSiteMaps"), type).map(read),
    apps: variants(below("AppModules"), type).map(read),
  };
}
