import { DAY_MS } from "../../../shared/domain/time";
import { groupedBy } from "../../../shared/domain/groupedBy";
import type { Contact } from "./customers";
import type { DemoCall } from "./DemoCall";
import { demoId } from "./identity";
import { zoneOf } from "./plan";
import { hashUnit, randomOf } from "./random";

/** A purchase that two to four calls of a seller with one customer are about. */
export interface DemoDeal {
  readonly id: string;
  readonly name: string;
  readonly sellerId: string;
  readonly accountId: string;
  readonly callIds: readonly string[];
  readonly state: "open" | "won" | "lost";
  readonly stage: DealStage;
  readonly campaign: Campaign;
  readonly amount: number;
  readonly currency: DemoCurrency;
  /** `YYYY-MM-DD`. */
  readonly estimatedClose: string;
  /** Absent while it is open. */
  readonly actualClose?: string;
}

export const DEAL_STAGES = ["Qualify", "Develop", "Propose", "Close"] as const;
export type DealStage = (typeof DEAL_STAGES)[number];

/** What the vendor advertised with; each deal came of one of them. */
export const CAMPAIGNS = ["Spring fleet check", "Fuel cost calculator", "Winter safety weeks"] as const;
export type Campaign = (typeof CAMPAIGNS)[number];

/** How much of each is one euro, the organisation's own currency. */
export const DEMO_CURRENCIES = { EUR: 1, USD: 1.1, CNY: 8 } as const;
export type DemoCurrency = keyof typeof DEMO_CURRENCIES;
const CURRENCY_OF_ZONE: Readonly<Record<string, DemoCurrency>> = { "America/New_York": "USD", "Asia/Shanghai": "CNY" };

const CLOSED_DEALS = 120;
const OPEN_DEALS = 30;
/** Won of the deals whose calls have the lowest, the middle and the highest talk shares of the seller: 48, 38 and 25 %. */
const WON_OF_THIRD = [19, 15, 10];
/** An open deal was spoken about lately; a closed one was decided some days after its last call. */
const OPEN_DAYS = 45;
const DECIDED_AFTER_DAYS = [2, 16] as const;
const FLEET = [12, 90] as const;
/** Euros for a vehicle. */
const PRICE = [700, 2_100] as const;
const ROUNDED_TO = 500;

interface Talk {
  readonly contact: Contact;
  readonly calls: readonly DemoCall[];
}

/** Runs of two to four calls of one seller with one customer; a call left over belongs to the run before, or to none. */
function talksOf(calls: readonly DemoCall[]): Talk[] {
  const spoken = calls.filter(({ target, contact }) => target && contact).sort((a, b) => a.isoStart.localeCompare(b.isoStart));
  return [...groupedBy(({ sellerName, contact }: DemoCall) => `${sellerName}/${contact?.account.id}`, spoken)].flatMap(([name, own]) => {
    const random = randomOf(`talks/${name}`);
    const talks: DemoCall[][] = [];
    for (let from = 0; from < own.length;) {
      const size = 2 + random.integer(3);
      const run = own.slice(from, from + size);
      const last = talks.at(-1);
      if (run.length > 1) talks.push(run);
      else if (last && last.length < 4) last.push(...run);
      from += size;
    }
    return talks.flatMap((run) => (run[0]?.contact ? [{ contact: run[0].contact, calls: run }] : []));
  });
}

const idOf = ({ calls }: Talk) => demoId(`deal:${calls[0]?.id}`);
const lastDay = ({ calls }: Talk) => Math.floor(Date.parse(calls.at(-1)?.isoStart ?? "") / DAY_MS);
const isoDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const drawn = (talks: readonly Talk[], what: string, count: number): Talk[] =>
  [...talks].sort((a, b) => hashUnit(`${what}/${idOf(a)}`) - hashUnit(`${what}/${idOf(b)}`)).slice(0, count);

const NAMES: Readonly<Record<string, (account: string, vehicles: number) => string>> = {
  en: (account, vehicles) => `${account}: ${vehicles} vehicles`,
  zh: (account, vehicles) => `${account}：${vehicles} 辆车`,
  da: (account, vehicles) => `${account}: ${vehicles} biler`,
};

function dealOf(talk: Talk, anchorDay: number, outcome: { readonly state: DemoDeal["state"]; readonly decidedOn?: number }): DemoDeal {
  const { contact, calls } = talk;
  const [first] = calls;
  if (!first) throw new Error("A deal has calls.");
  const id = idOf(talk);
  const random = randomOf(`deal/${id}`);
  const currency = CURRENCY_OF_ZONE[zoneOf(first.sellerName)] ?? "EUR";
  const vehicles = Math.round(random.between(...FLEET));
  const euros = vehicles * random.between(...PRICE);
  const { state, decidedOn } = outcome;
  const stage = state === "open" ? random.pick(DEAL_STAGES) : "Close";
  const expected = decidedOn === undefined ? anchorDay + 5 + random.integer(70) : decidedOn + random.integer(30) - 15;
  return {
    id,
    name: (NAMES[contact.account.language] ?? NAMES["en"])?.(contact.account.name, vehicles) ?? contact.account.name,
    sellerId: first.sellerId,
    accountId: contact.account.id,
    callIds: calls.map((call) => call.id),
    state,
    stage,
    // Of a draw of its own, so that all other draws stay as they were.
    campaign: randomOf(`campaign/${id}`).pick(CAMPAIGNS),
    amount: Math.round((euros * DEMO_CURRENCIES[currency]) / ROUNDED_TO) * ROUNDED_TO,
    currency,
    estimatedClose: isoDay(expected),
    ...(decidedOn !== undefined && { actualClose: isoDay(decidedOn) }),
  };
}

function talkShareOf({ calls }: Talk): number {
  return calls.reduce((sum, { target }) => sum + (target?.talkShare ?? 0), 0) / calls.length;
}

/**
 * What the demo's calls are about: thirty open deals and 120 that were decided in the last twelve months. The less of a deal's calls the
 * seller talked, the more often it was won; nothing else decides.
 * @param calls all of them: the newest one tells what lately is
 */
export function demoDeals(calls: readonly DemoCall[]): DemoDeal[] {
  const talks = talksOf(calls);
  const today = 1 + Math.max(...talks.map(lastDay));
  const open = drawn(
    talks.filter((talk) => today - lastDay(talk) <= OPEN_DAYS),
    "open",
    OPEN_DEALS,
  );
  const decidedOn = (talk: Talk) => lastDay(talk) + Math.round(randomOf(`decided/${idOf(talk)}`).between(...DECIDED_AFTER_DAYS));
  const rest = talks.filter((talk) => !open.includes(talk) && decidedOn(talk) < today && today - decidedOn(talk) < 365);
  const closed = drawn(rest, "closed", CLOSED_DEALS).sort((a, b) => talkShareOf(a) - talkShareOf(b));
  const third = closed.length / WON_OF_THIRD.length;
  const won = new Set(WON_OF_THIRD.flatMap((count, index) => drawn(closed.slice(index * third, (index + 1) * third), "won", count)));
  return [
    ...open.map((talk) => dealOf(talk, today, { state: "open" })),
    ...closed.map((talk) => dealOf(talk, today, { state: won.has(talk) ? "won" : "lost", decidedOn: decidedOn(talk) })),
  ];
}
