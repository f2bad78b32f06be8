import * as React from "react";
import { goalAnswersQuery, toGoalAnswers } from "../../shared/dataverse/coaching/goalAnswersQuery";
import { goalsQuery, toSellersGoals } from "../../shared/dataverse/coaching/goalRows";
import { newReviewsQuery } from "../../shared/dataverse/coaching/newReviewsQuery";
import { toListedReviews, type ListedReview } from "../../shared/dataverse/coaching/teamReviews";
import { COACHING_TABLES } from "../../shared/dataverse/coachingTables";
import type { FailureReason } from "../../shared/dataverse/DataverseError";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
import type { CallTarget } from "../../shared/domain/CallMoment";
import type { Goal, GoalAnswer } from "../../shared/domain/coaching/Goal";
import { DAY_MS } from "../../shared/domain/time";
import type { Environment } from "../../shared/host/environment";
import type { FetchPort } from "../../shared/host/fetchPort";
import { togetherBy } from "../../shared/host/fetchTogether";
import { mayCreate, type PrivilegeTeller } from "../../shared/host/mayCreate";
import { useAnswer } from "../../shared/host/useAnswer";
import { whileAwaited } from "../../shared/host/whileAwaited";
import { askProgress, type GoalWithProgress } from "../../shared/page/askProgress";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import { createGoalWriter, type GoalWriter } from "./goalWriter";

/** A goal that was closed, or a review that was given, so long ago is nobody's news. */
const NEWS_DAYS = 30;

/** What a control asks with beside the page's own ways. */
export interface GoalHost {
  readonly together: RowPort["fetchTogether"];
  readonly writer: GoalWriter;
  readonly utils: PrivilegeTeller;
  /** Rejects where the host could not open it. */
  readonly openCall: (callId: string, target: CallTarget | undefined) => Promise<void>;
}

export const goalHost = (ask: FetchPort, viewerId: string, platform: Pick<GoalHost, "utils" | "openCall">): GoalHost => ({
  together: togetherBy(ask),
  writer: createGoalWriter(ask, viewerId),
  ...platform,
});

interface Known {
  readonly goals: readonly Goal[];
  readonly answers: readonly GoalAnswer[];
  readonly maySet: boolean;
  readonly newReviews: readonly ListedReview[];
}

/** Goals and what answers their questions got, in one request, for the seller with the reviews that wait. Rejects with a DataverseError where goals cannot be had. */
async function askGoals({ together, utils }: GoalHost, sellerId: string, viewerId: string, now: number): Promise<Known> {
  const since = now - NEWS_DAYS * DAY_MS;
  const ofGoals = [goalsQuery(sellerId, since), goalAnswersQuery(sellerId)] as const;
  const isOwn = sellerId === viewerId;
  const mine = isOwn ? Promise.resolve(false) : mayCreate(utils, COACHING_TABLES.goal);
  const [goals, answers, reviews] = isOwn
    ? await together([...ofGoals, newReviewsQuery(sellerId, since)])
    : ([...(await together(ofGoals)), undefined] as const);
  if (goals.error) throw goals.error;
  return {
    goals: toSellersGoals(goals.rows),
    answers: toGoalAnswers(answers.rows ?? []),
    maySet: await mine,
    newReviews: toListedReviews(reviews?.rows ?? []),
  };
}

/** Whether a page is of somebody whose goals are asked for. */
export const isWithGoals = ({ seller, isOutside }: Pick<SellerPage, "seller" | "isOutside">): boolean => seller !== undefined && !isOutside;

export interface Goals {
  readonly lines: readonly GoalWithProgress[];
  /** Of which these lines are. */
  readonly page: SellerPage;
  /** Whether the viewer may set goals for this seller. */
  readonly maySet: boolean;
  /** The viewer's own that wait to be read, the newest first. */
  readonly newReviews: readonly ListedReview[];
  /** Why they could not be had. */
  readonly failure: FailureReason | undefined;
  readonly retry: () => void;
  /** Takes a goal as it was just written. */
  readonly onWritten: (goal: Goal) => void;
}

const NO_ANSWERS: readonly GoalAnswer[] = [];
const NO_REVIEWS: readonly ListedReview[] = [];

/** The goals of the page's seller, asked for once the page is there; undefined until they are known. */
export function useGoals(host: GoalHost, { viewer, calendar }: Environment, channel: PageChannel): Goals | undefined {
  const page = channel.answer?.page;
  const sellerId = page && isWithGoals(page) ? page.seller?.id : undefined;
  const { value, error, retry } = useAnswer(sellerId && `${sellerId} ${viewer.id} ${channel.now}`, () => {
    const ask = () => askGoals(host, sellerId ?? "", viewer.id, channel.now);
    // Whoever comes back from a review has read it.
    return sellerId === viewer.id ? ask() : channel.answers.once(viewer.id, `goals ${sellerId}`, ask);
  });
  // What was written here is newer than what was asked for.
  const [written, setWritten] = React.useState<ReadonlyMap<string, Goal>>(() => new Map());
  const goals = React.useMemo(() => {
    const newest = (goal: Goal) => {
      const own = written.get(goal.id);
      return own && own.changedAt >= goal.changedAt ? own : goal;
    };
    const asked = (value?.goals ?? []).map(newest);
    const made = [...written.values()].filter((goal) => goal.sellerId === sellerId && !asked.some(({ id }) => id === goal.id));
    return [...asked, ...made];
  }, [value, written, sellerId]);
  const answers = value?.answers ?? NO_ANSWERS;
  const [found, setFound] = React.useState<{ readonly page: SellerPage; readonly lines: readonly GoalWithProgress[] }>();
  const { onDemand } = channel;
  React.useEffect(() => {
    if (!page || !value) return undefined;
    return whileAwaited(askProgress(goals, { page, onDemand, answers, zone: calendar.zone }), (lines) => setFound({ page, lines }));
  }, [page, value, goals, answers, onDemand, calendar.zone]);
  const onWritten = (goal: Goal) => setWritten((before) => new Map(before).set(goal.id, goal));
  // The same seller's goals stay while they are asked for anew.
  const isTheirs = found && found.page.seller?.id === sellerId;
  if (!page || (!isTheirs && !error)) return undefined;
  return {
    page: isTheirs ? found.page : page,
    lines: isTheirs ? found.lines : [],
    maySet: value?.maySet ?? false,
    newReviews: value?.newReviews ?? NO_REVIEWS,
    failure: error?.reason,
    retry,
    onWritten,
  };
}
