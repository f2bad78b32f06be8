import type { Call } from "./Call";
import { perHour } from "./perHour";

export type Unit = "share" | "wordsPerMinute" | "milliseconds" | "perHour" | "count";

/** The values that are usual; either end may be open. In the KPI's unit. */
export interface Band {
  readonly low?: number;
  readonly high?: number;
}

export interface Kpi {
  readonly id: KpiId;
  readonly unit: Unit;
  /** Absent where the call does not have it. In the KPI's unit. */
  valueOf(call: Call): number | undefined;
  /** Of a rate: what is counted by the hour. Absent where the call does not have it. */
  readonly countOf?: (call: Call) => number | undefined;
  /** A convention of the industry, editable by admins; absent where none is sensible. */
  readonly band?: Band | undefined;
  /** The smallest difference worth a word, in the KPI's unit. */
  readonly minimum: number;
}

export type KpiId =
  | "talkShare"
  | "wordsPerMinute"
  | "pauseMs"
  | "switchCount"
  | "switchesPerHour"
  | "customerMonologueMs"
  | "sellerMonologueMs"
  | "positive"
  | "negative"
  | FurtherKpi;

/** Measures that stand in rows of their own. */
export type FurtherKpi = "sellerPositive" | "sellerNegative" | "questionsPerHour";

/** What a call has under the KPI's own name. */
type Measured = Exclude<KpiId, "switchesPerHour" | "positive" | "negative" | FurtherKpi>;

function measured(id: Measured, unit: Unit, minimum: number, band?: Band): Kpi {
  return { id, unit, valueOf: (call) => call[id], minimum, band };
}

function rate(id: KpiId, count: "switchCount" | "questionCount", minimum: number): Kpi {
  const countOf = (call: Call) => call[count];
  const valueOf = (call: Call) => {
    const counted = countOf(call);
    return counted === undefined ? undefined : perHour(counted, call.durationMs ?? 0);
  };
  return { id, unit: "perHour", countOf, valueOf, minimum };
}

function feeling(id: KpiId, side: "sentiment" | "sellerSentiment", label: "positive" | "negative", minimum: number): Kpi {
  return { id, unit: "share", valueOf: (call) => call[side]?.[label], minimum };
}

/** Switches by the hour. */
const SWITCH_RATE_MINIMUM = 30;

/** All KPIs, in the order in which they are shown. Shares are 0…1. */
export const KPIS: Readonly<Record<KpiId, Kpi>> = {
  talkShare: measured("talkShare", "share", 0.05, { low: 0.43, high: 0.6 }),
  wordsPerMinute: measured("wordsPerMinute", "wordsPerMinute", 10, { high: 190 }),
  // As much as the least difference of rates makes in a call of ten minutes.
  switchCount: measured("switchCount", "count", SWITCH_RATE_MINIMUM / 6),
  switchesPerHour: rate("switchesPerHour", "switchCount", SWITCH_RATE_MINIMUM),
  pauseMs: measured("pauseMs", "milliseconds", 150, { low: 600 }),
  customerMonologueMs: measured("customerMonologueMs", "milliseconds", 15_000),
  sellerMonologueMs: measured("sellerMonologueMs", "milliseconds", 15_000, { high: 150_000 }),
  positive: feeling("positive", "sentiment", "positive", 0.08),
  negative: feeling("negative", "sentiment", "negative", 0.06),
  sellerPositive: feeling("sellerPositive", "sellerSentiment", "positive", 0.08),
  sellerNegative: feeling("sellerNegative", "sellerSentiment", "negative", 0.06),
  questionsPerHour: rate("questionsPerHour", "questionCount", 4),
};

/** Asked for apart, and only where an admin shows one of them. */
export const FURTHER_KPIS: readonly FurtherKpi[] = ["sellerPositive", "sellerNegative", "questionsPerHour"];
