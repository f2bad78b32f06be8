import { toCalls } from "../dataverse/callRows";
import { furtherQuery, toFurtherMeasures } from "../dataverse/furtherQuery";
import type { CallRange } from "../dataverse/sellersCalls";
import { splitByDate } from "../dataverse/splitByDate";
import { isEligible, type Call } from "../domain/Call";
import { asking } from "./asking";
import { askOthers, type BothRanges, type ComparingPage, type Others } from "./askOthers";
import { askCalls } from "./pageQuestions";
import type { PageSource, SellerPage } from "./sellerPage";

/** What the page's source asks once somebody wants to know it. Other controls find it on the channel: queries of calls are its code alone. */
export interface OnDemand {
  /** The calls that count of some seller in a period of a page. Rejects with a DataverseError. */
  callsOf(sellerId: string, range: CallRange, page: Pick<SellerPage, "now" | "ratioUnit">): Promise<readonly Call[]>;
  /** What the sellers did with whom a page compares, on both sides of something. Rejects with a DataverseError. */
  othersOf(page: ComparingPage, ranges: BothRanges): Promise<Others>;
  /** A page whose calls have the measures that stand in rows of their own. Where they cannot be had, it says so and stays as it is. */
  withFurther(page: SellerPage): Promise<SellerPage>;
}

export function onDemand({ client, channel, viewer }: Pick<PageSource, "client" | "channel" | "viewer">): OnDemand {
  const ask = asking(client, channel.answers, viewer.id);
  return {
    async callsOf(sellerId, range, { now, ratioUnit }) {
      return toCalls((await askCalls(ask, sellerId, range)).rows, ratioUnit).filter((call) => isEligible(call, now));
    },
    othersOf: (page, ranges) => askOthers(ask, page, ranges),
    async withFurther(page) {
      const { now, range, previousRange, seller, listedCalls, calls, previousCalls } = page;
      const sellerId = seller?.id ?? "";
      const loaded = { from: (previousRange ?? range)?.from ?? now, to: range?.to ?? now };
      try {
        const rows = await splitByDate(loaded, async (part) => (await ask(furtherQuery(sellerId, part))).rows);
        const measures = toFurtherMeasures(rows, sellerId);
        const grown = (some: readonly Call[]) => some.map((call) => ({ ...call, ...measures.get(call.id) }));
        return { ...page, listedCalls: grown(listedCalls), calls: grown(calls), previousCalls: grown(previousCalls), further: "known" };
      } catch {
        return { ...page, further: "failed" };
      }
    },
  };
}
