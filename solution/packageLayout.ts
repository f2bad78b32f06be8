/** The order in which the importer reads the parts. */
export const PART_ORDER = [
  "Entities",
  "Roles",
  "Workflows",
  "FieldSecurityProfiles",
  "Templates",
  "EntityMaps",
  "EntityRelationships",
  "OrganizationSettings",
  "optionsets",
  "WebResources",
  "CustomControls",
  "AppModuleSiteMaps",
  "AppModules",
  "EntityDataProviders",
  "Languages",
] as const;

/** Where an import expects a web resource: its name without slashes, then its id. */
export function webResourceFile(name: string, id: string): string {
  return `/WebResources/${name.replaceAll("/", "")}${id.replace(/[{}]/g, "").toUpperCase()}`;
}

/** Where tree and package have an environment variable: in a folder of its name. */
export function environmentVariableFile(schemaName: string): string {
  return `environmentvariabledefinitions/${schemaName}/environmentvariabledefinition.xml`;
}
