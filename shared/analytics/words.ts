import { UNSPACED_SCRIPT } from "../transcript/textOf";
import { eachSegment } from "./segments";

/**
 * Words as `Intl.Segmenter` finds them, with two differences: a hyphenated word ("mm-hm") is one, as the worked example of the
 * KPI definitions counts it, and text in scripts with spaces goes through an equivalent scan, since the segmenter takes fifty times as long.
 */
export interface WordInText {
  readonly text: string;
  /** UTF-16 units from the start of the text. */
  readonly index: number;
}

/** The words of a text in order, each in its place. */
export function wordsInPlace(text: string): readonly WordInText[] {
  return UNSPACED_SCRIPT.test(text) ? segmented(text) : scanned(text, (word, index): WordInText => ({ text: word, index }));
}

/** A word in scripts with spaces, as the scan finds it; but for numbers, which are cut at a comma. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.·\-‐‑][\p{L}\p{N}\p{M}_]+)*/gu;

/**
 * The words of a short text, made ready for comparing with a list of words; see `folded`. Less code than the scan, since it is part of
 * what a browser loads.
 */
export function foldedWordsOf(text: string): readonly string[] {
  return (folded(text).match(WORD) ?? []).flatMap((word) => {
    if (!UNSPACED_SCRIPT.test(word)) return word;
    const words: string[] = [];
    eachSegment(word, (segment, _index, isWordLike) => isWordLike && words.push(segment));
    return words;
  });
}

/** A word for comparing: lower case, without diacritics, one form of apostrophe. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .replace(/’/g, "'")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
}

/** A text for comparing that keeps every character's place: lower case, and letters without their diacritics. */
export function foldedInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(text)) return lower;
  return (lower.length === text.length ? lower : text.replace(/./gsu, lowerInPlace)).replace(
    /[^\u0000-\u007f\u2e80-\uffff]/g,
    (character) => {
      if (character === "’") return "'";
      const base = character.normalize("NFD").replace(/\p{M}+/gu, "");
      return base.length === 1 ? base : character;
    },
  );
}

/** "İ" alone becomes two characters, of which the second is a mark. */
function lowerInPlace(character: string): string {
  return character.toLowerCase().slice(0, character.length);
}

/** Whether a UTF-16 unit is a letter, digit or mark; NaN, beside the text, is none. */
export function isWordPart(unit: number): boolean {
  return !Number.isNaN(unit) && kindOf(unit) === PART;
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/.test(text);
}

/** What a UTF-16 unit is to a word; 0 = not looked up yet, since asking the pattern every time would take most of the time. */
const PART = 1;
const BREAK = 2;
/** Joins a word where it stands between letters or digits. */
const JOINER = 3;
/** Joins digits only: 1,000. */
const NUMBER_JOINER = 4;
const kinds = /* @__PURE__ */ new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const character = String.fromCharCode(unit);
  const isPart = /[\p{L}\p{N}\p{M}_]/u.test(character);
  const kind = isPart ? PART : "'’.·-‐‑".includes(character) ? JOINER : ",;".includes(character) ? NUMBER_JOINER : BREAK;
  kinds[unit] = kind;
  return kind;
}

const SPACE = 32;

/** Most of what is looked at: worth an answer without the table. */
export function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Start of the first word at or after a place; the text's length where there is none. For scripts with spaces. */
export function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (isPlainLetter(unit) || (unit !== SPACE && kindOf(unit) === PART)) break;
    at += 1;
  }
  return at;
}

/** End of the word that starts at a place. For scripts with spaces. */
export function wordEnd(text: string, start: number): number {
  const { length } = text;
  let at = start + 1;
  while (at < length) {
    const unit = text.charCodeAt(at);
    if (isPlainLetter(unit)) {
      at += 1;
      continue;
    }
    if (unit === SPACE) return at;
    const kind = kindOf(unit);
    if (kind === PART) {
      at += 1;
      continue;
    }
    if (kind === BREAK || at + 1 === length) return at;
    const next = text.charCodeAt(at + 1);
    if (kind === JOINER ? kindOf(next) !== PART : !isDigitUnit(next) || !isDigitUnit(text.charCodeAt(at - 1))) return at;
    at += 2;
  }
  return at;
}

function scanned<T>(text: string, wordAt: (word: string, index: number) => T): readonly T[] {
  const found: T[] = [];
  for (let start = nextWord(text, 0); start < text.length;) {
    const end = wordEnd(text, start);
    found.push(wordAt(text.slice(start, end), start));
    start = nextWord(text, end);
  }
  return found;
}

/** Words of a text that need not have spaces between them, in order; places in UTF-16 units. */
export function eachSegmentedWord(text: string, visit: (index: number, end: number) => void): void {
  // The word at hand, which a hyphen may yet make longer.
  let start = -1;
  let end = -1;
  let hyphenAt = -1;
  eachSegment(text, (segment, index, isWordLike) => {
    if (!isWordLike) {
      if (index === end && (segment === "-" || segment === "‐" || segment === "‑")) hyphenAt = index;
      return;
    }
    const isJoined = hyphenAt === end && index === hyphenAt + 1 && start >= 0 && !UNSPACED_SCRIPT.test(segment);
    if (!isJoined) {
      if (start >= 0) visit(start, end);
      start = index;
    }
    end = index + segment.length;
    hyphenAt = -1;
  });
  if (start >= 0) visit(start, end);
}

function segmented(text: string): readonly WordInText[] {
  const words: WordInText[] = [];
  eachSegmentedWord(text, (index, end) => words.push({ text: text.slice(index, end), index }));
  return words;
}
