import type { Benchmark } from "../domain/Benchmark";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { quantile } from "./statistics";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "./team";

/** Customers of every team are as negative as its market: a seller's are too negative from here above the team's median. */
const NEGATIVE_ABOVE_TEAM = 0.06;

/**
 * Targets with the one that follows from the team, where admins have set none: negative sentiment at most six points above the median
 * of all sellers with eight calls. It is the same whoever is looked at. Where there are fewer than four of them, the median holds that
 * their manager has published; without, it is absent.
 * @param targets what admins have set
 * @param team one entry per seller whom the viewer may see
 * @param benchmark what the manager has published
 */
export function teamTargets(targets: Targets, team: readonly SellerMeans[], benchmark: Benchmark = {}): Targets {
  if (targets.negative) return targets;
  const means = team.flatMap(({ n, means: { negative } }) => (n >= MINIMUM_CALLS && negative !== undefined ? negative : []));
  const ofTeam = quantile(
    means.sort((a, b) => a - b),
    0.5,
  );
  const median = means.length < MINIMUM_SELLERS ? benchmark.negative?.median : ofTeam;
  if (median === undefined) return targets;
  return { ...targets, negative: { band: { high: median + NEGATIVE_ABOVE_TEAM }, hidden: false, isOfTeam: true } };
}
