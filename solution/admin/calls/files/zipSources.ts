import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { getFileNameLowLevel, openPromise, type Entry } from "yauzl";
import { TranscriptError } from "../../../../shared/transcript/TranscriptError";
import { clauseOf } from "../../connection/sentenceOf";
import { fileProblem } from "./fileProblem";
import type { FileStart } from "./readBytes";
import type { Source } from "./Source";

/** What a zip file holds, by the folders in it; or why it cannot be read. */
export type ZipContent =
  | { readonly folders: ReadonlyMap<string, readonly Source[]>; readonly problem?: undefined }
  | { readonly folders?: undefined; readonly problem: string };

/** Ordinary text is packed to a tenth, the same sentence again and again to a hundredth. */
const MOST_TIMES_PACKED = 250;
/** Unpacked; below this nothing is worth a refusal. */
const HARMLESS_BYTES = 100_000_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;

/** Where a file lies in its zip file: of an entry what reading it takes, since there may be hundreds of thousands. */
interface Place {
  readonly relativeOffsetOfLocalHeader: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly compressionMethod: number;
  readonly generalPurposeBitFlag: number;
}

/**
 * Lists a zip file without unpacking it. Nothing of it is ever written to a disk, so that names which lead out of it (`../../x`) are
 * names like all others.
 */
export async function zipSources(zipFile: string): Promise<ZipContent> {
  const folders = new Map<string, Source[]>();
  const seen = new Set<string>();
  try {
    const zip = await openPromise(zipFile, { decodeStrings: false });
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith("/") || isHidden(name)) continue;
      const path = `${zipFile}/${name}`;
      if (seen.has(path)) return { problem: `it holds ${name} more than once` };
      seen.add(path);
      unpacked += entry.uncompressedSize;
      const place = placeOf(entry);
      const folder = folders.get(dirname(path)) ?? [];
      folder.push({ path, read: (most, limit) => readPlace(zipFile, path, place, most, limit) });
      folders.set(dirname(path), folder);
    }
    if (unpacked > HARMLESS_BYTES && unpacked > zip.fileSize * MOST_TIMES_PACKED) {
      const sizes = `${Math.round(unpacked / 1e6)} MB from ${Math.ceil(zip.fileSize / 1e6)} MB`;
      return { problem: `it would unpack to ${sizes}, as zip bombs do; unpack it yourself if it is none` };
    }
    return { folders };
  } catch (error) {
    const isOfFileSystem = typeof error === "object" && error !== null && "code" in error;
    return { problem: isOfFileSystem ? fileProblem(error) : `it cannot be read as a zip file (${messageOf(error)})` };
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).replace(/^\/+/, "");
}

/** As in folders; `__MACOSX` is what a Mac adds. */
function isHidden(name: string): boolean {
  return name.split("/").some((part) => /^\.(?!\.?$)|^(?:node_modules|__MACOSX)$/.test(part));
}

function placeOf(entry: Entry): Place {
  const { relativeOffsetOfLocalHeader, compressedSize, uncompressedSize, compressionMethod, generalPurposeBitFlag } = entry;
  return { relativeOffsetOfLocalHeader, compressedSize, uncompressedSize, compressionMethod, generalPurposeBitFlag };
}

/** @throws TranscriptError where it is packed or protected as nobody here can undo, or damaged; what the file system says */
async function readPlace(zipFile: string, path: string, place: Place, most: number, limit: number): Promise<FileStart> {
  const { uncompressedSize: size, compressedSize, compressionMethod, generalPurposeBitFlag } = place;
  if (size > limit) return { bytes: new Uint8Array(0), size };
  if ((generalPurposeBitFlag & ENCRYPTED_FLAG) !== 0) throw new TranscriptError("it is protected by a password; unpack it first.", path);
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw new TranscriptError("it is packed by a method that is not read; pack it as an ordinary zip file.", path);
  const zip = await openPromise(zipFile, { autoClose: false, decodeStrings: false });
  try {
    // Of an entry no more is asked for.
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(place as Entry, { minimal: true });
    const stream = await new Promise<Readable>((resolve, reject) =>
      // The library's own promise of it asks for something else.
      zip.openReadStreamLowLevel(fileDataStart, compressedSize, 0, compressedSize, compressionMethod === DEFLATED, size, (error, opened) =>
        error === null ? resolve(opened) : reject(error),
      ),
    );
    const bytes = new Uint8Array(Math.min(size, most));
    let read = 0;
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      const part = chunk.subarray(0, bytes.length - read);
      bytes.set(part, read);
      read += part.length;
      if (most < size && read === bytes.length) break;
    }
    return { bytes: bytes.subarray(0, read), size };
  } catch (error) {
    throw new TranscriptError(`it is damaged within the zip file (${messageOf(error)}).`, path);
  } finally {
    zip.close();
  }
}

function messageOf(error: unknown): string {
  return clauseOf(error instanceof Error ? error.message : String(error));
}
