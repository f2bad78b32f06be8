import type { Answers } from "../../shared/host/answers";
import type { FilePort, RowPort, DataverseClient } from "../../shared/dataverse/DataverseClient";

/** What of the host the summary needs beside its surroundings. */
export interface CallHost {
  readonly client: DataverseClient;
  readonly rows: RowPort;
  readonly files: FilePort;
  /** What calls that were shown before have asked. */
  readonly answers: Answers;
  /** Opens a row in its form; rejects where the app has none. */
  readonly openRow: (table: string, id: string) => Promise<unknown>;
}
