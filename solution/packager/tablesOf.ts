import { COMPONENT } from "../componentTypes";
import { attribute, childText, children, descendants } from "../xml";
import { FOREIGN_TABLES } from "../foreignTables";
import type { SolutionTree, TableTree } from "./SolutionTree";

/** `slr_SellerView` */
export function schemaName(table: TableTree): string {
  return childText(table.entity, "Name") ?? "";
}

/** `slr_sellerview` */
export function logicalName(table: TableTree): string {
  return schemaName(table).toLowerCase();
}

/** Whether the solution brings the table itself, not only a form or view for somebody else's. */
export function isOwn(table: TableTree): boolean {
  return descendants(table.entity, "entity").some((entity) => attribute(entity, "unmodified") !== "1");
}

/** Columns of a used solution's table that Solution.xml says are needed. */
function usedColumns({ solution }: SolutionTree, table: string): readonly string[] {
  return descendants(solution, "Required")
    .filter((required) => attribute(required, "type") === String(COMPONENT.column) && attribute(required, "parentSchemaName") === table)
    .flatMap((required) => attribute(required, "schemaName") ?? []);
}

/** Columns of each table that forms and views can name: own ones with their type, those of foreign and used solutions' tables without. */
export function columnsByTable(tree: SolutionTree): ReadonlyMap<string, ReadonlyMap<string, string | undefined>> {
  const foreign = Object.entries(FOREIGN_TABLES).flatMap(([name, { columns }]) =>
    columns ? [[name, new Map(columns.map((column) => [column, undefined]))] as const] : [],
  );
  const own = tree.tables.filter(isOwn).map((table) => {
    const columns = descendants(table.entity, "attribute");
    const types = columns.map((column) => [childText(column, "LogicalName") ?? "", childText(column, "Type")] as const);
    return [logicalName(table), new Map(types)] as const;
  });
  const used = tree.tables
    .filter((table) => !isOwn(table))
    .map((table) => [logicalName(table), new Map(usedColumns(tree, logicalName(table)).map((column) => [column, undefined]))] as const)
    .filter(([, columns]) => columns.size > 0);
  return new Map<string, ReadonlyMap<string, string | undefined>>([...used, ...foreign, ...own]);
}

/** Where something is, for messages: `the form Seller details`. */
export function formName(form: Parameters<typeof children>[0]): string {
  const names = children(form, "LocalizedNames")[0];
  const first = names && children(names)[0];
  return `the form ${(first && attribute(first, "description")) ?? childText(form, "formid") ?? ""}`;
}
