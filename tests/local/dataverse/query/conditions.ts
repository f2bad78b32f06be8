import type { Element } from "@xmldom/xmldom";
import { attribute, children } from "../../../../solution/xml";
import type { Caller } from "../Caller";
import { badRequest, notPlayed } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";
import { storableInstant } from "../storableInstant";
import { fromLocal, toIso, toLocal } from "../timeZone";
import type { Comparison, Filter, Source } from "./Ast";
import { columnOf } from "./columnOf";
import { checkedPattern } from "./like";
import { instantOf, toStored } from "./values";

interface Surroundings {
  readonly caller: Caller;
  readonly now: Date;
  readonly sourceNamed: (name: string) => Source;
}

const COMPARISONS: ReadonlySet<string> = new Set(["eq", "ne", "neq", "gt", "ge", "lt", "le"]);
const asComparison = (operator: string): Comparison => (operator === "neq" ? "ne" : (operator as Comparison));

/** Start of the day in the user's zone, `days` later, in stored form. */
function dayStart(instant: number, days: number, column: ColumnMetadata, caller: Caller): string {
  const local = toLocal(instant, caller.zone);
  if (column.type === "dateonly") return toIso(storableInstant(Date.UTC(local.year, local.month - 1, local.day + days))).slice(0, 10);
  const start = { year: local.year, month: local.month, day: local.day + days };
  storableInstant(Date.UTC(start.year, start.month - 1, start.day));
  return toIso(fromLocal(start, caller.zone));
}

/** One FetchXML condition on a column of `source`. */
export function conditionOf(element: Element, source: Source, around: Surroundings): Filter {
  const { caller, now } = around;
  const name = attribute(element, "attribute");
  const operator = attribute(element, "operator");
  if (name === undefined || operator === undefined) throw badRequest("A <condition> needs attribute and operator.", "0x8004111c");
  const column = columnOf(source.table, name);
  const at = { sourceId: source.id, column };
  const single = attribute(element, "value");
  const listed = children(element, "value").map((v) => v.textContent ?? "");
  const values = listed.length > 0 ? listed : single === undefined ? [] : [single];
  const value = (): string => {
    const [first] = values;
    if (first === undefined || values.length > 1) {
      throw badRequest(`The condition operator '${operator}' on '${name}' needs exactly one value.`, "0x80040203");
    }
    return first;
  };
  const other = attribute(element, "valueof");
  if (other !== undefined) {
    if (!COMPARISONS.has(operator)) throw notPlayed(`valueof with the operator '${operator}'`);
    const [alias, otherName] = other.includes(".") ? other.split(".") : [undefined, other];
    const otherSource = alias === undefined ? source : around.sourceNamed(alias);
    const otherColumn = columnOf(otherSource.table, otherName ?? "");
    return { kind: "compareColumns", ...at, operator: asComparison(operator), otherSourceId: otherSource.id, otherColumn };
  }
  if (COMPARISONS.has(operator))
    return { kind: "compare", ...at, operator: asComparison(operator), value: toStored(column, value(), caller) };
  const compare = (comparison: Comparison, stored: string): Filter => ({ kind: "compare", ...at, operator: comparison, value: stored });
  const givenDay = (days: number): string => dayStart(instantOf(value(), column, caller.zone), days, column, caller);
  const today = (days: number): string => dayStart(now.getTime(), days, column, caller);
  const between = (from: string, before: string): Filter => ({ kind: "and", parts: [compare("ge", from), compare("lt", before)] });
  switch (operator) {
    case "null":
    case "not-null":
      return { kind: "null", ...at, negated: operator === "not-null" };
    case "in":
    case "not-in":
      if (values.length === 0) throw badRequest(`The condition operator '${operator}' on '${name}' needs values.`, "0x80040203");
      return { kind: "in", ...at, values: values.map((v) => toStored(column, v, caller)), negated: operator === "not-in" };
    case "like":
    case "not-like":
      return { kind: "like", ...at, pattern: checkedPattern(value()), negated: operator === "not-like" };
    case "begins-with":
    case "not-begin-with":
      return { kind: "like", ...at, pattern: checkedPattern(`${value()}%`), negated: operator !== "begins-with" };
    case "ends-with":
    case "not-end-with":
      return { kind: "like", ...at, pattern: checkedPattern(`%${value()}`), negated: operator !== "ends-with" };
    case "between": {
      const [low, high] = values;
      if (low === undefined || high === undefined || values.length !== 2) {
        throw badRequest(`The condition operator 'between' on '${name}' needs two values.`, "0x80040203");
      }
      const bound = (operatorName: Comparison, text: string): Filter => ({
        kind: "compare",
        ...at,
        operator: operatorName,
        value: toStored(column, text, caller),
      });
      return { kind: "and", parts: [bound("ge", low), bound("le", high)] };
    }
    case "on":
      return between(givenDay(0), givenDay(1));
    case "on-or-after":
      return compare("ge", givenDay(0));
    case "on-or-before":
      return compare("lt", givenDay(1));
    case "today":
      return between(today(0), today(1));
    case "last-x-days": {
      if (!/^[1-9]\d*$/.test(value()))
        throw badRequest(`The condition operator 'last-x-days' needs a positive whole number.`, "0x80040203");
      return { kind: "and", parts: [compare("ge", today(-Number(value()))), compare("le", toIso(now.getTime()))] };
    }
    case "eq-userid":
      return compare("eq", caller.user.id);
    case "ne-userid":
      return compare("ne", caller.user.id);
    case "eq-businessid":
      return compare("eq", caller.user.businessUnitId);
    default:
      throw notPlayed(`the condition operator '${operator}'`);
  }
}
