import type { LandingKey } from "../../shared/strings/keys";
import { readTexts } from "../../shared/strings/readTexts";

/** The landing page's texts by locale, which its script holds: a web resource has no resx. @throws a sentence per problem of the texts */
export function landingTexts(): Readonly<Record<string, Readonly<Record<LandingKey, string>>>> {
  return Object.fromEntries(
    readTexts().map(({ locale, texts }) => [
      locale,
      Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith("landing."))) as Record<LandingKey, string>,
    ]),
  );
}
