import { readBytes } from "./readBytes";
import type { Source } from "./Source";

/** A file on the disk. */
export function diskSource(path: string): Source {
  return { path, read: (most, limit) => readBytes(path, most, limit) };
}
