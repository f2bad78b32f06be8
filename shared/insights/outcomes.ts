import type { ClosedDeal } from "../domain/ClosedDeal";
import { KPIS } from "../domain/kpis";
import type { Targets } from "../domain/targets";
import { holm } from "./holm";
import type { ReportedKpi } from "./Insight";
import { reportedKpis } from "./reportedKpis";
import { mean } from "./moments";
import { studentP } from "./pValue";
import { wilsonInterval } from "./wilsonInterval";

/** Deals whose calls have the least, the middling or the most of a KPI. */
export interface OutcomeThird {
  /** Lowest and highest mean of a deal's calls, in the KPI's unit. */
  readonly from: number;
  readonly to: number;
  readonly won: number;
  readonly n: number;
  /** won ÷ n, with Wilson's 95 % interval; 0…1. */
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number };
}

export interface KpiOutcome {
  readonly kpi: ReportedKpi;
  /** From the least to the most. */
  readonly thirds: readonly [OutcomeThird, OutcomeThird, OutcomeThird];
  /** Whether deals are won more or less often the more there is of it, by more than chance brings with so many KPIs. */
  readonly isClear: boolean;
}

export interface Outcomes {
  /** Closed deals with calls that count. */
  readonly deals: number;
  /** Deals in the smallest third of all. */
  readonly fewest: number;
  /** The clear ones first, then the larger differences; empty where a third has fewer than thirty deals. */
  readonly kpis: readonly KpiOutcome[];
}

/** A third with fewer deals tells nothing. */
export const MINIMUM_DEALS = 30;
const THIRDS = 3;
/** What a page may find by chance where no KPI has to do with outcomes, of all KPIs together (`npm run bench -- insights`). */
const FOUND_BY_CHANCE = 0.01;
interface Measured {
  readonly id: string;
  readonly isWon: boolean;
  readonly value: number;
}

/** Each deal once, by the mean of its calls, from the least to the most. */
function measuredDeals(kpi: ReportedKpi, deals: readonly ClosedDeal[]): Measured[] {
  return deals
    .flatMap(({ id, isWon, calls }): Measured[] => {
      const values = calls.flatMap((call) => KPIS[kpi].valueOf(call) ?? []);
      return values.length > 0 ? [{ id, isWon, value: mean(values) }] : [];
    })
    .sort((a, b) => a.value - b.value || (a.id < b.id ? -1 : 1));
}

function thirdOf(deals: readonly Measured[], place: number): OutcomeThird {
  const own = deals.slice(Math.round((place * deals.length) / THIRDS), Math.round(((place + 1) * deals.length) / THIRDS));
  const won = own.filter(({ isWon }) => isWon).length;
  const n = own.length;
  return { from: own[0]?.value ?? NaN, to: own.at(-1)?.value ?? NaN, won, n, share: won / n, interval: wilsonInterval(won, n) };
}

/** How often chance brings as steady a rise or fall over the thirds (Cochran and Armitage's test). */
function trendP(thirds: readonly OutcomeThird[]): number {
  const sum = (of: (third: OutcomeThird, score: number) => number) => thirds.reduce((all, third, score) => all + of(third, score), 0);
  const [n, won, scored, squares] = [
    sum((third) => third.n),
    sum((third) => third.won),
    sum((third, score) => third.n * score),
    sum((third, score) => third.n * score ** 2),
  ];
  const variance = (won / n) * (1 - won / n) * (squares - scored ** 2 / n);
  return variance === 0 ? 1 : studentP((sum((third, score) => third.won * score) - (won * scored) / n) / Math.sqrt(variance), Infinity);
}

const rangeOf = ({ thirds }: Pick<KpiOutcome, "thirds">): number => Math.abs(thirds[2].share - thirds[0].share);

/** Won and lost by thirds of each KPI. An association: it tells no cause. */
export function outcomesOf(deals: readonly ClosedDeal[], targets: Targets): Outcomes {
  const asked = reportedKpis(targets).flatMap((kpi) => {
    const measured = measuredDeals(kpi, deals);
    const thirds = [0, 1, 2].map((place) => thirdOf(measured, place)) as unknown as KpiOutcome["thirds"];
    return thirds.every(({ n }) => n >= MINIMUM_DEALS) ? [{ kpi, thirds, p: trendP(thirds) }] : [];
  });
  const clear = new Set(holm(asked, asked.length, FOUND_BY_CHANCE));
  return {
    deals: deals.length,
    fewest: Math.floor(deals.length / THIRDS),
    kpis: asked
      .map((one) => ({ kpi: one.kpi, thirds: one.thirds, isClear: clear.has(one) }))
      .sort((a, b) => Number(b.isClear) - Number(a.isClear) || rangeOf(b) - rangeOf(a)),
  };
}
