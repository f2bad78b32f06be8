import type { SolutionDefinition } from "./definitions";
import type { RootComponent } from "./manifestXml";
import type { Source } from "./parseSource";
import { roleId } from "./roleXml";
import { foreignTables } from "./tableNames";

const byName = (a: string, b: string) => (a < b ? -1 : 1);

/** What Solution.xml lists: tables bring their views, and own ones their forms. */
export function rootComponents(definition: SolutionDefinition, sources: readonly Source[]): readonly RootComponent[] {
  const own = definition.tables.map(({ name }) => name.toLowerCase());
  const foreign = foreignTables(sources, definition.tables);
  const named = (type: number, names: readonly string[]) => [...names].sort(byName).map((schemaName) => ({ type, is: { schemaName } }));
  const namesOf = (kind: "siteMap" | "app") => sources.flatMap((source) => (source.kind === kind ? [source.name] : []));
  const foreignForms = sources.flatMap((source) => (source.kind === "form" && foreign.includes(source.table) ? [source.id] : []));
  const tables = [...own, ...foreign].sort(byName);
  return [
    ...tables.map((name): RootComponent => ({ type: 1, is: { schemaName: name }, ...(foreign.includes(name) && { behavior: 2 }) })),
    ...named(
      9,
      definition.choices.map(({ name }) => name),
    ),
    ...definition.roles.map((role) => ({ type: 20, is: { id: roleId(role) } })),
    ...[...foreignForms].sort(byName).map((id) => ({ type: 60, is: { id } })),
    ...named(
      61,
      definition.webResources.map(({ name }) => name),
    ),
    ...named(62, namesOf("siteMap")),
    ...named(66, definition.controls),
    ...named(80, namesOf("app")),
    ...named(
      380,
      definition.environmentVariables.map(({ schemaName }) => schemaName),
    ),
  ];
}
