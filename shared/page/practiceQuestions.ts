import { closedDealsQuery, MAX_DEAL_CALLS, toClosedDeals } from "../dataverse/closedDealsQuery";
import type { Query } from "../dataverse/fetchXml";
import type { CallRange } from "../dataverse/sellersCalls";
import { splitByDate } from "../dataverse/splitByDate";
import { questionTextsQuery, teamWordsQuery, toQuestionMentions, toTeamMentions } from "../dataverse/teamWordsQuery";
import type { ClosedDeal } from "../domain/ClosedDeal";
import type { Mention, SaidKind } from "../domain/Mention";
import { DAY_MS } from "../domain/time";
import { askedIds } from "./askedFurther";
import { ofParts, type Ask } from "./asking";
import type { TeamPage } from "./teamPage";

/** Deals that were closed longer ago tell of another team. */
const CLOSED_MS = 365 * DAY_MS;

type Said = readonly Mention<SaidKind>[];

/** From the page's oldest call to the end of its period; undefined where it has no calls. */
function saidRange({ range, sellers }: TeamPage): CallRange | undefined {
  const oldest = sellers.reduce(
    (from, { calls, previousCalls }) => [...calls, ...previousCalls].reduce((before, { startedAt }) => Math.min(before, startedAt), from),
    Infinity,
  );
  return range && Number.isFinite(oldest) ? { ...range, from: oldest } : undefined;
}

async function saidIn<A extends string>(
  ask: Ask,
  page: TeamPage,
  queryOf: (ids: readonly string[] | undefined, range: CallRange) => Query<A>,
) {
  const range = saidRange(page);
  if (!range) return [];
  return ofParts(askedIds(page), range.narrowing, (ids) =>
    splitByDate(range, async (part) => (await ask(queryOf(ids, { ...range, ...part }))).rows),
  );
}

/** What was said in the calls of a page, of both periods. Rejects with a DataverseError. */
export async function askTeamWords(ask: Ask, page: TeamPage): Promise<Said> {
  return toTeamMentions(await saidIn(ask, page, teamWordsQuery));
}

/** What was asked in them. Rejects with a DataverseError. */
export async function askQuestionTexts(ask: Ask, page: TeamPage): Promise<Said> {
  return toQuestionMentions(await saidIn(ask, page, questionTextsQuery));
}

/** Deals, and whether calls about some of them were left out because there are too many. */
export interface DealsKnown {
  readonly deals: readonly ClosedDeal[];
  readonly isCut: boolean;
}

/** Deals of the page's sellers that were closed in the last twelve months. Rejects with a DataverseError. */
export async function askClosedDeals(ask: Ask, page: TeamPage): Promise<DealsKnown> {
  const { now, ratioUnit, range } = page;
  const calls = { ...range, from: -Infinity, to: now };
  const answers = await ofParts(askedIds(page), calls.narrowing, async (ids) => [
    await ask(closedDealsQuery(ids, now - CLOSED_MS, calls), MAX_DEAL_CALLS),
  ]);
  const rows = answers.flatMap((answer) => answer.rows);
  return { deals: toClosedDeals(rows, ratioUnit, now), isCut: answers.some(({ truncated }) => truncated) };
}
