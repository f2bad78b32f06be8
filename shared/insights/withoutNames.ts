import type { Benchmark } from "../domain/Benchmark";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { benchmarkOf } from "./benchmarkOf";
import { reportedKpis } from "./reportedKpis";

/**
 * What is left of a team where nobody is compared by name: who has how many calls, and what is usual, from five sellers up.
 * @param days first and last day of the calls
 */
export function withoutNames(
  team: readonly SellerMeans[],
  targets: Targets,
  days: Parameters<typeof benchmarkOf>[2],
): { readonly team: readonly SellerMeans[]; readonly benchmark?: Benchmark } {
  // Switches are shown by the call and compared by the hour.
  const benchmark = benchmarkOf([...reportedKpis(targets), "switchCount"], team, days);
  const counted = team.map((seller): SellerMeans => ({ ...seller, means: {} }));
  return Object.keys(benchmark).length > 0 ? { team: counted, benchmark } : { team: counted };
}
