import { FOREIGN_TABLES } from "../foreignTables";
import { attribute, child, children, descendants } from "../xml";
import type { MissingDependency } from "./manifestXml";
import type { Source } from "./parseSource";

/** The tables that a form, view or app needs. */
function tablesOf(source: Source): readonly string[] {
  if ("table" in source) return [source.table];
  const components = source.kind === "app" ? descendants(source.root, "AppModuleComponent") : [];
  return components
    .filter((component) => attribute(component, "type") === "1")
    .map((component) => attribute(component, "schemaName") ?? "");
}

function nameKey({ kind, root }: Source): string | undefined {
  const named = kind === "form" || kind === "view" ? children(root)[0] : root;
  return attribute(child(named, "LocalizedNames"), "key");
}

/**
 * What of the solution needs a table that an environment may lack, so that the import names the table.
 * @param english the text of a key
 */
export function missingDependencies(sources: readonly Source[], english: (key: string) => string): readonly MissingDependency[] {
  return sources.flatMap((source) =>
    tablesOf(source).flatMap((table): readonly MissingDependency[] => {
      const { solution, displayName = table } = FOREIGN_TABLES[table] ?? {};
      const key = nameKey(source);
      if (solution === undefined || key === undefined) return [];
      const name = { displayName: english(key) };
      const required = { type: 1, schemaName: table, displayName, solution };
      if (!("table" in source)) return [{ required, dependent: { type: 80, schemaName: source.name, ...name } }];
      const type = source.kind === "form" ? 60 : 26;
      return [{ required, dependent: { type, id: source.id, ...name, parentSchemaName: table, parentDisplayName: displayName } }];
    }),
  );
}
