import type { Call } from "../domain/Call";
import type { CallMoment } from "../domain/CallMoment";
import { MOMENTS } from "../domain/kpiMoments";
import { KPIS, type Band, type KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { bandOf, isHidden, type Targets } from "../domain/targets";
import type { CoachingFlag } from "./coaching";
import { verdictOf, type BandVerdict } from "./compare";
import { topSellersOf } from "./topSellers";
import type { Trend } from "./trends";

/** Why a call is worth hearing. */
export type HearingReason =
  /** It shows on what the seller may benefit from coaching. */
  | "coach"
  /** It shows what the seller has improved. */
  | "improved"
  /** Its customer was about as positive as customers of this seller get. */
  | "positive"
  /** It shows how a top seller does what the team lacks most. */
  | "example";

/** A call of a team that is worth hearing, for one KPI. */
export interface WorthHearing {
  readonly reason: HearingReason;
  readonly callId: string;
  readonly sellerId: string;
  readonly kpi: KpiId;
  /** What the call has of it, in the KPI's unit. */
  readonly value: number;
  readonly band: Band | undefined;
  /** What to go to in the call. */
  readonly moment: CallMoment;
}

/** Lists of which the first is shown and "another" gives the next: each seller once before anybody twice. */
export interface WorthHearingLists {
  readonly coach: readonly WorthHearing[];
  readonly praise: readonly WorthHearing[];
  readonly example: readonly WorthHearing[];
}

export interface HearingSource {
  /** With those calls of the period that count, and what has changed for them. */
  readonly sellers: readonly {
    readonly seller: { readonly id: string };
    readonly calls: readonly Call[];
    readonly trends: readonly Trend[];
  }[];
  readonly team: readonly SellerMeans[];
  /** By seller id. */
  readonly coaching: ReadonlyMap<string, readonly CoachingFlag[]>;
  /** Ids of the sellers whom the viewer starred. */
  readonly starred: readonly string[];
  readonly targets: Targets;
  /** Of calls about open deals the amount, by the call's id, all in one currency. */
  readonly openDeals?: ReadonlyMap<string, number>;
}

type SellerCalls = HearingSource["sellers"][number];

/** Nobody goes through more calls of one seller for one reason. */
const CALLS_OF_A_SELLER = 3;

/** The first of each list, then the second of each: whoever wants another hears somebody else. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}

/** What a call is picked by, and what must be most of it. */
interface Wanted {
  readonly reason: HearingReason;
  readonly kpi: KpiId;
  readonly direction: "up" | "down";
  /** Where the call itself must lie against its target. @default anywhere */
  readonly verdict?: BandVerdict;
}

/**
 * The calls of a seller that show most of what is wanted. Those that differ by less than the KPI's minimum are equal: of them the ones
 * about larger open deals come first, then the newest.
 */
function callsThatShow(
  { reason, kpi, direction, verdict }: Wanted,
  { seller, calls }: SellerCalls,
  { openDeals, targets }: HearingSource,
): WorthHearing[] {
  const moment = MOMENTS[kpi]?.[direction];
  if (!moment) return [];
  const band = bandOf(kpi, targets);
  const isWanted = (value: number) => verdict === undefined || verdictOf(value, band) === verdict;
  const sign = direction === "up" ? 1 : -1;
  return calls
    .flatMap((call) => {
      const value = KPIS[kpi].valueOf(call);
      const rank = Math.round((sign * (value ?? 0)) / KPIS[kpi].minimum);
      return value === undefined || !isWanted(value) ? [] : [{ call, value, rank, amount: openDeals?.get(call.id) ?? 0 }];
    })
    .sort((a, b) => b.rank - a.rank || b.amount - a.amount || b.call.startedAt - a.call.startedAt)
    .slice(0, CALLS_OF_A_SELLER)
    .map(({ call, value }) => ({ reason, callId: call.id, sellerId: seller.id, kpi, value, band, moment }));
}

const upIf = (isUp: boolean) => (isUp ? "up" : "down");

/** On what sellers may benefit from coaching, the farthest from their targets first. */
function callsToCoach(source: HearingSource): WorthHearing[] {
  const flagged = source.sellers
    .map((own) => ({ own, flags: source.coaching.get(own.seller.id) ?? [] }))
    .sort((a, b) => (b.flags[0]?.size ?? 0) - (a.flags[0]?.size ?? 0));
  return inTurn(
    flagged.map(({ own, flags }) =>
      inTurn(
        flags.map(({ kpi, side }) =>
          callsThatShow({ reason: "coach", kpi, direction: upIf(side === "above"), verdict: side }, own, source),
        ),
      ),
    ),
  );
}

/** What sellers have improved, the largest improvements first; then where customers were happiest. */
function callsToPraise(source: HearingSource): WorthHearing[] {
  const improved = source.sellers
    .map((own) => ({ own, better: own.trends.filter(({ category }) => category === "improved") }))
    .sort((a, b) => (b.better[0]?.size ?? 0) - (a.better[0]?.size ?? 0));
  const shown = inTurn(
    improved.map(({ own, better }) =>
      inTurn(better.map(({ kpi, direction }) => callsThatShow({ reason: "improved", kpi, direction }, own, source))),
    ),
  );
  const happy = isHidden("positive", source.targets)
    ? []
    : source.sellers
        .map((own) => callsThatShow({ reason: "positive", kpi: "positive", direction: "up" }, own, source))
        .sort(([a], [b]) => (b?.value ?? 0) - (a?.value ?? 0));
  const isNew = ({ callId }: WorthHearing) => !shown.some((one) => one.callId === callId);
  return [...shown, ...inTurn(happy).filter(isNew)];
}

/** How top sellers do what the team lacks most: that on which most sellers may benefit from coaching, the farther off the more. */
function examples(source: HearingSource): WorthHearing[] {
  const top = topSellersOf(source.team, source.starred)?.sellers.map(({ sellerId }) => sellerId) ?? [];
  const lacking = new Map<KpiId, { size: number; direction: "up" | "down" }>();
  for (const [sellerId, flags] of source.coaching) {
    if (top.includes(sellerId)) continue;
    for (const { kpi, size, side } of flags)
      lacking.set(kpi, { size: (lacking.get(kpi)?.size ?? 0) + size, direction: upIf(side === "below") });
  }
  const most = [...lacking].sort(([, a], [, b]) => b.size - a.size);
  const best = top.flatMap((id) => source.sellers.filter(({ seller }) => seller.id === id));
  return most.flatMap(([kpi, { direction }]) =>
    inTurn(best.map((own) => callsThatShow({ reason: "example", kpi, direction, verdict: "within" }, own, source))),
  );
}

/** What is worth hearing of a team: to coach somebody, to praise somebody, and to learn from the best. None begins with the call of another. */
export function worthHearing(source: HearingSource): WorthHearingLists {
  const without = (list: readonly WorthHearing[], ...taken: readonly (WorthHearing | undefined)[]) =>
    list.filter(({ callId }) => !taken.some((one) => one?.callId === callId));
  const coach = callsToCoach(source);
  const example = without(examples(source), coach[0]);
  return { coach, praise: without(callsToPraise(source), coach[0], example[0]), example };
}
