import type { CallOutcome, CallResult } from "./CallOutcome";

/** Why an import ended before its end; a later run goes on where this one stopped. */
export interface Stopped {
  readonly reason: "cancelled" | "refused" | "interrupted";
  readonly message: string;
}

/** How many calls came to what, and how many warnings were told. */
export interface ImportSummary extends Readonly<Record<CallResult, number>> {
  readonly warnings: number;
  readonly stopped?: Stopped;
}

export interface TallyListeners {
  readonly onCall?: ((outcome: CallOutcome) => void) | undefined;
  /** Told what concerns no single call, a sentence each. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Told that so many of so many calls are through. */
  readonly onCount?: ((done: number, total: number) => void) | undefined;
}

/** Counts what became of calls and passes it on: of a hundred thousand nothing stays but the numbers. */
export class Tally {
  private readonly counts = { imported: 0, replaced: 0, unchanged: 0, leftOut: 0, refused: 0 };
  private total = 0;
  private warnings = 0;

  constructor(private readonly listeners: TallyListeners) {}

  /** @param total files that may be calls */
  expect(total: number): void {
    this.total = total;
  }

  /** A file turned out to be no call. */
  ignore(): void {
    this.total -= 1;
  }

  warn(message: string): void {
    this.warnings += 1;
    this.listeners.onWarning?.(message);
  }

  add(outcome: CallOutcome): void {
    this.counts[outcome.result] += 1;
    this.warnings += outcome.warnings.length;
    this.listeners.onCall?.(outcome);
    const done = Object.values(this.counts).reduce((sum, count) => sum + count, 0);
    this.listeners.onCount?.(done, this.total);
  }

  summary(stopped?: Stopped): ImportSummary {
    return { ...this.counts, warnings: this.warnings, ...(stopped === undefined ? {} : { stopped }) };
  }
}
