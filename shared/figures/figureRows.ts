import type { Comparison } from "../domain/Period";
import type { Translate } from "../strings/translate";

export const NO_FIGURE = "–";

const ROWS = ["average", "target", "source", "before", "team", "top", "calls"] as const;

/** A figure's column in a table of figures, by what heads the row. */
export type FigureCells = Readonly<Record<(typeof ROWS)[number], string>>;

/** Figures as the rows of a table, each headed by what it says; top sellers only where one compares with them. */
export function figureRows(figures: readonly { readonly cells: FigureCells }[], comparison: Comparison, t: Translate): string[][] {
  const rows = ROWS.filter((row) => row !== "top" || comparison === "topSellers");
  return rows.map((row) => [t(`shared.figure.${row}`), ...figures.map(({ cells }) => cells[row])]);
}
