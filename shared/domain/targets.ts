import { KPIS, type Band, type KpiId } from "./kpis";

/** What an admin has set for one KPI. */
export interface Target {
  /** Absent: there is no target. */
  readonly band?: Band;
  /** Hidden KPIs are neither shown nor reported. */
  readonly hidden: boolean;
  /** Where the figure comes from, in the admin's words. Untrusted text. */
  readonly source?: string;
}

/** The KPIs for which an admin has set something; all others keep the suite's own conventions. */
export type Targets = Readonly<Partial<Record<KpiId, Target>>>;

/** The target of a KPI: the admin's, else the convention; undefined where there is none. */
export function bandOf(id: KpiId, targets: Targets): Band | undefined {
  const target = targets[id];
  return target ? target.band : KPIS[id].band;
}

export function isHidden(id: KpiId, targets: Targets): boolean {
  return targets[id]?.hidden ?? false;
}
