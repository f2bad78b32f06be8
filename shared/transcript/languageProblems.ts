import { languageOf } from "./languageOf";
import { count } from "./mendUtterances";

/** A problem names no more languages. */
const MOST_NAMES = 5;

export interface FoundLanguages {
  /** What is stated of each utterance and not known to be wrong. */
  readonly marks: readonly (string | undefined)[];
  /** What each was taken to be in. */
  readonly locales: readonly (string | undefined)[];
  /** Letters by locale. */
  readonly spoken: ReadonlyMap<string, number>;
  /** Stated, but contradicted by all of the text. */
  readonly wrong: readonly string[];
}

/** Which languages were found in the text, and which statements it contradicts; nothing where all is as stated. */
export function languageProblems({ marks, locales, spoken, wrong }: FoundLanguages): readonly string[] {
  const found = new Set<string>();
  const against = new Set<string>();
  let [contradicting, unknown] = [0, 0];
  locales.forEach((locale, index) => {
    const mark = marks[index];
    if (locale === undefined) unknown += 1;
    else if (mark === undefined) found.add(locale);
    else if (locale !== mark) {
      against.add(locale);
      contradicting += 1;
    }
  });
  const named = (languages: ReadonlySet<string>) =>
    namesOf([...languages].sort((a, b) => (spoken.get(b) ?? 0) - (spoken.get(a) ?? 0))).join(", ");
  const problems: string[] = [];
  if (wrong.length > 0) {
    problems.push(`Stated is ${namesOf(wrong).join(", ")}, but the text is something else; found from the text: ${named(found)}.`);
  } else if (found.size > 0) problems.push(`No language is stated; found from the text: ${named(found)}.`);
  if (contradicting > 0)
    problems.push(`${count(contradicting, "utterance")} in another language than stated, by the text: ${named(against)}.`);
  if (unknown > 0) {
    const whose = unknown === locales.length ? "The language" : `The language of ${count(unknown, "utterance")}`;
    problems.push(`${whose} can be told neither from the file nor from the text; state it if you know it.`);
  }
  return problems;
}

function namesOf(locales: readonly string[]): readonly string[] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const shown = locales.slice(0, MOST_NAMES).map((locale) => names.of(languageOf(locale)) ?? locale);
  return locales.length > MOST_NAMES ? [...shown, "…"] : shown;
}
