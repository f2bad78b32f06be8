import type { Texts } from "../format/Texts";
import type { SellerPage } from "./sellerPage";

/** Why a page has no figures, as a sentence; undefined where it has some. Each reason has its own. */
export function emptySentence(page: SellerPage, { t, format }: Texts): string | undefined {
  const { now, range, calls, listedCalls, seller, isManager, seesCalls, isOutside, isNarrowed, latestCallAt } = page;
  if (calls.length > 0) return undefined;
  if (!seller) return t("shared.nobody");
  // Of somebody whose calls are not seen at all, no filter can be taken off to see some.
  if (isNarrowed && !isOutside) return t("shared.noneFiltered");
  if (listedCalls.length > 0) return t.plural("shared.noneCounted", listedCalls.length);
  if (latestCallAt !== undefined && range) {
    const [from, to] = [format.day(range.from, now), format.day(range.to - 1, now)];
    return t(from === to ? "shared.noCallsOnDay" : "shared.noCallsInPeriod", { from, to, date: format.day(latestCallAt, now) });
  }
  if (isOutside) return t("shared.notSeen", { seller: seller.name });
  // A seller's own rights show a switched-off feature and a seller without calls alike; a manager with a team's calls sees the difference.
  if (!isManager) return t("shared.noCallsYetOwn");
  return seesCalls ? t("shared.noCallsYet", { seller: seller.name }) : t("shared.featureOff");
}
