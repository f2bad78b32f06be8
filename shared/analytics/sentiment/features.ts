import { isWordPart, nextWord, wordEnd } from "../words";
import { FNV_START, grown, hashOf } from "./hashOf";
import { NEGATIONS } from "./negations";

/**
 * Told of each feature of a text: the hash of its name, and where in the text it stands.
 *
 * A feature is named as it is read: `happy`, `not happy`, `is not happy`, `!happy` (within the reach of a negation), `^ thanks` and `bye $` (the first and the last word), `#?` (a question), `#8` (at most 8 words). Every
 * number is `0`. In Chinese and Japanese, features are one to four characters in a row.
 */
export type VisitFeature = (hash: number, start: number, end: number) => void;

/** A negation turns as many words as this, unless the clause ends before. */
export const NEGATION_REACH = 3;
/** Chinese and Japanese: characters in a row. */
export const LONGEST_CHARACTERS = 4;
/** What comes after it in a longer word is not looked at. */
export const LONGEST_WORD = 40;
/** Names of the lengths, by the most words (or characters) that they stand for. */
export const LENGTHS = [1, 2, 4, 8, 16, 32, 64];

const SPACE = 32;
const NEGATED = hashOf("!");
const FIRST = hashOf("^");
const ZERO = 48;
const QUESTION = hashOf("#?");
const EXCLAMATION = hashOf("#!");
const LENGTH_HASHES = LENGTHS.map((length) => hashOf(`#${length}`));
const LONG = hashOf("#long");

export function isByCharacters(language: string): boolean {
  return language === "zh" || language === "ja";
}

/** Calls back for every feature of a part of a text, which has to be folded. Linear in its length. */
export function visitFeatures(text: string, from: number, to: number, language: string, visit: VisitFeature): void {
  const words = isByCharacters(language)
    ? visitCharacters(text, from, to, visit)
    : visitWords(text, from, to, NEGATIONS.get(language), visit);
  if (words === 0) return;
  const length = LENGTHS.findIndex((most) => words <= most);
  visit(LENGTH_HASHES[length] ?? LONG, from, from);
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 63 || unit === 0xff1f) visit(QUESTION, at, at + 1);
    else if (unit === 33 || unit === 0xff01) visit(EXCLAMATION, at, at + 1);
  }
}

function visitWords(text: string, from: number, to: number, negations: ReadonlySet<number> | undefined, visit: VisitFeature): number {
  let words = 0;
  let negated = 0;
  let before = FIRST;
  let pairBefore = 0;
  let startBefore = from;
  let startBeforeThat = from;
  let endBefore = from;
  for (let start = nextWord(text, from); start < to; start = nextWord(text, endBefore)) {
    const end = Math.min(wordEnd(text, start), to);
    if (negated > 0 && endsClause(text, endBefore, start)) negated = 0;
    let word = FNV_START;
    let turned = NEGATED;
    let pair = grown(before, SPACE);
    let triple = grown(pairBefore, SPACE);
    const first = text.charCodeAt(start);
    const isNumber = first >= ZERO && first < ZERO + 10;
    const last = isNumber ? start + 1 : Math.min(end, start + LONGEST_WORD);
    for (let at = start; at < last; at += 1) {
      const unit = isNumber ? ZERO : text.charCodeAt(at);
      word = grown(word, unit);
      turned = grown(turned, unit);
      pair = grown(pair, unit);
      triple = grown(triple, unit);
    }
    visit(word, start, end);
    visit(pair, startBefore, end);
    if (words > 1) visit(triple, startBeforeThat, end);
    if (negated > 0) {
      visit(turned, start, end);
      negated -= 1;
    }
    if (negations?.has(word) === true) negated = NEGATION_REACH;
    words += 1;
    startBeforeThat = startBefore;
    startBefore = start;
    endBefore = end;
    pairBefore = pair;
    before = word;
  }
  if (words > 0) visit(grown(grown(before, SPACE), "$".charCodeAt(0)), startBefore, endBefore);
  return words;
}

function endsClause(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== SPACE && ",.;:!?".includes(text.charAt(at))) return true;
  }
  return false;
}

function visitCharacters(text: string, from: number, to: number, visit: VisitFeature): number {
  let characters = 0;
  for (let start = from; start < to; start += 1) {
    if (!isWordPart(text.charCodeAt(start))) continue;
    characters += 1;
    let run = FNV_START;
    const last = Math.min(start + LONGEST_CHARACTERS, to);
    for (let at = start; at < last && isWordPart(text.charCodeAt(at)); at += 1) {
      run = grown(run, text.charCodeAt(at));
      visit(run, start, at + 1);
    }
  }
  return characters;
}
