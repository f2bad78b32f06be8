import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { analyzeCall } from "../../shared/analytics/analyzeCall";
import { FILLER_WORDS } from "../../shared/analytics/lexicon/fillerWords";
import { SHORT_CALLS } from "../../shared/analytics/lexicon/shortCalls";
import { isEligible, type Call } from "../../shared/domain/Call";
import type { CallAnalysis, ParticipantAnalysis } from "../../shared/domain/CallAnalysis";
import type { KpiId } from "../../shared/domain/kpis";
import { present } from "../../shared/domain/present";
import type { SentimentLabel } from "../../shared/domain/Sentiment";
import { statisticOf, type Statistic } from "../../shared/insights/statistics";
import { callOf, type Line } from "../shared/analytics/callOf";
import { callWith, MONDAY } from "../shared/insights/callWith";
import { tableIn } from "./tableIn";

const docs = (name: string) => readFileSync(join(__dirname, "../../docs", name), "utf8");
const KPIS = docs("kpis.md");
type Cells = readonly [string, string, string, string, ...string[]];
/** Rows of a table below its heading. */
const rowsOf = (mark: string) => tableIn(KPIS, mark).slice(1) as unknown as readonly Cells[];

/** Figures as the document writes them; a dash where there is none. */
const seconds = (ms: number | undefined) => withUnit(ms === undefined ? undefined : ms / 1000, " s");
const percent = (share: number | undefined) => withUnit(share === undefined ? undefined : share * 100, " %");
const withUnit = (value: number | undefined, unit = "") => (value === undefined ? "–" : `${value.toFixed(1)}${unit}`);

/** What a sum of the document comes to; in it stand numbers, brackets and the four signs of arithmetic. */
function resultOf(sum: string): number {
  if (!/^[\d\s().+×÷−]+$/.test(sum)) throw new Error(`not a sum: ${sum}`);
  return Number(runInNewContext(sum.replace(/×/g, "*").replace(/÷/g, "/").replace(/−/g, "-")));
}

/** Sums give the results beside them, to the last digit that is written. */
function expectSums(rows: readonly Cells[]): void {
  for (const [figure, sum, result] of rows) {
    if (sum === "–") continue;
    const digits = /^\d+(?:\.(\d+))?/.exec(result)?.[1]?.length ?? 0;
    expect([figure, resultOf(sum).toFixed(digits)]).toEqual([figure, result.split(" ")[0]]);
  }
}

describe("the example of one call", () => {
  const lines = rowsOf("call").map(([speaker, from, to, said, sentiment]): Line => {
    return [speaker.includes("(seller)") ? "S" : "C", Number(from), Number(to), said, { sentiment: sentiment as SentimentLabel }];
  });
  const analysis = analyzeCall(callOf(lines));
  const of = (id: string) => analysis.participants.find(({ participantId }) => participantId === id) as ParticipantAnalysis;

  const figuresOf = (
    { sentiment, sentimentByQuarter: quarters, ...call }: CallAnalysis,
    seller: ParticipantAnalysis,
    customer = of("C"),
  ) => ({
    Duration: seconds(call.durationMs),
    "Talk time, seller": seconds(seller.talkMs),
    "Talk time, customer": seconds(customer.talkMs),
    "Talk share": percent(seller.talkShare),
    "Talking speed": withUnit(seller.wordsPerMinute, " words/min"),
    Switches: String(call.switchCount),
    "Switches per hour": withUnit(call.switchesPerHour, " /h"),
    "Pause before speaking": seconds(seller.averagePauseMs),
    "Pause before speaking, raw": seconds(seller.averagePauseRawMs),
    "Longest monologue, seller": seconds(seller.longestMonologueMs),
    "Longest monologue, customer": seconds(call.customerLongestMonologueMs),
    "Questions per hour": withUnit(seller.questionsPerHour, " /h"),
    "Open questions": percent((seller.openQuestionCount ?? NaN) / (seller.questionCount ?? NaN)),
    "Interruptions by the seller": String(seller.interruptionCount),
    "Interruptions by the customer": String(customer.interruptionCount),
    "Non-talk time": seconds(call.nonTalkMs),
    "Non-talk share": percent(call.nonTalkShare),
    "Filler words per minute, seller": withUnit(seller.fillersPerMinute, " /min"),
    "Filler words per minute, customer": withUnit(customer.fillersPerMinute, " /min"),
    Positive: percent(sentiment?.positive),
    Negative: percent(sentiment?.negative),
    Neutral: percent(sentiment?.neutral),
    "Seller's positive": percent(seller.sentiment?.positive),
    "Seller's negative": percent(seller.sentiment?.negative),
    "Positive, first quarter": percent(quarters[0]?.sentiment?.positive),
    "Negative, second quarter": percent(quarters[1]?.sentiment?.negative),
    "Positive, third quarter": percent(quarters[2]?.sentiment?.positive),
    "Positive, fourth quarter": percent(quarters[3]?.sentiment?.positive),
  });

  it("gives the figures that are written beside it", () => {
    expect(Object.fromEntries(rowsOf("figures").map(([figure, , result]) => [figure, result]))).toEqual(figuresOf(analysis, of("S")));
  });

  it("is computed by sums that come to them", () => {
    expectSums(rowsOf("figures"));
  });

  it("leans positive, and no short call that came to nothing", () => {
    expect(analysis.sentiment?.label).toBe("positive");
    expect(analysis.category).toBeUndefined();
    expect(analysis.problems).toEqual([]);
  });
});

