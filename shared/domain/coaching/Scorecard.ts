import type { KpiId } from "../kpis";

export type AnswerScale = "yesNo" | "oneToFive";

/** What a question of a scorecard is, whatever becomes of it later. */
export interface AskedQuestion {
  /** Absent where its row is gone. */
  readonly id?: string;
  /** From 1. */
  readonly order: number;
  /** What is asked. Untrusted text. */
  readonly text: string;
  readonly scale: AnswerScale;
  /** 0…100; a question of weight 0 is asked and does not count. */
  readonly weight: number;
  /** The measure of the call that answers it. */
  readonly kpi?: KpiId;
}

export interface ScorecardQuestion extends AskedQuestion {
  readonly id: string;
  /** What an answer of 1, 3 and 5 looks like. Untrusted text. */
  readonly guide: ReadonlyMap<1 | 3 | 5, string>;
  readonly mayNotApply: boolean;
  readonly needsNote: boolean;
}

/** What is looked for in a kind of calls, in one version. */
export interface Scorecard {
  readonly id: string;
  readonly name: string;
  /** From 1. */
  readonly version: number;
  /** The kinds of calls that it is for, in its author's words. */
  readonly calls?: string;
  /** In their order. */
  readonly questions: readonly ScorecardQuestion[];
}
