import type { Element } from "@xmldom/xmldom";
import { attribute, children, parseXml } from "../../../../solution/xml";
import type { Caller } from "../Caller";
import { isPolymorphic, type Catalogue, type Table } from "../Catalogue";
import { badRequest, ApiError, notPlayed } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";
import { ACTIVITY_POINTER } from "../metadata/activityPointer";
import type { AggregateFunction, DatePart, Filter, Order, Output, Query, Source } from "./Ast";
import { and, sourcesOf } from "./Ast";
import { columnOf } from "./columnOf";
import { conditionOf } from "./conditions";
import { requireConditions, requireDepth } from "./limits";
import { cookiePage } from "./paging";

const MAX_LINKS = 15;
const MAX_PAGE = 5000;
const SIMPLE_PAGING_ROWS = 50_000;
const MAX_NUMBER = 2_147_483_647;

/** No effect on the answer: hints to the real server, or fixed values. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    fetch: [
      "version",
      "mapping",
      "output-format",
      "no-lock",
      "distinct",
      "top",
      "count",
      "page",
      "paging-cookie",
      "returntotalrecordcount",
      "aggregate",
      "aggregatelimit",
    ],
    entity: ["name"],
    "link-entity": ["name", "from", "to", "alias", "link-type", "visible", "intersect"],
    attribute: ["name", "alias", "aggregate", "groupby", "distinct", "dategrouping", "usertimezone"],
    "all-attributes": [],
    order: ["attribute", "alias", "descending", "entityname"],
    filter: ["type"],
    condition: ["attribute", "operator", "value", "entityname", "valueof"],
    value: [],
  }),
);

/** @returns how many conditions and links there are */
function checkElement(element: Element, depth = 0): number {
  requireDepth(depth);
  const known = ATTRIBUTES.get(element.nodeName);
  if (!known) throw notPlayed(`the FetchXML element <${element.nodeName}>`);
  for (const { name } of Array.from(element.attributes)) {
    if (!known.includes(name)) throw notPlayed(`the FetchXML attribute '${name}' of <${element.nodeName}>`);
  }
  const own = element.nodeName === "condition" || element.nodeName === "link-entity" ? 1 : 0;
  return children(element).reduce((count, child) => count + checkElement(child, depth + 1), own);
}

function flag(element: Element, name: string): boolean {
  const text = attribute(element, name);
  if (text === undefined) return false;
  if (/^(true|1)$/i.test(text)) return true;
  if (/^(false|0)$/i.test(text)) return false;
  throw badRequest(`Invalid value '${text}' of the attribute '${name}' of <${element.nodeName}>.`, "0x80040201");
}

function wholeNumber(element: Element, name: string, minimum: number): number | undefined {
  const text = attribute(element, name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < minimum || Number(text) > MAX_NUMBER) {
    throw badRequest(`Invalid value '${text}' of the attribute '${name}' of <${element.nodeName}>.`, "0x80040201");
  }
  return Number(text);
}

function required(element: Element, name: string): string {
  const text = attribute(element, name);
  if (text === undefined || text === "") {
    throw badRequest(`The attribute '${name}' of <${element.nodeName}> is missing.`, "0x8004111c");
  }
  return text;
}

const AGGREGATES: ReadonlySet<string> = new Set(["count", "countcolumn", "avg", "sum", "min", "max"]);
const DATE_PARTS: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);

