import { escapeXml } from "../../../../shared/dataverse/escapeXml";
import type { HostView } from "../HostModel";

export interface FilterCondition {
  readonly attributeName: string;
  readonly conditionOperator: number;
  readonly value: string | readonly string[];
  readonly entityAliasName?: string;
}

export interface FilterExpression {
  readonly conditions: readonly FilterCondition[];
  /** 0 and, 1 or. */
  readonly filterOperator: number;
  readonly filters?: readonly FilterExpression[];
}

export interface SortStatus {
  name: string;
  /** −1 none, 0 ascending, 1 descending. */
  sortDirection: number;
}

export interface LinkedEntity {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly linkType: string;
  readonly alias: string;
}

export interface DatasetQuery {
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly sorting: readonly SortStatus[];
  readonly filter?: FilterExpression;
  readonly links: readonly LinkedEntity[];
  readonly extraColumns: readonly string[];
}

/** FetchXML operators by the component framework's number; the others are not for model-driven apps or not asked for here. */
const OPERATORS: Readonly<Record<number, string>> = {
  0: "eq",
  1: "ne",
  2: "gt",
  3: "lt",
  4: "ge",
  5: "le",
  6: "like",
  8: "in",
  12: "null",
  25: "on",
  26: "on-or-before",
  27: "on-or-after",
};

/** A page of a saved view in a control's order, with its filter added. */
export function datasetFetchXml(view: HostView, query: DatasetQuery): string {
  const sorted = query.sorting.filter(({ sortDirection }) => sortDirection >= 0);
  const orders =
    sorted.length > 0 ? sorted.map(({ name, sortDirection }) => ({ attribute: name, descending: sortDirection === 1 })) : view.orders;
  return [
    `<fetch version="1.0" mapping="logical" page="${query.pageNumber}" count="${query.pageSize}" returntotalrecordcount="true">`,
    `<entity name="${view.table.logicalName}">`,
    view.attributesXml,
    ...query.extraColumns.map((name) => `<attribute name="${escapeXml(name)}"/>`),
    ...orders.map(({ attribute, descending }) => orderXml(attribute, descending)),
    view.filterXml,
    query.filter ? filterXml(query.filter) : "",
    view.linksXml,
    ...query.links.map(linkXml),
    "</entity></fetch>",
  ].join("");
}

function orderXml(attribute: string, descending: boolean): string {
  const [alias, name] = attribute.includes(".") ? attribute.split(".") : [undefined, attribute];
  return `<order ${alias === undefined ? "" : `entityname="${escapeXml(alias)}" `}attribute="${escapeXml(name ?? "")}" descending="${descending}"/>`;
}

function linkXml({ name, from, to, linkType, alias }: LinkedEntity): string {
  return `<link-entity name="${escapeXml(name)}" from="${escapeXml(from)}" to="${escapeXml(to)}" link-type="${escapeXml(linkType)}" alias="${escapeXml(alias)}"/>`;
}

function filterXml({ conditions, filterOperator, filters = [] }: FilterExpression): string {
  return `<filter type="${filterOperator === 1 ? "or" : "and"}">${conditions.map(conditionXml).join("")}${filters.map(filterXml).join("")}</filter>`;
}

function conditionXml({ attributeName, conditionOperator, value, entityAliasName }: FilterCondition): string {
  const operator = OPERATORS[conditionOperator];
  if (!operator) throw new Error(`The local host does not play the condition operator ${conditionOperator} (on ${attributeName}).`);
  const start = `<condition ${entityAliasName ? `entityname="${escapeXml(entityAliasName)}" ` : ""}attribute="${escapeXml(attributeName)}" operator="${operator}"`;
  if (operator === "null") return `${start}/>`;
  const values = typeof value === "string" ? [value] : value;
  if (!values.every((each) => typeof each === "string")) throw new Error(`Values of dataset conditions are strings (on ${attributeName}).`);
  if (operator === "in") return `${start}>${values.map((each) => `<value>${escapeXml(each)}</value>`).join("")}</condition>`;
  return `${start} value="${escapeXml(values[0] ?? "")}"/>`;
}
