import * as React from "react";
import { goalAnswersQuery, toGoalAnswers } from "../../shared/dataverse/coaching/goalAnswersQuery";
import { goalsQuery, toGoals } from "../../shared/dataverse/coaching/goalRows";
import { COACHING_TABLES } from "../../shared/dataverse/coachingTables";
import type { FailureReason } from "../../shared/dataverse/DataverseError";
import type { RowPort } from "../../shared/dataverse/DataverseClient";
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

/** What was closed so long ago is nobody's news. */
const CLOSED_DAYS = 30;

/** What a control asks with beside the page's own ways. */
export interface GoalHost {
  readonly together: RowPort["fetchTogether"];
  readonly writer: GoalWriter;
  readonly utils: PrivilegeTeller;
}

export const goalHost = (ask: FetchPort, viewerId: string, utils: PrivilegeTeller): GoalHost => ({
  together: togetherBy(ask),
  writer: createGoalWriter(ask, viewerId),
  utils,
});

interface Known {
  readonly goals: readonly Goal[];
  readonly answers: readonly GoalAnswer[];
  readonly maySet: boolean;
}

/** Goals and what answers their questions got, in one request. Rejects with a DataverseError where goals cannot be had. */
async function askGoals({ together, utils }: GoalHost, sellerId: string, viewerId: string, now: number): Promise<Known> {
  const mine = sellerId === viewerId ? Promise.resolve(false) : mayCreate(utils, COACHING_TABLES.goal);
  const [goals, answers] = await together([goalsQuery(sellerId, now - CLOSED_DAYS * DAY_MS), goalAnswersQuery(sellerId)]);
  if (goals.error) throw goals.error;
  return { goals: toGoals(goals.rows), answers: toGoalAnswers(answers.rows ?? []), maySet: await mine };
}

/** Whether a page is of somebody whose goals are asked for. */
export const isWithGoals = ({ seller, isOutside }: Pick<SellerPage, "seller" | "isOutside">): boolean => seller !== undefined && !isOutside;

export interface Goals {
  readonly lines: readonly GoalWithProgress[];
  /** Of which these lines are. */
  readonly page: SellerPage;
  /** Whether the viewer may set goals for this seller. */
  readonly maySet: boolean;
  /** Why they could not be had. */
  readonly failure: FailureReason | undefined;
  readonly retry: () => void;
  /** Takes a goal as it was just written. */
  readonly onWritten: (goal: Goal) => void;
}

const NO_ANSWERS: readonly GoalAnswer[] = [];

/** The goals of the page's seller, asked for once the page is there; undefined until they are known. */
export function useGoals(host: GoalHost, { viewer, calendar }: Environment, channel: PageChannel): Goals | undefined {
  const page = channel.answer?.page;
  const sellerId = page && isWithGoals(page) ? page.seller?.id : undefined;
  const { value, error, retry } = useAnswer(sellerId && `${sellerId} ${viewer.id} ${channel.now}`, () =>
    channel.answers.once(viewer.id, `goals ${sellerId}`, () => askGoals(host, sellerId ?? "", viewer.id, channel.now)),
  );
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
    failure: error?.reason,
    retry,
    onWritten,
  };
}
