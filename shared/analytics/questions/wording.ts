import { clausesOf, opensBy, type Opener } from "../../domain/openQuestions";
import { foldedInPlace, nextWord, wordEnd } from "../words";

/** A stretch of a text that asks something. */
export interface Asking {
  /** UTF-16 units from the start of the text. */
  readonly index: number;
  readonly length: number;
  /** Not answerable by yes or no. */
  readonly isOpen: boolean;
}

/** What is known of a language's questions. */
export interface QuestionList {
  /** What asks in a text without sentence marks, in order; absent where wording does not tell. */
  readonly askingIn?: (text: string) => readonly Asking[];
  /** Whether a sentence that is known to ask is not answerable by yes or no. */
  readonly isOpen: (question: string) => boolean;
}

/**
 * How a language with spaces between words asks. Each is a regular expression for folded words (lower case, no diacritics) with one space
 * between them, tried where a word begins; none repeats without a bound, so that a text takes time by its length.
 */
export interface QuestionWording extends Opener {
  /** What asks where a sentence begins: at the start of the text and after lead-ins. */
  readonly opening: Wordings;
  /** What asks anywhere: how the second question of an utterance is found. */
  readonly inside: Wordings;
  /** After these words what would ask inside is part of a statement ("I know how …"). Tried on the text before. */
  readonly notAfter: string;
  /** Ends of a text that make a question of what was said before. */
  readonly tag: string;
}

interface Wordings {
  readonly open: string;
  readonly closed: string;
}

/** Longest end of a text in which a tag is looked for. */
const LONGEST_TAG = 60;
/** Longest text before a place in which its `notAfter` is looked for. */
const LONGEST_BEFORE = 40;
/** A language's questions by their wording. */
export function questionsBy(wording: QuestionWording): QuestionList {
  const startsIn = startsBy(wording);
  const tag = compiled(`(?<![\\p{L}\\p{N}'])(?:${wording.tag})$`, "u");
  const isOpened = opensBy(wording);
  return {
    askingIn: (original) => {
      const text = spaced(original);
      const starts = startsIn(text);
      const tagged = starts.length === 0 && tag.test(text.slice(-LONGEST_TAG)) ? [{ index: nextWord(text, 0), isOpen: false }] : starts;
      return stretched(original, tagged).filter(({ index, length, isOpen }) => hasWords(text.slice(index, index + length), isOpen ? 2 : 3));
    },
    isOpen: (question) => {
      for (const part of clausesOf(question)) {
        const [start] = startsIn(comparable(part));
        if (start !== undefined) return start.isOpen;
      }
      return isOpened(question);
    },
  };
}

/** Only tells open questions from closed ones, by their first word. */
export function openedBy(opener: Opener): QuestionList {
  return { isOpen: opensBy(opener) };
}

function comparable(part: string): string {
  return spaced(part).trimStart();
}

interface Start {
  readonly index: number;
  readonly isOpen: boolean;
}

/** Where a text, spaced, begins to ask. */
function startsBy({ leadIn, opening, inside, notAfter }: QuestionWording): (text: string) => readonly Start[] {
  const at = (source: string) => compiled(`(?:${source})(?![\\p{L}\\p{N}'-])`, "uy");
  const led = at(leadIn);
  const atBeginning = { open: at(opening.open), closed: at(opening.closed) };
  const anywhere = { open: at(inside.open), closed: at(inside.closed) };
  const statement = compiled(`(?<![\\p{L}\\p{N}'])(?:${notAfter}) $`, "u");

  return (text) => {
    const starts: Start[] = [];
    // Where the sentence at hand began, and whether nothing but lead-ins came since.
    let began = nextWord(text, 0);
    let isBeginning = true;
    for (let place = began, end: number | undefined; place < text.length; place = nextWord(text, end)) {
      const { open, closed } = isBeginning ? atBeginning : anywhere;
      const isStated: boolean = !isBeginning && statement.test(text.slice(Math.max(0, place - LONGEST_BEFORE), place));
      const openEnd = isStated ? undefined : endOf(open, text, place);
      end = isStated ? undefined : (openEnd ?? endOf(closed, text, place));
      if (end !== undefined) {
        addStart(starts, { index: isBeginning ? began : place, isOpen: openEnd !== undefined }, text);
        isBeginning = false;
        continue;
      }
      end = isStated ? undefined : endOf(led, text, place);
      if (end !== undefined && !isBeginning) began = place;
      isBeginning = end !== undefined;
      end ??= wordEnd(text, place);
    }
    return starts;
  };
}

/** Who begins a question and begins it again, "do you, do you ever …", asks once. */
function addStart(starts: Start[], start: Start, text: string): void {
  const last = starts[starts.length - 1];
  const begun = last === undefined ? "" : text.slice(last.index, start.index);
  const isSame =
    last !== undefined && (!hasWords(begun, 3) || (!hasWords(begun, 5) && firstWord(text, last.index) === firstWord(text, start.index)));
  if (isSame) starts[starts.length - 1] = { ...start, index: last.index };
  else starts.push(start);
}

function firstWord(text: string, start: number): string {
  return text.slice(start, wordEnd(text, start));
}

/** Between words any number of spaces may stand. */
function compiled(source: string, flags: string): RegExp {
  return new RegExp(source.replace(/ /g, " +"), flags);
}

/** Each as far as the next one begins. */
export function stretched<T extends { readonly index: number }>(
  text: string,
  starts: readonly T[],
): readonly (T & { readonly length: number })[] {
  return starts.map((start, place) => {
    const end = starts[place + 1]?.index ?? text.length;
    return { ...start, length: text.slice(start.index, end).trimEnd().length };
  });
}

/** A text for comparing in which every character keeps its place, and whatever stands between words is a space. */
function spaced(text: string): string {
  const folded = foldedInPlace(text);
  const between = /^[\u0000-\u007f]*$/.test(folded) ? /[^a-z0-9' -]/g : /[^\p{L}\p{N}\p{M}' -]/gu;
  return folded.replace(between, (other) => " ".repeat(other.length)).trimEnd();
}

function endOf(pattern: RegExp, text: string, place: number): number | undefined {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Fewer words ask nothing that could be told from a cut sentence. */
function hasWords(text: string, fewest: number): boolean {
  let words = 0;
  for (let at = nextWord(text, 0); at < text.length && words < fewest; at = nextWord(text, wordEnd(text, at))) words += 1;
  return words >= fewest;
}
