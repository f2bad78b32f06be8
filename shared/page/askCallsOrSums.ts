import { sellerIdOf } from "../dataverse/callRows";
import { measure, time } from "../dataverse/readRow";
import { inQueries } from "../dataverse/sellersCalls";
import { splitByDate } from "../dataverse/splitByDate";
import { MAX_TEAM_CALLS } from "../dataverse/teamCallsQuery";
import { teamUnitsQuery } from "../dataverse/teamUnits";
import { DAY_MS } from "../domain/time";
import { ofParts, type Ask } from "./asking";
import type { PageRanges } from "./pageRanges";
import { askTeamCalls } from "./pageQuestions";
import type { TeamAnswers } from "./teamPageOf";
import { askTeamSums, type TeamSize } from "./teamSums";

type CallsOrSums = Pick<TeamAnswers, "calls" | "sums">;

/** Beside the sums of a team that is too long for one question; of anybody else as many as were loaded anyway. */
const NEWEST_OF_MANY = 1_500;

/** Whether people are too many for one question. */
export const isLong = (sellerIds: readonly string[], { loaded }: PageRanges): boolean => inQueries(sellerIds, loaded.narrowing).length > 1;

/** What can be shown while the rest is awaited, and how many parts of the sums have come. */
export type OnPart = (answers: CallsOrSums, done: number, of: number) => void;

const daysOf = ({ from, to }: { readonly from: number; readonly to: number }): number => Math.max(1, (to - from) / DAY_MS);

/** The newest calls of a team tell about how many there are. */
function sizeByCalls({ rows }: TeamAnswers["calls"], sellerIds: readonly string[] | undefined, { loaded }: PageRanges): TeamSize {
  const starts = rows.flatMap((row) => time(row, "start") ?? []);
  const from = starts.reduce((least, start) => Math.min(least, start), loaded.to);
  const sellers = sellerIds?.length ?? new Set(rows.map(sellerIdOf)).size;
  return { sellerIds, sellers, callsADay: rows.length / daysOf({ from, to: loaded.to }) };
}

/**
 * Of a team that is too long for one question: the sums of the period first, a row for each seller, since thousands of calls would be
 * read for nothing where they are too many. Undefined where they are not, or are not known to be.
 */
async function askLongTeam(ask: Ask, sellerIds: readonly string[], ranges: PageRanges, onPart: OnPart): Promise<CallsOrSums | undefined> {
  const { range, loaded } = ranges;
  if (!range) return undefined;
  const current = await ofParts(sellerIds, loaded.narrowing, (ids) =>
    splitByDate(range, async (part) => (await ask(teamUnitsQuery(part, ids, undefined))).rows),
  );
  const callsADay = current.reduce((sum, row) => sum + (measure(row, "n") ?? 0), 0) / daysOf(range);
  if (callsADay * daysOf(loaded) <= MAX_TEAM_CALLS) return undefined;
  const early: CallsOrSums = { calls: { rows: [], truncated: true }, sums: { unit: "week", judged: current, current, previous: [] } };
  const size: TeamSize = { sellerIds, sellers: sellerIds.length, callsADay };
  const [sums, calls] = await Promise.all([
    askTeamSums(ask, size, ranges, (done, of) => onPart(early, done, of)),
    askTeamCalls(ask, sellerIds, loaded, NEWEST_OF_MANY),
  ]);
  return { calls: { ...calls, truncated: true }, sums };
}

/**
 * The calls of a team one by one or, where there are more than are loaded so, sums of all and the newest calls.
 * @param sellerIds undefined for anybody's that the viewer may see
 */
export async function askCallsOrSums(
  ask: Ask,
  sellerIds: readonly string[] | undefined,
  ranges: PageRanges,
  onPart: OnPart,
): Promise<CallsOrSums> {
  const found = sellerIds && isLong(sellerIds, ranges) ? await askLongTeam(ask, sellerIds, ranges, onPart) : undefined;
  if (found) return found;
  const calls = await askTeamCalls(ask, sellerIds, ranges.loaded);
  if (!calls.truncated) return { calls };
  const early: CallsOrSums = { calls };
  const sums = await askTeamSums(ask, sizeByCalls(calls, sellerIds, ranges), ranges, (done, of) => onPart(early, done, of));
  return { calls, sums };
}
