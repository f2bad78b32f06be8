import type { CommunicationType, Direction, Scope } from "../domain/Transcript";
import type { LanguageDetector } from "./LanguageDetector";

/** Callers that read files refuse larger ones before reading: 64 MB are some 500 hours of talk, or not a transcript. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The text of a transcript file and, where there is one, of the metadata file beside it. */
export interface TranscriptSource {
  /** Named in messages, and the title where nothing else gives one. */
  readonly fileName: string;
  readonly text: string;
  readonly metadataText?: string;
  readonly metadataFileName?: string;
}

/** What the caller knows better than the file; the metadata file wins over these, these win over guesses. */
export interface ReadOptions {
  /** Names, e-mail addresses or participant ids of those who speak for the seller's side. */
  readonly sellers?: readonly string[];
  /** Whether the first to speak is taken as the seller where nothing says who sells, and `problems` says so. @default true */
  readonly assumesSeller?: boolean;
  readonly title?: string;
  /** ISO 8601. */
  readonly startTime?: string;
  readonly locale?: string;
  /** Finds the languages that nobody states; without it only those that their script tells. */
  readonly languageDetector?: LanguageDetector;
  readonly direction?: Direction;
  readonly scope?: Scope;
  readonly communicationType?: CommunicationType;
  readonly trackedKeywords?: readonly string[];
  readonly trackedCompetitors?: readonly string[];
}
