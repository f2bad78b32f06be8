import { FILLER_WORDS, type FillerWords } from "./lexicon/fillerWords";
import type { SpokenUtterance } from "./speech";
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

/**
 * Filler words in what somebody says. Utterances that do not take the floor have none: who says "uh" to show that they listen does not
 * search for words.
 * @param utterances one participant's, ordered by start
 * @returns undefined where nothing is in a language with a list
 */
export function fillersOf(utterances: readonly SpokenUtterance[]): Fillers | undefined {
  const listed = utterances.filter(({ language }) => FILLER_WORDS.has(language));
  if (listed.length === 0) return undefined;
  const count = listed.reduce((sum, { takesFloor, text, language }) => sum + (takesFloor ? fillerCount(text, language) : 0), 0);
  const talkMs = talkTime(listed);
  return talkMs < TALKING_SPEED_MIN_MS ? { count } : { count, perMinute: count / (talkMs / MINUTE_MS) };
}

/** How many filler words of its language are in a text; 0 in a language without a list. */
export function fillerCount(text: string, language: string): number {
  const pattern = patternOf(language);
  if (pattern === undefined) return 0;
  const lower = text.toLowerCase();
  let count = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(lower); found !== null; found = pattern.exec(lower)) {
    const end = pattern.lastIndex;
    if (cutsWord(lower, found.index, -1) || cutsWord(lower, end - 1, 1)) pattern.lastIndex = found.index + 1;
    else if (found[1] !== undefined) count += 1;
  }
  return count;
}

/** Whether a word goes on beyond its letter at a place, backwards or forwards. A hyphen joins: "uh-huh" holds no "uh". */
function cutsWord(text: string, at: number, step: -1 | 1): boolean {
  if (UNSPACED_SCRIPT.test(text.charAt(at))) return false;
  const isJoined = /['’-]/.test(text.charAt(at + step));
  return isWordPart(text.charCodeAt(at + (isJoined ? 2 * step : step)));
}

const patterns = new Map<string, RegExp>();

function patternOf(language: string): RegExp | undefined {
  const words = FILLER_WORDS.get(language);
  if (words === undefined) return undefined;
  const pattern = patterns.get(language) ?? patternFor(words);
  patterns.set(language, pattern);
  return pattern;
}

/** The first group is a filler; what means something is found before it, and has none. */
function patternFor({ sounds, phrases, meant = "" }: FillerWords): RegExp {
  const drawnOut = entriesOf(sounds).map((sound) => sound.replace(/./gu, "$&+"));
  const fillers = `(${[...entriesOf(phrases), ...drawnOut].join("|")})`;
  return new RegExp([...entriesOf(meant), fillers].join("|"), "g");
}

/** Longer ones first, since the first that fits is taken. */
function entriesOf(list: string): readonly string[] {
  const entries = list.split(",").map((entry) => entry.trim().replace(/\s+/g, "\\s+"));
  return entries.filter((entry) => entry !== "").sort((a, b) => b.length - a.length);
}
