import { LANGUAGES } from "../../../../shared/strings/languages";
import { PSEUDO } from "../pseudo";

/** Locales of the languages a user can have here, by LCID. */
const LOCALES = new Map<number, string>([...LANGUAGES.map(({ lcid, locale }) => [lcid, locale] as const), [PSEUDO, LANGUAGES[0].locale]]);

export function localeOf(languageId: number): string {
  const locale = LOCALES.get(languageId);
  if (!locale) throw new Error(`The local host does not know the language ${languageId}; it knows ${[...LOCALES.keys()].join(", ")}.`);
  return locale;
}

/** `Intl` told the direction in a property before it did in a method. */
type LocaleText = Intl.Locale & { readonly textInfo?: { direction: string }; readonly getTextInfo?: () => { direction: string } };

export function isRightToLeft(languageId: number): boolean {
  const locale = new Intl.Locale(localeOf(languageId)) as LocaleText;
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction === "rtl";
}

/** A language's own name, such as "português (Brasil)". */
export function nameOf(locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
}
