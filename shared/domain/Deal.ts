import type { LocalDate } from "./Period";

/** The opportunity that a call belongs to. Texts are untrusted; what its row does not hold is absent. */
export interface Deal {
  readonly id: string;
  readonly name: string;
  readonly state: "open" | "won" | "lost";
  /** Estimated while it is open, then the actual one where it is known. In units of its own currency. */
  readonly amount?: number;
  /** ISO 4217, such as `EUR`. */
  readonly currency?: string;
  /** In the words of the sales process, such as `Propose`. */
  readonly stage?: string;
  /** Estimated while it is open, then the actual one where it is known. A day without a zone. */
  readonly closeDate?: LocalDate;
}
