import type { Call } from "./Call";

/** A deal that was won or lost, with the calls about it that the viewer may read. */
export interface ClosedDeal {
  readonly id: string;
  readonly isWon: boolean;
  /** Those that count; a call of two sellers is there for each of them. */
  readonly calls: readonly Call[];
}
