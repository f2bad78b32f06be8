import type { Language } from "./languages";

/** The texts of a language by their whole keys, such as `shared.reason.forbidden`. */
export type TextsByKey = Readonly<Record<string, string>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{(\w+)\}\}/g;
/** No list on a page is so long. The form that only whole millions take, such as the French "many", may be left out. */
const COUNTS = 1000;

function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(PLACEHOLDER))].sort();
}

/** The plural forms that a language has, each with the smallest count that takes it; undefined where only millions or fractions do. */
function pluralForms(locale: string): ReadonlyMap<string, number | undefined> {
  const rules = new Intl.PluralRules(locale);
  const counts = Array.from({ length: COUNTS }, (_, count) => count);
  return new Map(rules.resolvedOptions().pluralCategories.map((form) => [form, counts.find((count) => rules.select(count) === form)]));
}

/** What is wrong with the placeholders of one text. */
function* placeholderProblems(key: string, text: string, english: string): Iterable<string> {
  const [own, wanted] = [placeholdersOf(text), placeholdersOf(english)];
  if (/[{}]/.test(text.replace(PLACEHOLDER, ""))) yield `${key} has a brace that belongs to no placeholder: write {{name}}.`;
  for (const name of own.filter((each) => !wanted.includes(each))) {
    yield `${key} names ${name}, which the English text does not: ${wanted.length > 0 ? `write ${wanted.join(", ")}` : "take it out"}.`;
  }
  // A form for none, one or two may spell its number out.
  const isSpelt = /_(zero|one|two)$/.test(key);
  const lacking = isSpelt ? [] : wanted.filter((each) => !own.includes(each));
  if (lacking.length > 0) yield `${key} lacks ${lacking.join(", ")}, which the English text has: put it where the value belongs.`;
}

/**
 * What keeps the texts of a language from being complete, a sentence each that says file, key and what to do.
 * @param texts values as the file has them
 */
export function textProblems({ locale }: Language, texts: Readonly<Record<string, unknown>>, english: TextsByKey): readonly string[] {
  const plurals = new Set(Object.keys(english).flatMap((key) => (key.endsWith("_other") ? key.replace(PLURAL, "") : [])));
  const forms = pluralForms(locale);
  const isPlural = (key: string) => PLURAL.test(key) && plurals.has(key.replace(PLURAL, ""));
  const problems: string[] = [];

  for (const key of Object.keys(english).filter((each) => !isPlural(each) && !(each in texts))) {
    problems.push(`${key} is missing: translate "${english[key]}".`);
  }
  for (const base of plurals) {
    for (const [form, count] of forms) {
      if (`${base}_${form}` in texts || (count === undefined && form !== "other")) continue;
      problems.push(`${base}_${form} is missing: add the plural form that ${locale} uses for ${count ?? "the rest"}.`);
    }
  }
  for (const [key, text] of Object.entries(texts)) {
    const form = PLURAL.exec(key)?.[1] ?? "";
    if (!(isPlural(key) || key in english)) problems.push(`${key} is not in en.json: remove it, or mend its name.`);
    else if (isPlural(key) && !forms.has(form)) problems.push(`${key} is a plural form that ${locale} does not have: remove it.`);
    else if (typeof text !== "string") problems.push(`${key} is ${JSON.stringify(text)}: put a text in quotes there.`);
    else if (text.trim() === "") problems.push(`${key} is empty: translate it.`);
    else problems.push(...placeholderProblems(key, text, english[key] ?? english[key.replace(PLURAL, "_other")] ?? ""));
  }
  return problems.map((problem) => `shared/strings/${locale}.json: ${problem}`);
}
