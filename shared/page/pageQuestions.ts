import { benchmarkQuery, toBenchmark } from "../dataverse/benchmarkQuery";
import { callQuery, latestCallQuery, MAX_CALL_ROWS } from "../dataverse/callQuery";
import { commentsQuery } from "../dataverse/commentsQuery";
import { coverageQuery } from "../dataverse/coverageQuery";
import type { FetchResult, Row, RowOf } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import { openItemsQuery } from "../dataverse/openItemsQuery";
import { guid, time } from "../dataverse/readRow";
import { reportsQuery } from "../dataverse/reportsQuery";
import { inQueries, type CallRange } from "../dataverse/sellersCalls";
import { MAX_TEAM_CALLS, teamCallsQuery } from "../dataverse/teamCallsQuery";
import { splitByDate } from "../dataverse/splitByDate";
import { teamQuery } from "../dataverse/teamQuery";
import { environmentFactsQuery, noVariables, toEnvironmentFacts, type EnvironmentFacts } from "../dataverse/environmentFacts";
import { toViewerAnswer, viewerQuery, type ViewerAnswer } from "../dataverse/viewerQuery";
import { teamQuestionsQuery } from "../dataverse/teamQuestionsQuery";
import { wordsQuery } from "../dataverse/wordsQuery";
import type { Benchmark } from "../domain/Benchmark";
import { DAY_MS } from "../domain/time";
import { ofParts, type Ask } from "./asking";

/** What was said earlier and is still open will not be done any more. */
const OPEN_ITEMS_MS = 90 * DAY_MS;
/** What was said longer ago waits for somebody to ask after it. */
const OVERDUE_MS = 7 * DAY_MS;

type Rows<Q> = readonly RowOf<Q>[];

/** Extras must not take the page away: a role may lack their tables. */
const orAbsent = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);

/**
 * The viewer with people and targets, and the environment's facts. In one request, unless the environment refuses the join of both or
 * finds no variable by it.
 */
export async function askViewer(ask: Ask, viewerId: string, sellerId: string | undefined): Promise<ViewerAnswer & EnvironmentFacts> {
  const together = await orAbsent(ask(viewerQuery(viewerId, sellerId, true)));
  const { rows } = together ?? (await ask(viewerQuery(viewerId, sellerId)));
  const variables = rows.some(({ fact }) => fact) ? rows : await ask(environmentFactsQuery()).then((found) => found.rows, noVariables);
  return { ...toViewerAnswer(rows), ...toEnvironmentFacts(variables) };
}

/** Who may not read activities gets the calls without them. */
export function askCalls(ask: Ask, sellerId: string, range: CallRange) {
  return ask(callQuery(sellerId, range, true), MAX_CALL_ROWS).catch((error: unknown) => {
    if (DataverseError.from(error).reason !== "forbidden") throw error;
    return ask(callQuery(sellerId, range), MAX_CALL_ROWS);
  });
}

/** Of parts that were cut, each at another time: what is known of all of them. */
function newestOf<R extends Row<"start">>(parts: readonly { readonly rows: readonly R[]; readonly truncated: boolean }[]): R[] {
  const startOf = (row: R | undefined) => (row && time(row, "start")) ?? -Infinity;
  const since = Math.max(-Infinity, ...parts.flatMap(({ rows, truncated }) => (truncated ? startOf(rows.at(-1)) : [])));
  return parts.flatMap(({ rows }) => rows.filter((row) => startOf(row) >= since));
}

/**
 * The calls of a team, a question for each part of a long list of sellers: all of them, or the newest where there are more than are
 * loaded one by one.
 * @param sellerIds undefined for anybody's
 */
export async function askTeamCalls(ask: Ask, sellerIds: readonly string[] | undefined, range: CallRange, most = MAX_TEAM_CALLS) {
  const parts = sellerIds ? inQueries(sellerIds, range.narrowing) : [undefined];
  const askPart = (ids: readonly string[] | undefined, mostOfPart: number) => ask(teamCallsQuery(ids, range), mostOfPart);
  const total = (some: readonly FetchResult[]) => some.reduce((sum, { rows }) => sum + rows.length, 0);
  // Of a large team each part's newest are enough; of one that is large in one part alone that part is asked for whole.
  const newest = await Promise.all(parts.map((ids) => askPart(ids, Math.ceil(most / parts.length))));
  const isLarge = parts.length === 1 || total(newest) >= most;
  const found = isLarge
    ? newest
    : await Promise.all(newest.map((part, index) => (part.truncated ? askPart(parts[index], most) : Promise.resolve(part))));
  return { rows: newestOf(found), truncated: found.some(({ truncated }) => truncated) || total(found) > most };
}

