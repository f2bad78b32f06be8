import { createFormat } from "../../shared/format/Format";
import type { InstantRange } from "../../shared/domain/Period";
import { rangeOf, type Calendar } from "../../shared/domain/rangeOf";
import type { SellerMeans } from "../../shared/domain/SellerMeans";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { teamTargets } from "../../shared/insights/teamTargets";
import { withFigures, type FiguredPage } from "../../shared/page/pageFigures";
import type { LoadedPage } from "../../shared/page/sellerPage";
import { withCoaching } from "../../shared/page/usePageSource";
import { MONDAY } from "../shared/insights/callWith";
import { t } from "./english";

/** A user who reads English at UTC and begins weeks on Monday. */
export const CALENDAR: Calendar = { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 };
export const TEXTS = {
  t,
  format: createFormat("en-US", CALENDAR.zone),
};

/** The days of a custom period. */
export function days(from: string, to: string): InstantRange {
  const range = rangeOf({ period: "custom", from, to }, MONDAY, CALENDAR);
  if (!range) throw new Error(`There is no period from ${from} to ${to}.`);
  return range;
}

/**
 * Mei's page of three weeks around Monday, 15 June 2026, without calls; says only what a test is about.
 * @param starred sellers whom the viewer starred, by id
 */
export function pageWith(page: Partial<LoadedPage> = {}, starred: readonly string[] = []): FiguredPage {
  const calls = page.calls ?? [];
  const loaded: LoadedPage = {
    now: MONDAY,
    selection: { sellerId: "mei", period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "previousPeriod" },
    range: days("2026-06-01", "2026-06-21"),
    previousRange: days("2026-05-11", "2026-05-31"),
    seller: { id: "mei", name: "Mei Koh" },
    sellers: [],
    isManager: true,
    isOutside: false,
    isNarrowed: false,
    filters: "{}",
    listedCalls: calls,
    calls,
    previousCalls: [],
    latestCallAt: undefined,
    seesCalls: true,
    truncated: false,
    team: [],
    fiscalStartMonth: 0,
    mentions: [],
    comments: [],
    ratioUnit: "share",
    teamsHost: "teams.microsoft.com",
    ...page,
    targets: teamTargets(page.targets ?? {}, page.team ?? []),
  };
  return withFigures(withCoaching(loaded), Object.keys(KPIS) as KpiId[], starred, TEXTS);
}

/** Four other sellers with the same means: their median is that mean. */
export function teamAt(means: SellerMeans["means"]): SellerMeans[] {
  return ["a", "b", "c", "d"].map((sellerId) => ({ sellerId, name: sellerId, n: 10, means }));
}
