import { sorted, type Sort } from "../../shared/format/columnOrder";
import type { Column } from "./columns";
import type { SellerRow, SellerRowGroup, SellerTableView } from "./sellerTableViewModel";
import type { TableState } from "./tableState";

/** A row as it stands: a seller's, or that of a group, which may be closed. */
export type TableRow =
  | { readonly kind: "seller"; readonly row: SellerRow }
  | { readonly kind: "group"; readonly row: SellerRow; readonly size: string; readonly isOpen: boolean };

/** Of more sellers the groups are closed until one is asked for. */
const OPEN_AT_FIRST = 50;

const seller = (row: SellerRow): TableRow => ({ kind: "seller", row });

/** All rows that can be seen, sorted within their groups. */
export function tableRows({ rows, groups }: SellerTableView, { sort, turned }: TableState, locale: string): readonly TableRow[] {
  const inOrder = (some: readonly SellerRow[], by: Sort<Column>) => sorted(some, by, locale);
  if (groups.length === 0) return inOrder(rows, sort).map(seller);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const membersOf = ({ sellerIds }: SellerRowGroup) => sellerIds.flatMap((id) => byId.get(id) ?? []);
  return groups.flatMap((group): TableRow[] => {
    const isOpen = turned.includes(group.row.id) !== rows.length <= OPEN_AT_FIRST;
    const head: TableRow = { kind: "group", row: group.row, size: group.size, isOpen };
    return isOpen ? [head, ...inOrder(membersOf(group), sort).map(seller)] : [head];
  });
}

/** A group the other way: open or closed. */
export const turnedGroup = (table: TableState, id: string): TableState => ({
  ...table,
  turned: table.turned.includes(id) ? table.turned.filter((each) => each !== id) : [...table.turned, id],
});
