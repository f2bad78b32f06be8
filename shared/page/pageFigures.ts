import * as React from "react";
import type { KpiId } from "../domain/kpis";
import { figuresOf, type Figures } from "../figures/kpiFigure";
import type { Texts } from "../format/Texts";
import type { PageChannel } from "./pageChannel";
import type { SellerPage } from "./sellerPage";

/** A page with what is said of KPIs; those that an admin has hidden are left out. */
export interface FiguredPage extends SellerPage {
  readonly figures: Figures;
}

/**
 * A page with what is said of some KPIs. Whoever draws them says so: the page's source has enough to carry.
 * @param starred sellers whom the viewer starred, by id
 */
export function withFigures(page: SellerPage, kpis: readonly KpiId[], starred: readonly string[], texts: Texts): FiguredPage {
  const { calls, previousRange, previousCalls, team, seller, selection, targets, benchmark } = page;
  const source = {
    calls,
    previousCalls: previousRange && previousCalls,
    team,
    sellerId: seller?.id ?? "",
    starred,
    targets,
    ...(benchmark && { benchmark }),
  };
  return { ...page, figures: figuresOf(kpis, { ...source, comparison: selection.comparison }, texts) };
}

/**
 * The last good answer of a page's source, with figures.
 * @param kpis the same list at each render
 */
export function usePageFigures(
  { answer, starred }: Pick<PageChannel, "answer" | "starred">,
  kpis: readonly KpiId[],
  texts: Texts,
): FiguredPage | undefined {
  const page = answer?.page;
  return React.useMemo(() => page && withFigures(page, kpis, starred, texts), [page, kpis, starred, texts]);
}
