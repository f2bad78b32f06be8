import { guid } from "./readRow";

/** Of a viewer's rows, oldest first, the one that counts: the first that the viewer has made; what somebody handed over, only where there is none. */
export function countingRow<Row extends { readonly _createdby_value?: unknown }>(rows: readonly Row[], viewerId: string): Row | undefined {
  return rows.find((row) => guid(row._createdby_value) === viewerId) ?? rows[0];
}
