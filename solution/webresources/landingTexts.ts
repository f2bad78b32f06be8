import type { LandingKey } from "../../shared/strings/keys";
import { spokenLocale } from "../../shared/strings/languages";
import { fill, type Values } from "../../shared/strings/translate";

/** By locale; written into the script when it is bundled. */
declare const LANDING_TEXTS: Readonly<Record<string, Readonly<Record<LandingKey, string>>>>;

export interface LandingTexts {
  /** BCP 47, for the page's `lang` and its dates. */
  readonly locale: string;
  /** The names of tables and roles stay as the solution has them. */
  readonly t: (key: LandingKey, values?: Values) => string;
}

/** @param languageId the user's LCID; English where the product does not speak that language */
export function landingTexts(languageId: number | undefined): LandingTexts {
  const locale = spokenLocale(languageId);
  return { locale, t: (key, values) => fill(LANDING_TEXTS[locale]?.[key] ?? key, values) };
}