/** Sums by seller. @param sellerIds undefined for anybody's */
export function askTeam(ask: Ask, sellerIds: readonly string[] | undefined, range: CallRange): Promise<Rows<typeof teamQuery>> {
  return ofParts(sellerIds, range.narrowing, (ids) => splitByDate(range, async (part) => (await ask(teamQuery(part, ids))).rows));
}

/** Undefined where they cannot be had. */
export function askCoverage(ask: Ask, sellerIds: readonly string[] | undefined, range: CallRange) {
  return orAbsent(
    ofParts(sellerIds, range.narrowing, (ids) => splitByDate(range, async (part) => (await ask(coverageQuery(ids, part))).rows)),
  );
}

/**
 * Undefined where they cannot be had. One call has several rows, so that an answer may be cut of fewer calls than are loaded one by one:
 * then it is asked for in parts, unless even the calls are too many.
 * @param answer calls of the same people and range
 */
export function askTeamQuestions(
  ask: Ask,
  sellerIds: readonly string[] | undefined,
  range: CallRange,
  answer: Promise<{ readonly calls: { readonly truncated: boolean } }>,
) {
  return orAbsent(
    ofParts(sellerIds, range.narrowing, (ids) =>
      splitByDate(range, async (part) => {
        if (part !== range && (await answer).calls.truncated) throw new Error("Too many questions.");
        return (await ask(teamQuestionsQuery(ids, part))).rows;
      }),
    ),
  );
}

/** Of the last ninety days. Undefined where they cannot be had; who may not read activities gets what nothing was made of. */
export function askOpenItems(ask: Ask, sellerIds: readonly string[] | undefined, now: number, narrowing?: CallRange["narrowing"]) {
  const range = { from: now - OPEN_ITEMS_MS, to: now, ...(narrowing !== undefined && { narrowing }) };
  const itemsOf = (ids: readonly string[] | undefined, withActivities?: true) =>
    splitByDate(range, async (part) => (await ask(openItemsQuery(ids, part, now - OVERDUE_MS, withActivities))).rows);
  return orAbsent(
    ofParts(sellerIds, narrowing, (ids) =>
      itemsOf(ids, true).catch((error: unknown) => {
        if (DataverseError.from(error).reason !== "forbidden") throw error;
        return itemsOf(ids);
      }),
    ),
  );
}

/** Who reports to managers, whom alone the viewer's own line does not tell of. */
export async function askReports(ask: Ask, managerIds: readonly string[]): Promise<readonly string[]> {
  return (await ask(reportsQuery(managerIds))).rows.flatMap(({ id }) => guid(id) ?? []);
}

/** When a seller's, or else anybody's, newest call before now began. */
export async function askLatest(ask: Ask, now: number, sellerId?: string): Promise<number | undefined> {
  const [row] = (await ask(latestCallQuery(now, sellerId))).rows;
  return row && time(row, "start");
}

/** Undefined where they cannot be had. */
export function askWords(ask: Ask, sellerId: string, range: CallRange): Promise<Rows<typeof wordsQuery> | undefined> {
  return orAbsent(splitByDate(range, async (part) => (await ask(wordsQuery(sellerId, part))).rows));
}

/** What a user's manager has published; empty where that cannot be had. */
export async function askBenchmark(ask: Ask, userId: string): Promise<Benchmark> {
  return toBenchmark((await orAbsent(ask(benchmarkQuery(userId))))?.rows ?? []);
}

/** Undefined where they cannot be had. */
export async function askComments(ask: Ask, since: number): Promise<Rows<typeof commentsQuery> | undefined> {
  return (await orAbsent(ask(commentsQuery(since))))?.rows;
}
