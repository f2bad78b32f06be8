import type { Goal } from "../../shared/domain/coaching/Goal";
import { goalText, isOverdue } from "../../shared/figures/goalText";
import { personName } from "../../shared/format/personName";
import { quotedText } from "../../shared/format/quotedText";
import type { Environment } from "../../shared/host/environment";
import { goalProgress, goalStart, type GoalProgress } from "../../shared/insights/goalProgress";
import { heldCalls } from "../../shared/page/askProgress";
import type { TeamPage } from "../../shared/page/teamPage";
import type { TeamCoachingFacts } from "./askTeamCoaching";

/** So many are shown at first. */
export const SHOWN = 5;

export interface GoalDue {
  readonly id: string;
  readonly sellerId: string;
  readonly seller: string;
  readonly wanted: string;
  readonly due: string;
  readonly isOverdue: boolean;
  /** How far it is; empty where the page does not know. */
  readonly state: string;
}

export interface ReviewLine {
  readonly id: string;
  readonly callId: string | undefined;
  readonly day: string;
  readonly seller: string;
  /** `Discovery by Mara Lindqvist` */
  readonly text: string;
  readonly score: string;
  /** `replied Jun 20`; empty where the seller neither replied nor said that it was read. */
  readonly reply: string;
}

export interface GivenLine {
  readonly id: string;
  readonly name: string;
  readonly n: string;
}

export interface TeamCoachingView {
  readonly goals: readonly GoalDue[];
  readonly reviews: readonly ReviewLine[];
  readonly given: readonly GivenLine[];
}

/** By the calls that the page holds: nothing more is asked for. */
function progressOf(goal: Goal, page: TeamPage, { calendar: { zone } }: Environment): GoalProgress {
  const member = page.sellers.find(({ seller }) => seller.id === goal.sellerId);
  const isWhole = member !== undefined && page.adding === undefined;
  const calls = isWhole
    ? heldCalls({ ...page, calls: member.calls, previousCalls: member.previousCalls }, goalStart(goal, zone))
    : undefined;
  return goalProgress(goal, { calls, answers: undefined, targets: page.targets, now: page.now, zone });
}

/** What a team's coaching comes to; undefined where there is none. */
export function teamCoachingView(facts: TeamCoachingFacts, page: TeamPage, environment: Environment): TeamCoachingView | undefined {
  const { t, format, calendar } = environment;
  const { now } = page;
  const names = new Map(page.sellers.map(({ seller }) => [seller.id, quotedText(personName(seller, t))]));
  const nameOf = (id: string) => names.get(id) ?? "";
  // The last answer may be of other people than the page is of by now.
  const isTold = ({ sellerId }: { readonly sellerId: string }) => names.has(sellerId);
  const goals = facts.goals.filter(isTold).map((goal): GoalDue => {
    const progress = progressOf(goal, page, environment);
    const { wanted, due, state } = goalText(goal, progress, { ...environment, now, zone: calendar.zone });
    return {
      id: goal.id,
      sellerId: goal.sellerId,
      seller: nameOf(goal.sellerId),
      wanted,
      due,
      isOverdue: isOverdue(goal, now, calendar.zone),
      state: progress.kind === "unknown" ? "" : state,
    };
  });
  const reviews = facts.reviews
    .filter(isTold)
    .slice(0, SHOWN)
    .map(({ id, callId, sellerId, reviewerName, scorecard, at, score, answered, asked }): ReviewLine => {
      const reply = facts.replies.get(id);
      const counts = { n: format.number(answered), total: format.number(asked) };
      return {
        reply: reply ? t(`teamCoaching.${reply.kind}`, { day: format.day(reply.at, now) }) : "",
        id,
        callId,
        day: format.day(at, now),
        seller: nameOf(sellerId),
        text: t("teamCoaching.review", { scorecard: quotedText(scorecard), reviewer: quotedText(reviewerName) }),
        score:
          score === undefined ? t("teamCoaching.unscored", counts) : t("teamCoaching.score", { score: format.number(score, 1), ...counts }),
      };
    });
  const given = facts.given.map(({ reviewerId, reviewerName, n }) => ({
    id: reviewerId,
    name: quotedText(reviewerName),
    n: format.number(n),
  }));
  return goals.length + reviews.length + given.length === 0 ? undefined : { goals, reviews, given };
}
