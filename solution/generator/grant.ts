import type { Depth, Privilege, Verb } from "./definitions";

/** Several privileges on a table, at one depth. */
export const grant = (table: string, verbs: readonly Verb[], depth: Depth): readonly Privilege[] =>
  verbs.map((verb) => ({ verb, table, depth }));
