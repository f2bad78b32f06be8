import type { FilePort, RowPort, DataverseClient } from "../../shared/dataverse/DataverseClient";

/** What of the host the summary needs beside its surroundings. */
export interface CallHost {
  readonly client: DataverseClient;
  readonly rows: RowPort;
  readonly files: FilePort;
  /** The app that the form is open in, where the host tells. */
  readonly appId: string | undefined;
  /** Opens a row in its form; rejects where the app has none. */
  readonly openRow: (table: string, id: string) => Promise<unknown>;
}
