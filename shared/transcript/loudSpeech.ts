import type { TimedWord, Utterance } from "../domain/Transcript";
import { count } from "./mendUtterances";
import { UNSPACED_SCRIPT } from "./textOf";
import { toUtterance } from "./toUtterance";
import type { Loudness, TranscriptReading } from "./TranscriptReading";

const SECOND_MS = 1000;
/** A longer silence makes two utterances of one (KPI definitions, turns). */
const LONGEST_SILENCE_S = 2;
/** A second this much below the speaker's usual loudness holds no speech; both are in decibels. */
const SILENT_BELOW_USUAL = 20;
/** Seconds that begin before the turn or end after it. */
const MOST_SECONDS_OFF = 2;

/** Turns without word times, with their silences; what is silent depends on how loud a speaker usually is. */
export function cutWhereSilent({ utterances: turns, loudness = [] }: Pick<TranscriptReading, "utterances" | "loudness">): {
  readonly utterances: readonly Utterance[];
  readonly problems: readonly string[];
} {
  if (loudness.length === 0) return { utterances: turns, problems: [] };
  const secondsOf = new Map<string, (number | undefined)[]>();
  turns.forEach(({ participantId }, index) => {
    const seconds = secondsOf.get(participantId) ?? [];
    for (const loud of loudness[index] ?? []) seconds.push(loud);
    secondsOf.set(participantId, seconds);
  });
  const usual = new Map([...secondsOf].map(([id, seconds]) => [id, usualLoudness(seconds)]));
  let found = 0;
  const utterances = turns.map((turn, index) => {
    const loud = usual.get(turn.participantId);
    const cut = turn.words === undefined && loud !== undefined ? loudSpeech(turn, loudness[index] ?? [], loud) : undefined;
    if (cut !== undefined) found += 1;
    return cut ?? turn;
  });
  const problem = `${count(found, "turn")} without word times cut at silences of more than 2 s by the loudness of each second.`;
  return { utterances, problems: found === 0 ? [] : [problem] };
}

/** The loudness that is usual for somebody: the median of all their seconds. */
export function usualLoudness(seconds: Loudness): number | undefined {
  const heard = seconds.filter((loudness): loudness is number => loudness !== undefined && loudness > 0).sort((a, b) => a - b);
  return heard[Math.floor(heard.length / 2)];
}

/**
 * A turn without word times, with its words shared out over the seconds in which it is loud, so that it can be cut at its silences; it
 * begins and ends where it is loud. Undefined where it holds no silence of more than 2 s, or its loudness does not fit its length.
 */
export function loudSpeech(turn: Utterance, loudness: Loudness, usual: number): Utterance | undefined {
  const isFitting = Math.abs(loudness.length - (turn.endMs - turn.startMs) / SECOND_MS) < MOST_SECONDS_OFF;
  const runs = isFitting
    ? loudRuns(loudness, usual)
        .map((run) => within(turn, run))
        .filter(({ startMs, endMs }) => endMs > startMs)
    : [];
  const [first] = runs;
  const silentMs = turn.endMs - turn.startMs - runs.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  if (first === undefined || silentMs <= LONGEST_SILENCE_S * SECOND_MS) return undefined;
  const words = wordsIn(runs, turn.text);
  const endMs = words[words.length - 1]?.endMs ?? first.endMs;
  return toUtterance(turn.participantId, first.startMs, endMs, turn.text, { ...turn, words });
}

interface Run {
  readonly startMs: number;
  readonly endMs: number;
}

/** Stretches of loud seconds, from the turn's start; silences of up to 2 s are a part of speech. */
function loudRuns(loudness: Loudness, usual: number): readonly Run[] {
  const runs: { startMs: number; endMs: number }[] = [];
  loudness.forEach((loud, second) => {
    if (loud === undefined || loud < usual - SILENT_BELOW_USUAL) return;
    const before = runs[runs.length - 1];
    const [startMs, endMs] = [second * SECOND_MS, (second + 1) * SECOND_MS];
    if (before !== undefined && startMs - before.endMs <= LONGEST_SILENCE_S * SECOND_MS) before.endMs = endMs;
    else runs.push({ startMs, endMs });
  });
  return runs;
}

/** The last second of a turn is seldom a whole one, and silences of up to 2 s at its ends belong to it, too. */
function within({ startMs, endMs }: Utterance, run: Run): Run {
  const start = run.startMs <= LONGEST_SILENCE_S * SECOND_MS ? startMs : startMs + run.startMs;
  const end = startMs + run.endMs;
  return { startMs: start, endMs: endMs - end <= LONGEST_SILENCE_S * SECOND_MS ? endMs : end };
}

/** Words spoken at an even pace wherever it is loud. */
function wordsIn(runs: readonly Run[], text: string): readonly TimedWord[] {
  const texts = UNSPACED_SCRIPT.test(text) ? (text.match(/[\p{Script=Latin}\p{N}]+|\S/gu) ?? []) : text.split(" ");
  const paceMs = runs.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / texts.length;
  let next = 0;
  let spokenMs = 0;
  return runs.flatMap(({ startMs, endMs }) => {
    const from = next;
    spokenMs += endMs - startMs;
    next = Math.min(texts.length, Math.ceil(spokenMs / paceMs - 1e-9));
    const own = texts.slice(from, next);
    const pace = (endMs - startMs) / own.length;
    return own.map((word, index) => ({ text: word, startMs: startMs + index * pace, endMs: startMs + (index + 1) * pace }));
  });
}
