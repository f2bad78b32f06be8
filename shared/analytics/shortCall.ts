import { CALL_CATEGORIES, type CallCategory } from "../domain/CallAnalysis";
import { MINUTE_MS } from "../domain/time";
import { SHORT_CALLS } from "./lexicon/shortCalls";
import type { SpokenUtterance } from "./speech";

/** A longer call came to something, whatever was said in it. */
export const SHORT_CALL_MAX_MS = 2 * MINUTE_MS;

/**
 * What a call of up to two minutes came to: the first category of which the customer said a listed phrase. A machine may speak for
 * either side, so that anybody may say one of voicemail; where one side alone speaks, it may also be what callers say to a machine.
 * @returns undefined for longer calls, without such a phrase, and in languages without a list
 */
export function categoryOf(utterances: readonly SpokenUtterance[], durationMs: number): CallCategory | undefined {
  if (durationMs > SHORT_CALL_MAX_MS) return undefined;
  const isOneSided = new Set(utterances.map(({ role }) => role)).size === 1;
  const spoken = utterances.map(({ text, role, language }) => ({ text: comparable(text), role, phrases: SHORT_CALLS.get(language) }));
  return CALL_CATEGORIES.find((category) =>
    spoken.some(({ text, role, phrases }) => {
      if (phrases === undefined) return false;
      if (category !== "voicemail") return role === "customer" && holds(text, phrases[category]);
      return holds(text, phrases.voicemail) || (isOneSided && holds(text, phrases.message));
    }),
  );
}

function comparable(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(/’/g, "'").replace(/\s+/g, " ");
}

function holds(text: string, phrases: string): boolean {
  return phrases.split(",").some((phrase) => text.includes(phrase.trim()));
}
