import { isByCharacters, LENGTHS, LONGEST_CHARACTERS, LONGEST_WORD, NEGATION_REACH } from "../../shared/analytics/sentiment/features";
import { hashOf } from "../../shared/analytics/sentiment/hashOf";
import { NEGATIONS } from "../../shared/analytics/sentiment/negations";
import { isWordPart, nextWord, wordEnd } from "../../shared/analytics/words";

/** The names of a folded text's features, in no order: the plain way of what `visitFeatures` does without putting a name together. */
export function featureNames(text: string, language: string): readonly string[] {
  const units = isByCharacters(language) ? characterRuns(text) : wordFeatures(text, language);
  if (units.length === 0) return [];
  const marks = [...text].flatMap((character) => ("?？".includes(character) ? ["#?"] : "!！".includes(character) ? ["#!"] : []));
  const length = units.filter(({ isUnit }) => isUnit).length;
  const most = LENGTHS.find((each) => length <= each);
  return [...units.map(({ name }) => name), most === undefined ? "#long" : `#${most}`, ...marks];
}

interface Named {
  readonly name: string;
  /** Counts for the length. */
  readonly isUnit?: boolean;
}

function characterRuns(text: string): readonly Named[] {
  const named: Named[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= Math.min(start + LONGEST_CHARACTERS, text.length); end += 1) {
      if (!isWordPart(text.charCodeAt(end - 1))) break;
      named.push({ name: text.slice(start, end), isUnit: end === start + 1 });
    }
  }
  return named;
}

function wordFeatures(text: string, language: string): readonly Named[] {
  const named: Named[] = [];
  const before: string[] = ["^"];
  let negated = 0;
  let endBefore = 0;
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, endBefore)) {
    const end = wordEnd(text, start);
    if (/[,.;:!?]/.test(text.slice(endBefore, start))) negated = 0;
    const word = /^[0-9]/.test(text.slice(start)) ? "0" : text.slice(start, Math.min(end, start + LONGEST_WORD));
    named.push({ name: word, isUnit: true }, { name: [...before.slice(-1), word].join(" ") });
    if (before.length > 2) named.push({ name: [...before.slice(-2), word].join(" ") });
    if (negated > 0) named.push({ name: `!${word}` });
    negated = NEGATIONS.get(language)?.has(hashOf(word)) === true ? NEGATION_REACH : Math.max(0, negated - 1);
    before.push(word);
    endBefore = end;
  }
  return before.length === 1 ? [] : [...named, { name: `${before[before.length - 1]!} $` }];
}