/** Reads one FetchXML document. The parser keeps what it needs while it walks the tree. */
class Reader {
  private readonly outputs: Output[] = [];
  private readonly pendingFilters: { readonly element: Element; readonly source: Source }[] = [];
  private sources: Source[] = [];
  private counter = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly caller: Caller,
    private readonly now: Date,
  ) {}

  read(fetch: Element, expected: Table): Query {
    requireConditions(checkElement(fetch));
    const entity = children(fetch, "entity")[0];
    if (!entity) throw badRequest("The FetchXML has no <entity>.", "0x8004111c");
    const table = this.table(required(entity, "name"));
    if (table !== expected) {
      throw badRequest(`The FetchXML asks for '${table.logicalName}', but the address for '${expected.logicalName}'.`);
    }
    const aggregate = flag(fetch, "aggregate");
    const distinct = flag(fetch, "distinct");
    const root = this.source(entity, table, aggregate, distinct);
    this.sources = sourcesOf(root);
    if (fetch.getElementsByTagName("link-entity").length > MAX_LINKS) {
      throw badRequest("Number of link entities in query exceeded maximum limit of 15.", "0x8004430d");
    }
    const withFilters = this.attachFilters(root);
    const filter = this.filtersOf(entity, withFilters);
    const orders = this.ordersOf(entity, withFilters, aggregate);
    return this.query(fetch, { root: withFilters, aggregate, distinct, orders, ...(filter ? { filter } : {}) });
  }

  private query(fetch: Element, parts: Pick<Query, "root" | "aggregate" | "distinct" | "orders" | "filter">): Query {
    const top = wholeNumber(fetch, "top", 1);
    const page = wholeNumber(fetch, "page", 1);
    const count = wholeNumber(fetch, "count", 1);
    if (top !== undefined && (page !== undefined || count !== undefined)) {
      throw badRequest("The top attribute can't be specified with paging attribute page or count.", "0x80041132");
    }
    if (top !== undefined && top > MAX_PAGE) throw badRequest(`Invalid value '${top}' of the attribute 'top' of <fetch>.`, "0x80040201");
    const cookie = attribute(fetch, "paging-cookie");
    if (cookie !== undefined && page !== undefined) cookiePage(cookie);
    const pageSize = Math.min(count ?? MAX_PAGE, MAX_PAGE);
    if (cookie === undefined && (page ?? 1) * pageSize > SIMPLE_PAGING_ROWS) {
      throw badRequest("Paging cookie is required when trying to retrieve a set of records on any high pages.", "0x80041130");
    }
    const limit = wholeNumber(fetch, "aggregatelimit", 1);
    return {
      ...parts,
      outputs: this.outputs,
      ...(top === undefined ? {} : { top }),
      ...(limit === undefined ? {} : { aggregateLimit: limit }),
      page: page ?? 1,
      pageSize,
      hasCookie: cookie !== undefined,
      count: flag(fetch, "returntotalrecordcount"),
      nulls: "omit",
    };
  }

  private table(name: string): Table {
    const table = name === ACTIVITY_POINTER.logicalName ? ACTIVITY_POINTER : this.catalogue.find(name);
    if (table) return table;
    if (this.catalogue.isMissing(name)) {
      throw new ApiError(400, "0x80041102", `The entity with a name = '${name}' was not found in the MetadataCache.`);
    }
    throw notPlayed(`the table '${name}'`);
  }

  private source(element: Element, table: Table, aggregate: boolean, distinct: boolean, parent?: Source): Source {
    const id = `t${this.counter}`;
    this.counter += 1;
    const alias = parent ? (attribute(element, "alias") ?? `${table.logicalName}${this.counter - 1}`) : undefined;
    const join = parent ? { join: this.join(element, table, parent) } : {};
    const bare: Source = { id, table, links: [], ...(alias === undefined ? {} : { alias }), ...join };
    this.addOutputs(element, bare, aggregate, distinct);
    this.pendingFilters.push({ element, source: bare });
    const links = children(element, "link-entity").map((link) =>
      this.source(link, this.table(required(link, "name")), aggregate, distinct, bare),
    );
    return { ...bare, links };
  }

  private join(element: Element, table: Table, parent: Source): NonNullable<Source["join"]> {
    const given = attribute(element, "link-type") ?? "inner";
    // Of what is looked for in a filter no row comes in.
    const kind = given === "any" && element.parentNode?.nodeName === "filter" ? "inner" : given;
    if (kind !== "inner" && kind !== "outer") throw notPlayed(`the link-type '${kind}'`);
    if (flag(element, "intersect")) throw notPlayed("the FetchXML attribute 'intersect' of <link-entity>");
    const from = columnOf(table, required(element, "from"));
    const to = columnOf(parent.table, required(element, "to"));
    const leadsOn = isPolymorphic(to) && from.logicalName === table.primaryId && table !== ACTIVITY_POINTER;
    const parentType = leadsOn ? { parentType: table.logicalName } : {};
    return { kind, parentId: parent.id, from, to, ...parentType };
  }

  private addOutputs(element: Element, source: Source, aggregate: boolean, distinct: boolean): void {
    const prefix = source.alias === undefined ? "" : `${source.alias}.`;
    const added = new Set<string>();
    const add = (column: ColumnMetadata): void => {
      if (added.has(column.logicalName)) return;
      added.add(column.logicalName);
      this.outputs.push({ sourceId: source.id, column, path: [prefix + column.logicalName] });
    };
    if (!aggregate && !distinct && source.alias === undefined) add(columnOf(source.table, source.table.primaryId));
    for (const child of children(element)) {
      if (child.nodeName === "all-attributes") source.table.columns.filter((c) => c.type !== "file").forEach(add);
      if (child.nodeName !== "attribute") continue;
      const column = columnOf(source.table, required(child, "name"));
      const alias = attribute(child, "alias");
      if (aggregate) this.outputs.push(this.aggregateOutput(child, source, column));
      else if (alias !== undefined) this.outputs.push({ sourceId: source.id, column, path: [alias] });
      else add(column);
    }
  }

  private aggregateOutput(element: Element, source: Source, column: ColumnMetadata): Output {
    const alias = required(element, "alias");
    const base = { sourceId: source.id, column, path: [alias] };
    const grouping = attribute(element, "dategrouping");
    if (flag(element, "groupby")) {
      if (grouping === undefined) return { ...base, group: true };
      if (!DATE_PARTS.has(grouping)) throw notPlayed(`the dategrouping '${grouping}'`);
      if (column.type !== "datetime" && column.type !== "dateonly") {
        throw badRequest(`The attribute '${column.logicalName}' is no date, so that dategrouping does not apply.`, "0x80040203");
      }
      const inUserZone = attribute(element, "usertimezone") === undefined || flag(element, "usertimezone");
      return { ...base, group: true, datePart: { part: grouping as DatePart, zone: inUserZone ? this.caller.zone : "UTC" } };
    }
    const name = attribute(element, "aggregate");
    if (name === undefined) {
      throw badRequest(`Attribute '${column.logicalName}' needs groupby or aggregate in an aggregate query.`, "0x80041113");
    }
    if (!AGGREGATES.has(name)) throw notPlayed(`the aggregate '${name}'`);
    const distinct = flag(element, "distinct");
    if (distinct && name !== "countcolumn") throw notPlayed(`distinct with the aggregate '${name}'`);
    return { ...base, aggregate: distinct ? "countdistinct" : (name as AggregateFunction) };
  }

  private attachFilters(root: Source): Source {
    const attach = (source: Source): Source => {
      const links = source.links.map(attach);
      if (source.alias === undefined) return { ...source, links };
      const element = this.pendingFilters.find((p) => p.source.id === source.id)?.element;
      const filter = element ? this.filtersOf(element, source) : undefined;
      return { ...source, links, ...(filter ? { filter } : {}) };
    };
    return attach(root);
  }

  private filtersOf(element: Element, source: Source): Filter | undefined {
    return and(children(element, "filter").map((f) => this.filterOf(f, source)));
  }

  private filterOf(element: Element, source: Source): Filter {
    const type = attribute(element, "type") ?? "and";
    if (type !== "and" && type !== "or") throw badRequest(`Invalid filter type '${type}'.`, "0x80040201");
    const parts = children(element).map((child) => {
      if (child.nodeName === "filter") return this.filterOf(child, source);
      if (child.nodeName === "link-entity") return this.anyOf(child, source);
      if (child.nodeName !== "condition") throw notPlayed(`<${child.nodeName}> in a <filter>`);
      const name = attribute(child, "entityname");
      const target = name === undefined ? source : this.sourceNamed(name);
      return conditionOf(child, target, { caller: this.caller, now: this.now, sourceNamed: (n) => this.sourceNamed(n) });
    });
    // An empty filter restricts nothing, whichever its type.
    return parts.length === 0 ? { kind: "and", parts } : { kind: type, parts };
  }

  /** Whether a row is found by a link in a filter, which gives no columns. */
  private anyOf(element: Element, parent: Source): Filter {
    if (attribute(element, "link-type") !== "any") throw notPlayed("a link-entity in a <filter> that is not of link-type 'any'");
    const other = children(element).find(({ nodeName }) => nodeName !== "filter");
    if (other) throw notPlayed(`<${other.nodeName}> in a link-entity of link-type 'any'`);
    const table = this.table(required(element, "name"));
    const bare: Source = { id: `t${this.counter}`, table, links: [], join: this.join(element, table, parent) };
    this.counter += 1;
    const filter = this.filtersOf(element, bare);
    return { kind: "any", source: { ...bare, ...(filter && { filter }) } };
  }

  /** Links are meant by alias, or by table name where they have none. */
  private sourceNamed(name: string): Source {
    const found =
      this.sources.find((s) => s.alias === name) ?? this.sources.find((s) => s.table.logicalName === name && s.alias !== undefined);
    if (!found) throw badRequest(`Link entity with name or alias ${name} is not found.`, "0x80041134");
    return found;
  }

  private ordersOf(element: Element, source: Source, aggregate: boolean): Order[] {
    const own = children(element, "order").map((order): Order => {
      const descending = flag(order, "descending");
      const alias = attribute(order, "alias");
      if (aggregate) {
        const output = this.outputs.find((o) => o.path[0] === alias);
        if (alias === undefined || !output) {
          throw badRequest(
            "An attribute can not be requested when an aggregate operation has been specified: order by alias.",
            "0x80041133",
          );
        }
        return { sourceId: output.sourceId, column: output.column, descending, alias };
      }
      const name = attribute(order, "entityname");
      const target = name === undefined ? source : this.sourceNamed(name);
      return { sourceId: target.id, column: columnOf(target.table, required(order, "attribute")), descending };
    });
    const below = children(element, "link-entity").flatMap((link, index) => {
      const linked = source.links[index];
      return linked ? this.ordersOf(link, linked, aggregate) : [];
    });
    return [...own, ...below];
  }
}

/** @throws ApiError 400 for what the platform refuses, 501 for what is not played here. */
export function parseFetchXml(text: string, expected: Table, catalogue: Catalogue, caller: Caller, now: Date): Query {
  let root: Element;
  try {
    root = parseXml(text, "The FetchXML");
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : String(error), "0x80040201");
  }
  if (root.nodeName !== "fetch") throw badRequest(`The FetchXML starts with <${root.nodeName}> instead of <fetch>.`, "0x8004111c");
  return new Reader(catalogue, caller, now).read(root, expected);
}
