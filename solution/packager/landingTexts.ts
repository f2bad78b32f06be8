import type { LandingKey } from "../../shared/strings/keys";
import type { LanguageTexts } from "../../shared/strings/parseTexts";

/** The landing page's texts by locale, which its script holds: a web resource has no resx. */
export function landingTexts(languages: readonly LanguageTexts[]): Readonly<Record<string, Readonly<Record<LandingKey, string>>>> {
  return Object.fromEntries(
    languages.map(({ locale, texts }) => [
      locale,
      Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith("landing."))) as Record<LandingKey, string>,
    ]),
  );
}
