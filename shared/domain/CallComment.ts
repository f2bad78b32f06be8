import type { LastChange } from "./LastChange";

/** A comment on a call's transcript, without its text. */
export interface CallComment {
  readonly id: string;
  /** The conversation. */
  readonly callId: string;
  /** Who wrote it, as a Dataverse user id. */
  readonly authorId: string;
  /** In milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** Who changed it last after it was written; absent where nobody did. */
  readonly change?: LastChange;
}
