import type { AskableQuestion } from "../../shared/dataverse/coaching/askableQuestions";
import { fromWritten } from "../../shared/dataverse/kpiUnits";
import type { Call } from "../../shared/domain/Call";
import {
  isAboutSame,
  type Goal,
  type GoalAbout,
  type GoalAnswer,
  type GoalBaseline,
  type PossibleOrigin,
  type WantedGoal,
} from "../../shared/domain/coaching/Goal";
import { KPIS } from "../../shared/domain/kpis";
import type { LocalDate } from "../../shared/domain/Period";
import { formatLocalDate, localDay, parseLocalDate } from "../../shared/domain/rangeOf";
import { goalValueText } from "../../shared/figures/goalText";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { kpiBaseline, questionBaseline } from "../../shared/insights/goalProgress";
import { missOf } from "../../shared/insights/misses";
import { reportedKpis } from "../../shared/insights/reportedKpis";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { SellerPage } from "../../shared/page/sellerPage";
import { MOST_OF_ANSWERS, targetProblem } from "./goalTarget";

/** Whoever is coached has so long. */
const DUE_AFTER_DAYS = 30;
/** Nobody agrees on more: two years. */
const MOST_DAYS = 731;
/** The most that a target may be, as it is written. */
const MOST = { share: 100, milliseconds: 3_600, wordsPerMinute: 600, perHour: 1_000, count: 1_000 } as const;

/** Something that a goal may be about. */
export interface GoalChoice {
  readonly key: string;
  readonly about: GoalAbout;
  readonly text: string;
  readonly group: "offTarget" | "others" | "questions";
  /** Whether an open goal is about it already. */
  readonly isTaken: boolean;
}

/** What is off target first, the farthest in front, then other measures and what scorecards ask. */
export function goalChoices(
  { calls, targets }: Pick<SellerPage, "calls" | "targets">,
  questions: readonly AskableQuestion[],
  goals: readonly Goal[],
  { t }: Environment,
): readonly GoalChoice[] {
  const open = goals.filter(({ state }) => state === "open");
  const choice = (key: string, about: GoalAbout, name: string, group: GoalChoice["group"]): GoalChoice => {
    const isTaken = open.some((goal) => isAboutSame(goal.about, about));
    return { key, about, group, isTaken, text: isTaken ? t("sellerGoals.hasGoal", { what: name }) : name };
  };
  const kpis = reportedKpis(targets).map((kpi) => ({ kpi, miss: missOf(kpi, calls, targets)?.size ?? 0 }));
  const ofKpi = ({ kpi, miss }: (typeof kpis)[number]) =>
    choice(kpi, { kind: "kpi", kpi }, t(`shared.kpiName.${kpi}`), miss > 0 ? "offTarget" : "others");
  return [
    ...[...kpis].sort((a, b) => b.miss - a.miss).map(ofKpi),
    ...questions.map(({ id, text, scorecard }) =>
      choice(id, { kind: "question", questionId: id, text }, `${quotedText(scorecard)}: ${quotedText(text)}`, "questions"),
    ),
  ];
}

/** What is known of the seller's last sixty days. */
export interface StartSource {
  readonly calls: readonly Call[];
  readonly answers: readonly GoalAnswer[];
}

/** How it is now: that stays with the goal. */
export function startOf(about: GoalAbout, { calls, answers }: StartSource, now: number, { calendar: { zone } }: Environment): GoalBaseline {
  return about.kind === "kpi" ? kpiBaseline(about.kpi, calls, now, zone) : questionBaseline(about, answers, now, zone);
}

/** The same in words. */
export function startText(about: GoalAbout, { mean, n, from, to }: GoalBaseline, texts: Environment): string {
  const { t, format } = texts;
  const days = format.dayRange(from, to);
  if (mean === undefined) return t("sellerGoals.startNone", { days });
  const calls = about.kind === "kpi" ? t.plural("shared.calls", n) : t.plural("goal.reviews", n);
  const values = { value: goalValueText(about, mean, texts), calls, days };
  return t(n < MINIMUM_CALLS ? "sellerGoals.startFew" : "sellerGoals.start", values);
}

/** `Oct 12 · Kestrel renewal · “Let them finish.”`, or the score of a review. */
export function possibleText({ at, title, words, score }: PossibleOrigin, now: number, { t, format }: Environment): string {
  const said = words === undefined ? t("sellerGoals.review") : t("sellerGoals.comment", { words: quotedText(words) });
  const scored = score !== undefined && t("sellerGoals.score", { score: format.number(score, 1) });
  return [format.day(at, now), title !== undefined && quotedText(title), said, scored].filter(Boolean).join(" · ");
}

export function firstDue(now: number, { calendar: { zone } }: Environment): LocalDate {
  return formatLocalDate(localDay(now, zone) + DUE_AFTER_DAYS);
}

/** How a target is written: from 0 or 1 to which number, in which steps, with which unit. */
export function targetField(about: GoalAbout, { t, format }: Environment) {
  if (about.kind === "question") return { low: 1, high: MOST_OF_ANSWERS, step: 0.1, unit: "" };
  const { id, unit } = KPIS[about.kpi];
  const none = { n: "" };
  const units = {
    share: format.percent(0).replace(/\p{Nd}/u, ""),
    milliseconds: t("shared.seconds", none),
    wordsPerMinute: t("shared.wordsPerMinute", none),
    perHour: t("shared.perHour", none),
    count: "",
  };
  return { low: 0, high: MOST[unit], step: id === "pauseMs" ? 0.1 : 1, unit: units[unit].trim() };
}

/** What was entered. */
export interface GoalEntry {
  readonly about: GoalAbout;
  readonly target: string;
  readonly due: LocalDate;
  readonly origin?: PossibleOrigin | undefined;
}

/** Entered numbers are ASCII in every language: that is how browsers hand over what stands in a field of numbers. */
const numberIn = (text: string): number => (text.trim() === "" ? NaN : Number(text));

/** In the unit of what is to change; undefined where it is no possible target. */
export function targetOf({ about, target }: GoalEntry, texts: Environment): number | undefined {
  const { low, high } = targetField(about, texts);
  const value = numberIn(target);
  if (Number.isNaN(value) || value < low || value > high) return undefined;
  return about.kind === "kpi" ? fromWritten(value, about.kpi) : value;
}

/** A goal as it was entered, or what is wrong with it, in a sentence. */
export function enteredGoal(
  entry: GoalEntry,
  baseline: GoalBaseline,
  page: SellerPage,
  texts: Environment,
): { readonly goal: WantedGoal; readonly problem?: undefined } | { readonly problem: string; readonly field: "target" | "due" } {
  const { t, format, calendar } = texts;
  const { now, seller } = page;
  const { about, due, origin } = entry;
  const target = targetOf(entry, texts);
  if (target === undefined) {
    const { low, high } = targetField(about, texts);
    return { field: "target", problem: t("sellerGoals.badTarget", { low: format.number(low), high: format.number(high) }) };
  }
  const short = targetProblem(about, target, baseline, page, texts);
  if (short !== undefined) return { field: "target", problem: short };
  const [day, today] = [parseLocalDate(due), localDay(now, calendar.zone)];
  if (day === undefined || day <= today || day > today + MOST_DAYS) return { field: "due", problem: t("sellerGoals.badDue") };
  return { goal: { sellerId: seller?.id ?? "", about, baseline, target, dueOn: due, ...(origin && { origin }) } };
}
