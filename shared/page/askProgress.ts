import type { Call } from "../domain/Call";
import type { Goal, GoalAnswer } from "../domain/coaching/Goal";
import type { ZoneOffset } from "../domain/Period";
import { baselineRange, goalProgress, goalRange, goalStart, type GoalProgress } from "../insights/goalProgress";
import { MINIMUM_CALLS } from "../insights/team";
import type { Others } from "./askOthers";
import type { OnDemand } from "./onDemand";
import type { SellerPage } from "./sellerPage";

/** A goal with what it has come to. */
export interface GoalWithProgress {
  readonly goal: Goal;
  readonly progress: GoalProgress;
  /** The calls behind its figure. */
  readonly calls: readonly Call[];
}

/** What a seller's page tells of goals, and what it asks with. */
export interface ProgressSource {
  readonly page: SellerPage;
  readonly onDemand: Pick<OnDemand, "callsOf" | "othersOf"> | undefined;
  readonly answers: readonly GoalAnswer[];
  readonly zone: ZoneOffset;
}

/** What a page tells of the calls that it holds. */
export type Held = Pick<SellerPage, "range" | "previousRange" | "isNarrowed" | "truncated" | "calls" | "previousCalls" | "now">;

/** The calls that a page holds, where these are all from some time up to now; whatever the page is narrowed to, goals are not. */
export function heldCalls({ range, previousRange, isNarrowed, truncated, calls, previousCalls, now }: Held, from: number) {
  if (!range || isNarrowed || truncated || range.to <= now || (previousRange ?? range).from > from) return undefined;
  return [...calls, ...previousCalls];
}

/** The calls of the page's seller that count, from some time up to now; asked for where the page does not hold them. */
export async function callsSince(
  { page, onDemand }: Pick<ProgressSource, "page" | "onDemand">,
  from: number,
): Promise<readonly Call[] | undefined> {
  const { seller, now } = page;
  const held = heldCalls(page, from);
  if (held || !seller || !onDemand) return held;
  return onDemand.callsOf(seller.id, { from, to: now + 1 }, page).catch(() => undefined);
}

/** What the others did around a goal, where that is compared. */
async function othersOf({ page, onDemand, zone }: ProgressSource, goal: Goal, progress: GoalProgress): Promise<Others | undefined> {
  const before = baselineRange(goal, zone);
  if (progress.kind !== "figures" || goal.state !== "open" || goal.about?.kind !== "kpi") return undefined;
  if (!before || !onDemand || (goal.baseline?.n ?? 0) < MINIMUM_CALLS) return undefined;
  // The page's filters are not the goal's.
  return onDemand.othersOf({ ...page, range: undefined }, { before, after: goalRange(goal, page.now, zone) }).catch(() => undefined);
}

/**
 * What has become of goals. Calls that the page does not hold are asked for once; of goals that can be compared it is asked what the
 * others did over the same days. What cannot be had is absent.
 */
export async function askProgress(goals: readonly Goal[], source: ProgressSource): Promise<readonly GoalWithProgress[]> {
  const { page, answers, zone } = source;
  const starts = goals.flatMap((goal) => (goal.about?.kind === "kpi" ? goalStart(goal, zone) : []));
  const calls = starts.length > 0 ? await callsSince(source, Math.min(...starts)) : [];
  const known = { calls, answers, targets: page.targets, now: page.now, zone };
  return Promise.all(
    goals.map(async (goal) => {
      const alone = goalProgress(goal, known);
      const others = await othersOf(source, goal, alone);
      const progress = others ? goalProgress(goal, { ...known, others }) : alone;
      const behind = new Set(progress.kind === "figures" ? progress.callIds : []);
      return { goal, progress, calls: calls?.filter(({ id }) => behind.has(id)) ?? [] };
    }),
  );
}
