import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { text, version } from "../../../shared/dataverse/readRow";
import { READ_MARKS_COLUMN, type MarksRow } from "../../../shared/dataverse/readMarksQuery";
import { TABLES } from "../../../shared/dataverse/tables";
import { joinedMarks, parsedMarks, type ReadMarks } from "../../../shared/domain/readMarks";
import { SECOND_MS } from "../../../shared/domain/time";

const ATTEMPTS = 3;
/** What is read in one go is written in one go. */
const PAUSE_MS = SECOND_MS;

/**
 * Adds marks to the viewer's row. Where another tab has written meanwhile, they are added to its marks.
 * @returns the row as it is then
 * @throws DataverseError
 */
export async function keepRead(rows: RowPort, row: MarksRow, read: ReadMarks): Promise<MarksRow> {
  const { id } = row;
  let known = row;
  for (let attempt = 1; ; attempt++) {
    const marks = joinedMarks(Date.now(), known.marks, read);
    try {
      const written = await rows.update(TABLES.sellerView, id, { [READ_MARKS_COLUMN]: JSON.stringify(marks) }, known.etag);
      return { id, etag: version(written), marks };
    } catch (error) {
      if (attempt === ATTEMPTS || DataverseError.from(error).reason !== "changed") throw error;
      const present = await rows.read(TABLES.sellerView, id, [READ_MARKS_COLUMN]);
      known = { id, etag: version(present), marks: parsedMarks(text(present, READ_MARKS_COLUMN)) };
    }
  }
}

/** Writes a little later what was read, one time after the other. What is refused stays unwritten: it is shown as unread again. */
export interface MarksKeeper {
  readonly soon: () => void;
  /** Writes what still waits. */
  readonly now: () => void;
}

export function createMarksKeeper(rows: RowPort, first: MarksRow, read: () => ReadMarks): MarksKeeper {
  let row = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => void (row = await keepRead(rows, row, read()))).catch(() => undefined);
  };
  return { soon: () => void (timer ??= setTimeout(write, PAUSE_MS)), now: () => timer !== undefined && write() };
}
