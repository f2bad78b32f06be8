/**
 * A file that cannot be read as a transcript. The message is one sentence for the person who imports: it names the file, the place and the reason.
 */
export class TranscriptError extends Error {
  override readonly name = "TranscriptError";

  constructor(
    message: string,
    /** Where: the file's name, with line, column or cue number where one is known. */
    readonly place: string,
    /** `notATranscript`: the file is readable but of another kind; a folder walk may pass over it. */
    readonly reason: "damaged" | "notATranscript" = "damaged",
  ) {
    super(`${place}: ${message}`);
  }
}
