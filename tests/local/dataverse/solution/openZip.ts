import { strFromU8, unzipSync } from "fflate";
import { child, children, descendants, parseXml } from "../../../../solution/xml";
import { plainId } from "../guid";
import { SolutionImportError, type RootComponent, type SolutionParts } from "./SolutionParts";

const CONTENT_TYPES = "[Content_Types].xml";

/** Every entry needs a content type by its extension or its name: without one the server fails with a bare "unexpected error". */
function untypedEntries(names: readonly string[], contentTypes: string): string[] {
  const types = parseXml(contentTypes, CONTENT_TYPES);
  const extensions = new Set(descendants(types, "Default").map((e) => (e.getAttribute("Extension") ?? "").toLowerCase()));
  const overrides = new Set(descendants(types, "Override").map((e) => (e.getAttribute("PartName") ?? "").replace(/^\//, "").toLowerCase()));
  const extensionOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return names.filter((name) => name !== CONTENT_TYPES && !extensions.has(extensionOf(name)) && !overrides.has(name.toLowerCase()));
}

/** Opens a solution zip and its two documents. @throws SolutionImportError when the package itself is malformed */
export function openZip(zip: Uint8Array): SolutionParts {
  let files: Record<string, Uint8Array>;
  try {
    // Zips of other tools have entries for folders, too.
    files = unzipSync(zip, { filter: ({ name }) => !name.endsWith("/") });
  } catch {
    throw new SolutionImportError(["The file is not a zip."]);
  }
  const names = Object.keys(files);
  const problems: string[] = [];
  for (const name of names) {
    if (name.includes("\\")) problems.push(`The entry '${name}' has a backslash; entries need forward slashes.`);
  }
  const read = (name: string): string => {
    const content = files[name];
    if (!content) throw new SolutionImportError([...problems, `The package lacks ${name}.`]);
    return strFromU8(content);
  };
  for (const name of untypedEntries(names, read(CONTENT_TYPES))) {
    problems.push(`${CONTENT_TYPES} has no Default for the extension of '${name}'.`);
  }
  if (problems.length > 0) throw new SolutionImportError(problems);
  try {
    const solution = parseXml(read("solution.xml"), "solution.xml");
    const customizations = parseXml(read("customizations.xml"), "customizations.xml");
    return { files, solution, customizations, rootComponents: rootComponentsOf(solution) };
  } catch (error) {
    throw error instanceof SolutionImportError ? error : new SolutionImportError([error instanceof Error ? error.message : String(error)]);
  }
}

function rootComponentsOf(solution: ReturnType<typeof parseXml>): RootComponent[] {
  return children(child(solution, "SolutionManifest", "RootComponents"), "RootComponent").map((component) => {
    const id = component.getAttribute("id");
    return {
      type: Number(component.getAttribute("type")),
      name: id ? plainId(id) : (component.getAttribute("schemaName") ?? ""),
      behavior: Number(component.getAttribute("behavior") ?? 0),
    };
  });
}
