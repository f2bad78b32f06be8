export interface Language {
  /** The tag that names the file of its texts (BCP 47). */
  readonly tag: string;
  /** The language and the country whose dates and numbers it uses (BCP 47). */
  readonly locale: string;
  /** The id that Dataverse, users' settings and the names of resx files use. */
  readonly lcid: number;
}

/** The product's languages, listed nowhere else. English first: who reads none of the others reads English. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { tag: "en", locale: "en-US", lcid: 1033 },
  { tag: "ar", locale: "ar-SA", lcid: 1025 },
  { tag: "zh-TW", locale: "zh-TW", lcid: 1028 },
  { tag: "de", locale: "de-DE", lcid: 1031 },
  { tag: "fr", locale: "fr-FR", lcid: 1036 },
  { tag: "he", locale: "he-IL", lcid: 1037 },
  { tag: "it", locale: "it-IT", lcid: 1040 },
  { tag: "ja", locale: "ja-JP", lcid: 1041 },
  { tag: "ko", locale: "ko-KR", lcid: 1042 },
  { tag: "nl", locale: "nl-NL", lcid: 1043 },
  { tag: "pt-BR", locale: "pt-BR", lcid: 1046 },
  { tag: "zh-CN", locale: "zh-CN", lcid: 2052 },
  { tag: "es", locale: "es-ES", lcid: 3082 },
];

/** @param lcid such as a user's language id; English where the product does not speak that language */
export function languageOf(lcid: number | undefined): Language {
  return LANGUAGES.find((language) => language.lcid === lcid) ?? LANGUAGES[0];
}
