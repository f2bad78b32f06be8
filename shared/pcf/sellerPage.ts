import { isEligible, type Call } from "../domain/Call";
import type { InstantRange } from "../domain/Period";
import { previousRangeOf, rangeOf, type Calendar } from "../domain/rangeOf";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import { callQuery, MAX_CALLS } from "../dataverse/callQuery";
import { toCalls } from "../dataverse/callRows";
import type { DataverseClient, Row } from "../dataverse/DataverseClient";
import { peopleQuery, toPeople, type Person } from "../dataverse/peopleQuery";
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
  readonly teamRows: readonly Row[];
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

async function loadPeople(source: PageSource, range: InstantRange, selectedId: string | undefined): Promise<People> {
  const { client, viewer, locale } = source;
  const teamRows = await splitByDate(range, async (part) => (await client.fetch(TABLES.participantInsights, teamQuery(part))).rows);
  // Names only: talk shares wait until the calls tell the unit of the ratios.
  const means = toSellerMeans(teamRows, undefined);
  const ids = new Set([viewer.id, ...(selectedId ? [selectedId] : []), ...means.map((mean) => mean.sellerId)]);
  const people = toPeople((await client.fetch(TABLES.user, peopleQuery([...ids], viewer.id))).rows);
  const isManager = seesOthers(teamRows, viewer.id) || people.some((person) => person.managerId === viewer.id);
  const self = people.find((person) => person.id === viewer.id) ?? viewer;
  if (!isManager) return { teamRows, sellers: [self], isManager };
  const selected = people.filter((person) => person.id === selectedId);
  const found = sellersOf(means, people, viewer, locale);
  return { teamRows, sellers: [...found, ...selected.filter(({ id }) => !found.some((seller) => seller.id === id))], isManager };
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
  const key = (...parts: unknown[]) => JSON.stringify([viewer.id, ...parts]);

  const askPeople = () => {
    const team = teamRange(range ?? { from: now, to: now });
    return channel.once(key("people", team, selection.sellerId), () => loadPeople(source, team, selection.sellerId));
  };
  const askCalls = (sellerId: string) =>
    channel.once(key("calls", sellerId, loadedRange), () =>
      client.fetch(TABLES.participantInsights, callQuery(sellerId, loadedRange), { maxRows: MAX_CALLS }),
    );

  // With a known seller both questions go out together; otherwise the first of the team is opened.
  const people = askPeople();
  const early = selection.sellerId ? askCalls(selection.sellerId) : undefined;
  early?.catch(() => undefined);
  const { teamRows, sellers, isManager } = await people;
  const seller = sellers.find(({ id }) => id === selection.sellerId) ?? sellers[0];
  const found = seller ? await (seller.id === selection.sellerId && early ? early : askCalls(seller.id)) : { rows: [], truncated: false };
  const { calls, ratioUnit } = toCalls(found.rows);
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
