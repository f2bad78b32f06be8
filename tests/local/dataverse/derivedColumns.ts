import type { SqlValue } from "./database";

type Row = ReadonlyMap<string, SqlValue>;

/** Neutral is what positive and negative leave of one. */
const neutral =
  (positive: string, negative: string) =>
  (row: Row): SqlValue => {
    const [p, n] = [row.get(positive), row.get(negative)];
    return typeof p === "number" && typeof n === "number" ? 1 - p - n : null;
  };

const fullName = (row: Row): SqlValue => {
  const parts = [row.get("firstname"), row.get("lastname")].filter((p) => typeof p === "string");
  return parts.length > 0 ? parts.join(" ") : (row.get("fullname") ?? null);
};

/** Columns that the platform computes from others of the same row: table, column, rule. */
const DERIVED: Readonly<Record<string, readonly (readonly [column: string, rule: (row: Row) => SqlValue])[]>> = {
  msdyn_conversationsentiment: [
    ["msdyn_customerneutralsentiment", neutral("msdyn_customerpositivesentiment", "msdyn_customernegativesentiment")],
  ],
  msdyn_conversationparticipantsentiment: [
    ["msdyn_overallneutralsentiment", neutral("msdyn_overallpositivesentiment", "msdyn_overallnegativesentiment")],
  ],
  contact: [["fullname", fullName]],
};

/** The row with its computed columns. */
export function withDerived(table: string, row: Row): Row {
  const rules = DERIVED[table];
  return rules ? new Map([...row, ...rules.map(([column, rule]): [string, SqlValue] => [column, rule(row)])]) : row;
}
