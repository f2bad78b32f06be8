import { detectRatioUnit, type RatioUnit } from "../../../shared/dataverse/ratioUnit";

/** What speaks for a unit: what all values of a call come to, or what sellers' values look like. */
export type Basis = "sum 1" | "sum 100" | "inverse" | "values";

/** A unit, and what speaks for it. */
export interface FoundUnit {
  readonly unit: RatioUnit;
  readonly basis: Basis;
  /** How many calls say so; for `values`, how many values were looked at. */
  readonly n: number;
}

/** The column keeps two decimals: a value may be so much off. */
const ROUNDING = 0.005;
/** Sums of decimals are off by themselves. */
const FLOATING = 1e-9;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const isAbout = (value: number, expected: number, tolerance: number) => Math.abs(value - expected) <= tolerance + FLOATING;

/** What the values of all who spoke in a call come to in each unit. */
const SIGNS: readonly (Omit<FoundUnit, "n"> & { readonly holds: (ratios: readonly number[]) => boolean })[] = [
  { unit: "share", basis: "sum 1", holds: (ratios) => isAbout(sum(ratios), 1, ratios.length * ROUNDING) },
  { unit: "percent", basis: "sum 100", holds: (ratios) => isAbout(sum(ratios), 100, ratios.length * ROUNDING) },
  {
    // Own time ÷ everybody else's: with two speakers each is the other's inverse, with any number q ÷ (1 + q) adds up to 1.
    unit: "quotient",
    basis: "inverse",
    holds: (ratios) =>
      isAbout(sum(ratios.map((q) => q / (1 + q))), 1, sum(ratios.map((q) => ROUNDING / (1 + Math.max(0, q - ROUNDING)) ** 2))),
  },
];

/**
 * The unit that whole calls speak for: the one whose sign most of them bear.
 * @param calls the stored values of everybody in a call, two at least; a call that bears two signs says nothing
 * @returns undefined where no unit has more than half of the calls
 */
export function unitOfWholeCalls(calls: readonly (readonly number[])[]): FoundUnit | undefined {
  const votes = new Map<RatioUnit, number>();
  for (const ratios of calls) {
    const [sign, ...others] = SIGNS.filter(({ holds }) => holds(ratios));
    if (sign && others.length === 0) votes.set(sign.unit, (votes.get(sign.unit) ?? 0) + 1);
  }
  for (const { unit, basis } of SIGNS) {
    const n = votes.get(unit) ?? 0;
    if (n > calls.length / 2) return { unit, basis, n };
  }
  return undefined;
}

/**
 * The unit that sellers' values look like.
 * @returns undefined where there are too few
 */
export function unitOfValues(ratios: readonly number[]): FoundUnit | undefined {
  const unit = detectRatioUnit(ratios);
  return unit && { unit, basis: "values", n: ratios.length };
}
