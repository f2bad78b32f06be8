import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { text, version } from "../../../shared/dataverse/readRow";
import type { Related } from "../../../shared/dataverse/summaryRows";
import type { Table } from "../../../shared/dataverse/tables";

const COLUMN = "description";

/** Notes with one more sentence, on a line of its own; one that is there already is not added again. */
export function withNote(notes: string, note: string): string {
  if (notes.split("\n").some((line) => line.trim() === note.trim())) return notes;
  return notes.trim() === "" ? note : `${notes.trimEnd()}\n${note}`;
}

/**
 * Adds notes below what an activity's description holds. Where somebody changes it in the meantime, the notes are added to that.
 * @throws DataverseError
 */
export async function saveNotes(rows: RowPort, { table, id }: Related, notes: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const row = await rows.read(table as Table, id, [COLUMN]);
    const before = text(row, COLUMN);
    // Saved before, perhaps from another tab.
    if (before !== undefined && before.includes(notes)) return;
    try {
      await rows.update(table as Table, id, { [COLUMN]: before === undefined ? notes : `${before}\n\n${notes}` }, version(row));
      return;
    } catch (error) {
      if (attempt > 1 || !(error instanceof DataverseError) || error.reason !== "changed") throw error;
    }
  }
}
