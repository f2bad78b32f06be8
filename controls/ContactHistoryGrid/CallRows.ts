import type { Call } from "../../shared/domain/Call";
import type { MentionKind } from "../../shared/domain/Mention";

/** Why a call does not enter the page's figures: still to come, shorter than a minute, or of unknown length. */
export type Uncounted = "future" | "short" | "unmeasured";

/** A tracked word that customers said in a call. */
export interface SaidWord {
  readonly kind: MentionKind;
  /** Untrusted text, in one spelling throughout the list. */
  readonly text: string;
}

/** A call as it is listed. A dataset tells less of it than the page does. */
export interface ListedCall extends Partial<Omit<Call, "id" | "title" | "internal">> {
  readonly id: string;
  readonly title: string;
  /** Absent where it counts, or where that cannot be known. */
  readonly uncounted?: Uncounted;
  /** The most telling first. */
  readonly words?: readonly SaidWord[];
  readonly comments?: number;
  /** Those of others that the viewer has not read. */
  readonly newComments?: number;
}

/** In order of importance: on narrow screens the last are cut first. */
export const COLUMNS = [
  "title",
  "date",
  "duration",
  "sentiment",
  "talkShare",
  "words",
  "comments",
  "tags",
  "kind",
  "wordsPerMinute",
  "pauseMs",
  "switchCount",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Where the listed calls come from: the page's calls, or the data set of a grid that stands alone. */
export interface CallRows {
  /** Searched, filtered and sorted. */
  readonly calls: readonly ListedCall[];
  /** How many there are without search and filters; absent where nobody knows. */
  readonly total?: number;
  /** What the source knows of its calls. */
  readonly columns: readonly Column[];
  /** Where the source shows one page at a time. */
  readonly paging?: {
    /** From 1. */
    readonly page: number;
    readonly hasNext: boolean;
    readonly turnTo: (page: number) => void;
  };
}
