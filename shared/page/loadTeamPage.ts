import { sellerIdOf } from "../dataverse/callRows";
import { filtersOf } from "../dataverse/filtersColumn";
import { time } from "../dataverse/readRow";
import { chosenValues } from "../domain/Filters";
import { DAY_MS } from "../domain/time";
import type { Selection } from "../host/selection";
import { askedPeople } from "./askedPeople";
import { asking } from "./asking";
import { askComments, askCoverage, askOpenItems, askTeamCalls, askTeamQuestions, askViewer } from "./pageQuestions";
import { pageRanges, type PageRanges } from "./pageRanges";
import type { PageSource } from "./sellerPage";
import type { TeamPage } from "./teamPage";
import { teamPageOf, type TeamAnswers } from "./teamPageOf";
import { lineOf } from "./teamPeople";
import { askTeamSums, type TeamSize } from "./teamSums";

/** The newest calls of a team tell about how many there are. */
function sizeOf({ rows }: TeamAnswers["calls"], sellerIds: readonly string[] | undefined, { loaded }: PageRanges): TeamSize {
  const starts = rows.flatMap((row) => time(row, "start") ?? []);
  const oldest = starts.reduce((least, start) => Math.min(least, start), loaded.to);
  const sellers = sellerIds?.length ?? new Set(rows.map(sellerIdOf)).size;
  return { sellerIds, sellers, callsADay: rows.length / Math.max(1, (loaded.to - oldest) / DAY_MS) };
}

/**
 * Loads a Team page in six requests: the viewer with the reporting line, and then at once all that is asked of its people: their calls
 * of the period and the one before, what was kept of their conversations, their questions and open action items, and comments. Only
 * people and calls are needed: what else may not be read, or fails, is absent. Where there are more calls than are loaded one by one
 * their sums are asked for. A very long line is asked for in parts. Equal questions within a minute are asked once. What the page is
 * narrowed to is part of each question, so that it holds for any number of calls.
 * @param onPart gets what can be shown of a large team while its sums are awaited
 * @throws DataverseError
 */
export async function loadTeamPage(
  source: PageSource,
  selection: Selection,
  onPart: (page: TeamPage) => void = () => undefined,
): Promise<TeamPage> {
  const { client, channel, viewer, calendar } = source;
  const { now } = channel;
  const ask = asking(client, channel.answers, viewer.id);
  const { people, fiscalStartMonth, targets, ratioUnit, teamsHost } = await askViewer(ask, viewer.id, undefined);
  const ranges = pageRanges(selection, now, { ...calendar, fiscalStartMonth });
  const { range = { from: now, to: now } } = ranges;
  const line = lineOf(source, people);
  const hasLine = line.levels.size > 1;
  const filters = filtersOf(selection.filters);
  const isLine = filters.scope !== "everyone" && hasLine;
  const asked = await askedPeople(ask, filters, line, isLine);
  const [scope, isNarrowed] = [isLine ? ("line" as const) : ("everyone" as const), chosenValues(filters).length > 0];
  const lineIds = isLine ? [...line.levels.keys()] : undefined;
  const base = { selection, scope, hasLine, lineIds, isNarrowed, fiscalStartMonth, ratioUnit, teamsHost };
  const onlyIds = filters.team || filters.seller ? (asked ?? []) : undefined;
  const pageOf = (answers: TeamAnswers) => teamPageOf(source, { base, line, onlyIds, ranges, targets }, answers);

  const callsAsked = askTeamCalls(ask, asked, ranges.loaded);
  const sumsAsked = callsAsked.then((calls) => {
    if (!calls.truncated) return undefined;
    const early = pageOf({ calls, adding: { done: 0, of: 1 } });
    return askTeamSums(ask, sizeOf(calls, asked, ranges), ranges, (done, of) => onPart({ ...early, adding: { done, of } }));
  });
  const [calls, sums, coverage, questions, openItems, comments] = await Promise.all([
    callsAsked,
    sumsAsked,
    askCoverage(ask, asked, range),
    askTeamQuestions(ask, asked, range, callsAsked),
    askOpenItems(ask, asked, now, ranges.loaded.narrowing),
    askComments(ask, ranges.commentsSince),
  ]);
  return pageOf({ calls, sums, coverage, questions, openItems, comments });
}
