import type { TimedWord, Utterance } from "../domain/Transcript";
import type { SentimentLabel } from "../domain/Sentiment";
import { asId, asList, asLocale, asNumber, asObject, asText, asTime } from "./jsonValue";
import { count } from "./mendUtterances";
import { PartsLeftOut } from "./PartsLeftOut";
import { oneLine } from "./textOf";
import { toUtterance } from "./toUtterance";
import { TranscriptError } from "./TranscriptError";
import type { Speaker, TranscriptReading } from "./TranscriptReading";

/** Words may stick out of their fragment by this much before their unit is doubted. */
const WORD_TOLERANCE_MS = 250;

/** How many word units may make a millisecond: the documented sample counts words in 100 µs, other services in 100 ns. */
const WORD_UNITS_PER_MS = [1, 10, 10_000];

interface SpokenFragment {
  readonly utterance: Utterance;
  readonly words: readonly TimedWord[];
}

/**
 * Reads the transcript array of the first-party upload: fragments {id, text, offset, duration, participantId, words?, locale?, sentiment?},
 * fragment times in ms. The documentation calls a word's text `word`, its sample `text`: both are read.
 * @param unnamed who speaks where a fragment does not tell; absent: such fragments are left out
 */
export function readUploadFragments(fragments: readonly unknown[], fileName: string, unnamed?: string): TranscriptReading {
  const problems: string[] = [];
  const speakers = new Map<string, Speaker>();
  const read: SpokenFragment[] = [];
  const leftOut = new PartsLeftOut("fragment");
  let silent = 0;

  fragments.forEach((value, index) => {
    const said = leftOut.reading(() => fragmentOf(value, unnamed, () => `${fileName}, fragment ${index + 1}`));
    if (said === undefined) return;
    const { utterance } = said;
    if (utterance.text === "") {
      silent += 1;
      return;
    }
    if (!speakers.has(utterance.participantId)) speakers.set(utterance.participantId, { key: utterance.participantId });
    read.push(said);
  });

  problems.push(...leftOut.problems(read.length + silent > 0));
  if (silent > 0) problems.push(`${count(silent, "fragment")} without text left out.`);
  const unitsPerMs = wordUnitsPerMs(read);
  if (unitsPerMs !== 1)
    problems.push(`Word times are ${unitsPerMs} times larger than their fragments' milliseconds and were divided by ${unitsPerMs}.`);
  let wordless = 0;
  const utterances = read.map(({ utterance, words }): Utterance => {
    if (words.length === 0) return utterance;
    const scaled =
      unitsPerMs === 1
        ? words
        : words.map(({ text, startMs, endMs }) => ({ text, startMs: startMs / unitsPerMs, endMs: endMs / unitsPerMs }));
    if (fits(utterance, scaled, 1)) return { ...utterance, words: scaled };
    wordless += 1;
    return utterance;
  });
  if (wordless > 0) problems.push(`The word times of ${count(wordless, "fragment")} lie outside the fragment and were not used.`);
  return { speakers: [...speakers.values()], utterances, communicationType: "phonecall", unreadable: leftOut.count, problems };
}

function fragmentOf(value: unknown, unnamed: string | undefined, place: () => string): SpokenFragment {
  const fragment = asObject(value) ?? {};
  const offset = asTime(fragment["offset"]);
  const duration = asTime(fragment["duration"]);
  if (offset === undefined || duration === undefined) {
    throw new TranscriptError("a fragment needs the numbers offset and duration, in milliseconds.", place());
  }
  const participantId = asId(fragment["participantId"]) ?? unnamed;
  if (participantId === undefined) throw new TranscriptError("a fragment needs a participantId.", place());
  const text = oneLine(asText(fragment["text"]) ?? "");
  const locale = asLocale(fragment["locale"]);
  const sentiment = sentimentOf(fragment["sentiment"]);
  return {
    utterance: toUtterance(participantId, offset, offset + duration, text, { locale, sentiment }),
    words: wordsOf(fragment["words"]),
  };
}

function wordsOf(value: unknown): readonly TimedWord[] {
  const words: TimedWord[] = [];
  for (const item of asList(value) ?? []) {
    const word = asObject(item);
    const text = asText(word?.["word"]) ?? asText(word?.["text"]);
    const offset = asNumber(word?.["offset"]);
    const duration = asNumber(word?.["duration"]);
    if (text !== undefined && offset !== undefined && duration !== undefined && Number.isFinite(offset + duration))
      words.push({ text, startMs: offset, endMs: offset + duration });
  }
  return words;
}

/** The unit in which most fragments' words lie inside their fragment; decided for the file, as a fragment near 0 fits several. */
function wordUnitsPerMs(read: readonly SpokenFragment[]): number {
  const timed = read.filter(({ words }) => words.length > 0);
  const fitting = WORD_UNITS_PER_MS.map((units) => timed.filter(({ utterance, words }) => fits(utterance, words, units)).length);
  return WORD_UNITS_PER_MS[fitting.indexOf(Math.max(...fitting))] ?? 1;
}

function fits({ startMs, endMs }: Utterance, words: readonly TimedWord[], unitsPerMs: number): boolean {
  const first = (words[0]?.startMs ?? 0) / unitsPerMs;
  const last = (words[words.length - 1]?.endMs ?? 0) / unitsPerMs;
  return first >= startMs - WORD_TOLERANCE_MS && last <= endMs + WORD_TOLERANCE_MS;
}

/** A source's own label in any case; anything that is neither positive nor negative (mixed) counts as neutral. */
export function sentimentOf(value: unknown): SentimentLabel | undefined {
  const text = asText(value)?.toLowerCase();
  if (text === undefined) return undefined;
  return text === "positive" || text === "negative" ? text : "neutral";
}
