import { unzipSync } from "fflate";
import { attribute, child, childText, children, descendants, parseXml } from "../../xml";
import type { Element } from "@xmldom/xmldom";

/** A managed solution, ready to be sent. */
export interface SolutionPackage {
  readonly uniqueName: string;
  /** In English. */
  readonly title: string;
  /** Four numbers. */
  readonly version: string;
  readonly fileName: string;
  readonly zip: Uint8Array;
  /** Areas that it adds to an app's site map, by id; none in the core. */
  readonly areas: readonly string[];
  /** Tables that these areas open and so bring into the app, by logical name. */
  readonly tables: readonly string[];
}

/** What a package should be. */
export interface ExpectedPackage {
  readonly fileName: string;
  readonly zip: Uint8Array;
  readonly uniqueName: string;
  /** Four numbers. */
  readonly version: string;
}

const ENGLISH = "1033";

/**
 * Opens a package and makes sure that it is what it should be and has all that it names: one that somebody unpacked and packed
 * again fails far into an import, or installs half.
 * @throws one sentence that names the file, what is wrong with it and what to do
 */
export function readPackage({ fileName, zip, uniqueName, version }: ExpectedPackage): SolutionPackage {
  const refuse = (problem: string): never => {
    throw new Error(`${fileName} is not the package that was built: ${problem}. Take it from the release again, or pack anew.`);
  };
  const files = unzipped(zip) ?? refuse("it cannot be opened");
  const textOf = (name: string): string => {
    const bytes = files.get(name.toLowerCase());
    return bytes === undefined ? refuse(`it has no ${name} at its top`) : new TextDecoder().decode(bytes);
  };
  const manifest = child(parseXml(textOf("solution.xml"), `solution.xml in ${fileName}`), "SolutionManifest");
  const parts = parseXml(textOf("customizations.xml"), `customizations.xml in ${fileName}`);
  textOf("[Content_Types].xml");

  const name = childText(manifest, "UniqueName");
  if (name !== uniqueName) refuse(`it holds the solution ${name ?? "without a name"} instead of ${uniqueName}`);
  if (childText(manifest, "Managed") !== "1") refuse("it is unmanaged");
  const found = childText(manifest, "Version");
  if (found !== version) refuse(`it has version ${found ?? "?"} instead of ${version}`);
  for (const file of namedFiles(parts)) if (!files.has(file)) refuse(`it lacks ${file}`);

  const added = descendants(parts, "Area").filter((area) => attribute(area, "solutionaction") === "Added");
  return {
    uniqueName,
    title: englishTitle(manifest) ?? uniqueName,
    version,
    fileName,
    zip,
    areas: added.flatMap((area) => attribute(area, "Id") ?? []),
    tables: [...new Set(added.flatMap((area) => descendants(area, "SubArea").flatMap((entry) => attribute(entry, "Entity") ?? [])))],
  };
}

/** By lower-case path; undefined where it is no zip. */
function unzipped(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path.toLowerCase(), bytes]));
  } catch {
    return undefined;
  }
}

/** Files that web resources and controls name, in the zip's own paths, lower case. */
function namedFiles(parts: Element): string[] {
  return [...children(child(parts, "WebResources"), "WebResource"), ...children(child(parts, "CustomControls"), "CustomControl")].flatMap(
    (part) => childText(part, "FileName")?.replace(/^\//, "").toLowerCase() ?? [],
  );
}

function englishTitle(manifest: Element | undefined): string | undefined {
  const names = children(child(manifest, "LocalizedNames"), "LocalizedName");
  return attribute(
    names.find((name) => attribute(name, "languagecode") === ENGLISH),
    "description",
  );
}
