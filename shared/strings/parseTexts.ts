import type { TextKey } from "./keys";
import { LANGUAGES, type Language } from "./languages";
import { textProblems, type TextsByKey } from "./textProblems";

export interface LanguageTexts extends Language {
  /** Also holds the plural forms that the language has and English does not. */
  readonly texts: TextsByKey & Readonly<Record<TextKey, string>>;
}

/** Nested texts by their whole keys: `{ shared: { retry: "Retry" } }` is `{ "shared.retry": "Retry" }`. */
export function flatten(node: object, above = ""): Record<string, unknown> {
  const entries = Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    const key = above + name;
    return typeof value === "object" && value !== null ? Object.entries(flatten(value, `${key}.`)) : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

function parse(locale: string, json: string | undefined): object {
  const file = `shared/strings/${locale}.json`;
  if (json === undefined) throw new Error(`${file} does not exist: add it, or take ${locale} out of shared/strings/languages.ts.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}. Mend it there.`, { cause: error });
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  throw new Error(`${file} holds no texts by name: write { "shared": {…}, … } there.`);
}

/**
 * @param files JSON by file name, such as `pt-BR.json`
 * @throws a sentence per problem, with file, key and what to do
 */
export function parseTexts(files: Readonly<Record<string, string>>, languages: readonly Language[] = LANGUAGES): readonly LanguageTexts[] {
  const parsed = languages.map((language) => ({ ...language, texts: flatten(parse(language.locale, files[`${language.locale}.json`])) }));
  const english = parsed.find(({ locale }) => locale === "en")?.texts as TextsByKey;
  const problems = parsed.flatMap(({ texts, ...language }) => textProblems(language, texts, english));
  const unlisted = Object.keys(files).filter((file) => !languages.some(({ locale }) => file === `${locale}.json`));
  problems.push(
    ...unlisted.map((file) => `shared/strings/${file} is a language that shared/strings/languages.ts does not list: add it there.`),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return parsed as unknown as readonly LanguageTexts[];
}
