import type { Database } from "../database";
import type { Filter, Query, Source } from "./Ast";
import { countSql } from "./toSql";

/** Whether a filter looks at no other source of its query. */
function isOf(sourceId: string, filter: Filter): boolean {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.parts.every((part) => isOf(sourceId, part));
    case "not":
      return isOf(sourceId, filter.part);
    case "any":
      return filter.source.join?.parentId === sourceId;
    case "compareColumns":
      return filter.sourceId === sourceId && filter.otherSourceId === sourceId;
    default:
      return filter.sourceId === sourceId;
  }
}

/**
 * Where a page of many rows is asked for in the order of a link, the link to read in that order until the page is full. SQL Server plans
 * by how few rows are wanted; SQLite would find all that match, with everything that is linked to them, and sort them.
 * @returns undefined where few rows match, so that in that order most would be read for nothing, or the tables are small
 */
export function linkToBeginWith(query: Query, database: Database): Source | undefined {
  const { root, filter } = query;
  const [order] = query.orders;
  if (!order || query.aggregate || query.distinct || (filter && !isOf(root.id, filter))) return undefined;
  const link = root.links.find(({ id, join }) => id === order.sourceId && join?.kind === "inner");
  const inOrder = link && database.rowsBy(link.table, order.column.logicalName);
  if (!inOrder) return undefined;
  const wanted = query.top ?? query.page * query.pageSize + 1;
  // Of so many matching rows as many are read either way.
  const enough = Math.ceil(Math.sqrt(wanted * inOrder));
  const { text, values } = countSql({ ...query, root: { ...root, links: [] } }, enough);
  return Number(database.first(text, values)?.[0]) < enough ? undefined : link;
}
