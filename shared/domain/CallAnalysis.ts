import type { TrackedKind } from "./Mention";
import type { ParticipantRole } from "./Transcript";
import type { Sentiment, SentimentLabel } from "./Sentiment";

/** What was measured of one participant. Times in milliseconds; what could not be measured is left out. */
export interface ParticipantAnalysis {
  readonly participantId: string;
  readonly name?: string;
  readonly email?: string;
  readonly role: ParticipantRole;
  /** Length of the union of the participant's speech, backchannels included. */
  readonly talkMs: number;
  readonly words: number;
  /** Absent below ten seconds of speech. */
  readonly wordsPerMinute?: number;
  /** This participant's talk time over that of the participant and the other side together, 0…1; absent unless both spoke. */
  readonly talkShare?: number;
  readonly longestMonologueMs?: number;
  /** Mean of max(0, gap) over the other side's turns that this participant answers, holds left out. */
  readonly averagePauseMs?: number;
  /** The same mean without the clamp: overlaps count as negative. */
  readonly averagePauseRawMs?: number;
  /** Turns that this participant took over from another speaker. */
  readonly switchCount: number;
  readonly questionCount: number;
}

/** A tracked word heard in the call. */
export interface Signal {
  readonly type: TrackedKind;
  /** The tracked word as it was configured. */
  readonly text: string;
  /** The word as it was said. */
  readonly actualText: string;
  readonly participantId: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

export interface SegmentSentiment {
  readonly participantId: string;
  readonly label: SentimentLabel;
  readonly offsetMs: number;
  readonly durationMs: number;
}

export interface Question {
  readonly participantId: string;
  readonly text: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

/** Something somebody promised to do, found by its wording: approximate. */
export interface ActionItem {
  readonly participantId: string;
  readonly text: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

/** `source`: the file's own scores; `lexicon`: our word lists, approximate. */
export type SentimentBasis = "source" | "lexicon";

/** Everything computed of one call. Absent means not measured, never zero. */
export interface CallAnalysis {
  readonly durationMs: number;
  /** Turns − 1. */
  readonly switchCount: number;
  readonly switchesPerHour?: number;
  /** Customer's sentiment; absent below 20 customer words. */
  readonly sentiment?: Sentiment & { readonly label: SentimentLabel; readonly basis: SentimentBasis };
  readonly customerLongestMonologueMs?: number;
  readonly participants: readonly ParticipantAnalysis[];
  readonly signals: readonly Signal[];
  readonly segments: readonly SegmentSentiment[];
  readonly questions: readonly Question[];
  readonly actionItems: readonly ActionItem[];
  /** What was dropped or mended, one sentence each. */
  readonly problems: readonly string[];
}
