import { KPIS, type Band, type FurtherKpi, type KpiId } from "../domain/kpis";
import type { SellerMeans } from "../domain/SellerMeans";
import { bandOf, isHidden, type Targets } from "../domain/targets";
import { quantile } from "./statistics";
import { distanceOutside, inMinimums } from "./targetBand";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "./team";

/** What the team's sums tell. */
type CoachedKpi = Exclude<KpiId, FurtherKpi>;

/** A KPI on which a seller may benefit from coaching. Values in the KPI's unit. */
export interface CoachingFlag {
  readonly kpi: CoachedKpi;
  /** The seller's mean, as it is shown. */
  readonly value: number;
  readonly n: number;
  /** The mean drawn towards the team's median, as if five calls of the team had been added: what is judged. */
  readonly shrunk: number;
  readonly teamMedian: number;
  /** How many other sellers the median stands on. */
  readonly sellers: number;
  readonly band: Band;
  readonly side: "below" | "above";
  /** Distance from the band ÷ the KPI's minimum. */
  readonly size: number;
}

/** Few calls lie far off by chance: so many calls of the team's median temper them. */
const TEAM_CALLS = 5;

/** A seller's mean of n calls, tempered. In the unit of both. */
export const shrunkenMean = (mean: number, n: number, teamMedian: number): number =>
  (n * mean + TEAM_CALLS * teamMedian) / (n + TEAM_CALLS);

function flagOf(kpi: CoachedKpi, { n, means }: SellerMeans, others: readonly number[], targets: Targets): CoachingFlag | undefined {
  const value = means[kpi];
  const teamMedian = quantile(others, 0.5);
  const band = bandOf(kpi, targets);
  if (value === undefined || teamMedian === undefined || !band) return undefined;
  const shrunk = shrunkenMean(value, n, teamMedian);
  const distance = distanceOutside(shrunk, band);
  if (distance === 0) return undefined;
  const side = band.low !== undefined && shrunk < band.low ? "below" : "above";
  return { kpi, value, n, shrunk, teamMedian, sellers: others.length, band, side, size: inMinimums(distance, kpi) };
}

/**
 * Who may benefit from coaching on what, the farthest from its target first. Sellers without a flag are not in it; nobody is where
 * fewer than four others with eight calls can be seen.
 * @param team one entry per seller whom the viewer may see
 * @returns flags by seller id
 */
export function coachingFlags(team: readonly SellerMeans[], targets: Targets): ReadonlyMap<string, readonly CoachingFlag[]> {
  const known = team.filter(({ n }) => n >= MINIMUM_CALLS);
  const flags = new Map<string, CoachingFlag[]>();
  for (const kpi of Object.keys(KPIS) as CoachedKpi[]) {
    if (isHidden(kpi, targets)) continue;
    const measured = known.filter(({ means }) => means[kpi] !== undefined);
    if (measured.length <= MINIMUM_SELLERS) continue;
    // Sorted once for the whole team: of several hundred sellers each would sort the others anew.
    const sorted = measured.map((seller) => ({ seller, value: seller.means[kpi] as number })).sort((a, b) => a.value - b.value);
    sorted.forEach(({ seller }, own) => {
      const others = sorted.flatMap(({ value }, index) => (index === own ? [] : value));
      const flag = flagOf(kpi, seller, others, targets);
      if (flag) flags.set(seller.sellerId, [...(flags.get(seller.sellerId) ?? []), flag]);
    });
  }
  for (const own of flags.values()) own.sort((a, b) => b.size - a.size);
  return flags;
}
