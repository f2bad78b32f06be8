import { COMPONENT } from "../componentTypes";
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
    ...tables.map((name): RootComponent => ({
      type: COMPONENT.table,
      is: { schemaName: name },
      ...(foreign.includes(name) && { behavior: 2 }),
    })),
    ...named(
      COMPONENT.choice,
      definition.choices.map(({ name }) => name),
    ),
    ...definition.roles.map((role) => ({ type: COMPONENT.role, is: { id: roleId(role) } })),
    ...[...foreignForms].sort(byName).map((id) => ({ type: COMPONENT.form, is: { id } })),
    ...named(
      COMPONENT.webResource,
      definition.webResources.map(({ name }) => name),
    ),
    ...named(COMPONENT.siteMap, namesOf("siteMap")),
    ...named(COMPONENT.control, definition.controls),
    ...named(COMPONENT.app, namesOf("app")),
    ...named(
      COMPONENT.environmentVariable,
      definition.environmentVariables.map(({ schemaName }) => schemaName),
    ),
  ];
}
