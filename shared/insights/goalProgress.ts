import type { Call } from "../domain/Call";
import type { Goal, GoalAbout, GoalAnswer, GoalBaseline } from "../domain/coaching/Goal";
import type { KpiId } from "../domain/kpis";
import type { InstantRange, ZoneOffset } from "../domain/Period";
import { present } from "../domain/present";
import { formatLocalDate, localDay, parseLocalDate, startOfDay } from "../domain/rangeOf";
import { isHidden, type Targets } from "../domain/targets";
import { shrunkenMean } from "./coaching";
import { mediansOf, type BothSides } from "./coachingEffect";
import { goalDirection, isReached, shownGoalValue } from "./goalDirection";
import type { ReportedKpi } from "./Insight";
import { measuredOf } from "./kpiFacts";
import { mean, varianceOf } from "./moments";
import { studentT } from "./pValue";
import { REPORTED } from "./reportedKpis";
import { statisticOf } from "./statistics";
import { MINIMUM_CALLS } from "./team";

/** How a goal begins is told by so many days before it. */
export const BASELINE_DAYS = 60;

/** What a goal has come to. Values in the unit of what is to change. */
export type GoalProgress =
  /** An admin has hidden the measure. */
  | { readonly kind: "hidden" }
  /** This page does not know the measure, or not all calls. */
  | { readonly kind: "unknown" }
  | { readonly kind: "tooEarly"; readonly n: number; readonly of: number }
  | GoalFigures;

export interface GoalFigures {
  readonly kind: "figures";
  /** The mean since the goal was set, and of how many calls or reviews. */
  readonly value: number;
  readonly n: number;
  /** Where that mean is, 19 times in 20; absent where all values are one. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Whether the target is reached: surely, by a mean that may be chance, or not. */
  readonly reached: "surely" | "perhaps" | "not";
  /** From the start drawn towards the others' median to the mean: who is coached stood out, and would have come back a little anyway. */
  readonly fromUsual?: number;
  /** By how much the other sellers' median has moved over the same days. */
  readonly othersDifference?: number;
  /** Ids of the calls behind it; empty of reviews. */
  readonly callIds: readonly string[];
}

/** What is known of a seller. */
export interface GoalSource {
  /** Calls that count, of all days since the goal was set; undefined where they are not known. */
  readonly calls: readonly Call[] | undefined;
  /** Undefined where they are not known. */
  readonly answers: readonly GoalAnswer[] | undefined;
  /** What the other sellers did, before the goal and since. @default nobody's */
  readonly others?: (kpi: ReportedKpi) => BothSides;
  readonly targets: Targets;
  readonly now: number;
  readonly zone: ZoneOffset;
}

/** When a goal begins: with the first day after those of its baseline, else after the one on which it was set. */
export function goalStart({ baseline, createdAt }: Pick<Goal, "baseline" | "createdAt">, zone: ZoneOffset): number {
  const day = parseLocalDate(baseline?.to ?? "") ?? localDay(createdAt, zone);
  return startOfDay(day + 1, zone);
}

/** The days of which a goal counts: up to now, or up to when it was closed. */
export const goalRange = (goal: Goal, now: number, zone: ZoneOffset): InstantRange => ({
  from: goalStart(goal, zone),
  to: goal.state === "open" ? now + 1 : Math.min(goal.changedAt, now) + 1,
});

/** The days of its baseline; undefined where they are not known. */
export function baselineRange({ baseline }: Pick<Goal, "baseline">, zone: ZoneOffset): InstantRange | undefined {
  const [first, last] = [parseLocalDate(baseline?.from ?? ""), parseLocalDate(baseline?.to ?? "")];
  return first === undefined || last === undefined ? undefined : { from: startOfDay(first, zone), to: startOfDay(last + 1, zone) };
}

/** The days of the baseline of a goal that is set now: up to today, of which only what lies before is known. */
export function baselineDays(now: number, zone: ZoneOffset) {
  const today = localDay(now, zone);
  return { from: formatLocalDate(today - BASELINE_DAYS + 1), to: formatLocalDate(today) };
}

/** How a KPI was before a goal. @param calls those that count, of any days */
export function kpiBaseline(kpi: KpiId, calls: readonly Call[], now: number, zone: ZoneOffset): GoalBaseline {
  const days = baselineDays(now, zone);
  const range = baselineRange({ baseline: { n: 0, ...days } }, zone) as InstantRange;
  const { value, n } = statisticOf(kpi, calls.filter(isWithin(range)));
  return present<GoalBaseline>({ mean: value, n, ...days });
}

