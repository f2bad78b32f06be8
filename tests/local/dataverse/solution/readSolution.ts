import { createHash } from "node:crypto";
import { strFromU8 } from "fflate";
import type { Element } from "@xmldom/xmldom";
import { child, children, childText, descendants, serialize } from "../../../../solution/xml";
import { plainId } from "../guid";
import type {
  CustomControl,
  ImportedSolution,
  PrivilegeDepth,
  SavedQuery,
  SecurityRole,
  SystemForm,
  WebResource,
} from "../ImportedSolution";
import { labelsOf } from "./labelsOf";
import { openZip } from "./openZip";
import { appsOf, environmentVariablesOf, missingDependenciesOf, siteMapsOf } from "./readApps";
import { readChoices, readTables } from "./readTables";
import { requiredText, sections, SolutionImportError, type SolutionParts } from "./SolutionParts";

/** Table name of an `<Entity>`, in lower case. */
const entityName = (entity: Element): string => requiredText(entity, "Name").toLowerCase();

function formOf(systemForm: Element, table: string): SystemForm {
  const form = child(systemForm, "form");
  if (!form) throw new SolutionImportError([`A form of '${table}' lacks its <form>.`]);
  const conditions = child(form, "DisplayConditions");
  const roles = children(conditions, "Role");
  return {
    id: plainId(requiredText(systemForm, "formid")),
    table,
    labels: labelsOf(systemForm, "LocalizedNames"),
    xml: serialize(form),
    roleIds: roles.map((role) => plainId(role.getAttribute("Id") ?? role.getAttribute("id") ?? "")),
    fallback: conditions?.getAttribute("FallbackForm")?.toLowerCase() === "true",
    isDiff: [form, ...descendants(form)].some((element) => element.hasAttribute("solutionaction")),
  };
}

/** The `<systemform>` elements of the kinds that are wanted, with their tables. */
function systemForms({ customizations }: SolutionParts, isWanted: (type: string | null) => boolean): (readonly [Element, string])[] {
  return sections(customizations, "Entities", "Entity").flatMap((entity) =>
    children(child(entity, "FormXml"), "forms")
      .filter((forms) => isWanted(forms.getAttribute("type")))
      .flatMap((forms) => children(forms, "systemform").map((form) => [form, entityName(entity)] as const)),
  );
}

function viewOf(savedQuery: Element, table: string): SavedQuery {
  const fetch = child(savedQuery, "fetchxml", "fetch");
  const grid = child(savedQuery, "layoutxml", "grid");
  const id = plainId(requiredText(savedQuery, "savedqueryid"));
  if (!fetch) throw new SolutionImportError([`The view ${id} of '${table}' lacks its <fetch>.`]);
  return {
    id,
    table,
    labels: labelsOf(savedQuery, "LocalizedNames"),
    fetchXml: serialize(fetch),
    layoutXml: grid ? serialize(grid) : "",
    queryType: Number(childText(savedQuery, "querytype") ?? 0),
    isDefault: childText(savedQuery, "isdefault") === "1",
  };
}

function viewsOf({ customizations }: SolutionParts): SavedQuery[] {
  return sections(customizations, "Entities", "Entity").flatMap((entity) => {
    const views = children(child(entity, "SavedQueries", "savedqueries"), "savedquery");
    return views.map((view) => viewOf(view, entityName(entity)));
  });
}

function rolesOf({ customizations }: SolutionParts): SecurityRole[] {
  return sections(customizations, "Roles", "Role").map((role) => {
    const privileges: Record<string, PrivilegeDepth> = {};
    for (const privilege of children(child(role, "RolePrivileges") ?? role, "RolePrivilege")) {
      const level = privilege.getAttribute("level");
      if (level !== "Basic" && level !== "Local" && level !== "Deep" && level !== "Global") {
        throw new SolutionImportError([`The role '${role.getAttribute("name")}' has the unknown privilege level '${String(level)}'.`]);
      }
      privileges[privilege.getAttribute("name") ?? ""] = level;
    }
    return { id: plainId(role.getAttribute("id") ?? ""), name: role.getAttribute("name") ?? "", privileges };
  });
}

function fileAt(files: SolutionParts["files"], path: string, what: string): Uint8Array {
  const content = files[path.replace(/^\//, "")];
  if (!content) throw new SolutionImportError([`The file '${path}' of ${what} is not in the package.`]);
  return content;
}

function webResourcesOf({ customizations, files }: SolutionParts): WebResource[] {
  return sections(customizations, "WebResources", "WebResource").map((resource) => {
    const name = requiredText(resource, "Name");
    return {
      name,
      displayName: childText(resource, "DisplayName") ?? name,
      type: Number(requiredText(resource, "WebResourceType")),
      content: fileAt(files, requiredText(resource, "FileName"), `the web resource '${name}'`),
    };
  });
}

function controlsOf({ customizations, files }: SolutionParts): CustomControl[] {
  return sections(customizations, "CustomControls", "CustomControl").map((control) => {
    const name = requiredText(control, "Name");
    const path = requiredText(control, "FileName");
    const folder = path.replace(/^\//, "").replace(/[^/]+$/, "");
    const own = Object.entries(files).filter(([file]) => file.startsWith(folder));
    return {
      name,
      manifest: strFromU8(fileAt(files, path, `the control '${name}'`)),
      files: Object.fromEntries(own.map(([file, content]) => [file.slice(folder.length), content])),
    };
  });
}

interface ReadSolution {
  readonly solution: ImportedSolution;
  readonly parts: SolutionParts;
}

/** A package is staged, imported and looked at again: its XML is read once. The last few, by their content's hash. */
const lastRead = new Map<string, ReadSolution>();
const MOST_KEPT = 8;

/** What a zip says, before anything is asked of the environment. @throws SolutionImportError when the package itself is malformed */
export function readSolution(zip: Uint8Array): ReadSolution {
  const hash = createHash("sha256").update(zip).digest("hex");
  const known = lastRead.get(hash);
  const read = known ?? readAnew(zip);
  lastRead.delete(hash);
  lastRead.set(hash, read);
  for (const oldest of lastRead.keys()) if (lastRead.size > MOST_KEPT) lastRead.delete(oldest);
  return read;
}

function readAnew(zip: Uint8Array): ReadSolution {
  const parts = openZip(zip);
  const manifest = child(parts.solution, "SolutionManifest");
  if (!manifest) throw new SolutionImportError(["solution.xml lacks <SolutionManifest>."]);
  const managed = requiredText(manifest, "Managed");
  if (managed !== "0" && managed !== "1") throw new SolutionImportError([`<Managed> of a package is 0 or 1, not ${managed}.`]);
  return {
    parts,
    solution: {
      uniqueName: requiredText(manifest, "UniqueName"),
      version: requiredText(manifest, "Version"),
      managed: managed === "1",
      labels: labelsOf(manifest, "LocalizedNames"),
      publisher: childText(manifest, "Publisher", "UniqueName") ?? "",
      tables: readTables(parts),
      choices: readChoices(parts),
      forms: systemForms(parts, (type) => type === "main").map(([form, table]) => formOf(form, table)),
      otherForms: systemForms(parts, (type) => type !== "main").map(([form]) => plainId(requiredText(form, "formid"))),
      views: viewsOf(parts),
      roles: rolesOf(parts),
      apps: appsOf(parts),
      siteMaps: siteMapsOf(parts),
      webResources: webResourcesOf(parts),
      controls: controlsOf(parts),
      environmentVariables: environmentVariablesOf(parts),
      missingDependencies: missingDependenciesOf(manifest),
    },
  };
}
