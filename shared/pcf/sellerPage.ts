import { isEligible, type Call } from "../domain/Call";
import type { InstantRange } from "../domain/Period";
import { previousRangeOf, rangeOf, type Calendar } from "../domain/rangeOf";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import { callQuery, MAX_CALLS } from "../dataverse/callQuery";
import { toCalls } from "../dataverse/callRows";
import type { DataverseClient, Row } from "../dataverse/DataverseClient";
import { peopleQuery, toPeople, type Person } from "../dataverse/peopleQuery";
import { ratioSampleQuery, toRatios } from "../dataverse/ratioSampleQuery";
import { splitByDate } from "../dataverse/splitByDate";
import { TABLES } from "../dataverse/tables";
import { teamQuery } from "../dataverse/teamQuery";
import { seesOthers, toSellerMeans } from "../dataverse/teamRows";
import type { PageChannel } from "./pageChannel";
import type { Selection } from "./selection";

/** Team figures never reach further back: they must stay cheap for a year of a large team. */
const TEAM_DAYS = 90;
const DAY_MS = 86_400_000;

/** Everything that the page's controls show, computed once from the same few answers. */
export interface SellerPage {
  readonly now: number;
  readonly selection: Selection;
  /** Undefined for an impossible custom period: then there are no calls either. */
  readonly range: InstantRange | undefined;
  readonly previousRange: InstantRange | undefined;
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
  /** Whether there are more calls than were loaded: the newest are shown. */
  readonly truncated: boolean;
  /** Means by seller over at most the last 90 days of the period. */
  readonly team: readonly SellerMeans[];
  /** Whether the stored ratios tell what they count; without that, talk shares are absent. */
  readonly talkShareUnitKnown: boolean;
}

export interface PageSource {
  readonly client: DataverseClient;
  readonly channel: PageChannel;
  readonly viewer: Seller;
  readonly calendar: Calendar;
  /** BCP 47, for sorting names. */
  readonly locale: string;
}

interface People {
  readonly sellers: readonly Seller[];
  readonly isManager: boolean;
}

function teamRange({ from, to }: InstantRange): InstantRange {
  return { from: Math.max(from, to - TEAM_DAYS * DAY_MS), to };
}

function byName(locale: string): (a: Seller, b: Seller) => number {
  const collator = new Intl.Collator(locale);
  return (a, b) => collator.compare(a.name, b.name);
}

/** Sellers with calls and direct reports without, the viewer only where they sell themselves. */
function sellersOf(means: readonly SellerMeans[], people: readonly Person[], viewer: Seller, locale: string): Seller[] {
  const sellers = new Map<string, Seller>();
  for (const { sellerId, name } of means) sellers.set(sellerId, { id: sellerId, name: name ?? "" });
  for (const person of people) {
    if (sellers.has(person.id) || person.managerId === viewer.id) sellers.set(person.id, person);
  }
  return [...sellers.values()].filter((seller) => seller.name !== "").sort(byName(locale));
}

async function loadPeople(source: PageSource, teamRows: readonly Row[], selectedId: string | undefined): Promise<People> {
  const { client, channel, viewer, locale } = source;
  // Names only: talk shares wait until the ratios have told their unit.
  const means = toSellerMeans(teamRows, undefined);
  const ids = new Set([viewer.id, ...means.map((mean) => mean.sellerId), ...(selectedId ? [selectedId] : [])]);
  const query = peopleQuery([...ids].sort(), viewer.id);
  const people = toPeople((await channel.once(keyOf(viewer, query), () => client.fetch(TABLES.user, query))).rows);
  const isManager = seesOthers(teamRows, viewer.id) || people.some((person) => person.managerId === viewer.id);
  const self = people.find((person) => person.id === viewer.id) ?? viewer;
  if (!isManager) return { sellers: [self], isManager };
  const selected = people.filter((person) => person.id === selectedId);
  const found = sellersOf(means, people, viewer, locale);
  return { sellers: [...found, ...selected.filter(({ id }) => !found.some((seller) => seller.id === id))], isManager };
}

/** Answers are one user's: another one who signs in beside must not find them. */
function keyOf(viewer: Seller, query: string): string {
  return `${viewer.id} ${query}`;
}

/**
 * Loads a page. Controls ask at the same time; the channel makes one request of equal ones.
 * @throws DataverseError
 */
export async function loadSellerPage(source: PageSource, selection: Selection): Promise<SellerPage> {
  const { client, channel, viewer, calendar } = source;
  const { now } = channel;
  const range = rangeOf(selection, now, calendar);
  const previousRange = previousRangeOf(selection, now, calendar);
  const loadedRange = { from: previousRange?.from ?? range?.from ?? now, to: range?.to ?? now };
  const ask = (query: string, maxRows?: number) =>
    channel.once(keyOf(viewer, query), () => client.fetch(TABLES.participantInsights, query, maxRows === undefined ? {} : { maxRows }));
  const askTeam = (part: InstantRange) => splitByDate(part, async (slice) => (await ask(teamQuery(slice))).rows);
  const askCalls = (sellerId: string) => ask(callQuery(sellerId, loadedRange), MAX_CALLS);

  // With a known seller all questions go out together; otherwise the first of the team is opened.
  const early = [ask(ratioSampleQuery()), ...(selection.sellerId ? [askCalls(selection.sellerId)] : [])];
  for (const answer of early) void answer.catch(() => undefined);
  const teamRows = await askTeam(teamRange(range ?? { from: now, to: now }));
  const { sellers, isManager } = await loadPeople(source, teamRows, selection.sellerId);
  const seller = sellers.find(({ id }) => id === selection.sellerId) ?? sellers[0];
  const found = seller ? await askCalls(seller.id) : { rows: [], truncated: false };
  const { calls, ratioUnit } = toCalls(found.rows, toRatios((await ask(ratioSampleQuery())).rows));
  const within = (part: InstantRange | undefined) => calls.filter((call) => part && call.startedAt >= part.from && call.startedAt < part.to);
  const listedCalls = within(range);
  return {
    now,
    selection,
    range,
    previousRange,
    seller,
    sellers,
    isManager,
    listedCalls,
    calls: listedCalls.filter((call) => isEligible(call, now)),
    previousCalls: within(previousRange).filter((call) => isEligible(call, now)),
    truncated: found.truncated,
    team: toSellerMeans(teamRows, ratioUnit),
    talkShareUnitKnown: ratioUnit !== undefined,
  };
}
