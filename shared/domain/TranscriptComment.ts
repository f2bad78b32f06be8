import type { LastChange } from "./LastChange";

/** The longest text that is written, in UTF-16 units: the column holds more, readers do not. */
export const MAX_COMMENT_LENGTH = 10_000;

/** A comment on a stretch of a call, with its text. Comments on the same stretch are one thread. */
export interface TranscriptComment {
  readonly id: string;
  /** Untrusted text. */
  readonly text: string;
  readonly authorId: string;
  /** As the server names the author; absent where it does not. */
  readonly authorName?: string;
  /** In milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Who changed it last after it was written; absent where nobody did. */
  readonly change?: LastChange;
  /** In milliseconds from the start of the call; absent where the comment is on the call as a whole. */
  readonly atMs?: number;
  readonly durationMs?: number;
  /** Version of the row: a change made to another version is refused. */
  readonly etag: string;
}
