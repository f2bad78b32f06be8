import { isEligible, type Call } from "../domain/Call";
import type { CallComment } from "../domain/CallComment";
import type { Mention } from "../domain/Mention";
import type { InstantRange } from "../domain/Period";
import { previousRangeOf, rangeOf, type Calendar } from "../domain/rangeOf";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { callQuery, latestCallQuery, MAX_CALL_ROWS, MAX_CALLS } from "../dataverse/callQuery";
import { toCalls } from "../dataverse/callRows";
import { commentsQuery, toComments } from "../dataverse/commentsQuery";
import type { DataverseClient, RowOf } from "../dataverse/DataverseClient";
import type { Query } from "../dataverse/fetchXml";
import { time } from "../dataverse/readRow";
import { splitByDate } from "../dataverse/splitByDate";
import { teamQuery } from "../dataverse/teamQuery";
import { ratioUnitOfTeam, seesOthers, toSellerMeans, toTeamSellers } from "../dataverse/teamRows";
import { toViewerAnswer, viewerQuery, type Person } from "../dataverse/viewerQuery";
import { toMentions, wordsQuery } from "../dataverse/wordsQuery";
import { DAY_MS } from "../domain/time";
import type { CoachingFlag } from "../insights/coaching";
import type { Figures } from "../figures/kpiFigure";
import type { Answers } from "../host/answers";
import type { Selection } from "../host/selection";

/** Team figures never reach further back: they must stay cheap for a year of a large team. */
const TEAM_MS = 90 * DAY_MS;
/** Comments of the last months are asked for even on a page of one day: they may be new since the last visit. */
const COMMENTS_MS = 90 * DAY_MS;

/** What a page's requests tell, before anything is said of it. */
export interface LoadedPage {
  readonly now: number;
  readonly selection: Selection;
  /** Undefined for an impossible custom period: then there are no calls either. */
  readonly range: InstantRange | undefined;
  readonly previousRange: InstantRange | undefined;
  /** The user's, with the organisation's fiscal year. */
  readonly fiscalStartMonth: number;
  /** Whose page it is; undefined where the viewer sees nobody. */
  readonly seller: Seller | undefined;
  /** Whom the viewer may choose, by name; only the viewer for a seller. */
  readonly sellers: readonly Seller[];
  /** Whether there is anybody to choose. */
  readonly isManager: boolean;
  /** Everything listed in the period, newest first, short and unanalysed calls included. */
  readonly listedCalls: readonly Call[];
  /** Those that count. */
  readonly calls: readonly Call[];
  readonly previousCalls: readonly Call[];
  /** When the seller's newest call began, asked only where the period holds none; undefined where there never was one. */
  readonly latestCallAt: number | undefined;
  /** Whether the viewer can see any call of anybody, of whatever time. */
  readonly seesCalls: boolean;
  /** Whether there are more calls than were loaded: the newest are shown. */
  readonly truncated: boolean;
  /** Means by seller over at most the last 90 days of the period. */
  readonly team: readonly SellerMeans[];
  /** Whether the stored ratios tell what they count; without that, talk shares are absent. */
  readonly talkShareUnitKnown: boolean;
  /** Tracked words of both periods' calls; undefined where they could not be had. */
  readonly mentions: readonly Mention[] | undefined;
  /** Comments of the last months that the viewer may read, on anybody's calls, newest first; undefined where they could not be had. */
  readonly comments: readonly CallComment[] | undefined;
  /** What admins have set. */
  readonly targets: Targets;
  readonly teamsHost: string;
}

/** Everything that the page's controls show, computed once from the same few answers. */
export interface SellerPage extends LoadedPage {
  /** What is said of each KPI; those that an admin has hidden are left out. */
  readonly figures: Figures;
  /** Who may benefit from coaching on what, by seller id. */
  readonly coaching: ReadonlyMap<string, readonly CoachingFlag[]>;
}

export interface PageSource {
  readonly client: DataverseClient;
  /** Of the page: its "now", and what its controls have asked lately. */
  readonly channel: { readonly now: number; readonly answers: Answers };
  readonly viewer: Seller;
  readonly calendar: Calendar;
  /** BCP 47, for sorting names. */
  readonly locale: string;
}

interface Sellers {
  readonly sellers: readonly Seller[];
  readonly isManager: boolean;
}

function byName(locale: string): (a: Seller, b: Seller) => number {
  const collator = new Intl.Collator(locale);
  return (a, b) => collator.compare(a.name, b.name);
}

/** Sellers with calls, direct reports without, and the chosen one; only the viewer where there is nobody else to see. */
function sellersOf(
  teamRows: readonly RowOf<typeof teamQuery>[],
  people: readonly Person[],
  { viewer, locale }: PageSource,
  selectedId: string | undefined,
): Sellers {
  const isManager = seesOthers(teamRows, viewer.id) || people.some(({ managerId }) => managerId === viewer.id);
  if (!isManager) return { sellers: [people.find(({ id }) => id === viewer.id) ?? viewer], isManager };
  const sellers = new Map(toTeamSellers(teamRows).map((seller) => [seller.id, seller]));
  for (const person of people) {
    if (sellers.has(person.id) || person.managerId === viewer.id || person.id === selectedId) sellers.set(person.id, person);
  }
  return { sellers: [...sellers.values()].filter(({ name }) => name !== "").sort(byName(locale)), isManager };
}

