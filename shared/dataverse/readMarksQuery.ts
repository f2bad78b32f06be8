import { parsedMarks, type ReadMarks } from "../domain/readMarks";
import type { Row } from "./DataverseClient";
import { condition, filter, order, ownColumns, query } from "./fetchXml";
import { guid, text, version } from "./readRow";
import { TABLES } from "./tables";
import { countingRow } from "./viewersRow";

export const READ_MARKS_COLUMN = "slr_readmarks";

/** More rows than one are too many: the landing page takes them away. */
const LOOKED_AT = 10;

/** The row that remembers what a viewer has read. */
export interface MarksRow {
  readonly id: string;
  readonly etag: string;
  readonly marks: ReadMarks;
}

/** The viewer's rows, the oldest first. */
export function readMarksQuery(viewerId: string) {
  return query(
    TABLES.sellerView,
    { top: LOOKED_AT },
    ownColumns({ slr_sellerviewid: "slr_sellerviewid", [READ_MARKS_COLUMN]: READ_MARKS_COLUMN, createdby: "_createdby_value" }),
    order("createdon"),
    order("slr_sellerviewid"),
    filter(condition("ownerid", "eq", viewerId)),
  );
}

/** Undefined where the viewer has none, as before the first landing on Seller details. */
export function toMarksRow(rows: readonly Row[], viewerId: string): MarksRow | undefined {
  const row = countingRow(rows as readonly Row<"_createdby_value">[], viewerId) as Row | undefined;
  const id = guid(row?.["slr_sellerviewid"]);
  return row && id !== undefined ? { id, etag: version(row), marks: parsedMarks(text(row, READ_MARKS_COLUMN)) } : undefined;
}
