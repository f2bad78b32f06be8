import type { RowPort } from "../../shared/dataverse/DataverseClient";
import type { Pauses } from "../../shared/host/pauses";

/** What of the host reviews need beside their surroundings. */
export interface ReviewHost {
  readonly rows: RowPort;
  /** Of what reviews ask and write. */
  readonly pauses: Pauses;
}
