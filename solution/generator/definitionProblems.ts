import { FOREIGN_TABLES } from "../foreignTables";
import type { SolutionDefinition } from "./definitions";
import { emptyLabels } from "./labels";
import type { Source } from "./parseSource";
import { relationshipsOf } from "./relationships";
import { attributesOf } from "./tableXml";

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** What a definition says that cannot be: a sentence each, with what to do. */
export function definitionProblems({ tables, choices, roles }: SolutionDefinition, sources: readonly Source[]): readonly string[] {
  const known = new Set([...tables.map(({ name }) => name.toLowerCase()), ...Object.keys(FOREIGN_TABLES)]);
  const unknown = (table: string, where: string) =>
    known.has(table)
      ? []
      : [`${where} the table ${table}, which is neither the solution's own nor in foreignTables.ts: mend the name, or define the table.`];
  return [
    ...tables.flatMap((table) => [
      ...repeated(attributesOf(table).map(({ name }) => name.toLowerCase())).map(
        (column) => `The table ${table.name} has two columns called ${column}: rename or remove one.`,
      ),
      ...table.columns.flatMap((column) => {
        const where = `The column ${column.name} of ${table.name}`;
        if (column.type === "lookup") return unknown(column.to, `${where} leads to`);
        if (column.type !== "choice" || choices.some(({ name }) => name === column.choice)) return [];
        return [`${where} uses the choice ${column.choice}, which the solution does not define: mend the name, or add the choice.`];
      }),
    ]),
    ...repeated(tables.flatMap((table) => relationshipsOf(table, tables)).map(({ name }) => name.toLowerCase())).map(
      (relationship) => `Two relationships are called ${relationship}: rename one of them, at its lookup.`,
    ),
    ...roles.flatMap(({ name, privileges }) => privileges.flatMap(({ table }) => unknown(table, `The role ${name} names`))),
    ...sources.flatMap((source) => [
      ...("table" in source ? unknown(source.table, `${source.origin} is for`) : []),
      ...emptyLabels(source.root, source.origin),
    ]),
  ];
}
