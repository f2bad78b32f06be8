/**
 * What was learnt of one language, as `npm run sentiment -- train` writes it. A feature is a name and how much it speaks for negative and
 * for positive, against neutral: `disappointed 61 -20`, in steps of `step`. One a line: a single text is read when its language is first
 * heard, and costs nothing before.
 */
export interface SentimentModel {
  readonly language: string;
  /** The unit of all weights. */
  readonly step: number;
  /** Of an empty text: for negative, for positive. */
  readonly bias: readonly number[];
  readonly features: string;
}
