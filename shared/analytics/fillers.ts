import { FILLER_WORDS, type FillerWords } from "./lexicon/fillerWords";
import type { UncutUtterance } from "./speech";
import { TALKING_SPEED_MIN_MS } from "./talkingSpeed";
import { MINUTE_MS } from "../domain/time";
import { talkTime } from "./talkTime";
import { UNSPACED_SCRIPT } from "../transcript/textOf";
import { isWordPart } from "./words";

export interface Fillers {
  readonly count: number;
  /** By minute of speech; absent below ten seconds of it. */
  readonly perMinute?: number;
}

/** A letter that goes on for longer is none that somebody says; looking for its end would take time that grows with its square. */
const LONGEST_DRAWN_OUT = 10;

/**
 * Filler words in what somebody says. Utterances that do not take the floor have none: who says "uh" to show that they listen does not
 * search for words.
 * @param utterances one participant's, ordered by start
 * @returns undefined where nothing is in a language with a list
 */
export function fillersOf(utterances: readonly UncutUtterance[]): Fillers | undefined {
  const listed = utterances.filter(({ language }) => FILLER_WORDS.has(language));
  if (listed.length === 0) return undefined;
  const count = listed.reduce((sum, { takesFloor, text, language }) => sum + (takesFloor ? fillerCount(text, language) : 0), 0);
  const talkMs = talkTime(listed);
  return talkMs < TALKING_SPEED_MIN_MS ? { count } : { count, perMinute: count / (talkMs / MINUTE_MS) };
}

/** How many filler words of its language are in a text; 0 in a language without a list. */
export function fillerCount(text: string, language: string): number {
  const patterns = patternsOf(language);
  if (patterns === undefined) return 0;
  const { fillers, meant } = patterns;
  const lower = text.toLowerCase();
  let count = 0;
  fillers.lastIndex = 0;
  for (let found = fillers.exec(lower); found !== null; found = fillers.exec(lower)) {
    const { index, 0: filler } = found;
    const isMeant = (phrase: string) => phrase.includes(filler) && lower.startsWith(phrase, index - phrase.indexOf(filler));
    if (cutsWord(lower, index, -1) || cutsWord(lower, fillers.lastIndex - 1, 1)) fillers.lastIndex = index + 1;
    else if (!meant.some(isMeant)) count += 1;
  }
  return count;
}

/** Whether a word goes on beyond its letter at a place, backwards or forwards. A hyphen joins: "uh-huh" holds no "uh". */
function cutsWord(text: string, at: number, step: -1 | 1): boolean {
  if (UNSPACED_SCRIPT.test(text.charAt(at))) return false;
  const isJoined = /['’-]/.test(text.charAt(at + step));
  return isWordPart(text.charCodeAt(at + (isJoined ? 2 * step : step)));
}

interface Patterns {
  readonly fillers: RegExp;
  readonly meant: readonly string[];
}

const known = new Map<string, Patterns>();

function patternsOf(language: string): Patterns | undefined {
  const words = FILLER_WORDS.get(language);
  let patterns = known.get(language);
  if (patterns === undefined && words !== undefined) known.set(language, (patterns = patternsFor(words)));
  return patterns;
}

function patternsFor({ sounds, phrases, meant }: FillerWords): Patterns {
  const drawnOut = entriesOf(sounds).map((sound) => sound.replace(/./gu, `$&{1,${LONGEST_DRAWN_OUT}}`));
  return {
    fillers: new RegExp([...entriesOf(phrases), ...drawnOut].join("|"), "g"),
    meant: meant === undefined ? [] : entriesOf(meant),
  };
}

/** Longer ones first, since the first that fits is taken. */
function entriesOf(list: string): readonly string[] {
  return list
    .split(",")
    .map((entry) => entry.trim().replace(/\s+/g, " "))
    .sort((a, b) => b.length - a.length);
}
