import type { CommunicationType, Direction } from "./Transcript";
import type { Sentiment } from "./Sentiment";
import { MINUTE_MS } from "./time";

/**
 * One seller's part in one call, as read from Dataverse: the unit of all statistics.
 * A measure that is negative, null or cannot be understood in the rows is absent here.
 */
export interface Call {
  /** Primary id of the conversation. */
  readonly id: string;
  readonly title: string;
  /** Start, in milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly direction?: Direction;
  readonly communicationType?: CommunicationType;
  readonly internal: boolean;
  readonly durationMs?: number;
  /** Seller's talk time ÷ (seller's + customers'), 0…1. */
  readonly talkShare?: number;
  readonly wordsPerMinute?: number;
  readonly pauseMs?: number;
  readonly switchCount?: number;
  readonly sellerMonologueMs?: number;
  readonly customerMonologueMs?: number;
  readonly sentiment?: Sentiment;
  /** Of the seller's own words. Known, as is the next, only where somebody shows it. */
  readonly sellerSentiment?: Sentiment;
  /** Asked by the seller; absent where nobody's question is stored. */
  readonly questionCount?: number;
  readonly transcriptId?: string;
  /** What people tagged it with. Untrusted texts; absent where the source does not tell. */
  readonly tags?: readonly string[];
  /** What a short call came to, as the recorder tagged it, such as a voicemail. Untrusted texts; absent where the source does not tell. */
  readonly outcomes?: readonly string[];
  /**
   * What this seller promised and of which nothing was made yet, or nothing that is completed; what the analysis only suggests is not
   * among it. Absent where the source does not tell.
   */
  readonly openActionItems?: number;
}

/** Shorter calls are listed but not counted: voicemails, wrong numbers. */
export const MINIMUM_COUNTED_DURATION_MS = MINUTE_MS;

/** Whether a call enters the statistics: not in the future, a minute or longer, not internal. */
export function isEligible(call: Call, now: number): boolean {
  return !call.internal && call.startedAt <= now && (call.durationMs ?? 0) >= MINIMUM_COUNTED_DURATION_MS;
}
