import type { Utterance } from "../domain/Transcript";

type Optional = { readonly [K in "words" | "locale" | "sentiment"]?: Utterance[K] | undefined };

/** An utterance without the properties that have no value. Written out, as copying by key shows in the time of long calls. */
export function toUtterance(
  participantId: string,
  startMs: number,
  endMs: number,
  text: string,
  { words, locale, sentiment }: Optional,
): Utterance {
  const utterance: { -readonly [K in keyof Utterance]: Utterance[K] } = { participantId, startMs, endMs, text };
  if (words !== undefined) utterance.words = words;
  if (locale !== undefined) utterance.locale = locale;
  if (sentiment !== undefined) utterance.sentiment = sentiment;
  return utterance;
}
