import type { Call } from "../domain/Call";
import { bandOf, isHidden, type Targets } from "../domain/targets";
import type { Band } from "../domain/kpis";
import type { Mention, MentionKind } from "../domain/Mention";
import { sentimentLabel } from "../domain/Sentiment";
import { distanceOutside } from "./targetBand";

/** Why a call is worth listening to, with the figure behind it. */
export type ListeningReason =
  /** Share of the customer's words, 0…1. */
  | { readonly reason: "negative" | "positive"; readonly value: number }
  /** How often customers named the competitor at whose name the moment is. */
  | { readonly reason: "competitor"; readonly times: number }
  | { readonly reason: "talkShare"; readonly value: number; readonly band: Band; readonly side: "below" | "above" };

export type WorthListening = ListeningReason & {
  readonly callId: string;
  /** Where to begin: a tracked word of the customer, where it was said first. */
  readonly moment: { readonly atMs: number; readonly text: string };
};

export interface ListeningSource {
  /** Eligible calls of the period. */
  readonly calls: readonly Call[];
  readonly mentions: readonly Mention[];
  readonly targets: Targets;
}

/** A word that customers said in a call, at a known moment. */
interface SaidWord {
  readonly kind: MentionKind;
  readonly text: string;
  readonly times: number;
  readonly atMs: number;
}

/** A call at whose moments one can listen. */
interface Candidate {
  readonly call: Call;
  /** By moment. */
  readonly said: readonly [SaidWord, ...SaidWord[]];
}

interface Weighed {
  readonly reason: ListeningReason;
  /** Of two calls with one reason, the one with the higher weight is chosen. */
  readonly weight: number;
  /** The word at which to begin. */
  readonly word: SaidWord;
}

/** One reason to listen; undefined where a call has it not. */
type Rule = (candidate: Candidate, targets: Targets) => Weighed | undefined;

function sentimentRule(reason: "negative" | "positive", other: "negative" | "positive"): Rule {
  return ({ call: { sentiment }, said: [word] }, targets) => {
    if (!sentiment || sentimentLabel(sentiment) !== reason || isHidden(reason, targets)) return undefined;
    return { reason: { reason, value: sentiment[reason] }, weight: sentiment[reason] - sentiment[other], word };
  };
}

const competitorRule: Rule = ({ said }) => {
  const [word] = said.filter(({ kind }) => kind === "competitor").sort((a, b) => b.times - a.times);
  return word && { reason: { reason: "competitor", times: word.times }, weight: word.times, word };
};

const talkShareRule: Rule = ({ call: { talkShare }, said: [word] }, targets) => {
  const band = bandOf("talkShare", targets);
  if (talkShare === undefined || !band || isHidden("talkShare", targets)) return undefined;
  const weight = distanceOutside(talkShare, band);
  const side = band.low !== undefined && talkShare < band.low ? "below" : "above";
  return weight > 0 ? { reason: { reason: "talkShare", value: talkShare, band, side }, weight, word } : undefined;
};

const RULES: readonly Rule[] = [
  sentimentRule("negative", "positive"),
  competitorRule,
  talkShareRule,
  sentimentRule("positive", "negative"),
];

const SHOWN = 3;
/** Among fewer calls none stands out. */
const MINIMUM_LISTENED = 3;

/** The words of customers by call; several rows of one word, as of two customers, are one. */
function saidWords(mentions: readonly Mention[]): ReadonlyMap<string, readonly SaidWord[]> {
  const calls = new Map<string, Map<string, SaidWord>>();
  for (const { callId, kind, text, saidBy, count, firstMs = Infinity } of mentions) {
    if (saidBy !== "customer") continue;
    const words = calls.get(callId) ?? new Map<string, SaidWord>();
    calls.set(callId, words);
    const key = `${kind} ${text.trim().toLowerCase()}`;
    const known = words.get(key) ?? { times: 0, text: "", atMs: Infinity };
    const shown = firstMs < known.atMs ? text.trim() : known.text;
    words.set(key, { kind, text: shown, atMs: Math.min(known.atMs, firstMs), times: known.times + count });
  }
  return new Map([...calls].map(([callId, words]) => [callId, [...words.values()]]));
}

function candidatesOf(calls: readonly Call[], mentions: readonly Mention[]): Candidate[] {
  const words = saidWords(mentions);
  return calls.flatMap((call) => {
    const inside = (words.get(call.id) ?? []).filter(({ atMs }) => atMs >= 0 && atMs <= (call.durationMs ?? Number.MAX_VALUE));
    const [first, ...later] = inside.sort((a, b) => a.atMs - b.atMs || (a.text < b.text ? -1 : 1));
    return first ? [{ call, said: [first, ...later] as const }] : [];
  });
}

function heaviest(candidates: readonly Candidate[], rule: Rule, targets: Targets): WorthListening | undefined {
  const [best] = candidates
    .flatMap(({ call, said }) => {
      const weighed = rule({ call, said }, targets);
      return weighed ? [{ call, ...weighed }] : [];
    })
    .sort((a, b) => b.weight - a.weight || b.call.startedAt - a.call.startedAt || (a.call.id < b.call.id ? -1 : 1));
  return best && { ...best.reason, callId: best.call.id, moment: { atMs: best.word.atMs, text: best.word.text } };
}

/**
 * At most three calls to listen to, each for one reason: customers sour, a competitor named, talk share outside its target,
 * customers happy. Only calls in which a customer's tracked word tells a moment: the most negative of them need not be the most
 * negative of the period. Of equal calls the newest is chosen.
 */
export function worthListening({ calls, mentions, targets }: ListeningSource): WorthListening[] {
  if (calls.length < MINIMUM_LISTENED) return [];
  const candidates = candidatesOf(calls, mentions);
  const chosen: WorthListening[] = [];
  for (const rule of RULES) {
    const left = candidates.filter(({ call }) => !chosen.some(({ callId }) => callId === call.id));
    const best = heaviest(left, rule, targets);
    if (best) chosen.push(best);
  }
  return chosen.slice(0, SHOWN);
}
