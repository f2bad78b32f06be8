import type { Utterance } from "../domain/Transcript";

export interface MendedUtterances<T extends Utterance = Utterance> {
  /** By start, then end, then speaker; each longer than nothing; the first at 0 or later. */
  readonly utterances: readonly T[];
  readonly problems: readonly string[];
}

/** Puts utterances in order, leaves out those that end before they start, and moves a call that starts before 0. Doing it twice changes nothing. */
export function mendUtterances(utterances: readonly Utterance[]): MendedUtterances {
  const problems: string[] = [];
  const ordered = utterances.filter(hasLength).sort(byTime);
  const dropped = utterances.length - ordered.length;
  if (dropped > 0) problems.push(`${count(dropped, "utterance")} without a length (end not after start) left out.`);

  const first = ordered[0]?.startMs ?? 0;
  if (first >= 0) return { utterances: ordered, problems };

  problems.push(`The call started at ${first} ms; all times were moved by ${-first} ms so that it starts at 0.`);
  return { utterances: ordered.map((utterance) => movedBy(utterance, -first)), problems };
}

/** Rows hold whole milliseconds: what rounds to none has no length, and would have infinite paces. */
const SHORTEST_MS = 0.5;

function hasLength({ startMs, endMs }: Pick<Utterance, "startMs" | "endMs">): boolean {
  return endMs - startMs >= SHORTEST_MS;
}

/** By start, then end, then speaker: the order in which speech is looked at everywhere. */
export function byTime(a: Utterance, b: Utterance): number {
  return a.startMs - b.startMs || a.endMs - b.endMs || (a.participantId < b.participantId ? -1 : a.participantId > b.participantId ? 1 : 0);
}

function movedBy(utterance: Utterance, ms: number): Utterance {
  const moved = { ...utterance, startMs: utterance.startMs + ms, endMs: utterance.endMs + ms };
  if (utterance.words === undefined) return moved;
  return { ...moved, words: utterance.words.map((word) => ({ ...word, startMs: word.startMs + ms, endMs: word.endMs + ms })) };
}

/** `3 utterances`, `1 cue`: for sentences in problems. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
