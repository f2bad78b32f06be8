import type { Call } from "../domain/Call";
import { ROUNDING } from "../domain/rounding";

/** Calls whose talk share lies in a tenth: 0–10 %, 10–20 %, … 90–100 % (100 % belongs to the last). */
export interface Tenth {
  /** Lower end, 0…0.9. */
  readonly from: number;
  readonly calls: readonly Call[];
}

export function talkShareTenths(calls: readonly Call[]): Tenth[] {
  const tenthOf = (share: number) => Math.min(9, Math.floor(share * 10 + ROUNDING));
  return Array.from({ length: 10 }, (_, index) => ({
    from: index / 10,
    calls: calls.filter(({ talkShare }) => talkShare !== undefined && tenthOf(talkShare) === index),
  }));
}
