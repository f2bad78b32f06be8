import type { FileStart } from "./readBytes";

/** A file to be read, wherever it lies. */
export interface Source {
  /** As messages name it: absolute; what lies in a zip file is named below it. */
  readonly path: string;
  /**
   * Its first bytes, at most `most`; none where the whole file is larger than `limit`, which its size tells before it is read.
   * @returns undefined where it is no file
   * @throws TranscriptError with a sentence, or what the file system says
   */
  read(most: number, limit: number): Promise<FileStart | undefined>;
}
