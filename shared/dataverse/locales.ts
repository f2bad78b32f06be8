/** Values of `msdyn_locale`, by language tag in lower case. */
const LOCALES: ReadonlyMap<string, number> = new Map([
  ["en-us", 0],
  ["en-gb", 10],
  ["de-de", 20],
  ["fr-fr", 30],
  ["it-it", 40],
  ["es-es", 50],
  ["es-mx", 60],
  ["ja-jp", 70],
  ["pt-br", 80],
  ["zh-cn", 90],
  ["nl-nl", 110],
  ["fr-ca", 120],
  ["pt-pt", 130],
  ["ar-ae", 140],
  ["ar-bh", 150],
  ["ar-eg", 160],
  ["ar-iq", 170],
  ["ar-jo", 180],
  ["ar-kw", 190],
  ["ar-lb", 200],
  ["ar-om", 210],
  ["ar-qa", 220],
  ["ar-sa", 230],
  ["ar-sy", 240],
  ["he-il", 250],
  ["da-dk", 260],
  ["sv-se", 270],
  ["fi-fi", 280],
  ["nb-no", 290],
]);

/** `msdyn_locale` of a language tag. A language without a country, as it is found from a text, is stored with the first that has it. */
export function localeValue(locale: string | undefined): number | undefined {
  if (locale === undefined) return undefined;
  const tag = locale.toLowerCase();
  return LOCALES.get(tag) ?? LOCALES.get([...LOCALES.keys()].find((known) => known.startsWith(`${tag}-`)) ?? tag);
}

/** The language of a value of `msdyn_locale`, ISO 639-1; undefined where there is none, or one that nobody knows. */
export function languageOfLocale(value: number | undefined): string | undefined {
  return [...LOCALES].find(([, known]) => known === value)?.[0].slice(0, 2);
}
