import { toTeamCalls } from "../dataverse/callRows";
import { toComments } from "../dataverse/commentsQuery";
import { MAX_TEAM_CALLS } from "../dataverse/teamCallsQuery";
import type { Person } from "../dataverse/viewerQuery";
import type { Call } from "../domain/Call";
import { present } from "../domain/present";
import { coachingFlags } from "../insights/coaching";
import { sellerMeansOf } from "../insights/sellerMeans";
import { teamTargets } from "../insights/teamTargets";
import { trendsOf, type Trend } from "../insights/trends";
import type { Selection } from "../host/selection";
import { pageCalls } from "./pageCalls";
import { askComments, asking, askTeamCalls, askViewer } from "./pageQuestions";
import { pageRanges } from "./pageRanges";
import { byName } from "./pageSellers";
import type { PageSource } from "./sellerPage";
import type { TeamPage, TeamScope, TeamSeller } from "./teamPage";
import { lineOf, teamManagers, teamPeople } from "./teamPeople";

/**
 * Loads a Team page: the viewer with the reporting line, and then at once all that is asked of its people. Only these two, people and
 * calls, are needed: what else may not be read is absent. Equal questions within a minute are asked once.
 * @throws DataverseError
 */
export async function loadTeamPage(source: PageSource, selection: Selection, scope: TeamScope): Promise<TeamPage> {
  const { client, channel, viewer, calendar, locale } = source;
  const { now } = channel;
  const ask = asking(client, channel.answers, viewer.id);
  const { people, ratioUnit, teamsHost, fiscalStartMonth, targets: ownTargets } = await askViewer(ask, viewer.id, undefined);
  const ranges = pageRanges(selection, now, { ...calendar, fiscalStartMonth });
  const line = lineOf(source, people);
  const hasLine = line.levels.size > 1;
  const isLine = scope === "line" && hasLine;

  const commentsAsked = askComments(ask, ranges.commentsSince);
  const { rows, truncated } = await askTeamCalls(ask, isLine ? [...line.levels.keys()] : undefined, ranges.loaded);
  const calls = toTeamCalls(rows, ratioUnit);
  const members = byName(teamPeople(line, rows), locale);

  const team = members
    .map((member) => sellerMeansOf(member, pageCalls(calls.get(member.id) ?? [], { ...ranges, range: ranges.team }, now).calls))
    .filter(({ n }) => n > 0);
  const targets = teamTargets(ownTargets, team);
  const comments = await commentsAsked;
  const parts = members.map((member) => ({ member, sellerId: member.id, ...pageCalls(calls.get(member.id) ?? [], ranges, now) }));
  const isCut = truncated || rows.length > MAX_TEAM_CALLS;
  // What is cut lacks the oldest: part of a period is no period to compare with.
  const trends = isCut ? undefined : trendsOf(parts, targets);
  return {
    now,
    selection,
    range: ranges.range,
    previousRange: ranges.previousRange,
    fiscalStartMonth,
    scope: isLine ? "line" : "everyone",
    hasLine,
    sellers: parts.map(({ member, calls, previousCalls }) =>
      toTeamSeller(member, line.levels.get(member.id), calls, previousCalls, trends?.get(member.id) ?? []),
    ),
    managers: teamManagers(line, rows, source),
    team,
    coaching: coachingFlags(team, targets),
    targets,
    ratioUnit,
    teamsHost,
    truncated: isCut,
    hasQuestions: false,
    comments: comments && toComments(comments),
    repliesUnanswered: [],
  };
}

function toTeamSeller(
  { managerId, ...seller }: Person,
  level: number | undefined,
  calls: readonly Call[],
  previousCalls: readonly Call[],
  trends: readonly Trend[],
): TeamSeller {
  return present<TeamSeller>({
    seller,
    managerId,
    level,
    calls,
    previousCalls,
    trends,
    coverage: undefined,
    openItems: undefined,
    questionsPerHour: undefined,
    lastCoachedAt: undefined,
    effect: undefined,
  });
}
