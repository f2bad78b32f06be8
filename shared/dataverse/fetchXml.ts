import type { InstantRange } from "../domain/Period";
import { escapeXml } from "./escapeXml";
import type { Table } from "./tables";

// Queries and the type of their rows come from one declaration: reading what was not asked for is a type error.
declare const ALIASES: unique symbol;

/** Part of a query, made by the functions below only. Rows hold what it asks for under the aliases `A`. */
export type Part<A extends string = never> = string & { readonly [ALIASES]: A };

/** A question to a table, whose rows have the columns `A`. */
export interface Query<A extends string = string> {
  readonly table: Table;
  readonly fetchXml: string;
  readonly [ALIASES]?: A;
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function element<A extends string>(name: string, attributes: Attributes, ...content: readonly string[]): Part<A> {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${escapeXml(`${value}`)}"`));
  return `<${name}${written.join("")}${content.length > 0 ? `>${content.join("")}</${name}>` : "/>"}` as Part<A>;
}

export interface QueryOptions {
  /** The first rows only; the answer does not come in pages then. */
  readonly top?: number;
  readonly page?: number;
  /** Rows in a page. */
  readonly count?: number;
  /** Whether groups are asked for instead of rows. */
  readonly aggregate?: true;
}

export function query<A extends string>(table: Table, options: QueryOptions, ...parts: readonly Part<A>[]): Query<A> {
  return { table, fetchXml: element("fetch", { ...options, "no-lock": true }, element("entity", { name: table }, ...parts)) };
}

export interface Join {
  /** A column of the table that the link leads to, and the one it equals where it starts. */
  readonly from: string;
  readonly to: string;
  /** Keeps rows that the link leads nowhere from. */
  readonly "link-type"?: "outer" | undefined;
  readonly alias: string;
}

export function link<A extends string = never>(table: Table, join: Join, ...parts: readonly Part<A>[]): Part<A> {
  return element("link-entity", { name: table, ...join }, ...parts);
}

/**
 * A condition that holds where a row of another table is found, however many there are: it neither multiplies rows nor shows anything of
 * those found. One `filter` holds one of them.
 */
export function any(table: Table, join: Pick<Join, "from" | "to">, ...conditions: readonly Part[]): Part {
  return filter(element("link-entity", { name: table, ...join, "link-type": "any" }, filter(...conditions)));
}

export interface Summing {
  readonly aggregate?: "sum" | "min" | "max" | "count" | "countcolumn";
  /** Counts equal values once. */
  readonly distinct?: true;
  readonly groupby?: true;
  /** Groups instants by a part of them, in the user's time zone. */
  readonly dategrouping?: "day" | "week" | "month" | "quarter" | "year";
}

/** Columns, with the names under which rows hold them. */
export type Names = Readonly<Record<string, string>>;

/** The names under which rows hold what was asked for. */
export type Aliases<Asked extends Names | Part<string>> =
  Asked extends Part<infer A> ? A : Asked extends Names ? Asked[keyof Asked] : never;

/** `columns({ msdyn_name: "title" })` */
export function columns<const N extends Names>(names: N, summing?: Summing): Part<N[keyof N]> {
  const written = Object.entries(names).map(([name, alias]) => element("attribute", { name, alias, ...summing }));
  return written.join("") as Part<N[keyof N]>;
}

/** Columns by the names that rows have them under without being told, as a row that is read by its id has. */
export function ownColumns<const N extends Names>(names: N): Part<N[keyof N]> {
  const written = Object.keys(names).map((name) => element("attribute", { name }));
  return written.join("") as Part<N[keyof N]>;
}

export function order(attribute: string, descending?: true): Part {
  return element("order", { attribute, descending });
}

/** Keeps rows for which all conditions hold. */
export function filter(...conditions: readonly Part[]): Part {
  return element("filter", {}, ...conditions);
}

/** Keeps rows for which one of the conditions holds. */
export function either(...conditions: readonly Part[]): Part {
  return element("filter", { type: "or" }, ...conditions);
}

export function condition(attribute: string, operator: "eq" | "ne" | "ge" | "lt" | "null" | "not-null", value?: string | number): Part {
  return element("condition", { attribute, operator, value });
}

/** A condition on a column of a link, named by its alias, which decides about the whole row. */
export function linked(entityname: string, attribute: string, operator: "eq" | "null" | "not-null", value?: string | number): Part {
  return element("condition", { entityname, attribute, operator, value });
}

export function isOneOf(attribute: string, values: readonly string[]): Part {
  return element("condition", { attribute, operator: "in" }, ...values.map((value) => element("value", {}, escapeXml(value))));
}

/** An instant as Dataverse compares it. Seconds: stored times have no finer part. */
export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, "yyyy-MM-ddThh:mm:ss".length)}Z`;
}

/** Conditions that keep [from, to) of an instant column; an open start is left out. */
export function within(column: string, { from, to }: InstantRange): Part {
  const start = Number.isFinite(from) ? condition(column, "ge", instant(from)) : "";
  // Sub-second ends are rounded up, so that a period that ends now contains what began this second.
  return (start + condition(column, "lt", instant(Math.ceil(to / 1000) * 1000))) as Part;
}
