import { toTeamCalls } from "../dataverse/callRows";
import { toComments } from "../dataverse/commentsQuery";
import { filtersOf } from "../dataverse/filtersColumn";
import { toCoverage } from "../dataverse/coverageQuery";
import { toOpenItems } from "../dataverse/openItemsQuery";
import { MAX_TEAM_CALLS } from "../dataverse/teamCallsQuery";
import { toQuestionCounts, type QuestionCounts } from "../dataverse/teamQuestionsQuery";
import type { Call } from "../domain/Call";
import type { CallComment } from "../domain/CallComment";
import { coachedAt, sellersOf, unansweredReplies, type SellersByCall } from "../domain/coachingComments";
import { NOTHING_HELD } from "../domain/Coverage";
import { chosenValues } from "../domain/Filters";
import { groupedBy } from "../domain/groupedBy";
import { NOTHING_OPEN } from "../domain/OpenItems";
import { present } from "../domain/present";
import type { Seller } from "../domain/Seller";
import type { Selection } from "../host/selection";
import { coachingFlags } from "../insights/coaching";
import { coachingEffects } from "../insights/coachingEffect";
import { sellerMeansOf } from "../insights/sellerMeans";
import { statisticOf } from "../insights/statistics";
import { teamTargets } from "../insights/teamTargets";
import { trendsOf } from "../insights/trends";
import { askedPeople } from "./askedPeople";
import { pageCalls } from "./pageCalls";
import { askComments, askCoverage, asking, askOpenItems, askTeamCalls, askTeamQuestions, askViewer } from "./pageQuestions";
import { pageRanges } from "./pageRanges";
import { byName } from "./pageSellers";
import type { PageSource } from "./sellerPage";
import type { TeamPage, TeamReply, TeamSeller } from "./teamPage";
import { lineOf, teamManagers, teamPeople } from "./teamPeople";

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

/**
 * Loads a Team page in six requests: the viewer with the reporting line, and then at once all that is asked of its people: their calls
 * of the period and the one before, what was kept of their conversations, their questions and open action items, and comments. Only
 * people and calls are needed: what else may not be read, or fails, is absent. A very long line is asked for in parts. Equal questions
 * within a minute are asked once. What the page is narrowed to is part of each question, so that it holds for any number of calls.
 * @throws DataverseError
 */
export async function loadTeamPage(source: PageSource, selection: Selection): Promise<TeamPage> {
  const { client, channel, viewer, calendar, locale } = source;
  const { now } = channel;
  const ask = asking(client, channel.answers, viewer.id);
  const { people, ratioUnit, teamsHost, fiscalStartMonth, targets: ownTargets } = await askViewer(ask, viewer.id, undefined);
  const ranges = pageRanges(selection, now, { ...calendar, fiscalStartMonth });
  const { range = { from: now, to: now } } = ranges;
  const line = lineOf(source, people);
  const hasLine = line.levels.size > 1;
  const filters = filtersOf(selection.filters);
  const isLine = filters.scope !== "everyone" && hasLine;
  const asked = await askedPeople(ask, filters, line, isLine);

  const [{ rows, truncated }, coverageRows, questionRows, itemRows, commentRows] = await Promise.all([
    askTeamCalls(ask, asked, ranges.loaded),
    askCoverage(ask, asked, range),
    askTeamQuestions(ask, asked, range),
    askOpenItems(ask, asked, now, ranges.loaded.narrowing),
    askComments(ask, ranges.commentsSince),
  ]);

  const isNarrowed = chosenValues(filters).length > 0;
  const isTold = ({ id }: Seller) => !(filters.team ?? filters.seller) || asked?.includes(id) === true;
  const loaded = toTeamCalls(rows, ratioUnit);
  const questions = questionRows && toQuestionCounts(questionRows);
  const members = byName(teamPeople(line, rows).filter(isTold), locale).map((person) => {
    const all = withQuestions(loaded.get(person.id) ?? [], person.id, questions);
    const inTeamRange = pageCalls(all, { ...ranges, range: ranges.team }, now).calls;
    const { managerId, ...seller } = person;
    return { seller, managerId, sellerId: seller.id, ...pageCalls(all, ranges, now), means: sellerMeansOf(seller, inTeamRange) };
  });
  const team = members.flatMap(({ means }) => (means.n > 0 ? means : []));
  const targets = teamTargets(ownTargets, team);
  const isCut = truncated || rows.length > MAX_TEAM_CALLS;
  // What is cut lacks the oldest calls: part of a period is none to compare with.
  const trends = isCut ? undefined : trendsOf(members, targets);
  const coverage = coverageRows && toCoverage(coverageRows);
  const openItems = itemRows && toOpenItems(itemRows);
  const comments = commentRows && toComments(commentRows);
  const byCall = sellersByCall(loaded);
  const coached = comments && coachedAt(comments, viewer.id, byCall);
  const known = members.map(({ sellerId, calls, previousCalls }) => ({ sellerId, calls: [...calls, ...previousCalls] }));
  const effectFor = (sellerId: string) =>
    coachingEffects({ sellerId, coachedAt: coached?.get(sellerId) ?? [], sellers: known, targets, asked: coached?.size ?? 1 });
  return {
    now,
    selection,
    range: ranges.range,
    previousRange: ranges.previousRange,
    fiscalStartMonth,
    scope: isLine ? "line" : "everyone",
    hasLine,
    isNarrowed,
    sellers: members.map(({ seller, managerId, sellerId, calls, previousCalls }) =>
      present<TeamSeller>({
        seller,
        managerId,
        level: line.levels.get(sellerId),
        calls,
        previousCalls,
        trends: trends?.get(sellerId) ?? [],
        coverage: coverage && (coverage.get(sellerId) ?? NOTHING_HELD),
        openItems: openItems && (openItems.get(sellerId) ?? NOTHING_OPEN),
        questionsPerHour: statisticOf("questionsPerHour", calls).value,
        lastCoachedAt: coached?.get(sellerId)?.at(-1),
        effect: effectFor(sellerId),
      }),
    ),
    managers: teamManagers(line, rows, source),
    team,
    coaching: coachingFlags(team, targets),
    targets,
    ratioUnit,
    teamsHost,
    truncated: isCut,
    hasQuestions: questions !== undefined,
    comments,
    repliesUnanswered: repliesTo(viewer.id, comments ?? [], byCall, (id) => members.some(({ sellerId }) => sellerId === id)),
  };
}