/** Extras must not take the page away: a role may lack their tables. */
const orAbsent = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);

/**
 * Loads a page in five requests: the viewer with the settings, the seller's calls of the period and the one before, their words, the
 * team's sums, and comments. Only where the period holds no call a sixth asks when the latest was, and where there never was one and
 * the team has none either, a seventh whether anybody ever had one. Equal questions within a minute are asked once.
 * @throws DataverseError
 */
export async function loadSellerPage(source: PageSource, selection: Selection): Promise<LoadedPage> {
  const { client, channel, viewer } = source;
  const { now } = channel;
  const ask = <A extends string>(query: Query<A>, maxRows?: number) =>
    channel.answers.once(viewer.id, query.fetchXml, () => client.fetch(query, maxRows === undefined ? {} : { maxRows }));
  const askViewer = ask(viewerQuery(viewer.id, selection.sellerId));
  // Only the fiscal year must be waited for: all other periods are known without a word of the server.
  const fiscalStartMonth = selection.period === "thisFiscalYear" ? toViewerAnswer((await askViewer).rows).fiscalStartMonth : 0;
  const calendar = { ...source.calendar, fiscalStartMonth };
  const range = rangeOf(selection, now, calendar);
  const previousRange = previousRangeOf(selection, now, calendar);
  const loaded: InstantRange = { from: previousRange?.from ?? range?.from ?? now, to: range?.to ?? now };

  const askTeam = splitByDate(
    { from: Math.max(range?.from ?? now, loaded.to - TEAM_MS), to: loaded.to },
    async (part) => (await ask(teamQuery(part))).rows,
  );
  const askComments = orAbsent(ask(commentsQuery(Math.max(Math.min(loaded.from, now - COMMENTS_MS), 0))));
  const askCalls = (sellerId: string) => ask(callQuery(sellerId, loaded), MAX_CALL_ROWS);
  const askWords = (sellerId: string) => orAbsent(splitByDate(loaded, async (part) => (await ask(wordsQuery(sellerId, part))).rows));
  const askLatest = async (sellerId?: string) => {
    const [row] = (await ask(latestCallQuery(now, sellerId))).rows;
    return row && time(row, "start");
  };
  // With a known seller all questions go out together; otherwise the first of the team is opened.
  if (selection.sellerId) {
    void askCalls(selection.sellerId).catch(() => undefined);
    void askWords(selection.sellerId);
  }
  const [{ rows: viewerRows }, teamRows] = await Promise.all([askViewer, askTeam]);
  const viewerAnswer = toViewerAnswer(viewerRows);
  const { sellers, isManager } = sellersOf(teamRows, viewerAnswer.people, source, selection.sellerId);
  const seller = sellers.find(({ id }) => id === selection.sellerId) ?? sellers[0];
  const [found, words, comments] = await Promise.all([
    seller ? askCalls(seller.id) : { rows: [], truncated: false },
    seller ? askWords(seller.id) : [],
    askComments,
  ]);
  const read = toCalls(found.rows, viewerAnswer.ratioUnit, ratioUnitOfTeam(teamRows));
  const calls = read.calls.slice(0, MAX_CALLS);
  const within = (part: InstantRange | undefined) =>
    calls.filter((call) => part && call.startedAt >= part.from && call.startedAt < part.to);
  const listedCalls = within(range);
  // Where the period runs up to now, the newest of the period before is the newest of all.
  const known = loaded.to >= now ? calls[0]?.startedAt : undefined;
  const latest = seller && listedCalls.length === 0 ? (known ?? (await askLatest(seller.id))) : undefined;
  const seesCalls = calls.length > 0 || latest !== undefined || teamRows.length > 0 || (isManager && (await askLatest()) !== undefined);
  return {
    now,
    selection,
    range,
    previousRange,
    fiscalStartMonth: viewerAnswer.fiscalStartMonth,
    seller,
    sellers,
    isManager,
    listedCalls,
    calls: listedCalls.filter((call) => isEligible(call, now)),
    previousCalls: within(previousRange).filter((call) => isEligible(call, now)),
    latestCallAt: latest,
    seesCalls,
    truncated: found.truncated || read.calls.length > MAX_CALLS,
    team: toSellerMeans(teamRows, read.ratioUnit),
    talkShareUnitKnown: read.ratioUnit !== undefined,
    mentions: words && toMentions(words),
    comments: comments && toComments(comments.rows),
    targets: viewerAnswer.targets,
    teamsHost: viewerAnswer.teamsHost,
  };
}
