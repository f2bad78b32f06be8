import type { ParticipantRole } from "./Transcript";

/** What a tracked word stands for; free text in the rows, so that further kinds are kept as `other`. */
export type MentionKind = "keyword" | "competitor" | "other";

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
