import { toWritten } from "../../shared/dataverse/kpiUnits";
import type { GoalAbout, GoalBaseline } from "../../shared/domain/coaching/Goal";
import { KPIS } from "../../shared/domain/kpis";
import { bandOf } from "../../shared/domain/targets";
import { goalValueText } from "../../shared/figures/goalText";
import { bandText } from "../../shared/format/kpiFormat";
import type { Environment } from "../../shared/host/environment";
import { verdictOf } from "../../shared/insights/compare";
import { betterDirection, isReached, shownGoalValue, type GoalDirection } from "../../shared/insights/goalDirection";
import { statisticOf } from "../../shared/insights/statistics";
import type { SellerPage } from "../../shared/page/sellerPage";

export const MOST_OF_ANSWERS = 5;
/** What most questions are meant to come to. */
const GOOD_ANSWER = 4;

/** What the page says of the seller, and what is wanted of everybody. */
type Aims = Pick<SellerPage, "calls" | "targets">;

const SIDES = { below: "atLeast", above: "atMost", within: undefined } as const;

/**
 * Which way a goal leads: the better one, else back to the band from the side on which the page's figure, or else the start, is off.
 * Undefined where either may be wanted: inside of the band, without one, and where figure and start are off on different sides.
 */
function leadingDirection(about: GoalAbout, start: number | undefined, { calls, targets }: Aims): GoalDirection | undefined {
  const better = betterDirection(about);
  if (better || about.kind === "question") return better;
  const sides = [statisticOf(about.kpi, calls).value, start].flatMap((value) => {
    const verdict = value === undefined ? undefined : verdictOf(shownGoalValue(value, about), bandOf(about.kpi, targets));
    return (verdict && SIDES[verdict]) ?? [];
  });
  return sides.every((side) => side === sides[0]) ? sides[0] : undefined;
}

/** Whether a target is not there yet, and not the wrong way. Compared as they are shown: what nobody reads is no step. */
function leadsOn(about: GoalAbout, target: number, start: number | undefined, direction: GoalDirection | undefined): boolean {
  if (start === undefined) return true;
  const [wanted, begun] = [shownGoalValue(target, about), shownGoalValue(start, about)];
  return direction ? !isReached(begun, wanted, direction) : wanted !== begun;
}

/** The end of the band that is to be reached; without a band the least step that is worth a word. In the unit of what is to change. */
function usualTarget(about: GoalAbout, start: number | undefined, direction: GoalDirection, { targets }: Aims): number | undefined {
  if (about.kind === "question") return Math.min(MOST_OF_ANSWERS, Math.max(GOOD_ANSWER, Math.floor(start ?? 0) + 1));
  const band = bandOf(about.kpi, targets);
  if (band) return direction === "atLeast" ? band.low : band.high;
  if (start === undefined) return undefined;
  const step = KPIS[about.kpi].minimum * (direction === "atLeast" ? 1 : -1);
  return Math.max(0, shownGoalValue(start + step, about));
}

/** What the field begins with, as people write it; nothing where no target follows from what is known. */
export function firstTarget(about: GoalAbout, { mean }: GoalBaseline, aims: Aims): string {
  const direction = leadingDirection(about, mean, aims);
  const target = direction && usualTarget(about, mean, direction, aims);
  if (target === undefined || !leadsOn(about, target, mean, direction)) return "";
  return String(about.kind === "kpi" ? toWritten(target, about.kpi) : target);
}

/** What is wrong with a target that is reached from the start, or leads away, in a sentence. */
export function targetProblem(
  about: GoalAbout,
  target: number,
  { mean }: GoalBaseline,
  aims: Aims,
  texts: Environment,
): string | undefined {
  const direction = leadingDirection(about, mean, aims);
  if (mean === undefined || leadsOn(about, target, mean, direction)) return undefined;
  const start = goalValueText(about, mean, texts);
  return texts.t(`sellerGoals.${direction ?? "other"}`, { start });
}

/** What is wanted of everybody: what one goes by where nothing is proposed. Never empty, so that nothing moves. */
export function bandHint(about: GoalAbout, { targets }: Aims, texts: Environment): string {
  const band = about.kind === "kpi" ? bandOf(about.kpi, targets) : undefined;
  return band && about.kind === "kpi" ? texts.t("shared.target", { band: bandText(band, KPIS[about.kpi], texts) }) : "\u00a0";
}
