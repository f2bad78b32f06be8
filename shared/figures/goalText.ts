import type { Goal, GoalAbout } from "../domain/coaching/Goal";
import { KPIS } from "../domain/kpis";
import type { ZoneOffset } from "../domain/Period";
import { localDay, parseLocalDate, startOfDay } from "../domain/rangeOf";
import { kpiChangeText, kpiText } from "../format/kpiFormat";
import { quotedText } from "../format/quotedText";
import type { Texts } from "../format/Texts";
import { goalDirection } from "../insights/goalDirection";
import { goalStart, type GoalFigures, type GoalProgress } from "../insights/goalProgress";
import { REPORTED } from "../insights/reportedKpis";

/** What is said of a goal. */
export interface GoalText {
  /** `Waits ≥ 0.6 s before answering` */
  readonly wanted: string;
  /** `by Jan 15`, or that it was due. */
  readonly due: string;
  /** `0.7 s since Nov 1, was 0.4 s (14 calls)`; empty where nothing is measured. */
  readonly figures: string;
  /** How sure that is, and what others did. */
  readonly remarks: readonly string[];
  /** `on target`, `too early: 5 of 8 calls`, `Reached on Dec 3` */
  readonly state: string;
}

/** Texts, and whose days it is about. */
export interface GoalTexts extends Texts {
  readonly now: number;
  readonly zone: ZoneOffset;
}

const SIGNS = { atLeast: "≥", atMost: "≤" } as const;

/** A value of what is to change, with its unit. */
export function goalValueText(about: GoalAbout | undefined, value: number, texts: Texts): string {
  return about?.kind === "kpi" ? kpiText(value, KPIS[about.kpi], texts) : texts.format.number(value, 1);
}

/** What is to be reached. */
export function wantedText(goal: Pick<Goal, "about" | "target" | "baseline">, texts: Texts): string {
  const { t } = texts;
  const { about, target } = goal;
  if (!about) return t("goal.unknown");
  // A sign and its number never part.
  const value = `${SIGNS[goalDirection(goal)]}\u00a0${goalValueText(about, target, texts)}`;
  if (about.kind === "question") {
    return about.text === undefined ? t("goal.gone", { value }) : t("goal.question", { question: quotedText(about.text), value });
  }
  const told = REPORTED.find((kpi) => kpi === about.kpi);
  return told ? t(`shared.sentence.${told}`, { value }) : t("goal.unknown");
}

/** Of how many calls, or reviews. */
const countText = (about: GoalAbout | undefined, n: number, { t }: Texts): string =>
  about?.kind === "question" ? t.plural("goal.reviews", n) : t.plural("shared.calls", n);

function figuresText({ about, baseline, createdAt }: Goal, { value }: GoalFigures, texts: GoalTexts): string {
  const { t, format, now, zone } = texts;
  const set = goalStart({ createdAt, ...(baseline && { baseline }) }, zone) - 1;
  const since = t("goal.since", { value: goalValueText(about, value, texts), date: format.day(set, now) });
  if (baseline?.mean === undefined) return `${since}, ${t("goal.noStart")}`;
  const was = t("shared.previous", { value: goalValueText(about, baseline.mean, texts) });
  return `${since}, ${was} (${countText(about, baseline.n, texts)})`;
}

function remarksOf({ about }: Goal, { interval, fromUsual, othersDifference }: GoalFigures, texts: GoalTexts): readonly string[] {
  const { t } = texts;
  const change = (difference: number) => (about?.kind === "kpi" ? kpiChangeText(0, difference, KPIS[about.kpi], texts) : "");
  return [
    interval && t("goal.likely", { low: goalValueText(about, interval.low, texts), high: goalValueText(about, interval.high, texts) }),
    fromUsual !== undefined && t("goal.fromUsual", { change: change(fromUsual) }),
    othersDifference !== undefined && t("goal.others", { others: change(othersDifference) }),
  ].filter((remark) => typeof remark === "string");
}

function openState({ about }: Goal, progress: GoalProgress, texts: GoalTexts): string {
  const { t, format } = texts;
  switch (progress.kind) {
    case "hidden":
      return t("shared.hidden");
    case "unknown":
      return t("goal.unmeasured");
    case "tooEarly": {
      const counts = { n: format.number(progress.n), total: countText(about, progress.of, texts) };
      return t("goal.tooEarly", counts);
    }
    case "figures":
      return t(`goal.${progress.reached}`);
  }
}

const CLOSED = { reached: "goal.reachedOn", givenUp: "goal.givenUpOn" } as const;

/** Whether its last day is over and it is still open. */
export function isOverdue({ state, dueOn }: Pick<Goal, "state" | "dueOn">, now: number, zone: ZoneOffset): boolean {
  const day = parseLocalDate(dueOn);
  return state === "open" && day !== undefined && day < localDay(now, zone);
}

const AFTER = { comment: "goal.afterComment", review: "goal.afterReview" } as const;

/** What a goal came from: `after the comment of Oct 12`; undefined where nothing is known of it. */
export function originText({ origin }: Pick<Goal, "origin">, { t, format, now }: GoalTexts): string | undefined {
  return origin && t(AFTER[origin.kind], { date: format.day(origin.at, now) });
}

/** What has become of a goal, in words: what differs since it was set, never why. */
export function goalText(goal: Goal, progress: GoalProgress, texts: GoalTexts): GoalText {
  const { t, format, now, zone } = texts;
  const { state, dueOn, changedAt } = goal;
  const day = parseLocalDate(dueOn);
  const date = day === undefined ? dueOn : format.day(startOfDay(day, zone), now);
  const figures = progress.kind === "figures" ? progress : undefined;
  return {
    wanted: wantedText(goal, texts),
    due: t(isOverdue(goal, now, zone) ? "goal.wasDue" : "goal.by", { date }),
    figures: figures ? figuresText(goal, figures, texts) : "",
    remarks: figures && state === "open" ? remarksOf(goal, figures, texts) : [],
    state: state === "open" ? openState(goal, progress, texts) : t(CLOSED[state], { date: format.day(changedAt, now) }),
  };
}
