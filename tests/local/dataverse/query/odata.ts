import type { Caller } from "../Caller";
import { isLookup, navigationName, type Catalogue, type Table } from "../Catalogue";
import { badRequest, notPlayed } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";
import { and, type Filter, type Order, type Output, type Query, type Source } from "./Ast";
import { columnOf } from "./columnOf";
import { parseFilter } from "./odataFilter";
import { splitOutside } from "./odataTokens";
import { skipTokenPage } from "./paging";

const MAX_PAGE = 5000;
const MAX_EXPANDS = 15;
const OPTIONS: ReadonlySet<string> = new Set(["$select", "$filter", "$orderby", "$top", "$count", "$expand", "$skiptoken"]);

interface Request {
  readonly options: ReadonlyMap<string, string>;
  readonly maxPageSize?: number;
  /** A single row by id: only $select and $expand apply. */
  readonly rowId?: string;
}

/** The name under which OData returns a column: `_x_value` for lookups. */
export function propertyName(column: ColumnMetadata): string {
  return isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
}

const tooManyExpands = (): Error => badRequest(`The number of expands exceeds ${MAX_EXPANDS}.`, "0x8004430d");

class Reader {
  private readonly outputs: Output[] = [];
  private readonly links = new Map<string, Source>();

  constructor(
    private readonly table: Table,
    private readonly catalogue: Catalogue,
    private readonly caller: Caller,
  ) {}

  read(request: Request): Query {
    const { options } = request;
    for (const name of options.keys()) {
      if (!OPTIONS.has(name)) throw notPlayed(`the query option '${name}'`);
      if (request.rowId !== undefined && name !== "$select" && name !== "$expand") throw notPlayed(`the query option '${name}' on one row`);
    }
    this.select("t0", this.table, options.get("$select"), []);
    const expands = splitOutside(options.get("$expand") ?? "", ",");
    if (expands.length > MAX_EXPANDS) throw tooManyExpands();
    for (const expand of expands) this.expand(expand);
    const text = options.get("$filter");
    const asked = text === undefined ? undefined : parseFilter(text, (path) => this.find(path), this.caller);
    const filter = and([asked, request.rowId === undefined ? undefined : this.isRow(request.rowId)]);
    const orders = splitOutside(options.get("$orderby") ?? "", ",").map((order) => this.order(order));
    const top = this.top(options.get("$top"), request.maxPageSize);
    const count = options.get("$count");
    if (count !== undefined && count !== "true" && count !== "false") throw badRequest(`Invalid value '${count}' for $count.`);
    const token = options.get("$skiptoken");
    const links = [...this.links.values()];
    if (links.length > MAX_EXPANDS) throw tooManyExpands();
    return {
      root: { id: "t0", table: this.table, links },
      outputs: this.outputs,
      orders,
      ...(filter ? { filter } : {}),
      aggregate: false,
      distinct: false,
      ...(top === undefined ? {} : { top }),
      page: token === undefined ? 1 : skipTokenPage(token),
      pageSize: Math.min(request.maxPageSize ?? MAX_PAGE, MAX_PAGE),
      hasCookie: true,
      count: count === "true",
      nulls: "return",
    };
  }

  /** `$top` is ignored where a page size is preferred. */
  private top(text: string | undefined, maxPageSize: number | undefined): number | undefined {
    if (text === undefined) return undefined;
    if (!/^[1-9]\d*$/.test(text)) throw badRequest(`Invalid value '${text}' for $top.`);
    return maxPageSize === undefined ? Math.min(Number(text), MAX_PAGE) : undefined;
  }

  private isRow(id: string): Filter {
    return { kind: "compare", sourceId: "t0", column: columnOf(this.table, this.table.primaryId), operator: "eq", value: id };
  }

  private select(sourceId: string, table: Table, list: string | undefined, path: readonly string[]): void {
    const named = list === undefined ? undefined : splitOutside(list, ",").map((name) => this.property(table, name));
    const columns = named ?? table.columns;
    const key = columnOf(table, table.primaryId);
    for (const column of new Set([...columns, key])) this.outputs.push({ sourceId, column, path: [...path, propertyName(column)] });
  }

  /** OData knows lookups only as `_x_value`. */
  private property(table: Table, name: string): ColumnMetadata {
    const lookup = /^_(.+)_value$/.exec(name)?.[1];
    const column = table.columnOf.get(lookup ?? name);
    if (column && isLookup(column) === (lookup !== undefined)) return column;
    if (!column && table.columnsPartlyKnown) throw notPlayed(`the column '${name}' of '${table.logicalName}'`);
    throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${table.logicalName}'.`);
  }

  private expand(text: string): void {
    const match = /^([A-Za-z_][\w]*)(?:\((.*)\))?$/s.exec(text);
    if (!match?.[1]) throw badRequest(`Syntax error in $expand '${text}'.`);
    const options = new Map(splitOutside(match[2] ?? "", ";").map((o) => [o.slice(0, o.indexOf("=")).trim(), o.slice(o.indexOf("=") + 1)]));
    for (const name of options.keys()) if (name !== "$select") throw notPlayed(`the query option '${name}' inside $expand`);
    const source = this.navigate(match[1]);
    this.select(source.id, source.table, options.get("$select"), [match[1]]);
  }

  /** Joins the table behind a single-valued navigation property, once. */
  private navigate(name: string): Source {
    const known = this.links.get(name.toLowerCase());
    if (known) return known;
    const navigation = this.table.navigationOf.get(name.toLowerCase());
    if (!navigation) throw notPlayed(`the navigation property '${name}' of '${this.table.logicalName}' (only lookups can be followed)`);
    const target = this.catalogue.find(navigation.target);
    if (!target) throw notPlayed(`the table '${navigation.target}'`);
    const polymorphic = (navigation.column.targets?.length ?? 0) > 1;
    const source: Source = {
      id: `t${this.links.size + 1}`,
      table: target,
      alias: navigationName(navigation.column, target.logicalName),
      links: [],
      join: {
        kind: "outer",
        parentId: "t0",
        from: columnOf(target, target.primaryId),
        to: navigation.column,
        ...(polymorphic ? { parentType: target.logicalName } : {}),
      },
    };
    this.links.set(name.toLowerCase(), source);
    return source;
  }

  private find(path: string): { sourceId: string; column: ColumnMetadata } {
    const [first = "", second, third] = path.split("/");
    if (third !== undefined) throw notPlayed(`the path '${path}' over more than one navigation property`);
    if (second === undefined) return { sourceId: "t0", column: this.property(this.table, first) };
    const source = this.navigate(first);
    return { sourceId: source.id, column: this.property(source.table, second) };
  }

  private order(text: string): Order {
    const match = /^(\S+)(?:\s+(asc|desc))?$/.exec(text);
    if (!match?.[1]) throw badRequest(`Syntax error in $orderby '${text}'.`);
    return { ...this.find(match[1]), descending: match[2] === "desc" };
  }
}

/** @throws ApiError 400 for what the platform refuses, 501 for what is not played here. */
export function parseOData(table: Table, request: Request, catalogue: Catalogue, caller: Caller): Query {
  return new Reader(table, catalogue, caller).read(request);
}
