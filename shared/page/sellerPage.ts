import { MAX_CALLS } from "../dataverse/callQuery";
import { toCalls } from "../dataverse/callRows";
import { toComments } from "../dataverse/commentsQuery";
import type { DataverseClient } from "../dataverse/DataverseClient";
import type { RatioUnit } from "../dataverse/ratioUnit";
import type { CallRange } from "../dataverse/sellersCalls";
import { seesOthers, toSellerMeans } from "../dataverse/teamRows";
import { filtersOf, filtersText } from "../dataverse/filtersColumn";
import { toMentions } from "../dataverse/wordsQuery";
import type { Benchmark } from "../domain/Benchmark";
import type { Call } from "../domain/Call";
import type { CallComment } from "../domain/CallComment";
import { callFilters } from "../domain/Filters";
import type { Mention } from "../domain/Mention";
import type { InstantRange } from "../domain/Period";
import { daysOf, type Calendar } from "../domain/rangeOf";
import { reportingLine } from "../domain/reportingLine";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import type { Answers } from "../host/answers";
import type { Selection } from "../host/selection";
import type { CoachingFlag } from "../insights/coaching";
import { teamTargets } from "../insights/teamTargets";
import { withoutNames } from "../insights/withoutNames";
import { asking } from "./asking";
import { askCalls, askComments, askLatest, askTeam, askViewer, askWords } from "./pageQuestions";
import { pageCalls } from "./pageCalls";
import { pageRanges } from "./pageRanges";
import { byName, pageSellers } from "./pageSellers";

/** What a page's requests tell, before anything is said of it. */
export interface LoadedPage {
  readonly now: number;
  readonly selection: Selection;
  /** Undefined for an impossible custom period: then there are no calls either. */
  readonly range: CallRange | undefined;
  readonly previousRange: InstantRange | undefined;
  /** The user's, with the organisation's fiscal year. */
  readonly fiscalStartMonth: number;
  /** Whose page it is; undefined where the viewer sees nobody. */
  readonly seller: Seller | undefined;
  /** Whom the viewer may choose, by name; only the viewer for a seller. */
  readonly sellers: readonly Seller[];
  /** Whether there is anybody to choose. */
  readonly isManager: boolean;
  /** Whether the seller is none of those whom the viewer may choose: no call of theirs was ever seen. */
  readonly isOutside: boolean;
  /** Whether filters leave out calls. */
  readonly isNarrowed: boolean;
  /** Whether nobody is compared with others by name: then the team is known by its quartiles alone, from five sellers up. */
  readonly withoutNames?: boolean;
  /** What tells these calls apart, as the column of filters holds it, for links. */
  readonly filters: string;
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
  /** What came of asking for the measures that stand in rows of their own; undefined where nobody has asked. */
  readonly further?: "known" | "failed";
  /** Means by seller over at most the last 90 days of the period. */
  readonly team: readonly SellerMeans[];
  /** What the viewer's manager has published, where the viewer sees no other sellers and it was asked for. */
  readonly benchmark?: Benchmark;
  /** Tracked words of both periods' calls; undefined where they could not be had. */
  readonly mentions: readonly Mention[] | undefined;
  /** Comments of the last months that the viewer may read, on anybody's calls, newest first; undefined where they could not be had. */
  readonly comments: readonly CallComment[] | undefined;
  /** What admins have set, or the team sets; the same for each of its sellers. */
  readonly targets: Targets;
  readonly teamsHost: string;
  /** What the environment's stored ratios count, for whoever asks for more calls. */
  readonly ratioUnit: RatioUnit;
}

