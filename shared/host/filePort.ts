import type { FileChunk, FilePort } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import { ENTITY_SETS, type Table } from "../dataverse/tables";
import { present } from "../domain/present";
import { arrived, type FetchPort } from "./fetchPort";

/** Files of Dataverse, which `context.webAPI` cannot read. Only documented headers are relied on. */
export function createFilePort(ask: FetchPort): FilePort {
  /** Undefined where the row holds no file. */
  const valueOf = async (
    table: Table,
    id: string,
    column: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response | undefined> => {
    try {
      const response = await ask(`${ENTITY_SETS[table]}(${id})/${column}/$value`, headers && { headers });
      return response.status === 204 ? undefined : response;
    } catch (error) {
      if (error instanceof DataverseError && error.status === 404) return undefined;
      throw error;
    }
  };
  const port: FilePort = {
    async text(table, id, column) {
      const response = await valueOf(table, id, column);
      return response && arrived(response.text());
    },
    async bytes(table, id, column, range) {
      const response = await valueOf(table, id, column, range && { Range: `bytes=${range.first}-${range.last}` });
      if (!response) return undefined;
      const content = await arrived(response.blob());
      const stated = Number(response.headers.get("x-ms-file-size") ?? NaN);
      // A part that does not tell how long the whole is: all of it is asked for.
      if (range && response.status === 206 && !(stated > 0)) return port.bytes(table, id, column);
      return present<FileChunk>({
        content,
        // A whole file tells its length itself.
        fileSize: stated > 0 ? stated : content.size,
        mimeType: response.headers.get("mimetype") ?? undefined,
      });
    },
  };
  return port;
}
