import type { TimedWord, Utterance } from "../domain/Transcript";
import { asId, asList, asLocale, asNumber, asObject, asText, type JsonObject } from "./jsonValue";
import { isCallTime } from "./callTime";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import { oneLine } from "./textOf";
import { toUtterance } from "./toUtterance";
import type { TranscriptReading } from "./TranscriptReading";

const TICKS_PER_MS = 10_000;
const ISO_DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Where a phrase keeps its text, times and words: all that differs between the two services. */
interface Dialect {
  readonly phrases: readonly unknown[];
  readonly durationMs: number | undefined;
  readonly best: (phrase: JsonObject) => JsonObject | undefined;
  readonly text: (best: JsonObject) => string | undefined;
  readonly start: (timed: JsonObject) => number | undefined;
  readonly length: (timed: JsonObject) => number | undefined;
}

/** Azure fast transcription: `phrases[]` in ms. With several channels they come channel by channel, not by time. */
export function readAzureFastTranscription(file: JsonObject): TranscriptReading {
  return readPhrases({
    phrases: asList(file["phrases"]) ?? [],
    durationMs: asNumber(file["durationMilliseconds"]),
    best: (phrase) => phrase,
    text: (best) => asText(best["text"]),
    start: (timed) => asNumber(timed["offsetMilliseconds"]),
    length: (timed) => asNumber(timed["durationMilliseconds"]),
  });
}

/** Azure batch transcription v3: `recognizedPhrases[]`, ticks of 100 ns or ISO 8601 durations, the text in `nBest[0].display`. */
export function readAzureBatchTranscription(file: JsonObject): TranscriptReading {
  const start = (timed: JsonObject) => ticksOrIso(timed["offsetInTicks"], timed["offset"]);
  const length = (timed: JsonObject) => ticksOrIso(timed["durationInTicks"], timed["duration"]);
  return readPhrases({
    phrases: asList(file["recognizedPhrases"]) ?? [],
    durationMs: length(file),
    best: (phrase) => asObject(asList(phrase["nBest"])?.[0]),
    text: (best) => asText(best["display"]) ?? asText(best["lexical"]),
    start,
    length,
  });
}

function readPhrases(dialect: Dialect): TranscriptReading {
  const utterances: Utterance[] = [];
  let unreadable = 0;
  const phrases = dialect.phrases.map(asObject);
  const severalChannels = new Set(phrases.map((phrase) => asId(phrase?.["channel"]))).size > 1;
  let diarised = false;
  let unrecognised = 0;

  for (const phrase of phrases) {
    const best = phrase === undefined ? undefined : dialect.best(phrase);
    const start = phrase === undefined ? undefined : dialect.start(phrase);
    const length = phrase === undefined ? undefined : dialect.length(phrase);
    const text = best === undefined ? undefined : dialect.text(best);
    if (phrase === undefined || best === undefined || text === undefined || !isCallTime(start) || !isCallTime(length)) {
      unrecognised += 1;
      if (text !== undefined) unreadable += 1;
      continue;
    }
    const voice = asId(phrase["speaker"]);
    const channel = asId(phrase["channel"]) ?? "0";
    diarised ||= voice !== undefined;
    const key = voice === undefined ? channel : severalChannels ? `${channel}-${voice}` : voice;
    const words = wordsOf(best["words"] ?? best["displayWords"], dialect);
    utterances.push(
      toUtterance(key, start, start + length, oneLine(text), {
        locale: asLocale(phrase["locale"]),
        words: words.length === 0 ? undefined : words,
      }),
    );
  }

  // Channel by channel is not the order of speech, and the first speaker must be the first to speak.
  const firstSpoken = [...utterances].sort((a, b) => a.startMs - b.startMs).map(({ participantId }) => participantId);
  return present<TranscriptReading>({
    speakers: [...new Set(firstSpoken)].map((key) => ({ key })),
    utterances,
    communicationType: "phonecall",
    speakersAreChannels: diarised ? undefined : true,
    durationMs: isCallTime(dialect.durationMs) ? dialect.durationMs : undefined,
    unreadable,
    problems: unrecognised > 0 ? [`${count(unrecognised, "phrase")} without recognised text left out.`] : [],
  });
}

function wordsOf(value: unknown, dialect: Dialect): readonly TimedWord[] {
  return (asList(value) ?? []).flatMap((item): readonly TimedWord[] => {
    const word = asObject(item);
    const text = asText(word?.["text"]) ?? asText(word?.["word"]) ?? asText(word?.["displayText"]);
    const start = word === undefined ? undefined : dialect.start(word);
    const length = word === undefined ? undefined : dialect.length(word);
    return text === undefined || !isCallTime(start) || !isCallTime(length) ? [] : [{ text, startMs: start, endMs: start + length }];
  });
}

function ticksOrIso(ticks: unknown, iso: unknown): number | undefined {
  const counted = asNumber(ticks);
  if (counted !== undefined) return counted / TICKS_PER_MS;
  const match = ISO_DURATION.exec(asText(iso) ?? "");
  if (match === null) return undefined;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  return Math.round((((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
}
