import type { Texts } from "../format/Texts";
import type { Statistic } from "../insights/statistics";
import type { KpiFigure } from "./kpiFigure";
import type { SellerPage } from "../page/sellerPage";

/** A short remark; `mark` names the sign that stands for it in the chart. */
export interface Caption {
  readonly text: string;
  readonly mark?: "target" | "previous" | "team" | "top";
}

export const NO_FIGURE = "–";

/** `22 of 23 calls` */
export function countText({ n, denominator }: Pick<Statistic, "n" | "denominator">, { t, format }: Texts): string {
  return t.plural("shared.nOf", denominator, { n: format.number(n), total: format.number(denominator) });
}

const ROWS = ["average", "target", "source", "before", "team", "top", "calls"] as const;

/** Figures as the rows of a table, each headed by what it says; top sellers only where one compares with them. */
export function figureRows(figures: readonly KpiFigure[], { selection }: SellerPage, { t }: Texts): string[][] {
  const rows = ROWS.map((row, index) => [t(`shared.figure.${row}`), ...figures.map(({ cells }) => cells[index] ?? NO_FIGURE)]);
  return selection.comparison === "topSellers" ? rows : rows.filter((_, index) => ROWS[index] !== "top");
}
