import { toTeamCalls } from "../dataverse/callRows";
import { toComments } from "../dataverse/commentsQuery";
import { toCoverage } from "../dataverse/coverageQuery";
import { toOpenItems } from "../dataverse/openItemsQuery";
import { toQuestionCounts, type QuestionCounts } from "../dataverse/teamQuestionsQuery";
import { toSellerMeans } from "../dataverse/teamRows";
import { toUnitMeans } from "../dataverse/teamUnits";
import type { Person } from "../dataverse/viewerQuery";
import type { Call } from "../domain/Call";
import type { CallComment } from "../domain/CallComment";
import { coachedAt, sellersOf, unansweredReplies, type SellersByCall } from "../domain/coachingComments";
import { NOTHING_HELD } from "../domain/Coverage";
import { groupedBy } from "../domain/groupedBy";
import { NOTHING_OPEN } from "../domain/OpenItems";
import { present } from "../domain/present";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { coachingFlags } from "../insights/coaching";
import { coachingEffects } from "../insights/coachingEffect";
import { figuresOfCalls, figuresOfMeans, type KpiFigures } from "../insights/kpiFigures";
import { sellerMeansOf } from "../insights/sellerMeans";
import { teamTargets } from "../insights/teamTargets";
import { trendsOf, type Trend } from "../insights/trends";
import { unitTrends } from "../insights/unitTrends";
import { pageCalls, type PageCalls } from "./pageCalls";
import type { askComments, askCoverage, askOpenItems, askTeamCalls, askTeamQuestions } from "./pageQuestions";
import type { PageRanges } from "./pageRanges";
import { byName } from "./pageSellers";
import type { PageSource } from "./sellerPage";
import type { TeamPage, TeamReply, TeamSeller } from "./teamPage";
import { teamManagers, teamPeople, type Line } from "./teamPeople";
import type { TeamSums } from "./teamSums";

/** What was asked of a team. */
export interface TeamQuestion {
  readonly base: Pick<
    TeamPage,
    "selection" | "scope" | "hasLine" | "lineIds" | "isNarrowed" | "withoutNames" | "fiscalStartMonth" | "ratioUnit" | "teamsHost"
  >;
  readonly line: Line;
  /** Whom filters name; undefined where they name nobody. */
  readonly onlyIds: readonly string[] | undefined;
  readonly ranges: PageRanges;
  /** What admins have set. */
  readonly targets: Targets;
}

/** What has been answered. All but the calls is absent where it could not be had, or is still awaited. */
export interface TeamAnswers {
  readonly calls: Awaited<ReturnType<typeof askTeamCalls>>;
  /** Of a team with more calls than are loaded. */
  readonly sums?: TeamSums | undefined;
  readonly adding?: TeamPage["adding"];
  readonly coverage?: Awaited<ReturnType<typeof askCoverage>>;
  readonly questions?: Awaited<ReturnType<typeof askTeamQuestions>>;
  readonly openItems?: Awaited<ReturnType<typeof askOpenItems>>;
  readonly comments?: Awaited<ReturnType<typeof askComments>>;
}

type CallsBySeller = ReadonlyMap<string, readonly Call[]>;

/** Calls with how many questions their seller asked, in those in which anybody's question is stored. */
function withQuestions(calls: readonly Call[], sellerId: string, counts: QuestionCounts | undefined): readonly Call[] {
  return calls.map((call) => {
    const asked = counts?.get(call.id);
    return asked ? { ...call, questionCount: asked.get(sellerId) ?? 0 } : call;
  });
}

/** Whose part in a call is known. */
function sellersByCall(calls: CallsBySeller): SellersByCall {
  const parts = [...calls].flatMap(([sellerId, own]) => own.map(({ id }) => ({ id, sellerId })));
  return new Map([...groupedBy(({ id }) => id, parts)].map(([id, found]) => [id, found.map(({ sellerId }) => sellerId)]));
}

function repliesTo(viewerId: string, comments: readonly CallComment[], byCall: SellersByCall, isTold: (sellerId: string) => boolean) {
  return unansweredReplies(comments, viewerId).flatMap((comment): TeamReply[] => {
    const { id: commentId, callId, authorId, atMs, createdAt } = comment;
    const sellerId = sellersOf(comment, byCall).find(isTold);
    return sellerId === undefined ? [] : [present<TeamReply>({ commentId, callId, sellerId, authorId, atMs, createdAt })];
  });
}

interface Member extends Omit<PageCalls, "listedCalls"> {
  readonly person: Person;
  readonly sellerId: string;
  readonly count: number;
  readonly figures: KpiFigures;
  /** By which the seller is judged. */
  readonly means: SellerMeans;
}

/** What calls come to that are known one by one. */
function memberOf(person: Person, own: readonly Call[], ranges: PageRanges, now: number): Member {
  const { calls, previousCalls } = pageCalls(own, ranges, now);
  const judged = pageCalls(own, { ...ranges, range: ranges.team }, now).calls;
  const [count, figures, means] = [calls.length, figuresOfCalls(calls), sellerMeansOf(person, judged)];
  return { person, sellerId: person.id, calls, previousCalls, count, figures, means };
}

