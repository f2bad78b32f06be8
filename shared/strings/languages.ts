export interface Language {
  /** BCP 47. Names the file of the texts, and says how dates and numbers are written. */
  readonly locale: string;
  /** The id that Dataverse, users' settings and the names of resx files use. */
  readonly lcid: number;
}

/** The product's languages, listed nowhere else. English first: who reads none of the others reads English. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { locale: "en", lcid: 1033 },
  { locale: "ar-SA", lcid: 1025 },
  { locale: "zh-TW", lcid: 1028 },
  { locale: "de", lcid: 1031 },
  { locale: "fr", lcid: 1036 },
  { locale: "he", lcid: 1037 },
  { locale: "it", lcid: 1040 },
  { locale: "ja", lcid: 1041 },
  { locale: "ko", lcid: 1042 },
  { locale: "nl", lcid: 1043 },
  { locale: "pt-BR", lcid: 1046 },
  { locale: "zh-CN", lcid: 2052 },
  { locale: "es", lcid: 3082 },
];

/** @param lcid such as a user's language id; English where the product does not speak that language */
export function spokenLocale(lcid: number | undefined): string {
  return (LANGUAGES.find((language) => language.lcid === lcid) ?? LANGUAGES[0]).locale;
}
