import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { namesQuery } from "../../shared/dataverse/filterChoices";
import { guid } from "../../shared/dataverse/readRow";
import { chosenValues, type FilterKind, type Filters } from "../../shared/domain/Filters";
import { groupedBy } from "../../shared/domain/groupedBy";
import type { Answers } from "../../shared/host/answers";

type NamedTable = Parameters<typeof namesQuery>[0];

/** A row that a filter names. */
export interface NamedRow {
  readonly table: NamedTable;
  readonly id: string;
  /** The filter's. */
  readonly value: string;
}

/** Which row a value names; undefined of what says itself. */
function rowOf(kind: FilterKind, value: string): Omit<NamedRow, "value"> | undefined {
  if (kind === "record") {
    const [table, id = ""] = value.split(":");
    return { table: table as NamedTable, id };
  }
  if (kind === "campaign") return { table: "campaign", id: value };
  return kind === "team" || kind === "seller" ? { table: "systemuser", id: value } : undefined;
}

export function namedRows(filters: Filters, kinds: readonly FilterKind[]): readonly NamedRow[] {
  return chosenValues(filters, kinds).flatMap(({ kind, value }) => {
    const row = rowOf(kind, value);
    return row ? [{ ...row, value }] : [];
  });
}

/** What rows are called, by the filters' values; those that are not among them are gone, or not the viewer's to read. */
export async function filterNames(
  client: DataverseClient,
  answers: Answers,
  viewerId: string,
  named: readonly NamedRow[],
): Promise<ReadonlyMap<string, string>> {
  const rowsOf = async (table: NamedTable, ids: readonly string[]) => {
    const query = namesQuery(table, ids);
    return (await answers.once(viewerId, query.fetchXml, () => client.fetch(query))).rows;
  };
  const tables = [...groupedBy(({ table }: NamedRow) => table, named)];
  const rows = await Promise.all(
    tables.map(([table, of]) =>
      rowsOf(
        table,
        of.map(({ id }) => id),
      ).catch(() => []),
    ),
  );
  const names = new Map(rows.flat().map(({ id, name }) => [guid(id), String(name)] as const));
  return new Map(named.flatMap(({ id, value }) => (names.has(id) ? [[value, names.get(id) ?? ""] as const] : [])));
}
