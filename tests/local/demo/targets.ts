import { HOUR_MS } from "../../../shared/domain/time";
import { LENGTH_MS, SPREAD, type Measures, type SellerProfile } from "./people";
import type { CallWindow, PlannedCall } from "./plan";
import { hashUnit, randomOf, standardised } from "./random";
import { KEYWORDS, SCENARIOS, type Keyword, type Scenario } from "./scenarios/templates";

export type CallLanguage = "en" | "zh" | "da";

/** What one call is to measure: the draw from the table that its transcript is written to meet. */
export interface CallTarget extends Measures {
  readonly lengthMs: number;
  readonly language: CallLanguage;
  readonly scenario: Scenario;
  readonly keywords: readonly Keyword[];
  readonly competitor?: "Kestrel" | "Norvia";
  readonly questions: number;
  readonly actionItems: number;
  readonly overlapChance: number;
  readonly interruption: boolean;
}

const KEYWORD_SHARE: Readonly<Record<Keyword, number>> = { price: 0.35, integration: 0.4, security: 0.25, contract: 0.3 };
/** What a quarter's end adds: talk of prices doubles, customers are sourer. */
const QUARTER_END = { priceFactor: 2, negative: 0.05 } as const;
const NORVIA_SHARE = 0.15;
/** Mei's calls that name Kestrel, per window: the story of a rising competitor. */
const KESTREL_SELLER = "Mei Koh";
const KESTREL_CALLS: Readonly<Record<CallWindow, number>> = { recent: 12, before: 2, older: 2 };
/** Elsewhere Kestrel is heard once a window, from one seller, by its Chinese name. */
const KESTREL_IN_CHINESE_SELLER = "Li Na";
const INTERRUPTED_SHARE = 0.1;
const ACTION_ITEM_CHANCES = [0.15, 0.85];

const TALK_SHARE_RANGE = [0.25, 0.82] as const;
/** The part of a call that is speech, and the part of the customer's speech that one story may take. */
const SPEECH_SHARE = 0.88;
const LONGEST_STORY_SHARE = 0.62;
const SHORTEST_STORY_MS = 12_000;

const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));

/**
 * One standard normal number per call, drawn by call id and then centred and scaled over the group: eighteen calls show the
 * table's average and spread and not a lucky draw of them.
 */
function standardDraws(ids: readonly string[], measure: string): number[] {
  return standardised(ids.map((id) => randomOf(`${measure}/${id}`).normal()));
}

/** The calls of a group that have something which `count` of them have: those with the lowest number of their own. */
function chosen(calls: readonly PlannedCall[], what: string, count: number): Set<string> {
  const order = [...calls].sort((a, b) => hashUnit(`${what}/${a.id}`) - hashUnit(`${what}/${b.id}`));
  return new Set(order.slice(0, Math.round(count)).map(({ id }) => id));
}

/** A gamma variate of shape `shape` from a standard normal number (Wilson and Hilferty's cube). */
function gamma(shape: number, z: number): number {
  return shape * Math.max(0.02, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
}

function logNormal(mean: number, relativeDeviation: number, z: number): number {
  const variance = Math.log(1 + relativeDeviation ** 2);
  return mean * Math.exp(Math.sqrt(variance) * z - variance / 2);
}

/** Stories fit into their calls; what short calls cannot hold, the longer ones of the group make up for. */
function fittingMonologues(drawn: readonly number[], longest: readonly number[], mean: number): number[] {
  const fitted = (factor: number): number[] =>
    drawn.map((story, index) => clamp(story * factor, SHORTEST_STORY_MS, longest[index] ?? story));
  const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  let low = 0.5;
  let high = 2;
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (meanOf(fitted(middle)) < mean) low = middle;
    else high = middle;
  }
  return fitted((low + high) / 2);
}

function languagesOf(calls: readonly PlannedCall[], seller: SellerProfile): Map<string, CallLanguage> {
  const chinese = chosen(calls, "chinese", seller.chinese * calls.length);
  return new Map(calls.map(({ id, kind }) => [id, kind === "danish" ? "da" : chinese.has(id) ? "zh" : "en"]));
}

function competitorsOf(
  calls: readonly PlannedCall[],
  seller: SellerProfile,
  languages: ReadonlyMap<string, CallLanguage>,
): Map<string, "Kestrel" | "Norvia"> {
  const window = calls[0]?.window ?? "older";
  const inEnglish = calls.filter(({ id }) => languages.get(id) === "en");
  const kestrel =
    seller.name === KESTREL_SELLER
      ? chosen(inEnglish, "kestrel", KESTREL_CALLS[window])
      : seller.name === KESTREL_IN_CHINESE_SELLER
        ? chosen(calls, "kestrel", 1)
        : new Set<string>();
  const others = calls.filter(({ id }) => !kestrel.has(id));
  const norvia = chosen(others, "norvia", NORVIA_SHARE * others.length);
  const named = new Map<string, "Kestrel" | "Norvia">();
  for (const id of norvia) named.set(id, "Norvia");
  for (const id of kestrel) named.set(id, "Kestrel");
  return named;
}

