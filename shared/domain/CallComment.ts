import type { LastChange } from "./LastChange";

/** A comment on a call's transcript, without its text. */
export interface CallComment {
  readonly id: string;
  /** The conversation. */
  readonly callId: string;
  /** Who owns the conversation: mostly the seller. */
  readonly callOwnerId?: string;
  /** Who wrote it, as a Dataverse user id. */
  readonly authorId: string;
  /** As the server names the user; absent where it does not. */
  readonly authorName?: string;
  /** In milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Where in the call, in milliseconds from its start, and of how long a stretch; absent where it is on the call as a whole. */
  readonly atMs?: number;
  readonly durationMs?: number;
  /** Who changed it last after it was written; absent where nobody did. */
  readonly change?: LastChange;
}

/** Names the thread of a comment: who answers, writes on the same stretch of the call. */
export const threadOf = ({ callId, atMs, durationMs }: Pick<CallComment, "callId" | "atMs" | "durationMs">): string =>
  [callId, atMs, durationMs ?? 0].join();
