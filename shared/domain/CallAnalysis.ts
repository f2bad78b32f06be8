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
  /** Absent where most of what was said has no marks, in a language whose questions are not known by their wording. */
  readonly questionCount?: number;
  /** Of these, those not answerable by yes or no; absent where no question is in a language whose question words are known. */
  readonly openQuestionCount?: number;
  /** By hour of the call; absent for a call without a duration, for who says nothing, and with `questionCount`. */
  readonly questionsPerHour?: number;
  /** Turns that this participant began while the other side still spoke. */
  readonly interruptionCount: number;
  /** Filler words in turns; absent where nothing is in a language with a list. */
  readonly fillerCount?: number;
  /** By minute of own speech in languages with a list; absent below ten seconds of it. */
  readonly fillersPerMinute?: number;
  /** Of this participant's own words; absent below 20. */
  readonly sentiment?: LabelledSentiment;
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
  /** Not answerable by yes or no, by its opening word; absent in languages whose question words are not known. */
  readonly isOpen?: boolean;
}

/** Something somebody promised to do, found by its wording: approximate. */
export interface ActionItem {
  readonly participantId: string;
  readonly text: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

/** Shares of somebody's words, with what they amount to. */
export type LabelledSentiment = Sentiment & { readonly label: SentimentLabel };

/** The customer's sentiment in a quarter of the call. Times in milliseconds. */
export interface QuarterSentiment {
  readonly fromMs: number;
  readonly toMs: number;
  /** The customer's. */
  readonly words: number;
  /** Absent below 10 words. */
  readonly sentiment?: LabelledSentiment;
}

/** What a short call came to, by its wording; of several the first. */
export const CALL_CATEGORIES = ["voicemail", "unwanted", "reschedule", "unavailable"] as const;
export type CallCategory = (typeof CALL_CATEGORIES)[number];

/** `source`: the file's own scores; `model`: our models of nine languages, approximate. */
export type SentimentBasis = "source" | "model";

/** Everything computed of one call. Absent means not measured, never zero. */
export interface CallAnalysis {
  readonly durationMs: number;
  /** Turns − 1. */
  readonly switchCount: number;
  readonly switchesPerHour?: number;
  /** Customer's sentiment; absent below 20 customer words. */
  readonly sentiment?: LabelledSentiment & { readonly basis: SentimentBasis };
  /** Of the four quarters of the call; empty for a call without a duration. */
  readonly sentimentByQuarter: readonly QuarterSentiment[];
  /** Time in which nobody speaks; absent where nobody does at all. */
  readonly nonTalkMs?: number;
  /** Of the duration, 0…1. */
  readonly nonTalkShare?: number;
  /** Only of calls of up to two minutes. */
  readonly category?: CallCategory;
  readonly customerLongestMonologueMs?: number;
  readonly participants: readonly ParticipantAnalysis[];
  readonly signals: readonly Signal[];
  readonly segments: readonly SegmentSentiment[];
  readonly questions: readonly Question[];
  readonly actionItems: readonly ActionItem[];
  /** What was dropped or mended, one sentence each. */
  readonly problems: readonly string[];
}
