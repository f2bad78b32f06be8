import type { CallSignal } from "../../shared/domain/CallFindings";
import { firstPlace } from "../../shared/domain/firstPlace";
import type { SignalKind } from "../../shared/domain/SignalKind";
import { folded } from "../../shared/format/search";

/** A stretch of a line's text that stands for a signal: characters from, up to but without `to`. */
export interface SignalSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: SignalKind;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where a word stands in a text, in order. */
interface Places {
  readonly all: readonly number[];
  /** By itself, rather than within another word. */
  readonly alone: readonly number[];
}

function placesOf(text: string, word: string): Places {
  const [all, alone]: [number[], number[]] = [[], []];
  for (let at = word ? text.indexOf(word) : -1; at >= 0; at = text.indexOf(word, at + 1)) {
    all.push(at);
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) alone.push(at);
  }
  return { all, alone };
}

/** The first of sorted places that is not before another. */
const firstFrom = (places: readonly number[], from: number): number | undefined =>
  places[firstPlace(places.length, (index) => (places[index] ?? 0) >= from)];

/** Finds words in a text whatever the case, accents must agree: by themselves, else in another word, of which they may be the stem. */
function placeIn(text: string): (word: string, from: number) => number | undefined {
  const lower = text.toLowerCase();
  // Some letters are longer in lower case; places would be wrong then.
  const isAligned = lower.length === text.length;
  const known = new Map<string, Places>();
  return (word, from) => {
    const sought = isAligned ? word.toLowerCase() : word;
    const places = known.get(sought) ?? placesOf(isAligned ? lower : text, sought);
    known.set(sought, places);
    return firstFrom(places.alone, from) ?? firstFrom(places.all, from);
  };
}

/** Where signals were heard in a text, as they were said or as they are configured; sorted, without overlaps. */
export function signalSpans(text: string, signals: readonly CallSignal[]): readonly SignalSpan[] {
  if (signals.length === 0) return [];
  const place = placeIn(text);
  const spans: SignalSpan[] = [];
  const taken = new Uint8Array(text.length);
  const ends = new Map<string, number>();
  for (const { saidText, text: configured, kind } of signals) {
    // Of a word that is said twice the second time is the later one.
    const before = ends.get(folded(saidText)) ?? 0;
    const word = [saidText, configured].find((each) => place(each, before) !== undefined);
    const from = word === undefined ? undefined : place(word, before);
    if (word === undefined || from === undefined) continue;
    const to = from + word.length;
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    ends.set(folded(text.slice(from, to)), to);
    spans.push({ from, to, kind });
  }
  return spans.sort((a, b) => a.from - b.from);
}
