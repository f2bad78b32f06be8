import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** Windows has neither the flag nor pipes among files. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export interface FileStart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the whole file. */
  readonly size: number;
}

/**
 * The first bytes of a file, at most so many, whatever it grows to meanwhile; none where it is larger than `limit`. What is no file is
 * not waited for: a pipe would never answer, a device never end.
 * @throws what the file system says; undefined where it is no file
 */
export async function readBytes(file: string, most: number, limit: number): Promise<FileStart | undefined> {
  const handle = await open(file, WITHOUT_WAITING);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return undefined;
    const bytes = new Uint8Array(stats.size > limit ? 0 : Math.min(stats.size, most));
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
      // The file became shorter meanwhile.
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return { bytes: bytes.subarray(0, read), size: stats.size };
  } finally {
    await handle.close();
  }
}
