import { PSEUDO } from "../pseudo";

/** Locales of the languages a user can have here, by LCID. */
const LOCALES: Readonly<Record<number, string>> = {
  1025: "ar-SA",
  1028: "zh-TW",
  1031: "de-DE",
  1033: "en-US",
  1036: "fr-FR",
  1037: "he-IL",
  1040: "it-IT",
  1041: "ja-JP",
  1042: "ko-KR",
  1043: "nl-NL",
  1046: "pt-BR",
  [PSEUDO]: "en-US",
  2052: "zh-CN",
  3082: "es-ES",
};

const RIGHT_TO_LEFT = new Set([1025, 1037]);

export function localeOf(languageId: number): string {
  const locale = LOCALES[languageId];
  if (!locale) throw new Error(`The local host does not know the language ${languageId}; it knows ${Object.keys(LOCALES).join(", ")}.`);
  return locale;
}

export function isRightToLeft(languageId: number): boolean {
  return RIGHT_TO_LEFT.has(languageId);
}
