import type { Call } from "../domain/Call";
import type { Comparison } from "../domain/Period";
import type { Targets } from "../domain/targets";
import type { ReferenceSource } from "../insights/reference";

/** What a seller's figures are made of, and what they are held against. */
export interface FigureSource extends ReferenceSource {
  /** The seller's eligible calls of the period. */
  readonly calls: readonly Call[];
  /** By the viewer's choice. */
  readonly comparison: Comparison;
  /** What admins have set, or the team sets. */
  readonly targets: Targets;
}
