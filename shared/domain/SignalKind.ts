import type { MentionKind, SaidKind } from "./Mention";

interface Kind {
  /** What rows call it: free text, of which there is no list, so that it is known by a part in any spelling. */
  readonly called: RegExp;
  /** Where it counts among the words of a period. */
  readonly countsAs: MentionKind;
}

/**
 * What a word that the analysis noticed can stand for. The first that fits is it: a `BestPracticeKeyword` and a `brandKeyword` are no
 * tracked keywords, and unknown ones stay visible as `other`.
 */
const KINDS = {
  competitor: { called: /competitor/i, countsAs: "competitor" },
  bestPractice: { called: /practice/i, countsAs: "other" },
  brand: { called: /brand/i, countsAs: "other" },
  person: { called: /people|person/i, countsAs: "other" },
  product: { called: /product/i, countsAs: "other" },
  time: { called: /time|date/i, countsAs: "other" },
  keyword: { called: /keyword/i, countsAs: "keyword" },
  other: { called: /^/, countsAs: "other" },
} as const satisfies Record<string, Kind>;

export type SignalKind = keyof typeof KINDS;

const ORDER = Object.keys(KINDS) as readonly SignalKind[];

/** @param type as a row tells it; undefined where it does not */
export function signalKind(type: string | undefined): SignalKind {
  return ORDER.find((kind) => KINDS[kind].called.test(type ?? "")) ?? "other";
}

/** Where a word of a call counts among those of a period. */
export function mentionKind(type: string | undefined): MentionKind {
  return KINDS[signalKind(type)].countsAs;
}

/** The same where brands are told apart. */
export function saidKind(type: string | undefined): SaidKind {
  return signalKind(type) === "brand" ? "brand" : mentionKind(type);
}
