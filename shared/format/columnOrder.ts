/** By which column a table of people stands, and in which direction. */
export interface Sort<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

/** A row of such a table, with what each column is sorted by; undefined comes last. */
export interface SortedRow<Column extends string> {
  readonly id: string;
  readonly name: string;
  readonly order: Readonly<Partial<Record<Exclude<Column, "name">, number | undefined>>>;
}

/**
 * Rows in the order of a column. Who lacks the figure comes last either way; equals stand by name.
 * @param locale BCP 47, for sorting names
 */
export function sorted<Column extends string, Row extends SortedRow<Column>>(
  rows: readonly Row[],
  { column, descending }: Sort<Column>,
  locale: string,
): readonly Row[] {
  const { compare } = new Intl.Collator(locale);
  const turn = descending ? -1 : 1;
  const byFigure = (a: Row, b: Row): number => {
    if (column === "name") return turn * compare(a.name, b.name);
    const [left, right] = [a, b].map(({ order }) => order[column as Exclude<Column, "name">]);
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return turn * (left - right);
  };
  return [...rows].sort((a, b) => byFigure(a, b) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The other direction for the same column; names begin at A, figures at the highest. */
export function nextSort<Column extends string>(sort: Sort<Column>, column: Column): Sort<Column> {
  return { column, descending: sort.column === column ? !sort.descending : column !== "name" };
}
