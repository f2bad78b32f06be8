/** Word lists of one language, each a comma-separated text. Entries may be phrases; the longest match wins and its words are not looked at again. */
export interface Lexicon {
  readonly positive: string;
  readonly negative: string;
  /** Phrases that hold a listed word but say nothing about feeling, such as greetings. */
  readonly neutral: string;
  /** Words that turn the meaning of what follows. */
  readonly negations: string;
  /** Words after which the weightier half of a sentence comes. */
  readonly contrasts: string;
}
