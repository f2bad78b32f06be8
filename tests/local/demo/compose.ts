import type { SentimentLabel } from "../../../shared/domain/Sentiment";
import { fillTemplate, type CallSlots } from "./fillTemplate";
import type { Random } from "./random";
import type { CallTarget } from "./targets";
import { SCENARIO_BEATS, type Beat, type BeatLines, type LanguageTemplates } from "./scenarios/templates";
import { utteranceMs } from "./timing";
import type { Line, Side, Turn } from "./Turn";
import { countWords } from "./words";

/** A seller's and a customer's turn take about this long together. */
const EXCHANGE_MS = 24_000;
/** What an exchange holds besides speech and the seller's pause: the customer's pause, and gaps between one's own sentences. */
const SILENCE_IN_EXCHANGE_MS = 1250;
const GAP_IN_STORY_MS = 275;
const STORY_SENTENCE_MS = 4700;
/** Overlaps and "mm-hm" take no time of their own: without this calls come out a little short. */
const LENGTH_CORRECTION = 1.035;
const FEWEST_EXCHANGES = 4;
/** Shorter turns than these on average would not hold a sentence. */
const SHORTEST_MEAN_TURN_MS = { seller: 4300, customer: 3500 } as const;
const LONGEST_SELLER_TURN_MS = 38_000;
const LONGEST_CUSTOMER_TURN_MS = 26_000;
/** Other turns of the customer stay well below the story, so that the story is the longest monologue. */
const BELOW_STORY = 0.75;
const LONG_TURN_MS = 12_000;
const BACKCHANNEL_EVERY_MS = 10_000;
const MEAN_LINE_MS = 4200;
const CUSTOMER_WORDS_PER_MINUTE = { mean: 158, deviation: 10 };
/** The first of the seller's opening lines are greetings. */
const GREETINGS = 2;
const MOST_LINES_IN_TURN = 60;

/** Says lines for both sides and keeps the account of who has spoken how much and how. */
class Script {
  readonly turns: Turn[] = [];
  readonly spokenMs: Record<Side, number> = { seller: 0, customer: 0 };
  private readonly words: Record<SentimentLabel, number> = { positive: 0, neutral: 0, negative: 0 };
  private readonly uses = new Map<string, number>();
  private readonly speed: Record<Side, number>;

  constructor(
    private readonly target: CallTarget,
    private readonly templates: LanguageTemplates,
    private readonly slots: CallSlots,
    private readonly random: Random,
  ) {
    const customerSpeed = CUSTOMER_WORDS_PER_MINUTE.mean + CUSTOMER_WORDS_PER_MINUTE.deviation * random.normal();
    this.speed = { seller: target.wordsPerMinute, customer: customerSpeed };
  }

  say(side: Side, template: string, is: Line["is"], { sentiment, tracked }: Partial<Pick<Line, "sentiment" | "tracked">> = {}): Line {
    this.uses.set(template, (this.uses.get(template) ?? 0) + 1);
    const text = fillTemplate(template, this.templates.vocabulary, this.slots, this.random);
    const words = countWords(text, this.templates.locale);
    const durationMs = utteranceMs(words, this.speed[side], this.random);
    this.spokenMs[side] += durationMs;
    const mood = side === "customer" ? (sentiment ?? "neutral") : undefined;
    if (mood !== undefined) this.words[mood] += words;
    return { text, words, durationMs, is, sentiment: mood, tracked };
  }

  /** One of the least used templates; the shorter of a few where little is wanted, the longer where much is. */
  choose(pool: readonly string[], wantedMs: number): string {
    let fewest = Infinity;
    for (const template of pool) fewest = Math.min(fewest, this.uses.get(template) ?? 0);
    const fresh = pool.filter((template) => (this.uses.get(template) ?? 0) === fewest);
    const candidates = [this.random.pick(fresh), this.random.pick(fresh)].sort((a, b) => a.length - b.length);
    const [shorter, longer] = candidates as [string, string];
    return wantedMs < MEAN_LINE_MS ? shorter : longer;
  }

  ordinary(side: Side, lines: BeatLines, wantedMs: number): Line {
    if (side === "seller") return this.say(side, this.choose(lines.seller, wantedMs), "ordinary");
    const sentiment = this.nextSentiment(lines);
    return this.say(side, this.choose(lines.customer[sentiment], wantedMs), "ordinary", { sentiment });
  }

  /** The customer's next sentiment, drawn by what is missing of each share of words. */
  private nextSentiment({ customer }: BeatLines): SentimentLabel {
    const spoken = this.words.positive + this.words.neutral + this.words.negative + 12;
    const missing = {
      positive: customer.positive.length === 0 ? 0 : Math.max(0, this.target.positive * spoken - this.words.positive),
      negative: customer.negative.length === 0 ? 0 : Math.max(0, this.target.negative * spoken - this.words.negative),
      neutral: Math.max(0, (1 - this.target.positive - this.target.negative) * spoken - this.words.neutral),
    };
    let rest = this.random.next() * (missing.positive + missing.negative + missing.neutral);
    if ((rest -= missing.positive) < 0) return "positive";
    return rest - missing.negative < 0 ? "negative" : "neutral";
  }

