import { KPIS, type KpiId } from "../domain/kpis";

/** A figure as people write it in our own tables, in per cent and seconds, in the KPI's unit. */
export function fromWritten(value: number, id: KpiId): number {
  const { unit } = KPIS[id];
  return unit === "share" ? value / 100 : unit === "milliseconds" ? value * 1000 : value;
}

/** A figure in the KPI's unit as people read it in our own tables, to hundredths. */
export const toWritten = (value: number, id: KpiId): number => Math.round((value * 100) / fromWritten(1, id)) / 100;
