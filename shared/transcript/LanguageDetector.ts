/** What a text looks like by its letters alone. */
export interface DetectedLanguage {
  /** ISO 639-1; undefined where nothing can be told. */
  readonly language: string | undefined;
  /** Whether the text is as like that language as texts in it usually are, and more so than any other. */
  readonly isReliable: boolean;
  /** How like another language it is, 0…1; 0 for one that is not known. */
  readonly likeness: (language: string) => number;
}

/** Tells a text's language. A port: the tables that it takes are larger than all controls together, so only commands have one. */
export interface LanguageDetector {
  readonly detect: (text: string) => DetectedLanguage;
  /** What it answers for texts in a language (ISO 639-1 or -3); undefined where it has not learnt that. */
  readonly codeOf: (language: string) => string | undefined;
}
