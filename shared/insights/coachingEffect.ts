import type { Band } from "../domain/kpis";
import type { Category, ReportedKpi, Side } from "./Insight";

/** A KPI that has become different since a seller was coached: which came first is known, never why. Values in the KPI's unit. */
export interface CoachingEffect {
  readonly kpi: ReportedKpi;
  /** Whether it leads away from the target or towards it. */
  readonly category: Category;
  readonly direction: "up" | "down";
  /** Calls of the sixty days before the first comment of a stretch. */
  readonly before: Side;
  /** Calls after its last. */
  readonly after: Side;
  /** The mean before, drawn towards the other sellers' median: who is coached stood out, and would have come back by itself. */
  readonly baseline: number;
  /** From the baseline to the mean after. */
  readonly difference: number;
  /** |difference| ÷ the smallest one that is worth a word. */
  readonly size: number;
  /** By how much the other sellers' median has moved over the same days; absent with fewer than four of them. */
  readonly othersDifference?: number;
  /** What is left of the difference without that of the others. */
  readonly beyondOthers?: number;
  readonly band: Band | undefined;
  /** Ids of the calls behind it. */
  readonly evidence: { readonly current: readonly string[]; readonly previous: readonly string[] };
}
