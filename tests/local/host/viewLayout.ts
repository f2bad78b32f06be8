import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, parseXml, serialize } from "../../../solution/xml";
import { plainId } from "../dataverse/guid";
import type { ColumnMetadata, SavedQuery } from "../dataverse/ImportedSolution";
import { frameworkType } from "./frameworkType";
import type { HostTable, HostView, ViewColumn } from "./HostModel";
import { isTrue } from "./isTrue";
import { labelIn } from "./labelIn";

/**
 * Takes a saved view apart: its query for the rows, its layout for the columns.
 * @param tableOf metadata of a table; throws for one it does not know
 */
export function viewLayout(view: SavedQuery, languageId: number, tableOf: (logicalName: string) => HostTable): HostView {
  const entity = child(parseXml(view.fetchXml, `The query of view ${view.id}`), "entity");
  if (!entity) throw new Error(`The query of view ${view.id} has no entity.`);
  const table = tableOf(attribute(entity, "name") ?? view.table);
  const links = children(entity, "link-entity");
  const tablesByAlias = new Map(links.map((link) => [attribute(link, "alias") ?? "", tableOf(attribute(link, "name") ?? "")] as const));
  const cells = children(child(parseXml(view.layoutXml, `The layout of view ${view.id}`), "row"), "cell");
  return {
    id: plainId(view.id),
    title: labelIn(languageId, view.labels),
    table,
    attributesXml: joined(children(entity, "attribute")),
    filterXml: joined(children(entity, "filter")),
    linksXml: joined(links),
    orders: children(entity, "order").map((order) => ({
      attribute: attribute(order, "attribute") ?? "",
      descending: isTrue(attribute(order, "descending"), false),
    })),
    columns: cells
      .filter((cell) => !isTrue(attribute(cell, "ishidden"), false))
      .map((cell) => readCell(cell, languageId, table, tablesByAlias)),
  };
}

function joined(elements: readonly Element[]): string {
  return elements.map(serialize).join("");
}

function readCell(cell: Element, languageId: number, table: HostTable, tablesByAlias: ReadonlyMap<string, HostTable>): ViewColumn {
  const name = attribute(cell, "name") ?? "";
  const [alias, columnName] = name.includes(".") ? (name.split(".") as [string, string]) : [undefined, name];
  const column = columnOf(alias === undefined ? table : tablesByAlias.get(alias), columnName);
  if (!column) throw new Error(`The view's layout shows "${name}", which its query does not know.`);
  return {
    name,
    ...(alias !== undefined && { alias }),
    displayName: labelIn(languageId, column.labels) || columnName,
    dataType: frameworkType(column),
    width: Number(attribute(cell, "width") ?? 100),
    isPrimary: alias === undefined && columnName === table.primaryName,
  };
}

function columnOf(table: HostTable | undefined, logicalName: string): ColumnMetadata | undefined {
  return table?.columns.find((column) => column.logicalName === logicalName);
}
