import type { KpiChange } from "./Insight";

/** The mean of a KPI differs from that of the period before, by more than chance brings on a page of so many sellers and KPIs. */
export type Trend = KpiChange;
