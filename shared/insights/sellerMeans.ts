import type { Call } from "../domain/Call";
import { FURTHER_KPIS, KPIS, type FurtherKpi, type KpiId } from "../domain/kpis";
import { present } from "../domain/present";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import { statisticOf } from "./statistics";

const SUMMED = (Object.keys(KPIS) as KpiId[]).filter((kpi) => !FURTHER_KPIS.includes(kpi as FurtherKpi));

/**
 * Of a seller's calls what the server's sums tell: means over those that have all measures.
 * @param calls those that count
 */
export function sellerMeansOf({ id, name }: Pick<Seller, "id" | "name">, calls: readonly Call[]): SellerMeans {
  const whole = calls.filter((call) => SUMMED.every((kpi) => KPIS[kpi].valueOf(call) !== undefined));
  const means = Object.fromEntries(SUMMED.map((kpi) => [kpi, statisticOf(kpi, whole).value]));
  return present<SellerMeans>({ sellerId: id, name: name || undefined, n: whole.length, means: present<SellerMeans["means"]>(means) });
}
