import { callTitle } from "../../shared/domain/callTitle";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Deal } from "../../shared/domain/Deal";
import type { SaidSentence } from "../../shared/domain/SaidSentence";
import { dealText } from "../../shared/figures/dealText";
import type { Emphasized } from "../../shared/format/emphasis";
import type { Texts } from "../../shared/format/Texts";
import { personName } from "../../shared/format/personName";
import type { Environment } from "../../shared/host/environment";
import { worthHearing, type WorthHearing, type WorthHearingLists } from "../../shared/insights/worthHearing";
import type { TeamPage } from "../../shared/page/teamPage";
import { kpiSentence, type SaidKpi } from "./kpiSentence";

/** One of the three things that are worth hearing, with all calls that one can go on to. */
export interface HearingSlot {
  readonly key: keyof WorthHearingLists;
  readonly title: string;
  readonly calls: readonly HearingCall[];
}

export interface HearingCall {
  readonly callId: string;
  readonly moment: CallMoment;
  readonly seller: string;
  /** Whom the call was with. */
  readonly customer: string;
  /** What it is about, where that is an open deal: amount and stage. */
  readonly deal: string;
  /** What is heard there. */
  readonly sentence: Emphasized;
}

/** By call, as far as they are known. */
export type Deals = ReadonlyMap<string, Deal>;
export const NO_DEALS: Deals = new Map();

/** Amounts of open deals; those of several currencies cannot be compared, so that none is. */
function openDeals(deals: Deals): ReadonlyMap<string, number> {
  const open = [...deals].filter(([, { state }]) => state === "open");
  const isOneCurrency = new Set(open.map(([, { currency }]) => currency)).size <= 1;
  return new Map(isOneCurrency ? open.map(([callId, { amount = 0 }]) => [callId, amount]) : []);
}

const SLOTS = ["coach", "praise", "example"] as const;

/** What is worth hearing; slots without a call are left out. */
export function hearingView(page: TeamPage, starred: readonly string[], deals: Deals, texts: Environment): readonly HearingSlot[] {
  // Each of them is a call of somebody who stands out.
  if (page.withoutNames) return [];
  const { t, locale } = texts;
  const lists = worthHearing({ ...page, starred, openDeals: openDeals(deals) });
  const callOf = ({ callId, sellerId, kpi, value, band, moment }: WorthHearing): HearingCall[] => {
    const member = page.sellers.find(({ seller }) => seller.id === sellerId);
    const call = member?.calls.find(({ id }) => id === callId);
    if (!member || !call) return [];
    const deal = deals.get(callId);
    const sentence = kpiSentence(kpi === "switchCount" ? "switchesPerHour" : (kpi as SaidKpi), value, undefined, band, texts);
    const seller = personName(member.seller, t);
    const about = deal?.state === "open" ? dealText(deal, locale) : "";
    return [{ callId, moment, seller, customer: callTitle(call.title).customer, deal: about, sentence }];
  };
  return SLOTS.map((key) => ({ key, title: t(`teamOverview.hearing.${key}`), calls: lists[key].flatMap(callOf) })).filter(
    ({ calls }) => calls.length > 0,
  );
}

/** Who says a sentence, and when: `Customer · 4:12`. */
export function saidBy({ role, atMs }: SaidSentence, { t, format }: Texts): string {
  return `${t(role === "seller" ? "shared.seller" : "shared.customer")} · ${format.duration(atMs)}`;
}
