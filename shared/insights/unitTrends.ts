import type { SumUnit, UnitMeans } from "../domain/SellerMeans";
import { bandOf, type Targets } from "../domain/targets";
import { KPIS, type Kpi } from "../domain/kpis";
import type { ReportedKpi, Side } from "./Insight";
import { reportedKpis } from "./reportedKpis";
import { changeBetween, isWorthAWord, logarithm, SKEWED, type PossibleChange } from "./kpiRules";
import { differenceP, type TestedMean } from "./pValue";
import { MINIMUM_CALLS } from "./team";
import { surest, type Trend } from "./trends";

export interface SummedSeller {
  readonly sellerId: string;
  /** Days or weeks of the period in which the seller had calls. */
  readonly units: readonly UnitMeans[];
  /** Those of the period before; empty where there is none. */
  readonly previousUnits: readonly UnitMeans[];
}

/** Fewer tell nothing of how much one differs from the next. */
const MINIMUM_UNITS: Readonly<Record<SumUnit, number>> = { day: 5, week: 4 };

/** A KPI over enough calls and units to be compared. */
interface Summed extends Side {
  readonly tested: TestedMean;
}

/** The mean of units, each weighing as much as its calls; its variance is that which the units' own differences from it tell. */
function testedMeanOf(units: readonly { readonly value: number; readonly weight: number }[]): TestedMean {
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  const mean = units.reduce((sum, unit) => sum + unit.weight * unit.value, 0) / weight;
  const freedom = units.length - 1;
  const residuals = units.reduce((sum, unit) => sum + unit.weight * (unit.value - mean) ** 2, 0);
  return { mean, variance: residuals / freedom / weight, freedom };
}

/** @returns undefined where too few calls or units have the measure */
function summedOf(id: ReportedKpi, units: readonly UnitMeans[], least: number): Summed | undefined {
  const kpi: Kpi = KPIS[id];
  const measured = units.flatMap(({ n, hours, means }) => {
    const value = means[id];
    return value === undefined ? [] : [{ value, n, weight: kpi.countOf ? hours : n }];
  });
  const n = measured.reduce((sum, unit) => sum + unit.n, 0);
  if (n < MINIMUM_CALLS || measured.length < least) return undefined;
  const scaled = SKEWED.includes(id) ? measured.map(({ value, weight }) => ({ value: logarithm(value), weight })) : measured;
  return { value: testedMeanOf(measured).mean, n, denominator: n, tested: testedMeanOf(scaled) };
}

function changeOf(kpi: ReportedKpi, current: Summed, previous: Summed, targets: Targets): PossibleChange | undefined {
  const difference = current.value - previous.value;
  // Where means and logarithms disagree about the direction, a few long ones carry the mean.
  if (!isWorthAWord(difference, kpi) || difference * (current.tested.mean - previous.tested.mean) <= 0) return undefined;
  const change = changeBetween({ kpi, current, previous, band: bandOf(kpi, targets) }, difference, { current: [], previous: [] });
  return { change, p: differenceP(current.tested, previous.tested) };
}

/**
 * What has changed for whom, of calls that are too many to be read one by one: the unit of the test is the day or the week, because sums
 * tell nothing of how calls of one day differ. All sellers and KPIs are corrected together, as `trendsOf` does.
 */
export function unitTrends(sellers: readonly SummedSeller[], unit: SumUnit, targets: Targets): ReadonlyMap<string, readonly Trend[]> {
  const least = MINIMUM_UNITS[unit];
  const asked = sellers.flatMap(({ sellerId, units, previousUnits }) =>
    reportedKpis(targets).flatMap((kpi) => {
      const [current, previous] = [units, previousUnits].map((part) => summedOf(kpi, part, least));
      return current && previous ? [{ sellerId, found: changeOf(kpi, current, previous, targets) }] : [];
    }),
  );
  return surest(asked);
}
