import type { FilePort, RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { text } from "../../../shared/dataverse/readRow";
import { CALL_TABLES, ENTITY_SETS } from "../../../shared/dataverse/tables";
import type { Trouble } from "./trouble";

const COLUMN = "msdyn_recording";
const ADDRESS_COLUMN = "msdyn_mediauri";
const CHUNK_BYTES = 4 * 1_048_576;
/** What a browser is asked to hold: a call of several hours. */
export const MOST_BYTES = 200 * 1_048_576;
/** Four times what the largest file needs: servers may hand over less than they are asked for. */
const MOST_REQUESTS = (4 * MOST_BYTES) / CHUNK_BYTES;
/** Environments with customer-managed keys hand files over in one piece only. */
const ONE_PIECE_ONLY = 0x80090017;
const DEFAULT_TYPE = "audio/mp4";

/** Where the sound is, or why there is none. */
export type Loaded = { readonly blob: Blob } | { readonly address: string } | { readonly trouble: Trouble };

export interface Recording {
  /**
   * Gets the sound. What came before it was cut off or was not wanted any more is kept: the next time it goes on from there.
   * @param onProgress 0…1 @param isWanted false: no more is asked for
   * @returns undefined where it was not wanted to the end; never rejects
   */
  readonly load: (onProgress: (share: number) => void, isWanted: () => boolean) => Promise<Loaded | undefined>;
}

/** Where the browser itself can play or download the file, at the page's own origin. */
export function recordingAddress(clientUrl: string, id: string): string {
  return `${clientUrl}/api/data/v9.2/${ENTITY_SETS[CALL_TABLES.recording]}(${id})/${COLUMN}/$value`;
}

/** Files say what they are in many ways; only what can be heard is believed. */
const typed = (parts: readonly Blob[], mimeType = ""): Blob =>
  new Blob([...parts], { type: /^(audio|video)\//.test(mimeType) ? mimeType : DEFAULT_TYPE });

/** Where a row has no file it may name an address; one that is not fetched safely is none. */
async function addressIn(rows: RowPort, id: string): Promise<Loaded> {
  const address = text(await rows.read(CALL_TABLES.recording, id, [ADDRESS_COLUMN]), ADDRESS_COLUMN)?.trim();
  return address !== undefined && /^https:\/\//i.test(address) ? { address } : { trouble: { kind: "gone" } };
}

/** A call's recording as Dataverse stores it. Nothing is asked before it is loaded. */
export function createRecording(files: FilePort, rows: RowPort, id: string): Recording {
  let [parts, got, size, mimeType]: [Blob[], number, number | undefined, string | undefined] = [[], 0, undefined, undefined];
  const forget = () => void ([parts, got, size, mimeType] = [[], 0, undefined, undefined]);

  const inOnePiece = async (): Promise<Loaded> => {
    const file = await files.bytes(CALL_TABLES.recording, id, COLUMN, undefined, MOST_BYTES);
    if (file && file.fileSize > MOST_BYTES) return { trouble: { kind: "tooLarge", bytes: file.fileSize } };
    return file ? { blob: typed([file.content], file.mimeType) } : addressIn(rows, id);
  };

  const inChunks: Recording["load"] = async (onProgress, isWanted) => {
    for (let request = 0; request < MOST_REQUESTS; request++) {
      if (size !== undefined) onProgress(size > 0 ? got / size : 1);
      if (size !== undefined && got >= size) {
        const blob = typed(parts, mimeType);
        forget();
        return { blob };
      }
      const first = got;
      const range = { first, last: Math.min(first + CHUNK_BYTES, size ?? Infinity) - 1 };
      const chunk = await files.bytes(CALL_TABLES.recording, id, COLUMN, range, MOST_BYTES);
      if (!chunk) return first === 0 ? addressIn(rows, id) : { trouble: { kind: "gone" } };
      if (size !== undefined && chunk.fileSize !== size) {
        // Another file by now.
        forget();
        return { trouble: { kind: "cutOff", share: 0 } };
      }
      if (chunk.fileSize > MOST_BYTES) return { trouble: { kind: "tooLarge", bytes: chunk.fileSize } };
      if (first + chunk.content.size > chunk.fileSize || (chunk.content.size === 0 && chunk.fileSize > 0)) break;
      // Where it was stopped and begun again meanwhile, the same bytes come twice.
      if (first === got) {
        parts.push(chunk.content);
        [got, size, mimeType] = [got + chunk.content.size, chunk.fileSize, mimeType ?? chunk.mimeType];
      }
      if (!isWanted()) return undefined;
    }
    return { trouble: { kind: "cutOff", share: size ? got / size : 0 } };
  };

  const troubleOf = ({ reason }: DataverseError): Trouble => {
    if (reason === "forbidden") return { kind: "forbidden" };
    if (reason === "missing") return { kind: "gone" };
    return size ? { kind: "cutOff", share: got / size } : { kind: "unavailable", reason };
  };

  return {
    async load(onProgress, isWanted) {
      try {
        return await inChunks(onProgress, isWanted).catch((cause: unknown) => {
          const error = DataverseError.from(cause);
          if (error.code === ONE_PIECE_ONLY) return inOnePiece();
          throw error;
        });
      } catch (cause) {
        return { trouble: troubleOf(DataverseError.from(cause)) };
      }
    },
  };
}
