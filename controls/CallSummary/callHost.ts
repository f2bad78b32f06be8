import type { Answers } from "../../shared/host/answers";
import type { Pauses } from "../../shared/host/pauses";
import type { FilePort, RowPort, DataverseClient } from "../../shared/dataverse/DataverseClient";

/** What of the host the summary needs beside its surroundings. */
export interface CallHost {
  readonly client: DataverseClient;
  readonly rows: RowPort;
  readonly files: FilePort;
  /** What calls that were shown before have asked. */
  readonly answers: Answers;
  /** Of what this call asks and writes. */
  readonly pauses: Pauses;
  /** Opens a row in its form; rejects where the app has none. */
  readonly openRow: (table: string, id: string) => Promise<unknown>;
}