function keywordsOf(calls: readonly PlannedCall[]): Map<string, Keyword[]> {
  const ordinary = calls.filter(({ quarterEnd }) => !quarterEnd);
  const quarterEnd = calls.filter((call) => call.quarterEnd);
  const withKeyword = KEYWORDS.map((keyword) => {
    const share = KEYWORD_SHARE[keyword];
    const atQuarterEnd = keyword === "price" ? share * QUARTER_END.priceFactor : share;
    const ids = [...chosen(ordinary, keyword, share * ordinary.length), ...chosen(quarterEnd, keyword, atQuarterEnd * quarterEnd.length)];
    return { keyword, ids: new Set(ids) };
  });
  return new Map(calls.map(({ id }) => [id, withKeyword.filter(({ ids }) => ids.has(id)).map(({ keyword }) => keyword)]));
}

function scenarioOf(id: string, keywords: readonly Keyword[], language: CallLanguage): Scenario {
  if (language === "da") return "discovery";
  const random = randomOf(`scenario/${id}`);
  if (keywords.includes("price") && random.chance(0.6)) return "price";
  return random.pick(SCENARIOS.filter((scenario) => scenario !== "price"));
}

function lengthOf(kind: PlannedCall["kind"], z: number): number {
  if (kind === "long") return LENGTH_MS.long;
  return clamp(LENGTH_MS.median * Math.exp(SPREAD.length * z), LENGTH_MS.shortest, LENGTH_MS.longest);
}

/** A whole number whose average over many calls is `expected`. */
function wholeNumber(expected: number, unit: number): number {
  return Math.floor(expected + unit);
}

/** Draws the targets of one seller's calls of one window. */
function groupTargets(seller: SellerProfile, calls: readonly PlannedCall[]): [string, CallTarget][] {
  const ids = calls.map(({ id }) => id);
  const window = calls[0]?.window;
  const wanted: Measures = { ...seller.before, ...(window === "recent" ? seller.recent : {}) };
  const draw = (measure: string): number[] => standardDraws(ids, measure);
  const [share, speed, pause, story, length] = [draw("share"), draw("speed"), draw("pause"), draw("story"), draw("length")];
  const sentiments = [draw("positive"), draw("negative"), draw("neutral")];
  const languages = languagesOf(calls, seller);
  const competitors = competitorsOf(calls, seller, languages);
  const keywords = keywordsOf(calls);
  const interrupted = chosen(calls, "interrupted", INTERRUPTED_SHARE * calls.length);

  const basics = calls.map(({ kind }, index) => ({
    talkShare: clamp(wanted.talkShare + SPREAD.talkShare * (share?.[index] ?? 0), ...TALK_SHARE_RANGE),
    lengthMs: lengthOf(kind, length?.[index] ?? 0),
  }));
  const monologues = fittingMonologues(
    calls.map((_, index) => logNormal(wanted.customerMonologueMs, SPREAD.customerMonologue, story?.[index] ?? 0)),
    basics.map(({ talkShare, lengthMs }) => lengthMs * SPEECH_SHARE * (1 - talkShare) * LONGEST_STORY_SHARE),
    wanted.customerMonologueMs,
  );

  return calls.map((call, index): [string, CallTarget] => {
    const { talkShare, lengthMs } = basics[index] ?? { talkShare: wanted.talkShare, lengthMs: LENGTH_MS.median };
    const language = languages.get(call.id) ?? "en";
    const wantedNegative = wanted.negative + (call.quarterEnd ? QUARTER_END.negative : 0);
    const gammas = [wanted.positive, wantedNegative, 1 - wanted.positive - wantedNegative].map((mean, part) =>
      gamma(mean * SPREAD.sentiment, sentiments[part]?.[index] ?? 0),
    );
    const total = gammas.reduce((sum, value) => sum + value, 0);
    const competitor = competitors.get(call.id);
    return [
      call.id,
      {
        talkShare,
        lengthMs,
        language,
        wordsPerMinute: wanted.wordsPerMinute + SPREAD.wordsPerMinute * (speed?.[index] ?? 0),
        pauseMs: logNormal(wanted.pauseMs, SPREAD.pause, pause?.[index] ?? 0),
        customerMonologueMs: monologues[index] ?? wanted.customerMonologueMs,
        positive: language === "da" ? 0 : (gammas[0] ?? 0) / total,
        negative: language === "da" ? 0 : (gammas[1] ?? 0) / total,
        scenario: scenarioOf(call.id, keywords.get(call.id) ?? [], language),
        keywords: keywords.get(call.id) ?? [],
        questions: wholeNumber((seller.questionsPerHour * lengthMs) / HOUR_MS, hashUnit(`questions/${call.id}`)),
        actionItems: ACTION_ITEM_CHANCES.filter((threshold) => hashUnit(`action/${call.id}`) >= threshold).length,
        overlapChance: seller.overlapChance,
        interruption: interrupted.has(call.id),
        ...(competitor === undefined ? {} : { competitor }),
      },
    ];
  });
}

/** The target of every planned conversation with a customer, by call id; voicemails and internal meetings have none. */
export function drawTargets(planned: readonly PlannedCall[]): Map<string, CallTarget> {
  const groups = new Map<string, PlannedCall[]>();
  for (const call of planned) {
    if (call.kind === "voicemail" || call.kind === "internal") continue;
    const key = `${call.seller.name}/${call.window}/${call.kind === "danish" ? "danish" : "regular"}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return new Map([...groups.values()].flatMap((calls) => (calls[0] ? groupTargets(calls[0].seller, calls) : [])));
}