  /** Ends a turn: whoever listens for long says "mm-hm" now and then. */
  turn(side: Side, lines: readonly Line[]): Turn {
    const length = lines.reduce((sum, line) => sum + line.durationMs + GAP_IN_STORY_MS, 0);
    const listener: Side = side === "seller" ? "customer" : "seller";
    const count = length < LONG_TURN_MS ? 0 : Math.floor((length - 2000) / BACKCHANNEL_EVERY_MS);
    const backchannels = Array.from({ length: count }, () =>
      this.say(listener, this.random.pick(this.templates.backchannels), "backchannel"),
    );
    return { side, lines, backchannels };
  }
}

/** Which beat each exchange belongs to, and which exchange holds the customer's story. */
function beatsOf(exchanges: number, target: CallTarget, templates: LanguageTemplates): { beats: Beat[]; storyAt: number } {
  const hasCompetitor = target.competitor !== undefined;
  const known = SCENARIO_BEATS[target.scenario].filter(
    (beat) => templates.beats[beat] !== undefined && (beat !== "competitor" || hasCompetitor),
  );
  const middle = known.filter((beat) => beat !== "opening" && beat !== "close");
  const inner = exchanges - 2;
  const spread = Array.from({ length: inner }, (_, index) => middle[Math.floor((index / inner) * middle.length)] ?? "need");
  const beats: Beat[] = ["opening", ...spread, "close"];
  const found = beats.indexOf("story");
  const storyAt = found === -1 ? Math.floor(exchanges / 2) : found;
  // Only one exchange tells the story; what else falls on its beat talks about needs and experiences.
  return { beats: beats.map((beat, index) => (index === storyAt ? "story" : beat === "story" ? "need" : beat)), storyAt };
}

/** Lines that must be said somewhere: by exchange, the seller's and the customer's. */
interface Wanted {
  readonly at: number;
  readonly side: Side;
  readonly pool: readonly string[];
  readonly is: Line["is"];
  readonly tracked?: string;
}

function wantedLines(
  target: CallTarget,
  templates: LanguageTemplates,
  { beats, storyAt }: { readonly beats: readonly Beat[]; readonly storyAt: number },
  slots: CallSlots,
  random: Random,
): Wanted[] {
  const inner = beats.map((_, index) => index).filter((index) => index > 0 && index !== storyAt);
  const exchangeOf = (beat: Beat): number => {
    const matching = beats.flatMap((each, index) => (each === beat ? [index] : []));
    return matching.length > 0 ? random.pick(matching) : random.pick(inner);
  };
  const wanted: Wanted[] = [];
  for (const keyword of target.keywords) {
    const lines = templates.keywords[keyword];
    const times = 1 + random.integer(3);
    for (let time = 0; time < times; time++) {
      const side: Side = random.chance(0.5) ? "seller" : "customer";
      const at = keyword === "price" && time === 0 ? exchangeOf("price") : random.pick(inner);
      wanted.push({ at, side, pool: lines[side], is: "keyword", tracked: lines.word });
    }
  }
  const tracked = slots["competitor"];
  if (tracked !== undefined) {
    // Named just before the talk about them begins.
    const at = Math.max(1, beats.indexOf("competitor") - 1);
    wanted.push({ at, side: "customer", pool: templates.competitor.customer, is: "competitor", tracked });
    const next = Math.min(at + 1, beats.length - 1);
    if (random.chance(0.6)) wanted.push({ at: next, side: "seller", pool: templates.competitor.seller, is: "competitor", tracked });
  }
  for (let item = 0; item < target.actionItems; item++) {
    wanted.push({ at: exchangeOf("nextStep"), side: "seller", pool: templates.actionItems, is: "actionItem" });
  }
  return wanted;
}

/** How many exchanges fit, and how much each side speaks in all, the story included. */
function budget(target: CallTarget): { exchanges: number; seller: number; customer: number } {
  const storySilence = (target.customerMonologueMs / STORY_SENTENCE_MS) * GAP_IN_STORY_MS;
  const length = target.lengthMs * LENGTH_CORRECTION - storySilence;
  const speech = (exchanges: number): number => length - exchanges * (target.pauseMs + SILENCE_IN_EXCHANGE_MS);
  let exchanges = Math.max(FEWEST_EXCHANGES, Math.round(target.lengthMs / EXCHANGE_MS));
  const fits = (): boolean => {
    const seller = target.talkShare * speech(exchanges);
    const customer = (1 - target.talkShare) * speech(exchanges) - target.customerMonologueMs;
    return customer >= (exchanges - 1) * SHORTEST_MEAN_TURN_MS.customer && seller >= exchanges * SHORTEST_MEAN_TURN_MS.seller;
  };
  while (exchanges > FEWEST_EXCHANGES && !fits()) exchanges--;
  return { exchanges, seller: target.talkShare * speech(exchanges), customer: (1 - target.talkShare) * speech(exchanges) };
}

