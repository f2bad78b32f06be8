import { count } from "./mendUtterances";
import { TranscriptError } from "./TranscriptError";

/** What of a file cannot be read, while the rest can: it costs only itself. */
export class PartsLeftOut {
  private first: TranscriptError | undefined;
  private found = 0;

  /** @param part what the file is made of: `fragment` */
  constructor(private readonly part: string) {}

  get count(): number {
    return this.found;
  }

  /** What a part says; undefined, and counted, where it throws a TranscriptError. */
  reading<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof TranscriptError)) throw error;
      this.found += 1;
      this.first ??= error;
      return undefined;
    }
  }

  /** One sentence that names the first; none where all could be read. Throws what the first threw where nothing could. */
  problems(isAnythingRead: boolean): readonly string[] {
    if (this.first === undefined) return [];
    if (!isAnythingRead) throw this.first;
    return [`${count(this.found, this.part)} that cannot be read left out. The first: ${this.first.message}`];
  }
}
