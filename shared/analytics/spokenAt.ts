import type { Utterance } from "../domain/Transcript";

export interface SpokenInterval {
  readonly offsetMs: number;
  readonly durationMs: number;
}

/**
 * When a stretch of an utterance's text was said, whole ms. By the words' own times where they spell out the text;
 * otherwise as if the text were spoken at an even pace.
 */
export function spokenAt(utterance: Utterance, index: number, length: number): SpokenInterval {
  const timed = byWords(utterance, index, length);
  if (timed !== undefined) return timed;
  const { startMs, endMs, text } = utterance;
  const at = (position: number) => Math.round(startMs + ((endMs - startMs) * Math.min(position, text.length)) / Math.max(1, text.length));
  return { offsetMs: at(index), durationMs: at(index + length) - at(index) };
}

function byWords({ words, text }: Utterance, index: number, length: number): SpokenInterval | undefined {
  if (words === undefined) return undefined;
  let position = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const word of words) {
    const at = text.indexOf(word.text, position);
    if (at < 0) return undefined;
    position = at + word.text.length;
    if (position <= index) continue;
    if (at >= index + length) break;
    start ??= word.startMs;
    end = word.endMs;
  }
  if (start === undefined || end === undefined) return undefined;
  return { offsetMs: Math.round(start), durationMs: Math.round(end) - Math.round(start) };
}
