import { strFromU8 } from "fflate";
import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, childText, descendants, parseXml, serialize } from "../../../../solution/xml";
import { plainId } from "../guid";
import type {
  AppModule,
  CustomControl,
  EnvironmentVariable,
  ImportedSolution,
  MissingDependency,
  PrivilegeDepth,
  SavedQuery,
  SecurityRole,
  SiteMap,
  SystemForm,
  WebResource,
} from "../ImportedSolution";
import { ENVIRONMENTS } from "../metadata/environments";
import { checkSolution } from "./checkSolution";
import { labelsOf } from "./labelsOf";
import { openZip } from "./openZip";
import { readTables } from "./readTables";
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
  };
}

function formsOf({ customizations }: SolutionParts): SystemForm[] {
  return sections(customizations, "Entities", "Entity").flatMap((entity) => {
    return children(child(entity, "FormXml"), "forms").flatMap((forms) => {
      const type = forms.getAttribute("type");
      if (type !== "main")
        throw new SolutionImportError([`The form type '${String(type)}' of '${entityName(entity)}' is not played here.`]);
      return children(forms, "systemform").map((form) => formOf(form, entityName(entity)));
    });
  });
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

function appsOf({ customizations }: SolutionParts): AppModule[] {
  return sections(customizations, "AppModules", "AppModule").map((app) => {
    const components = children(child(app, "AppModuleComponents"), "AppModuleComponent");
    const named = (type: string): string[] =>
      components.filter((c) => attribute(c, "type") === type).flatMap((c) => attribute(c, "schemaName") ?? []);
    const uniqueName = requiredText(app, "UniqueName");
    return {
      uniqueName,
      labels: labelsOf(app, "LocalizedNames"),
      roleIds: children(child(app, "AppModuleRoleMaps"), "Role").map((role) => plainId(attribute(role, "id") ?? "")),
      siteMap: named("62")[0] ?? uniqueName,
      tables: named("1").map((name) => name.toLowerCase()),
    };
  });
}

function siteMapsOf({ customizations }: SolutionParts): SiteMap[] {
  return sections(customizations, "AppModuleSiteMaps", "AppModuleSiteMap").map((siteMap) => {
    const xml = child(siteMap, "SiteMap");
    const uniqueName = requiredText(siteMap, "SiteMapUniqueName");
    if (!xml || children(xml).length === 0) throw new SolutionImportError([`The site map '${uniqueName}' is empty.`]);
    return { uniqueName, xml: serialize(xml), isDiff: descendants(xml).some((node) => node.hasAttribute("solutionaction")) };
  });
}

const VARIABLE_FILE = /^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

function environmentVariablesOf({ files }: SolutionParts): EnvironmentVariable[] {
  return Object.entries(files)
    .filter(([name]) => VARIABLE_FILE.test(name))
    .map(([name, content]) => {
      const definition = parseXml(strFromU8(content), name);
      const schemaName = attribute(definition, "schemaname") ?? "";
      if (schemaName === "") throw new SolutionImportError([`The environment variable in '${name}' has no schemaname.`]);
      const defaultValue = childText(definition, "defaultvalue");
      const labels = labelsOf(definition, "displayname");
      const plain = attribute(child(definition, "displayname"), "default") ?? schemaName;
      return {
        schemaName,
        labels: Object.keys(labels).length > 0 ? labels : { 1033: plain },
        type: Number(requiredText(definition, "type")),
        ...(defaultValue === undefined || defaultValue === "" ? {} : { defaultValue }),
      };
    });
}

function missingDependenciesOf(manifest: Element): MissingDependency[] {
  return children(child(manifest, "MissingDependencies"), "MissingDependency").map((missing) => {
    const [required, dependent] = [child(missing, "Required"), child(missing, "Dependent")];
    const nameOf = (component: Element | undefined): string =>
      attribute(component, "schemaName") ?? plainId(attribute(component, "id") ?? "");
    return {
      requiredType: Number(attribute(required, "type")),
      requiredName: nameOf(required),
      requiredDisplayName: attribute(required, "displayName") ?? nameOf(required),
      requiredSolution: attribute(required, "solution") ?? "",
      dependentType: Number(attribute(dependent, "type")),
      dependentName: nameOf(dependent),
      dependentDisplayName: attribute(dependent, "displayName") ?? nameOf(dependent),
    };
  });
}

/**
 * Reads a solution zip as an import would, given what the organisation has already (at least the first-party tables).
 * @throws SolutionImportError naming everything found that would make a real import fail
 */
export function parseSolutionZip(zip: Uint8Array, installed: readonly ImportedSolution[] = ENVIRONMENTS.saleshub): ImportedSolution {
  const parts = openZip(zip);
  const manifest = child(parts.solution, "SolutionManifest");
  if (!manifest) throw new SolutionImportError(["solution.xml lacks <SolutionManifest>."]);
  const managed = requiredText(manifest, "Managed");
  if (managed !== "0" && managed !== "1") throw new SolutionImportError([`<Managed> of a package is 0 or 1, not ${managed}.`]);
  const solution: ImportedSolution = {
    uniqueName: requiredText(manifest, "UniqueName"),
    version: requiredText(manifest, "Version"),
    managed: managed === "1",
    labels: labelsOf(manifest, "LocalizedNames"),
    publisher: childText(manifest, "Publisher", "UniqueName") ?? "",
    tables: readTables(parts),
    forms: formsOf(parts),
    views: viewsOf(parts),
    roles: rolesOf(parts),
    apps: appsOf(parts),
    siteMaps: siteMapsOf(parts),
    webResources: webResourcesOf(parts),
    controls: controlsOf(parts),
    environmentVariables: environmentVariablesOf(parts),
    missingDependencies: missingDependenciesOf(manifest),
  };
  const problems = checkSolution(solution, parts, installed);
  if (problems.length > 0) throw new SolutionImportError(problems);
  return solution;
}