/** Members by the sums of all their calls, of which the newest alone are known one by one. */
function summed(members: readonly Member[], sums: TeamSums, ratioUnit: TeamPage["ratioUnit"]): readonly Member[] {
  const meansOf = (rows: TeamSums["current"]) => new Map(toSellerMeans(rows, ratioUnit).map((own) => [own.sellerId, own]));
  const [current, judged] = [meansOf(sums.current), meansOf(sums.judged)];
  return members.map((member) => {
    const none = sellerMeansOf(member.person, []);
    const all = current.get(member.sellerId) ?? none;
    return {
      ...member,
      count: all.n,
      figures: figuresOfMeans(all),
      means: { ...(judged.get(member.sellerId) ?? none), name: member.person.name },
    };
  });
}

/** What has changed for whom, once all that it takes is known. */
function trendsBy(members: readonly Member[], { calls, sums }: TeamAnswers, ratioUnit: TeamPage["ratioUnit"], targets: Targets) {
  if (!sums) return calls.truncated ? new Map<string, readonly Trend[]>() : trendsOf(members, targets);
  const [now, before] = [toUnitMeans(sums.current, ratioUnit), toUnitMeans(sums.previous, ratioUnit)];
  const compared = members.map(({ sellerId }) => ({
    sellerId,
    units: now.get(sellerId) ?? [],
    previousUnits: before.get(sellerId) ?? [],
  }));
  return unitTrends(compared, sums.unit, targets);
}

/**
 * Computes a Team page: from calls one by one, as the seller's page does, or from sums where there are too many of them. While the sums
 * are awaited figures are of the newest calls, and nobody is judged by them.
 */
export function teamPageOf(
  { channel: { now }, viewer, locale }: Pick<PageSource, "channel" | "viewer" | "locale">,
  { base, line, onlyIds, ranges, targets: ownTargets }: TeamQuestion,
  answers: TeamAnswers,
): TeamPage {
  const { sums, adding } = answers;
  const { rows, truncated } = answers.calls;
  const loaded = toTeamCalls(rows, base.ratioUnit);
  const questions = truncated || !answers.questions ? undefined : toQuestionCounts(answers.questions);
  const seen = [...rows, ...(sums?.current ?? []), ...(sums?.previous ?? [])];
  const told = teamPeople(line, seen).filter(({ id }) => onlyIds?.includes(id) ?? true);
  const counted = byName(told, locale).map((person) =>
    memberOf(person, withQuestions(loaded.get(person.id) ?? [], person.id, questions), ranges, now),
  );
  const members = sums ? summed(counted, sums, base.ratioUnit) : counted;
  const team = adding ? [] : members.flatMap(({ means }) => (means.n > 0 ? means : []));
  const targets = teamTargets(ownTargets, team);
  const trends = trendsBy(members, answers, base.ratioUnit, targets);
  const coverage = answers.coverage && toCoverage(answers.coverage);
  const openItems = answers.openItems && toOpenItems(answers.openItems);
  const comments = answers.comments && toComments(answers.comments);
  const byCall = sellersByCall(loaded);
  const coached = comments && coachedAt(comments, viewer.id, byCall);
  const known = members.map(({ sellerId, calls, previousCalls }) => ({ sellerId, calls: [...calls, ...previousCalls] }));
  const effectFor = (sellerId: string) =>
    // What is cut lacks the oldest calls: part of them is none to compare with.
    truncated
      ? undefined
      : coachingEffects({ sellerId, coachedAt: coached?.get(sellerId) ?? [], sellers: known, targets, asked: coached?.size ?? 1 });
  return {
    ...base,
    now,
    range: ranges.range,
    previousRange: ranges.previousRange,
    sellers: members.map(({ person: { managerId, ...seller }, sellerId, calls, previousCalls, count, figures }) =>
      present<TeamSeller>({
        seller,
        managerId,
        level: line.levels.get(sellerId),
        count,
        figures,
        calls,
        previousCalls,
        trends: trends.get(sellerId) ?? [],
        coverage: coverage && (coverage.get(sellerId) ?? NOTHING_HELD),
        openItems: openItems && (openItems.get(sellerId) ?? NOTHING_OPEN),
        lastCoachedAt: coached?.get(sellerId)?.at(-1),
        commentsGiven: coached && (coached.get(sellerId)?.length ?? 0),
        effect: effectFor(sellerId),
      }),
    ),
    managers: teamManagers(line, seen, { viewer }),
    team,
    coaching: coachingFlags(team, targets),
    targets,
    truncated,
    ...(adding && { adding }),
    hasQuestions: questions !== undefined,
    comments,
    repliesUnanswered: repliesTo(viewer.id, comments ?? [], byCall, (id) => members.some(({ sellerId }) => sellerId === id)),
  };
}
