import { readBytes, type FileStart } from "./readBytes";
import type { Source } from "./Source";

/** A file on the disk: no more than its path, since there may be hundreds of thousands. */
class DiskSource implements Source {
  constructor(readonly path: string) {}

  read(most: number, limit: number): Promise<FileStart | undefined> {
    return readBytes(this.path, most, limit);
  }
}

export function diskSource(path: string): Source {
  return new DiskSource(path);
}
