import { filtersOf } from "../dataverse/filtersColumn";
import { chosenValues } from "../domain/Filters";
import type { Selection } from "../host/selection";
import { askedPeople } from "./askedPeople";
import { askCallsOrSums, isLong, type OnPart } from "./askCallsOrSums";
import { asking } from "./asking";
import { askComments, askCoverage, askOpenItems, askTeamQuestions, askViewer } from "./pageQuestions";
import { pageRanges } from "./pageRanges";
import type { PageSource } from "./sellerPage";
import type { TeamPage } from "./teamPage";
import { teamPageOf, type TeamAnswers } from "./teamPageOf";
import { lineOf } from "./teamPeople";

/**
 * Loads a Team page in six requests: the viewer with the reporting line, and then at once all that is asked of its people: their calls
 * of the period and the one before, what was kept of their conversations, their questions and open action items, and comments. Only
 * people and calls are needed: what else may not be read, or fails, is absent. Where there are more calls than are loaded one by one
 * their sums are asked for. A very long line is asked for in parts, its sums first and all else once these are shown. Equal questions
 * within a minute are asked once. What the page is narrowed to is part of each question, so that it holds for any number of calls.
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
  const { people, fiscalStartMonth, targets, ratioUnit, teamsHost, withoutNames } = await askViewer(ask, viewer.id, undefined);
  const ranges = pageRanges(selection, now, { ...calendar, fiscalStartMonth });
  const { range = { from: now, to: now } } = ranges;
  const line = lineOf(source, people);
  const hasLine = line.levels.size > 1;
  const filters = filtersOf(selection.filters);
  const isLine = filters.scope !== "everyone" && hasLine;
  const asked = await askedPeople(ask, filters, line, isLine);
  const [scope, isNarrowed] = [isLine ? ("line" as const) : ("everyone" as const), chosenValues(filters).length > 0];
  const lineIds = isLine ? [...line.levels.keys()] : undefined;
  const base = { selection, scope, hasLine, lineIds, isNarrowed, withoutNames, fiscalStartMonth, ratioUnit, teamsHost };
  const onlyIds = filters.team || filters.seller ? (asked ?? []) : undefined;
  const pageOf = (answers: TeamAnswers) => teamPageOf(source, { base, line, onlyIds, ranges, targets }, answers);

  let early: TeamPage | undefined;
  let show = (): void => undefined;
  const shown = new Promise<void>((resolve) => (show = resolve));
  const onSums: OnPart = (answers, done, of) => {
    const adding = { done, of, areFiguresOfAll: answers.sums !== undefined };
    early ??= pageOf({ ...answers, adding });
    onPart({ ...early, adding });
    show();
  };
  const callsAsked = askCallsOrSums(ask, asked, ranges, onSums);
  // Of a long line each question is several, and what is asked beside its sums would keep the server from them.
  if (asked && isLong(asked, ranges)) await Promise.race([shown, callsAsked]);
  const [{ calls, sums }, coverage, questions, openItems, comments] = await Promise.all([
    callsAsked,
    askCoverage(ask, asked, range),
    askTeamQuestions(ask, asked, range, callsAsked),
    askOpenItems(ask, asked, now, ranges.loaded.narrowing),
    askComments(ask, ranges.commentsSince),
  ]);
  return pageOf({ calls, sums, coverage, questions, openItems, comments });
}