/** Everything that the page's controls show, computed once from the same few answers. */
export interface SellerPage extends LoadedPage {
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

/**
 * Loads a page in five requests: the viewer with people, targets and the environment's facts, the seller's calls of the period and the
 * one before, their words, the sums of the viewer's reporting line, or of everybody where there is none, and comments. Only where the
 * period holds no call a sixth asks when the latest was, and where there never was one and the team has none either, a seventh whether
 * anybody ever had one. Equal questions within a minute are asked once. What the page is narrowed to is part of each question.
 * @throws DataverseError
 */
export async function loadSellerPage(source: PageSource, selection: Selection): Promise<LoadedPage> {
  const { client, channel, viewer: user, calendar } = source;
  const { now } = channel;
  const { sellerId } = selection;
  const ask = asking(client, channel.answers, user.id);
  const viewerAsked = askViewer(ask, user.id, sellerId);
  // Only the fiscal year must be waited for: all other periods are known without a word of the server.
  const fiscalStartMonth = selection.period === "thisFiscalYear" ? (await viewerAsked).fiscalStartMonth : 0;
  const ranges = pageRanges(selection, now, { ...calendar, fiscalStartMonth });
  const { range, previousRange, loaded } = ranges;

  // Who reports to the viewer is known by the first answer; what else a director sees must cost nothing.
  const lineAsked = viewerAsked.then(({ people }) => [...reportingLine(user.id, people).keys()]);
  const teamAsked = lineAsked.then((line) => askTeam(ask, line.length > 1 ? line : undefined, ranges.team));
  const isNarrowed = loaded.narrowing !== undefined;
  const commentsAsked = askComments(ask, ranges.commentsSince);
  // With a known seller all other questions go out together; otherwise the first of the team is opened.
  if (sellerId) {
    void askCalls(ask, sellerId, loaded).catch(() => undefined);
    void askWords(ask, sellerId, loaded);
  }
  const [{ people, ratioUnit, ...settings }, teamRows] = await Promise.all([viewerAsked, teamAsked]);
  const line = await lineAsked;
  // Filters that leave nothing of others must not turn somebody else's page into the viewer's own.
  const isAlone = isNarrowed && line.length === 1 && sellerId !== user.id && !seesOthers(teamRows, user.id);
  const rowsOfAll = isAlone && sellerId ? await askTeam(ask, undefined, { from: ranges.team.from, to: ranges.team.to }) : teamRows;
  const { sellers, isManager, outsider } = pageSellers(rowsOfAll, people, source, sellerId, isNarrowed ? line : []);
  const seller = outsider ?? sellers.find(({ id }) => id === sellerId) ?? sellers[0];
  const [found, words, comments] = await Promise.all([
    seller ? askCalls(ask, seller.id, loaded) : { rows: [], truncated: false },
    seller ? askWords(ask, seller.id, loaded) : [],
    commentsAsked,
  ]);
  const read = toCalls(found.rows, ratioUnit);
  const all = read.slice(0, MAX_CALLS);
  const calls = pageCalls(all, ranges, now);
  // Where the period runs up to now, the newest of the period before is the newest of all.
  const known = loaded.to >= now ? all[0]?.startedAt : undefined;
  const latestCallAt = seller && calls.listedCalls.length === 0 ? (known ?? (await askLatest(ask, now, seller.id))) : undefined;
  const team = toSellerMeans(teamRows, ratioUnit);
  const targets = teamTargets(settings.targets, team);
  const isSellerSeen = all.length > 0 || latestCallAt !== undefined;
  const isAnySeen = isSellerSeen || rowsOfAll.length > 0;
  return {
    now,
    selection,
    range,
    previousRange,
    ratioUnit,
    ...settings,
    targets,
    seller,
    sellers: outsider && isSellerSeen ? byName([...sellers, outsider], source.locale) : sellers,
    isManager,
    isOutside: outsider !== undefined && !isSellerSeen,
    isNarrowed,
    filters: filtersText(callFilters(filtersOf(selection.filters))),
    ...calls,
    latestCallAt,
    seesCalls: isAnySeen || (isManager && (await askLatest(ask, now)) !== undefined),
    truncated: found.truncated || read.length > MAX_CALLS,
    ...(settings.withoutNames ? withoutNames(team, targets, daysOf(ranges.team, calendar.zone)) : { team }),
    mentions: words && toMentions(words),
    comments: comments && toComments(comments),
  };
}