/** How a question was answered before a goal, each review once. */
export function questionBaseline(about: GoalAbout, answers: readonly GoalAnswer[], now: number, zone: ZoneOffset): GoalBaseline {
  const days = baselineDays(now, zone);
  const { from } = baselineRange({ baseline: { n: 0, ...days } }, zone) as InstantRange;
  const values = answers.filter((answer) => answer.at >= from && answer.at <= now && answersTo(about, answer)).map(({ value }) => value);
  return present<GoalBaseline>({ mean: values.length > 0 ? mean(values) : undefined, n: values.length, ...days });
}

const isWithin =
  ({ from, to }: InstantRange) =>
  ({ startedAt }: Call): boolean =>
    startedAt >= from && startedAt < to;

/** A new version of a scorecard asks the same in a row of its own. */
const answersTo = (about: GoalAbout, { questionId, text }: GoalAnswer): boolean =>
  about.kind === "question" && (about.questionId === questionId || (about.text !== undefined && about.text === text));

/** Where the mean of values is, 19 times in 20. */
function intervalOf(value: number, values: readonly number[]): GoalFigures["interval"] {
  const reach = studentT(0.05, values.length - 1) * Math.sqrt(varianceOf(values) / values.length);
  return reach > 0 ? { low: Math.max(0, value - reach), high: value + reach } : undefined;
}

function figuresOf(goal: Goal, about: GoalAbout, value: number, values: readonly number[]) {
  const direction = goalDirection(goal);
  const interval = intervalOf(value, values);
  const nearer = direction === "atLeast" ? interval?.low : interval?.high;
  const holds = (some: number) => isReached(shownGoalValue(some, about), shownGoalValue(goal.target, about), direction);
  const reached = !holds(value) ? ("not" as const) : holds(nearer ?? value) ? ("surely" as const) : ("perhaps" as const);
  return { kind: "figures" as const, value, n: values.length, interval, reached };
}

function othersOf({ baseline }: Goal, kpi: KpiId, value: number, others: GoalSource["others"]) {
  const compared = REPORTED.find((reported) => reported === kpi);
  const medians = others && compared && mediansOf(others(compared));
  if (!medians || baseline?.mean === undefined || baseline.n < MINIMUM_CALLS) return undefined;
  return {
    fromUsual: value - shrunkenMean(baseline.mean, baseline.n, medians.before),
    othersDifference: medians.after - medians.before,
  };
}

function kpiProgress(goal: Goal, kpi: KpiId, { calls, others, targets, now, zone }: GoalSource): GoalProgress {
  if (isHidden(kpi, targets)) return { kind: "hidden" };
  if (!calls) return { kind: "unknown" };
  const since = calls.filter(isWithin(goalRange(goal, now, zone)));
  const { n, denominator } = statisticOf(kpi, since);
  // Measures in rows of their own are not asked for here.
  if (n === 0 && denominator >= MINIMUM_CALLS) return { kind: "unknown" };
  const measured = measuredOf(kpi, since);
  if (!measured) return { kind: "tooEarly", n, of: MINIMUM_CALLS };
  const { value, values, callIds } = measured;
  const figures = figuresOf(goal, { kind: "kpi", kpi }, value, values);
  return present<GoalFigures>({
    ...{ fromUsual: undefined, othersDifference: undefined },
    ...figures,
    ...othersOf(goal, kpi, value, others),
    callIds,
  });
}

function questionProgress(goal: Goal, about: GoalAbout, { answers, now, zone }: GoalSource): GoalProgress {
  if (!answers) return { kind: "unknown" };
  const { from, to } = goalRange(goal, now, zone);
  const values = answers.filter((answer) => answer.at >= from && answer.at < to && answersTo(about, answer)).map(({ value }) => value);
  if (values.length < MINIMUM_CALLS) return { kind: "tooEarly", n: values.length, of: MINIMUM_CALLS };
  return present<GoalFigures>({
    ...figuresOf(goal, about, mean(values), values),
    fromUsual: undefined,
    othersDifference: undefined,
    callIds: [],
  });
}

/** What has become of a goal since it was set. */
export function goalProgress(goal: Goal, source: GoalSource): GoalProgress {
  const { about } = goal;
  if (!about) return { kind: "unknown" };
  return about.kind === "kpi" ? kpiProgress(goal, about.kpi, source) : questionProgress(goal, about, source);
}
