import type { Signal } from "../domain/CallAnalysis";
import type { TrackedKind } from "../domain/Mention";
import { UNSPACED_SCRIPT } from "../transcript/textOf";
import type { SpokenUtterance } from "./speech";
import { spokenAt } from "./spokenAt";
import { foldedInPlace, isWordPart } from "./words";

export interface TrackedWords {
  readonly keywords: readonly string[];
  readonly competitors: readonly string[];
}

interface Tracked {
  readonly type: TrackedKind;
  /** As configured. */
  readonly text: string;
  /** Matches the folded text at a place. */
  readonly pattern: RegExp;
}

/**
 * Tracked words heard in a call, in order of time, each occurrence once. Whole words only, whatever their case and diacritics;
 * a possessive ("Kestrel's") counts. Words in scripts without spaces are looked for anywhere in the text.
 */
export function signalsOf(utterances: readonly SpokenUtterance[], { keywords, competitors }: TrackedWords): readonly Signal[] {
  const tracked = [...distinct("keyword", keywords), ...distinct("competitor", competitors)];
  if (tracked.length === 0) return [];
  // One pattern for all finds the few places worth a closer look.
  const any = new RegExp([...new Set(tracked.map(({ pattern }) => pattern.source))].join("|"), "g");
  const found: Signal[] = [];
  for (const utterance of utterances) {
    const text = foldedInPlace(utterance.text);
    any.lastIndex = 0;
    for (let match = any.exec(text); match !== null; match = any.exec(text)) {
      for (const entry of tracked) {
        const end = matchEnd(entry, text, match.index);
        if (end !== undefined) found.push(signalAt(utterance, entry, match.index, end));
      }
      any.lastIndex = match.index + 1;
    }
  }
  return found.sort((a, b) => a.offsetMs - b.offsetMs);
}

function distinct(type: TrackedKind, texts: readonly string[]): readonly Tracked[] {
  const byKey = new Map<string, Tracked>();
  for (const configured of texts) {
    const text = configured.trim();
    const key = foldedInPlace(text).replace(/\s+/g, " ");
    if (key === "" || byKey.has(key)) continue;
    const pattern = new RegExp(key.split(" ").map(escaped).join("[\\s-]+"), "y");
    byKey.set(key, { type, text, pattern });
  }
  return [...byKey.values()];
}

/** Where the match that starts at a place ends, if it cuts no word in two. */
function matchEnd({ pattern }: Tracked, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  if (!pattern.test(text)) return undefined;
  const end = pattern.lastIndex;
  const cutsWord = (isInWord(text, at - 1) && isInWord(text, at)) || (isInWord(text, end - 1) && isInWord(text, end));
  return cutsWord ? undefined : end;
}

/** Chinese is no part of a word here: any of its words may begin or end anywhere, and a Latin name ends where it begins. */
function isInWord(text: string, at: number): boolean {
  return isWordPart(text.charCodeAt(at)) && !UNSPACED_SCRIPT.test(text.charAt(at));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

function signalAt(utterance: SpokenUtterance, { type, text }: Tracked, from: number, to: number): Signal {
  const actualText = utterance.text.slice(from, to);
  return { type, text, actualText, participantId: utterance.participantId, ...spokenAt(utterance, from, to - from) };
}
