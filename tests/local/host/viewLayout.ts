import type { Element } from "@xmldom/xmldom";
import type { ColumnMetadata, SavedQuery } from "../dataverse/ImportedSolution";
import { frameworkType } from "./frameworkType";
import type { HostTable, HostView, ViewColumn } from "./HostModel";
import { labelIn } from "./labelIn";
import { attributeOf, bareGuid, childAt, childrenOf, isTrue, parseXml, serialise } from "./xmlElements";

/**
 * Takes a saved view apart: its query for the rows, its layout for the columns.
 * @param tableOf metadata of a table; throws for one it does not know
 */
export function viewLayout(view: SavedQuery, languageId: number, tableOf: (logicalName: string) => HostTable): HostView {
  const entity = childAt(parseXml(view.fetchXml, `The query of view ${view.id}`), "entity");
  if (!entity) throw new Error(`The query of view ${view.id} has no entity.`);
  const table = tableOf(attributeOf(entity, "name") ?? view.table);
  const links = childrenOf(entity, "link-entity");
  const tablesByAlias = new Map(links.map((link) => [attributeOf(link, "alias") ?? "", tableOf(attributeOf(link, "name") ?? "")] as const));
  const cells = childrenOf(childAt(parseXml(view.layoutXml, `The layout of view ${view.id}`), "row"), "cell");
  return {
    id: bareGuid(view.id),
    title: labelIn(languageId, view.labels),
    table,
    attributesXml: joined(childrenOf(entity, "attribute")),
    filterXml: joined(childrenOf(entity, "filter")),
    linksXml: joined(links),
    orders: childrenOf(entity, "order").map((order) => ({
      attribute: attributeOf(order, "attribute") ?? "",
      descending: isTrue(attributeOf(order, "descending"), false),
    })),
    columns: cells
      .filter((cell) => !isTrue(attributeOf(cell, "ishidden"), false))
      .map((cell) => readCell(cell, languageId, table, tablesByAlias)),
  };
}

function joined(elements: readonly Element[]): string {
  return elements.map(serialise).join("");
}

function readCell(cell: Element, languageId: number, table: HostTable, tablesByAlias: ReadonlyMap<string, HostTable>): ViewColumn {
  const name = attributeOf(cell, "name") ?? "";
  const [alias, attribute] = name.includes(".") ? (name.split(".") as [string, string]) : [undefined, name];
  const column = columnOf(alias === undefined ? table : tablesByAlias.get(alias), attribute);
  if (!column) throw new Error(`The view's layout shows "${name}", which its query does not know.`);
  return {
    name,
    ...(alias !== undefined && { alias }),
    displayName: labelIn(languageId, column.labels) || attribute,
    dataType: frameworkType(column),
    width: Number(attributeOf(cell, "width") ?? 100),
    isPrimary: alias === undefined && attribute === table.primaryName,
  };
}

function columnOf(table: HostTable | undefined, logicalName: string): ColumnMetadata | undefined {
  return table?.columns.find((column) => column.logicalName === logicalName);
}
