import type { Signal } from "../domain/CallAnalysis";
import type { TrackedKind } from "../domain/Mention";
import { UNSPACED_SCRIPT } from "../transcript/textOf";
import type { SpokenUtterance } from "./speech";
import { spokenAt } from "./spokenAt";
import { trackedKey, trackedWords } from "./trackedWords";
import { foldedInPlace, isPlainLetter, isWordPart } from "./words";

export interface TrackedWords {
  readonly keywords: readonly string[];
  readonly competitors: readonly string[];
}

interface Tracked {
  readonly type: TrackedKind;
  /** As configured. */
  readonly text: string;
  readonly key: string;
}

/**
 * Tracked words heard in a call, in order of time, each occurrence once. Whole words only, whatever their case and diacritics;
 * a possessive ("Kestrel's") counts. Words in scripts without spaces are looked for anywhere in the text.
 */
export function signalsOf(utterances: readonly SpokenUtterance[], { keywords, competitors }: TrackedWords): readonly Signal[] {
  const tracked = [...distinct("keyword", keywords), ...distinct("competitor", competitors)];
  if (tracked.length === 0) return [];
  const wordsAt = trackedWords(tracked.map(({ key }) => key));
  const found: Signal[] = [];
  for (const utterance of utterances) {
    const text = foldedInPlace(utterance.text);
    let spoken: ReturnType<typeof spokenAt> | undefined;
    for (let at = 0; at < text.length; at += 1) {
      // Within a word, which is most places, none begins.
      if (isPlainLetter(text.charCodeAt(at)) && isPlainLetter(text.charCodeAt(at - 1))) continue;
      const words = wordsAt(text, at);
      // Nearly everywhere; walking along an empty list takes longer than all else here.
      if (words.length === 0) continue;
      for (const { word, end } of words) {
        const entry = tracked[word];
        if (entry === undefined || cutsWord(text, at) || cutsWord(text, end)) continue;
        const { participantId } = utterance;
        const actualText = utterance.text.slice(at, end);
        found.push({ type: entry.type, text: entry.text, actualText, participantId, ...(spoken ??= spokenAt(utterance))(at, end - at) });
      }
    }
  }
  return found.sort((a, b) => a.offsetMs - b.offsetMs);
}

function distinct(type: TrackedKind, texts: readonly string[]): readonly Tracked[] {
  const byKey = new Map<string, Tracked>();
  for (const configured of texts) {
    const key = trackedKey(configured);
    if (key !== "" && !byKey.has(key)) byKey.set(key, { type, text: configured.trim(), key });
  }
  return [...byKey.values()];
}

function cutsWord(text: string, at: number): boolean {
  return isInWord(text, at - 1) && isInWord(text, at);
}

/** Chinese is no part of a word here: any of its words may begin or end anywhere, and a Latin name ends where it begins. */
function isInWord(text: string, at: number): boolean {
  return isWordPart(text.charCodeAt(at)) && !UNSPACED_SCRIPT.test(text.charAt(at));
}
