import type { SellerMeans } from "../domain/SellerMeans";
import type { Texts } from "../format/Texts";
import { MINIMUM_PUBLISHED_SELLERS } from "../insights/benchmarkOf";
import { MINIMUM_CALLS, MINIMUM_SELLERS } from "../insights/team";

/** Why nobody of a team is flagged, in a sentence; undefined where somebody could be. */
export function notJudgedText(team: readonly SellerMeans[], { t, format }: Texts): string | undefined {
  const isJudged = team.filter(({ n }) => n >= MINIMUM_CALLS).length > MINIMUM_SELLERS;
  return isJudged ? undefined : t("shared.notJudged", { sellers: format.number(MINIMUM_SELLERS + 1), calls: format.number(MINIMUM_CALLS) });
}

/** Why there are no flags and no figures of single sellers, where an admin has taken names out of comparisons. */
export function withoutNamesText({ t, format }: Texts): string {
  return t("shared.withoutNames", { n: format.number(MINIMUM_PUBLISHED_SELLERS) });
}
