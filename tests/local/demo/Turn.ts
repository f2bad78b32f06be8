import type { SentimentLabel } from "../../../shared/domain/Sentiment";

export type Side = "seller" | "customer";

/** One utterance before it has a place in the call, with what only the tests may know about it. */
export interface Line {
  readonly text: string;
  readonly words: number;
  readonly durationMs: number;
  /** Customers only: the sentiment that the template was written with. */
  readonly sentiment: SentimentLabel | undefined;
  readonly is: "ordinary" | "question" | "keyword" | "competitor" | "actionItem" | "backchannel";
  /** The tracked word that the line holds. */
  readonly tracked: string | undefined;
}

export interface Turn {
  readonly side: Side;
  readonly lines: readonly Line[];
  readonly backchannels: readonly Line[];
}
