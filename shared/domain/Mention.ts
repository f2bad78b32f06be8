import type { ParticipantRole } from "./Transcript";

/** Words that admins have tracked. */
export type TrackedKind = "keyword" | "competitor";

/** Where a word counts; what is not tracked, or of a kind that nobody knows, is kept as `other`. */
export type MentionKind = TrackedKind | "other";

/** Of a team other brands and questions are told apart, too; a question is a word of many. */
export type SaidKind = MentionKind | "brand" | "question";

/** A tracked word that one side said in one call. */
export interface Mention<Kind extends SaidKind = MentionKind> {
  /** The conversation. */
  readonly callId: string;
  readonly kind: Kind;
  /** As it was configured. Untrusted text. */
  readonly text: string;
  readonly saidBy: ParticipantRole;
  /** How often in this call, at least 1. */
  readonly count: number;
  /** Where it was said first, in milliseconds from the start of the call; absent where the rows do not tell. */
  readonly firstMs?: number;
}
