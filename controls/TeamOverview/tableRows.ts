import { sorted } from "../../shared/format/columnOrder";
import type { SellerRow, SellerRowGroup, SellerTableView } from "./sellerTableViewModel";
import type { TableState } from "./tableState";

/** A row as it stands: a seller's, or that of a group, which may be closed. At level 1 lies what nothing stands above. */
export type TableRow = { readonly row: SellerRow; readonly level: number } & (
  { readonly kind: "seller" } | { readonly kind: "group"; readonly size: string; readonly isOpen: boolean }
);

/** Of more sellers the groups are closed until one is asked for; reports of reports always are. */
const OPEN_AT_FIRST = 50;

/** All rows that can be seen, sorted within their groups. */
export function tableRows({ rows, groups }: SellerTableView, { sort, turned }: TableState, locale: string): readonly TableRow[] {
  const sellers = (some: readonly SellerRow[], level: number) =>
    sorted(some, sort, locale).map((row): TableRow => ({ kind: "seller", row, level }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowsOf =
    (level: number) =>
    (group: SellerRowGroup): readonly TableRow[] => {
      const { row, size, sellerIds } = group;
      const isOpen = turned.includes(row.id) !== (level === 1 && rows.length <= OPEN_AT_FIRST);
      const head: TableRow = { kind: "group", row, size, isOpen, level };
      const own = sellerIds.flatMap((id) => byId.get(id) ?? []);
      return isOpen ? [head, ...sellers(own, level + 1), ...group.groups.flatMap(rowsOf(level + 1))] : [head];
    };
  return groups.length === 0 ? sellers(rows, 1) : groups.flatMap(rowsOf(1));
}

/** A group the other way: open or closed. */
export const turnedGroup = (table: TableState, id: string): TableState => ({
  ...table,
  turned: table.turned.includes(id) ? table.turned.filter((each) => each !== id) : [...table.turned, id],
});
