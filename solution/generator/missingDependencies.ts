import { COMPONENT } from "../componentTypes";
import { FOREIGN_TABLES } from "../foreignTables";
import { choicesOf } from "./choicesOf";
import { webResourcesOf } from "../siteMapReferences";
import { attribute, child, children, descendants } from "../xml";
import type { SolutionDefinition } from "./definitions";
import type { BaseForms } from "./formDiffs";
import type { MissingDependency } from "./manifestXml";
import type { Source } from "./parseSource";
import { displayNameOf, usedTables } from "./tableNames";
import { attributesOf } from "./tableXml";

type Required = MissingDependency["required"];
type English = (key: string) => string;

/** The tables that a part needs: those that it is for, contains or lists. */
function tablesOf(source: Source): readonly string[] {
  if ("table" in source) return [source.table];
  if (source.kind === "siteMap") return descendants(source.root, "SubArea").flatMap((entry) => attribute(entry, "Entity") ?? []);
  return descendants(source.root, "AppModuleComponent")
    .filter((component) => attribute(component, "type") === "1")
    .map((component) => attribute(component, "schemaName") ?? "");
}

/** A table of somebody else that an environment may lack. */
function foreignTable(name: string): Required | undefined {
  const { solution, displayName = name } = FOREIGN_TABLES[name] ?? {};
  return solution === undefined ? undefined : { type: 1, schemaName: name, displayName, solution };
}

/** What a definition may name of the solutions that it uses, by `type name`. */
function usedParts({ uses = [] }: SolutionDefinition, english: English): ReadonlyMap<string, Required> {
  const parts = uses.flatMap(({ uniqueName, version, tables, choices, webResources }): readonly Required[] => {
    const solution = `${uniqueName} (${version})`;
    return [
      ...choices.map(({ name }) => ({
        type: COMPONENT.choice,
        schemaName: name,
        displayName: english(`solution.choices.${name}.name`),
        solution,
      })),
      ...tables.map(({ name }) => {
        const schemaName = name.toLowerCase();
        return { type: 1, schemaName, displayName: english(`solution.tables.${schemaName}.name`), solution };
      }),
      ...webResources.map(({ name, displayName }) => ({ type: 61, schemaName: name, displayName, solution })),
    ];
  });
  return new Map(parts.map((part) => [`${part.type} ${part.schemaName}`, part]));
}

function requiredBy(source: Source, used: ReadonlyMap<string, Required>): readonly Required[] {
  const webResources = source.kind === "siteMap" ? webResourcesOf(source.root) : [];
  return [
    ...new Set([
      ...tablesOf(source).flatMap((table) => used.get(`1 ${table}`) ?? foreignTable(table) ?? []),
      ...webResources.flatMap((name) => used.get(`61 ${name}`) ?? []),
    ]),
  ];
}

/** The form that a diff adds to. */
function baseOf(source: Source, { uses = [] }: SolutionDefinition, bases: BaseForms, english: English): readonly Required[] {
  const base = source.kind === "form" && source.isDiff ? bases.get(source.id) : undefined;
  const owner = uses.find(({ sources = [] }) => sources.some(({ path }) => path === base?.origin));
  if (!base || !owner) return [];
  const key = attribute(child(children(base.root)[0], "LocalizedNames"), "key");
  const displayName = key === undefined ? base.id : english(key);
  const solution = `${owner.uniqueName} (${owner.version})`;
  return [{ type: COMPONENT.form, id: base.id, displayName, parentSchemaName: base.table, solution }];
}

/** Columns of a used solution's table that a form binds or hands to a control. */
function boundColumns(source: Source, definition: SolutionDefinition, english: English): readonly Required[] {
  const owner = definition.uses?.find(({ tables }) => tables.some(({ name }) => "table" in source && name.toLowerCase() === source.table));
  const table = owner?.tables.find(({ name }) => "table" in source && name.toLowerCase() === source.table);
  if (source.kind !== "form" || !owner || !table) return [];
  const { table: parentSchemaName } = source;
  const named = new Set([
    ...descendants(source.root, "control").flatMap((control) => attribute(control, "datafieldname") ?? []),
    ...descendants(source.root, "parameters").flatMap((group) => children(group).map((parameter) => parameter.textContent ?? "")),
  ]);
  return attributesOf(table, choicesOf(definition))
    .map(({ name }) => name.toLowerCase())
    .filter((name) => named.has(name))
    .map((schemaName) => ({
      type: COMPONENT.column,
      schemaName,
      displayName: english(`solution.tables.${parentSchemaName}.columns.${schemaName}.name`) || schemaName,
      parentSchemaName,
      parentDisplayName: english(`solution.tables.${parentSchemaName}.name`),
      solution: `${owner.uniqueName} (${owner.version})`,
    }));
}

function dependentOf(source: Source, definition: SolutionDefinition, english: English): MissingDependency["dependent"] {
  switch (source.kind) {
    case "form":
    case "view": {
      const key = attribute(child(children(source.root)[0], "LocalizedNames"), "key");
      return {
        type: source.kind === "form" ? 60 : 26,
        id: source.id,
        displayName: key === undefined ? source.id : english(key),
        parentSchemaName: source.table,
        parentDisplayName: displayNameOf(source.table, usedTables(definition), english),
      };
    }
    case "siteMap":
      return { type: 62, schemaName: source.name, displayName: english(`${definition.texts}.name`) };
    case "app": {
      const key = attribute(child(source.root, "LocalizedNames"), "key");
      return { type: 80, schemaName: source.name, displayName: key === undefined ? source.name : english(key) };
    }
  }
}

/** Columns of choices that another solution brings, and lookups of tables that an environment may lack. */
function neededByColumns(
  { tables }: SolutionDefinition,
  used: ReadonlyMap<string, Required>,
  english: English,
): readonly MissingDependency[] {
  return tables.flatMap(({ name, columns }) => {
    const parentSchemaName = name.toLowerCase();
    const parentDisplayName = english(`solution.tables.${parentSchemaName}.name`);
    return columns.flatMap((column): readonly MissingDependency[] => {
      const schemaName = column.name.toLowerCase();
      const displayName = english(`solution.tables.${parentSchemaName}.columns.${schemaName}.name`);
      const parent = { parentSchemaName, parentDisplayName };
      if (column.type === "choice") {
        const required = used.get(`${COMPONENT.choice} ${column.choice}`);
        return required ? [{ required, dependent: { type: COMPONENT.column, schemaName, displayName, ...parent } }] : [];
      }
      if (column.type !== "lookup") return [];
      const required = foreignTable(column.to);
      const { relationship } = column;
      const dependent = { type: COMPONENT.relationship, schemaName: relationship, displayName: relationship, ...parent };
      return required ? [{ required, dependent }] : [];
    });
  });
}

/**
 * What of the solution needs a choice, table, form or web resource that an environment may lack, so that the import names it.
 * @param english the text of a key
 */
export function missingDependencies(
  definition: SolutionDefinition,
  sources: readonly Source[],
  bases: BaseForms,
  english: English,
): readonly MissingDependency[] {
  const used = usedParts(definition, english);
  return [
    ...neededByColumns(definition, used, english),
    ...sources.flatMap((source) =>
      [...requiredBy(source, used), ...baseOf(source, definition, bases, english), ...boundColumns(source, definition, english)].map(
        (required) => ({ required, dependent: dependentOf(source, definition, english) }),
      ),
    ),
  ];
}