describe("the example of a period", () => {
  const numberOf = (cell: string | undefined) => (cell === undefined || cell === "–" ? undefined : parseFloat(cell));
  const scaled = (cell: string | undefined, factor: number) => {
    const value = numberOf(cell);
    return value === undefined ? undefined : value * factor;
  };
  const calls = rowsOf("calls").map(
    ([name, minutes, share, speed, switches, pause, own, customer, positive, negative, ownPositive, ownNegative, questions]) => {
      const sentimentOf = (of: string | undefined, against: string | undefined) => {
        const [pos, neg] = [scaled(of, 0.01), scaled(against, 0.01)];
        return pos === undefined || neg === undefined ? undefined : { positive: pos, neutral: 1 - pos - neg, negative: neg };
      };
      return present<Call>({
        ...callWith({ durationMs: Number(minutes) * 60_000, internal: name.includes("internal") }),
        talkShare: scaled(share, 0.01),
        wordsPerMinute: numberOf(speed),
        switchCount: numberOf(switches),
        pauseMs: scaled(pause, 1000),
        sellerMonologueMs: scaled(own, 1000),
        customerMonologueMs: scaled(customer, 1000),
        sentiment: sentimentOf(positive, negative),
        sellerSentiment: sentimentOf(ownPositive, ownNegative),
        questionCount: numberOf(questions),
      });
    },
  );
  const counted = calls.filter((call) => isEligible(call, MONDAY));
  const figure = (kpi: KpiId, write: (value: number | undefined) => string, pick = ({ value }: Statistic) => value) => {
    const statistic = statisticOf(kpi, counted);
    return [write(pick(statistic)), `${statistic.n} of ${statistic.denominator}`];
  };

  it("gives the figures that are written beside it", () => {
    const written = Object.fromEntries(rowsOf("period").map(([name, , result, n]) => [name, [result, n]]));
    expect(written).toEqual({
      "Talk share": figure("talkShare", percent),
      "Talking speed": figure("wordsPerMinute", (value) => withUnit(value, " words/min")),
      Switches: figure("switchCount", withUnit),
      "Switches per hour": figure("switchesPerHour", (value) => withUnit(value, " /h")),
      "Pause before speaking": figure("pauseMs", seconds),
      "Seller's longest monologue": figure("sellerMonologueMs", seconds),
      "Customer's longest monologue": figure("customerMonologueMs", seconds),
      Positive: figure("positive", percent),
      Negative: figure("negative", percent),
      "Seller's positive": figure("sellerPositive", percent),
      "Seller's negative": figure("sellerNegative", percent),
      "Seller's questions per hour": figure("questionsPerHour", (value) => withUnit(value, " /h")),
      "Talk share, first quartile": figure("talkShare", percent, ({ quartiles }) => quartiles?.q1),
      "Talk share, third quartile": figure("talkShare", percent, ({ quartiles }) => quartiles?.q3),
    });
  });

  it("is computed by sums that come to them", () => {
    expectSums(rowsOf("period"));
  });
});

describe("the lists of words", () => {
  const listed = new Map(
    [...docs("word-lists.md").matchAll(/^- \*\*\w+\*\* \(`(\w+)`\), ([^:]+): (.*)$/gm)].map(([, language, kind, entries]) => [
      `${language} ${kind}`,
      entries,
    ]),
  );
  const written = (list: string) =>
    list
      .split(",")
      .map((entry) => entry.trim())
      .join(", ");

  it("are those by which the program counts", () => {
    const fillers = [...FILLER_WORDS].flatMap(([language, { sounds, phrases, meant }]) => [
      [`${language} sounds`, written(sounds)],
      [`${language} phrases`, written(phrases)],
      ...(meant === undefined ? [] : [[`${language} not counted within`, written(meant)]]),
    ]);
    const shortCalls = [...SHORT_CALLS].flatMap(([language, { message, ...categories }]) => [
      [`${language} voicemail, to a machine`, written(message)],
      ...Object.entries(categories).map(([category, phrases]) => [`${language} ${category}`, written(phrases)]),
    ]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries([...fillers, ...shortCalls]) as Record<string, string>);
  });
});
