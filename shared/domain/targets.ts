import { KPIS, type Band, type KpiId } from "./kpis";

/** What is wanted of one KPI. */
export interface Target {
  /** Absent: there is no target. */
  readonly band?: Band;
  /** Hidden KPIs are neither shown nor reported. */
  readonly hidden: boolean;
  /** Further measures are left out unless they are asked for. */
  readonly shown?: boolean;
  /** Where the figure comes from, in the admin's words. Untrusted text. */
  readonly source?: string;
  /** Follows from the figures of the team: no admin has set it. */
  readonly isOfTeam?: true;
}

/** The KPIs for which an admin has set something, or the team does; all others keep the suite's own conventions. */
export type Targets = Readonly<Partial<Record<KpiId, Target>>>;

/** The target of a KPI: what is set, else the convention; undefined where there is none. */
export function bandOf(id: KpiId, targets: Targets): Band | undefined {
  const target = targets[id];
  return target ? target.band : KPIS[id].band;
}

export function isHidden(id: KpiId, targets: Targets): boolean {
  return targets[id]?.hidden ?? false;
}

/** Whether a measure that is left out by default is to be shown. */
export function isShown(id: KpiId, targets: Targets): boolean {
  return targets[id]?.shown === true && !isHidden(id, targets);
}
