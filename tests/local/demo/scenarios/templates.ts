/**
 * What people say, by beat of a conversation, side and language. `{slot}` is filled from the language's vocabulary or from
 * the call itself: `{seller}`, `{customer}`, `{company}`, `{competitor}`, `{phone}`, `{colleague}`.
 *
 * Ordinary lines hold no tracked word, no promise and, on the seller's side, no question: those are drawn per call in a
 * wanted number and have templates of their own. Customers' lines are sorted by the sentiment that their words carry.
 */
export const BEATS = [
  "opening",
  "need",
  "story",
  "solution",
  "price",
  "objection",
  "competitor",
  "experience",
  "nextStep",
  "close",
] as const;
export type Beat = (typeof BEATS)[number];

/** The tracked words' concepts; each language names them in its own `keywords`. */
export const KEYWORDS = ["price", "integration", "security", "contract"] as const;
export type Keyword = (typeof KEYWORDS)[number];

export interface CustomerLines {
  readonly neutral: readonly string[];
  readonly positive: readonly string[];
  readonly negative: readonly string[];
}

export interface BeatLines {
  /** In the opening the first two are greetings. */
  readonly seller: readonly string[];
  /** Seller's questions, each ending in a question mark. */
  readonly questions: readonly string[];
  readonly customer: CustomerLines;
}

export interface KeywordLines {
  /** The word as it is tracked. */
  readonly word: string;
  readonly seller: readonly string[];
  readonly customer: readonly string[];
}

export interface LanguageTemplates {
  /** As in the upload's metadata, such as `en-us`. */
  readonly locale: string;
  /** Put between two sentences of one utterance. */
  readonly space: string;
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  readonly beats: Readonly<Partial<Record<Beat, BeatLines>>>;
  readonly keywords: Readonly<Record<Keyword, KeywordLines>>;
  /** Lines that name `{competitor}`. */
  readonly competitor: { readonly seller: readonly string[]; readonly customer: readonly string[] };
  /** Seller's promises. */
  readonly actionItems: readonly string[];
  readonly backchannels: readonly string[];
  readonly voicemail: readonly string[];
  readonly titles: Readonly<Record<Scenario | "voicemail" | "internal", string>>;
}

export const SCENARIOS = ["discovery", "demo", "price", "renewal", "support"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The order of beats; the competitor comes up only in calls that were drawn to name one. */
export const SCENARIO_BEATS: Readonly<Record<Scenario, readonly Beat[]>> = {
  discovery: ["opening", "need", "story", "solution", "competitor", "objection", "nextStep", "close"],
  demo: ["opening", "need", "solution", "story", "solution", "objection", "competitor", "nextStep", "close"],
  price: ["opening", "need", "price", "story", "objection", "competitor", "price", "nextStep", "close"],
  renewal: ["opening", "experience", "story", "price", "competitor", "objection", "nextStep", "close"],
  support: ["opening", "experience", "story", "experience", "solution", "competitor", "nextStep", "close"],
};
