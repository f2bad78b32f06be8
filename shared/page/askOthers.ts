import { toSellerMeans } from "../dataverse/teamRows";
import type { InstantRange } from "../domain/Period";
import type { BothSides } from "../insights/coachingEffect";
import type { ReportedKpi } from "../insights/Insight";
import { MINIMUM_CALLS } from "../insights/team";
import type { Ask } from "./asking";
import { askTeam } from "./pageQuestions";
import type { SellerPage } from "./sellerPage";

/** Days before something and days after it. */
export interface BothRanges {
  readonly before: InstantRange;
  readonly after: InstantRange;
}

/** What the other sellers did on either side, by the KPI. */
export type Others = (kpi: ReportedKpi) => BothSides;

/** What a page tells of whom it compares with. */
export type ComparingPage = Pick<SellerPage, "seller" | "team" | "range" | "ratioUnit" | "withoutNames">;

/** The means of the sellers with whom a page compares, on both sides, from sums over calls with all measures. Rejects with a DataverseError. */
export async function askOthers(ask: Ask, page: ComparingPage, { before, after }: BothRanges): Promise<Others> {
  // Four others may be one's own manager's smallest team: where names are out, so are they.
  if (page.withoutNames) return () => [];
  const ids = page.team.flatMap(({ sellerId }) => (sellerId === page.seller?.id ? [] : sellerId));
  if (ids.length === 0) return () => [];
  const meansOf = async (range: InstantRange) => {
    const means = toSellerMeans(await askTeam(ask, ids, { ...page.range, ...range }), page.ratioUnit);
    return new Map(means.flatMap((own) => (own.n < MINIMUM_CALLS ? [] : [[own.sellerId, own.means]])));
  };
  const [were, are] = await Promise.all([meansOf(before), meansOf(after)]);
  return (kpi) =>
    [...were].flatMap(([id, means]) => {
      const [was, is] = [means[kpi], are.get(id)?.[kpi]];
      return was === undefined || is === undefined ? [] : [{ before: was, after: is }];
    });
}
