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
  /** A convention of the industry, editable by admins; absent where none is sensible. */
  readonly band?: Band;
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
  | "negative";

/** Switches by the hour. */
const SWITCH_RATE_MINIMUM = 30;

/** All KPIs, in the order in which they are shown. Shares are 0…1. */
export const KPIS: Readonly<Record<KpiId, Kpi>> = {
  talkShare: { id: "talkShare", unit: "share", valueOf: (call) => call.talkShare, band: { low: 0.43, high: 0.6 }, minimum: 0.05 },
  wordsPerMinute: {
    id: "wordsPerMinute",
    unit: "wordsPerMinute",
    valueOf: (call) => call.wordsPerMinute,
    band: { high: 190 },
    minimum: 10,
  },
  // As much as the least difference of rates makes in a call of ten minutes.
  switchCount: { id: "switchCount", unit: "count", valueOf: (call) => call.switchCount, minimum: SWITCH_RATE_MINIMUM / 6 },
  switchesPerHour: {
    id: "switchesPerHour",
    unit: "perHour",
    valueOf: ({ switchCount, durationMs }) => (switchCount === undefined ? undefined : perHour(switchCount, durationMs ?? 0)),
    minimum: SWITCH_RATE_MINIMUM,
  },
  pauseMs: { id: "pauseMs", unit: "milliseconds", valueOf: (call) => call.pauseMs, band: { low: 600 }, minimum: 150 },
  customerMonologueMs: { id: "customerMonologueMs", unit: "milliseconds", valueOf: (call) => call.customerMonologueMs, minimum: 15_000 },
  sellerMonologueMs: {
    id: "sellerMonologueMs",
    unit: "milliseconds",
    valueOf: (call) => call.sellerMonologueMs,
    band: { high: 150_000 },
    minimum: 15_000,
  },
  positive: { id: "positive", unit: "share", valueOf: (call) => call.sentiment?.positive, minimum: 0.08 },
  negative: { id: "negative", unit: "share", valueOf: (call) => call.sentiment?.negative, minimum: 0.06 },
};
