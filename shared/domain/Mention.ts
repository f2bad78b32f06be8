import type { ParticipantRole } from "./Transcript";

/** Words that admins have tracked. */
export type TrackedKind = "keyword" | "competitor";

/** Where a word counts; what is not tracked, or of a kind that nobody knows, is kept as `other`. */
export type MentionKind = TrackedKind | "other";

/** A tracked word that one side said in one call. */
export interface Mention {
  /** The conversation. */
  readonly callId: string;
  readonly kind: MentionKind;
  /** As it was configured. Untrusted text. */
  readonly text: string;
  readonly saidBy: ParticipantRole;
  /** How often in this call, at least 1. */
  readonly count: number;
  /** Where it was said first, in milliseconds from the start of the call; absent where the rows do not tell. */
  readonly firstMs?: number;
}
