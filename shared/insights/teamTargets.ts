import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import { quantile } from "./statistics";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "./team";

/** Customers of every team are as negative as its market: a seller's are too negative from here above the team's median. */
const NEGATIVE_ABOVE_TEAM = 0.06;

/**
 * Targets with the one that follows from the team, where admins have set none: negative sentiment at most six points above the median
 * of all sellers with eight calls. It is the same whoever is looked at, and absent where there are fewer than four of them.
 * @param targets what admins have set
 * @param team one entry per seller whom the viewer may see
 */
export function teamTargets(targets: Targets, team: readonly SellerMeans[]): Targets {
  if (targets.negative) return targets;
  const means = team.flatMap(({ n, means: { negative } }) => (n >= MINIMUM_CALLS && negative !== undefined ? negative : []));
  const median = quantile(
    means.sort((a, b) => a - b),
    0.5,
  );
  if (median === undefined || means.length < MINIMUM_SELLERS) return targets;
  return { ...targets, negative: { band: { high: median + NEGATIVE_ABOVE_TEAM }, hidden: false, isOfTeam: true } };
}
