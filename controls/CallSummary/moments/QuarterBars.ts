import type { Band } from "../../../shared/domain/kpis";
import type { BandVerdict } from "../../../shared/insights/compare";

export interface Quarter {
  readonly atMs: number;
  /** `0:00 to 3:10` */
  readonly label: string;
  /** The seller's share of talk, 0…1; absent where only one side spoke, or nobody. */
  readonly share: number | undefined;
  /** `64%`, or `–` */
  readonly text: string;
  /** The talk that the share stands on, in which an overlap counts for both sides. */
  readonly caption?: string;
  readonly verdict?: BandVerdict | undefined;
  /** The verdict in words. */
  readonly verdictText?: string;
}

export interface QuarterBars {
  /** Of the seller's share, where there is a target. */
  readonly band: Band | undefined;
  readonly quarters: readonly Quarter[];
}
