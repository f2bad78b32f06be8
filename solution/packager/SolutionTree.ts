import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Element } from "@xmldom/xmldom";
import { type ControlManifest, controlManifest } from "../controlManifest";
import { childText, children, parseXml } from "../xml";

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
  readonly controls: readonly ControlTree[];
  readonly siteMaps: readonly Element[];
  readonly apps: readonly Element[];
}

const MANAGED = "_managed.xml";

function names(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** All files below a folder as sorted paths with forward slashes; empty where there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Files of one package type: where a file has a `_managed` twin, a managed package takes that one. */
export function variants(folder: string, type: PackageType): string[] {
  const all = names(folder).filter((name) => name.endsWith(".xml"));
  const twinOf = (name: string) => name.replace(/\.xml$/, MANAGED);
  const chosen = type === "managed" ? all.filter((name) => !all.includes(twinOf(name))) : all.filter((name) => !name.endsWith(MANAGED));
  return chosen.map((name) => path.join(folder, name));
}

function read(file: string): Element {
  return parseXml(readFileSync(file, "utf8"), file);
}

function readTable(folder: string, type: PackageType): TableTree {
  const forms = names(path.join(folder, "FormXml")).flatMap((formType) =>
    variants(path.join(folder, "FormXml", formType), type)
      .flatMap((file) => children(read(file), "systemform"))
      .map((form) => ({ type: formType, form })),
  );
  const ribbon = path.join(folder, "RibbonDiff.xml");
  return {
    entity: read(path.join(folder, "Entity.xml")),
    forms,
    views: variants(path.join(folder, "SavedQueries"), type).flatMap((file) => children(read(file), "savedquery")),
    ...(existsSync(ribbon) ? { ribbon: read(ribbon) } : {}),
  };
}

function readControl(folder: string): ControlTree {
  const data = read(path.join(folder, "ControlManifest.xml.data.xml"));
  const name = childText(data, "Name") ?? "";
  const files = filesBelow(folder).filter((file) => file !== "ControlManifest.xml.data.xml");
  return {
    name,
    data,
    manifest: controlManifest(read(path.join(folder, "ControlManifest.xml")), name),
    files: new Map(files.map((file) => [file, readFileSync(path.join(folder, file))])),
  };
}

function readWebResources(folder: string): WebResourceTree[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith(".data.xml"))
    .map((file) => {
      const content = path.join(folder, file.slice(0, -".data.xml".length));
      if (!existsSync(content)) throw new Error(`The web resource ${content} has its data file but no content: add the file.`);
      const data = read(path.join(folder, file));
      return { data, name: childText(data, "Name") ?? "", content: readFileSync(content) };
    });
}

/** @param sourceFolder such as solution/core/src, with built web resources and controls already in it */
export function readSolutionTree(sourceFolder: string, type: PackageType): SolutionTree {
  const inSource = (...parts: string[]) => path.join(sourceFolder, ...parts);
  const below = (folder: string) => names(inSource(folder)).map((name) => inSource(folder, name));
  const relationshipList = inSource("Other", "Relationships.xml");
  return {
    solution: read(inSource("Other", "Solution.xml")),
    customizations: read(inSource("Other", "Customizations.xml")),
    tables: below("Entities").map((folder) => readTable(folder, type)),
    roles: below("Roles").map(read),
    relationships: below("Other/Relationships").flatMap((file) => children(read(file), "EntityRelationship")),
    relationshipNames: existsSync(relationshipList) ? children(read(relationshipList)).map((row) => row.getAttribute("Name") ?? "") : [],
    optionSets: below("OptionSets").map(read),
    webResources: readWebResources(inSource("WebResources")),
    controls: below("Controls").map(readControl),
    siteMaps: below("AppModuleSiteMaps")
      .flatMap((folder) => variants(folder, type))
      .map(read),
    apps: below("AppModules")
      .flatMap((folder) => variants(folder, type))
      .map(read),
  };
}
