export interface Language {
  /** BCP 47. Names the file of the texts, and says how dates and numbers are written. */
  readonly locale: string;
  /** The id that Dataverse, users' settings and the names of resx files use. */
  readonly lcid: number;
}

/** The product's languages, listed nowhere else: pairs, because every control carries them. */
const SPOKEN: readonly (readonly [locale: string, lcid: number])[] = [
  ["en", 1033],
  ["ar-SA", 1025],
  ["zh-TW", 1028],
  ["de", 1031],
  ["fr", 1036],
  ["he", 1037],
  ["it", 1040],
  ["ja", 1041],
  ["ko", 1042],
  ["nl", 1043],
  ["pt-BR", 1046],
  ["zh-CN", 2052],
  ["es", 3082],
];

/** English first: who reads none of the others reads English. */
export const LANGUAGES = /* @__PURE__ */ SPOKEN.map(([locale, lcid]): Language => ({ locale, lcid })) as [Language, ...Language[]];

/** @param lcid such as a user's language id; English where the product does not speak that language */
export function spokenLocale(lcid: number | undefined): string {
  return SPOKEN.find(([, id]) => id === lcid)?.[0] ?? "en";
}
