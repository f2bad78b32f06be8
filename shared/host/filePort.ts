import type { FileChunk, FilePort } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import { ENTITY_SETS, type Table } from "../dataverse/tables";
import { present } from "../domain/present";
import { arrived, type FetchPort } from "./fetchPort";

/** An empty column, as measured, and as the documentation has it. Another code, such as that of an unknown column, is a mistake. */
const NO_FILE: readonly unknown[] = [0x80040217, 0x80060891, undefined];

/**
 * Files of Dataverse, which `context.webAPI` cannot read. Content-Length may be missing: the size is `x-ms-file-size`, else what came.
 * The type that counts is `mimetype`; Content-Type is that of any file.
 */
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
      if (error instanceof DataverseError && error.status === 404 && NO_FILE.includes(error.code)) return undefined;
      throw error;
    }
  };
  const port: FilePort = {
    async text(table, id, column) {
      const response = await valueOf(table, id, column);
      return response && arrived(response.text());
    },
    async bytes(table, id, column, range, most = Infinity) {
      const response = await valueOf(table, id, column, range && { Range: `bytes=${range.first}-${range.last}` });
      if (!response) return undefined;
      const stated = Number(response.headers.get("x-ms-file-size") ?? NaN);
      if (stated > most) {
        void response.body?.cancel();
        return { content: new Blob(), fileSize: stated };
      }
      const content = await arrived(response.blob());
      // A part that does not tell how long the whole is: all of it is asked for.
      if (range && response.status === 206 && !(stated > 0)) return port.bytes(table, id, column, undefined, most);
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
