import type { Call } from "../domain/Call";
import type { InstantRange } from "../domain/Period";
import { formatLocalDate, localDay, startOfDay, type Calendar } from "../domain/rangeOf";
import { DAY_MS } from "../domain/time";
import { sentimentOf, type SentimentStatistic } from "./statistics";

export type Grain = "day" | "week" | "month";

/** One column of a chart over time. */
export interface Bucket extends SentimentStatistic {
  readonly grain: Grain;
  /** Inside the period; half-open. */
  readonly range: InstantRange;
  /** First and last calendar day shown, inclusive, in the user's zone. */
  readonly firstDay: string;
  readonly lastDay: string;
  /**
   * Whether it covers less than its day, week or month: the period begins or ends inside it, or now is inside it. Today is not cut for
   * being unfinished, because its name says no more than that.
   */
  readonly cut: boolean;
  /** Fewer than three scored calls: shown, but muted. */
  readonly few: boolean;
  readonly calls: readonly Call[];
}

const FEW_CALLS = 3;
const MAX_DAYS_BY_DAY = 14;
const MAX_DAYS_BY_WEEK = 182;

export function grainOf(days: number): Grain {
  if (days <= MAX_DAYS_BY_DAY) return "day";
  return days <= MAX_DAYS_BY_WEEK ? "week" : "month";
}

function startOfUnit(day: number, grain: Grain, weekStart: number): number {
  if (grain === "day") return day;
  const date = new Date(day * DAY_MS);
  if (grain === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
  return day - ((date.getUTCDay() - weekStart + 7) % 7);
}

function nextUnit(start: number, grain: Grain): number {
  if (grain === "day") return start + 1;
  if (grain === "week") return start + 7;
  const date = new Date(start * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
}

/** All time has no first day of its own: it begins with the first call. */
function firstInstant(range: InstantRange, calls: readonly Call[]): number {
  return Number.isFinite(range.from) ? range.from : Math.min(...calls.map((call) => call.startedAt), range.to - 1);
}

/**
 * Average sentiment of eligible calls by day (up to 14 days), week (up to 182) or month, in the user's zone. Every bucket of the
 * period is there: one without calls has n = 0.
 */
export function bucketsOf(calls: readonly Call[], range: InstantRange, now: number, { zone, weekStart }: Calendar): Bucket[] {
  const from = firstInstant(range, calls);
  const firstDay = localDay(from, zone);
  const lastDay = localDay(range.to - 1, zone);
  const today = localDay(now, zone);
  const grain = grainOf(lastDay - firstDay + 1);
  const buckets: Bucket[] = [];
  for (let start = startOfUnit(firstDay, grain, weekStart); start <= lastDay; start = nextUnit(start, grain)) {
    const end = nextUnit(start, grain);
    const inside = { from: Math.max(from, startOfDay(start, zone)), to: Math.min(range.to, startOfDay(end, zone)) };
    const within = calls.filter((call) => call.startedAt >= inside.from && call.startedAt < inside.to);
    const sentiment = sentimentOf(within);
    buckets.push({
      ...sentiment,
      grain,
      range: inside,
      firstDay: formatLocalDate(Math.max(start, firstDay)),
      lastDay: formatLocalDate(Math.min(end - 1, lastDay)),
      // All time begins with the first call: nothing is cut off before it.
      cut: range.from > startOfDay(start, zone) || end - 1 > lastDay || (start <= today && today < end - 1),
      few: sentiment.n > 0 && sentiment.n < FEW_CALLS,
      calls: within,
    });
  }
  return buckets;
}
