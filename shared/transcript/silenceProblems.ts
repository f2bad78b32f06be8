import type { Utterance } from "../domain/Transcript";
import { count } from "./mendUtterances";
import { UNSPACED_SCRIPT } from "./textOf";

/** Words take 0.4 s as a rule, a character of Chinese or Japanese half of that. */
const USUAL_MS_PER_WORD = 400;
const USUAL_MS_PER_CHARACTER = 220;
/** Nobody speaks at a third of the usual pace; below this much silence that is not worth a word. */
const MOST_TIMES_SLOWER = 3;
const LEAST_SILENCE_MS = 5000;

/** One sentence where utterances without word times last far longer than their words: silence in them counts as talk time. */
export function silenceProblems(utterances: readonly Utterance[]): readonly string[] {
  let found = 0;
  let silentMs = 0;
  for (const { startMs, endMs, text, words } of utterances) {
    // Most utterances are too short to hold so much silence: their words need no counting.
    if (words !== undefined || endMs - startMs < LEAST_SILENCE_MS) continue;
    const usualMs = UNSPACED_SCRIPT.test(text) ? text.length * USUAL_MS_PER_CHARACTER : text.split(" ").length * USUAL_MS_PER_WORD;
    if (endMs - startMs < usualMs * MOST_TIMES_SLOWER + LEAST_SILENCE_MS) continue;
    found += 1;
    silentMs += endMs - startMs - usualMs;
  }
  if (found === 0) return [];
  const [last, is] = found === 1 ? ["lasts", "it"] : ["last", "them"];
  const seconds = Math.round(silentMs / 1000);
  return [
    `${count(found, "utterance")} without word times ${last} far longer than the words take; some ${seconds} s of silence in ${is} count as talk time.`,
  ];
}
