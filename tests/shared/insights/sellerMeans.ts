import type { SellerMeans } from "../../../shared/domain/SellerMeans";

/** A seller with enough calls; says only what a test is about. */
export function sellerMeans(sellerId: string, means: SellerMeans["means"], n = 20): SellerMeans {
  return { sellerId, n, means };
}

/** Sellers a, b, c … with one value each of one KPI. */
export function teamWith(kpi: keyof SellerMeans["means"], ...values: readonly number[]): SellerMeans[] {
  return values.map((value, index) => sellerMeans(String.fromCharCode(97 + index), { [kpi]: value }));
}
