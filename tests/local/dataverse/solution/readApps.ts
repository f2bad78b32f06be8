import { strFromU8 } from "fflate";
import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, childText, descendants, parseXml, serialize } from "../../../../solution/xml";
import { plainId } from "../guid";
import type { AppModule, EnvironmentVariable, MissingDependency, SiteMap } from "../ImportedSolution";
import { labelsOf } from "./labelsOf";
import { requiredText, sections, SolutionImportError, type SolutionParts } from "./SolutionParts";

export function appsOf({ customizations }: SolutionParts): AppModule[] {
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

export function siteMapsOf({ customizations }: SolutionParts): SiteMap[] {
  return sections(customizations, "AppModuleSiteMaps", "AppModuleSiteMap").map((siteMap) => {
    const xml = child(siteMap, "SiteMap");
    const uniqueName = requiredText(siteMap, "SiteMapUniqueName");
    if (!xml || children(xml).length === 0) throw new SolutionImportError([`The site map '${uniqueName}' is empty.`]);
    return { uniqueName, xml: serialize(xml), isDiff: descendants(xml).some((node) => node.hasAttribute("solutionaction")) };
  });
}

const VARIABLE_FILE = /^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

export function environmentVariablesOf({ files }: SolutionParts): EnvironmentVariable[] {
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

export function missingDependenciesOf(manifest: Element): MissingDependency[] {
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
