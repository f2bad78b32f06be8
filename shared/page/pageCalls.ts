import { isEligible, type Call } from "../domain/Call";
import type { InstantRange } from "../domain/Period";
import type { PageRanges } from "./pageRanges";

/** A seller's calls, as a page tells them apart; each newest first. */
export interface PageCalls {
  /** Everything in the period, short and unanalysed calls included. */
  readonly listedCalls: readonly Call[];
  /** Those of it that count. */
  readonly calls: readonly Call[];
  /** Those of the period before that count. */
  readonly previousCalls: readonly Call[];
}

/** The calls of either period, and which of them count. */
export function pageCalls(all: readonly Call[], { range, previousRange }: PageRanges, now: number): PageCalls {
  const within = (part: InstantRange | undefined) => all.filter((call) => part && call.startedAt >= part.from && call.startedAt < part.to);
  const counted = (calls: readonly Call[]) => calls.filter((call) => isEligible(call, now));
  const listedCalls = within(range);
  return { listedCalls, calls: counted(listedCalls), previousCalls: counted(within(previousRange)) };
}
