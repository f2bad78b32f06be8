import type { KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { mean } from "./moments";
import { MINIMUM_CALLS } from "./team";

/** Chosen by the viewer, or the third whose customers are happiest. */
export type TopBasis = "starred" | "bestThird";

export interface TopSellers {
  readonly basis: TopBasis;
  /** At least one, best first where ranked; each with its number of calls. */
  readonly sellers: readonly SellerMeans[];
}

/** Fewer tell no best third. */
const MINIMUM_RANKED = 6;

/** Who is best by these must not be called best at these. */
const SENTIMENT: readonly KpiId[] = ["positive", "negative"];

function balanceOf({ means: { positive, negative } }: SellerMeans): number | undefined {
  return positive === undefined || negative === undefined ? undefined : positive - negative;
}

/**
 * The sellers to learn from: those that the viewer starred, else the best third by positive − negative sentiment of at least six.
 * Sellers with fewer than eight calls are left out either way.
 * @param starred ids of sellers
 * @returns undefined where there are too few
 */
export function topSellersOf(team: readonly SellerMeans[], starred: readonly string[]): TopSellers | undefined {
  const known = team.filter(({ n }) => n >= MINIMUM_CALLS);
  const chosen = known.filter(({ sellerId }) => starred.includes(sellerId));
  if (chosen.length > 0) return { basis: "starred", sellers: chosen };
  const ranked = known
    .flatMap((seller) => {
      const balance = balanceOf(seller);
      return balance === undefined ? [] : [{ seller, balance }];
    })
    .sort((a, b) => b.balance - a.balance || (a.seller.sellerId < b.seller.sellerId ? -1 : 1));
  if (ranked.length < MINIMUM_RANKED) return undefined;
  return { basis: "bestThird", sellers: ranked.slice(0, Math.floor(ranked.length / 3)).map(({ seller }) => seller) };
}

/** Whether a KPI says anything about top sellers: sentiment does not where it chose them. */
export function isComparable(kpi: KpiId, { basis }: TopSellers): boolean {
  return basis === "starred" || !SENTIMENT.includes(kpi);
}

/** The mean of some sellers' means of a KPI, with the sellers that have one; undefined where none has. */
export function meanOfMeans(
  kpi: KpiId,
  sellers: readonly SellerMeans[],
): { readonly value: number; readonly sellers: readonly SellerMeans[] } | undefined {
  const measured = sellers.filter(({ means }) => means[kpi] !== undefined);
  if (measured.length === 0) return undefined;
  return { value: mean(measured.map(({ means }) => means[kpi] as number)), sellers: measured };
}
