import type { SentimentLabel } from "./Sentiment";

/** Which side of the conversation somebody speaks for. `seller` = a role-0 (Agent) participant, `customer` = everybody else. */
export type ParticipantRole = "seller" | "customer";

/** Somebody who took part in a call, as the source names them. */
export interface Participant {
  /** Unique within the transcript; utterances refer to it. */
  readonly id: string;
  readonly role: ParticipantRole;
  readonly name?: string;
  readonly email?: string;
  readonly company?: string;
}

/** A word with its own timing, in milliseconds from the start of the call. */
export interface TimedWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** One stretch of speech of one participant. Times in milliseconds from the start of the call. */
export interface Utterance {
  readonly participantId: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Untrusted text: always rendered as text, never as HTML. */
  readonly text: string;
  readonly words?: readonly TimedWord[];
  /** BCP 47, where it differs from the transcript's. */
  readonly locale?: string;
  /** The source's own score, where it carries one. */
  readonly sentiment?: SentimentLabel;
}

export type Direction = "outgoing" | "incoming";
export type CommunicationType = "phonecall" | "meeting";
export type Scope = "internal" | "external";

/** Rows of the CRM that the source says the call belongs to (Dataverse ids). */
export interface CrmReferences {
  readonly activityId?: string;
  readonly contactIds?: readonly string[];
  readonly accountIds?: readonly string[];
}

/** A call as a file tells it, in one form for all source formats, before anything is computed. */
export interface Transcript {
  /** The source's own id of the call, or a deterministic one derived from its content. */
  readonly callId: string;
  readonly title: string;
  /** ISO 8601 instant, absent where the source names none. */
  readonly startTime?: string;
  /** The recording's stated length in milliseconds, where the source states it. */
  readonly durationMs?: number;
  /** BCP 47 in lower case, such as `en-us`, or `de` where it was found from the text; absent where nobody can tell. */
  readonly locale?: string;
  readonly direction?: Direction;
  readonly communicationType: CommunicationType;
  readonly scope: Scope;
  readonly participants: readonly Participant[];
  readonly utterances: readonly Utterance[];
  readonly trackedKeywords: readonly string[];
  readonly trackedCompetitors: readonly string[];
  readonly crm: CrmReferences;
  /** What was dropped or mended while reading, one sentence each, for the person who imports. */
  readonly problems: readonly string[];
}
