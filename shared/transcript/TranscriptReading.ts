import type { CommunicationType, ParticipantRole, Utterance } from "../domain/Transcript";

/** The key of whoever speaks where a file tells what was said, but not by whom. */
export const UNNAMED = "unknown";

/** A voice as a transcript file names it, before it is known who that is. */
export interface Speaker {
  /** What the file's utterances carry as `participantId`. */
  readonly key: string;
  readonly name?: string;
  readonly company?: string;
  /** Marked as an outsider by the meeting service. */
  readonly guest?: boolean;
  /** Where the format itself says which side speaks. */
  readonly role?: ParticipantRole;
}

/** Decibels of each second of an utterance; undefined where nothing was heard. */
export type Loudness = readonly (number | undefined)[];

/** What one format's reader found: speakers in order of first speech, times in milliseconds, nothing mended yet. */
export interface TranscriptReading {
  readonly speakers: readonly Speaker[];
  readonly utterances: readonly Utterance[];
  /** Of each utterance; empty where it is not told. */
  readonly loudness?: readonly Loudness[];
  readonly communicationType: CommunicationType;
  /** Present where the speakers are recording channels, numbered from 0 (left). */
  readonly speakersAreChannels?: boolean;
  readonly callId?: string;
  readonly startTime?: string;
  readonly durationMs?: number;
  readonly locale?: string;
  /** Whether the file tells only when utterances start. @default false */
  readonly areEndsEstimated?: boolean;
  /** How many parts with speech could not be read. @default 0 */
  readonly unreadable?: number;
  readonly problems: readonly string[];
}
