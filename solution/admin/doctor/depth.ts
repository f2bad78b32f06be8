import { FOREIGN_TABLES } from "../../foreignTables";
import type { Depth, Verb } from "../../generator/definitions";

const DEPTHS: readonly Depth[] = ["Basic", "Local", "Deep", "Global"];

/** Below 0 where `a` reaches fewer rows than `b`; no depth at all reaches none. */
export function compareDepths(a: Depth | undefined, b: Depth | undefined): number {
  return (a === undefined ? -1 : DEPTHS.indexOf(a)) - (b === undefined ? -1 : DEPTHS.indexOf(b));
}

/** Whether a depth is one, as the server writes it. */
export function isDepth(value: unknown): value is Depth {
  return DEPTHS.some((depth) => depth === value);
}

/** What a depth means for a reader. */
export const REACH: Readonly<Record<Depth, string>> = {
  Basic: "own rows",
  Local: "the business unit's rows",
  Deep: "rows of the business unit and those below it",
  Global: "everybody's rows",
};

/** A privilege's name without its casing, which differs from a table's logical name: `prvreaduser` for reading `systemuser`. */
export function privilegeKey(verb: Verb, table: string): string {
  return `prv${verb}${FOREIGN_TABLES[table]?.privilegeName ?? table}`.toLowerCase();
}
