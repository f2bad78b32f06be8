import { createTranslate, type Translate } from "../../../shared/strings/translate";

/** By locale; written into the script when it is bundled. */
declare const SHEET_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>>;

/** @param locale BCP 47, of one of the product's languages, perhaps with a calendar */
export function sheetTexts(locale: string): Translate {
  const texts = SHEET_TEXTS[locale.split("-u-")[0] ?? ""];
  return createTranslate((key) => texts?.[key] ?? key, locale);
}
