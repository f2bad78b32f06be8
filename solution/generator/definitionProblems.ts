import { FOREIGN_TABLES } from "../foreignTables";
import { choicesOf } from "./choicesOf";
import type { Choice, Column, SolutionDefinition } from "./definitions";
import { type BaseForms, formDiffProblems, formDiffs } from "./formDiffs";
import { emptyLabels } from "./labels";
import type { Source } from "./parseSource";
import { relationshipsOf } from "./relationships";
import { attributesOf } from "./tableXml";

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function choiceProblems(where: string, { choice, initial }: Extract<Column, { type: "choice" }>, choices: readonly Choice[]): string[] {
  const options = choices.find(({ name }) => name === choice)?.options;
  if (options === undefined)
    return [`${where} uses the choice ${choice}, which neither the solution nor what it uses defines: mend the name, or add the choice.`];
  if (initial === undefined || options.includes(initial)) return [];
  return [`${where} begins with ${initial}, which is no option of the choice ${choice}: mend the name, or add the option.`];
}

/** What a definition says that cannot be: a sentence each, with what to do. */
export function definitionProblems(definition: SolutionDefinition, sources: readonly Source[], bases: BaseForms): readonly string[] {
  const { tables, roles, uses = [] } = definition;
  const used = new Set(uses.flatMap((each) => each.tables.map(({ name }) => name.toLowerCase())));
  const choices = choicesOf(definition);
  const known = new Set([...tables.map(({ name }) => name.toLowerCase()), ...Object.keys(FOREIGN_TABLES)]);
  const unknown = (table: string, where: string) =>
    known.has(table)
      ? []
      : [`${where} the table ${table}, which is neither the solution's own nor in foreignTables.ts: mend the name, or define the table.`];
  return [
    ...tables.flatMap((table) => [
      ...repeated(attributesOf(table, choices).map(({ name }) => name.toLowerCase())).map(
        (column) => `The table ${table.name} has two columns called ${column}: rename or remove one.`,
      ),
      ...table.columns.flatMap((column) => {
        const where = `The column ${column.name} of ${table.name}`;
        if (column.type === "lookup") return unknown(column.to, `${where} leads to`);
        return column.type === "choice" ? choiceProblems(where, column, choices) : [];
      }),
    ]),
    ...repeated(tables.flatMap((table) => relationshipsOf(table, tables)).map(({ name }) => name.toLowerCase())).map(
      (relationship) => `Two relationships are called ${relationship}: rename one of them, at its lookup.`,
    ),
    ...roles.flatMap(({ name, privileges }) => privileges.flatMap(({ table }) => unknown(table, `The role ${name} names`))),
    ...sources.flatMap((source) => [
      ...("table" in source && !used.has(source.table) ? unknown(source.table, `${source.origin} is for`) : []),
      ...emptyLabels(source.root, source.origin),
    ]),
    ...formDiffs(sources).flatMap((diff) => formDiffProblems(diff, bases, definition)),
  ];
}