/** Parts of a whole, uneven, adding up to 1. */
function unevenParts(count: number, random: Random): number[] {
  const weights = Array.from({ length: count }, () => random.between(0.6, 1.4));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Writes a conversation: at every exchange each side speaks until it has its part of the talk time so far, so that a side that
 * is short gets a longer line or another one. The story runs to the drawn monologue. The seller's last turn evens out the rest.
 */
export function composeConversation(target: CallTarget, templates: LanguageTemplates, slots: CallSlots, random: Random): Turn[] {
  const script = new Script(target, templates, slots, random);
  const { exchanges, seller, customer } = budget(target);
  const { beats, storyAt } = beatsOf(exchanges, target, templates);
  const wanted = wantedLines(target, templates, { beats, storyAt }, slots, random);
  const questionsAt = new Set<number>();
  const questions = Math.min(target.questions, exchanges);
  for (let tries = 0; questionsAt.size < questions && tries < 1000; tries++) questionsAt.add(random.integer(exchanges));
  const parts = { seller: unevenParts(exchanges, random), customer: unevenParts(exchanges, random) };
  // A monologue is measured with the short silences between its sentences.
  const storyMs = (target.customerMonologueMs * STORY_SENTENCE_MS) / (STORY_SENTENCE_MS + GAP_IN_STORY_MS);
  const longestCustomerTurn = Math.min(LONGEST_CUSTOMER_TURN_MS, BELOW_STORY * target.customerMonologueMs);
  let due: Record<Side, number> = { seller: 0, customer: 0 };

  const fill = (side: Side, beat: Beat, lines: Line[], dueMs: number, longest: number): void => {
    const beatLines = templates.beats[beat];
    if (!beatLines) throw new Error(`The language ${templates.locale} has no lines for the beat ${beat}.`);
    const length = (): number => lines.reduce((sum, line) => sum + line.durationMs + GAP_IN_STORY_MS, 0);
    while (lines.length < MOST_LINES_IN_TURN) {
      const missing = dueMs - script.spokenMs[side];
      if (lines.length > 0 && (missing < MEAN_LINE_MS / 2 || length() + MEAN_LINE_MS > longest)) break;
      lines.push(script.ordinary(side, beatLines, missing));
    }
  };
  const special = (side: Side, at: number): Line[] =>
    wanted
      .filter((line) => line.side === side && line.at === at)
      .map(({ pool, is, tracked }) => script.say(side, script.choose(pool, MEAN_LINE_MS), is, tracked === undefined ? {} : { tracked }));

  const sellerTurn = (at: number, beat: Beat, dueMs: number): Turn => {
    const greetings = at === 0 ? (templates.beats.opening?.seller ?? []).slice(0, GREETINGS) : [];
    const greeting = greetings.length > 0 ? [script.say("seller", script.choose(greetings, MEAN_LINE_MS), "ordinary")] : [];
    const lines = [...greeting, ...special("seller", at)];
    const pool = templates.beats[beat]?.questions ?? [];
    const question = questionsAt.has(at) ? [script.say("seller", script.choose(pool, MEAN_LINE_MS), "question")] : [];
    // A turn may be the question alone.
    if (question.length === 0 || script.spokenMs.seller < dueMs) fill("seller", beat, lines, dueMs, LONGEST_SELLER_TURN_MS);
    return script.turn("seller", [...lines, ...question]);
  };
  const customerTurn = (at: number, beat: Beat, dueMs: number): Turn => {
    const lines = special("customer", at);
    fill("customer", beat, lines, dueMs, at === storyAt ? Infinity : longestCustomerTurn);
    return script.turn("customer", lines);
  };

  const turns: Turn[] = [];
  for (const [at, beat] of beats.entries()) {
    const isStory = at === storyAt;
    due = {
      seller: due.seller + seller * (parts.seller[at] ?? 0),
      customer: isStory ? script.spokenMs.customer + storyMs : due.customer + (customer - storyMs) * (parts.customer[at] ?? 0),
    };
    if (at < exchanges - 1) {
      turns.push(sellerTurn(at, beat, due.seller));
      const before = script.spokenMs.customer;
      turns.push(customerTurn(at, beat, due.customer));
      if (isStory) due.customer = Math.max(due.customer, before + storyMs);
    } else {
      // The customer's last words are written first: the seller's then make the share come out.
      const last = customerTurn(at, beat, due.customer);
      turns.push(sellerTurn(at, beat, (script.spokenMs.customer * target.talkShare) / (1 - target.talkShare)), last);
    }
  }
  return turns;
}
