import { createSearch } from "../../controls/CallSummary/transcript/searchLines";
import { coachingFlags } from "../../shared/insights/coaching";
import { maskedCards } from "../../shared/domain/maskedCards";
import { linesOf } from "../controls/CallSummary/transcript/linesOf";
import { sellerMeans } from "../shared/insights/sellerMeans";
import type { Line } from "./benchLine";

function timeLine(what: string, budgetMs: number, work: () => unknown): Line {
  const start = performance.now();
  work();
  const ms = performance.now() - start;
  return { what, measured: `${ms.toFixed(0)} ms`, budget: `≤ ${budgetMs} ms`, holds: ms <= budgetMs };
}

/** Work whose growth with its input is noticed here first: budgets leave room for slow machines. */
export function largeInputLines(): Line[] {
  const team = Array.from({ length: 500 }, (_, index) =>
    sellerMeans(`s${index}`, { talkShare: 0.3 + (index % 60) / 100, pauseMs: 300 + index, negative: 0.1 }),
  );
  const lines = linesOf(
    Array.from({ length: 20_000 }, (_, index) => [0, `We can match the price of Kestrel, ${index}`, index, index + 1] as const),
  );
  const search = createSearch();
  search(lines, "kestrel");
  return [
    timeLine("cards masked in 20,000 digits", 1_000, () => maskedCards("4 ".repeat(20_000))),
    timeLine("whom to coach, of 500 sellers", 1_000, () => coachingFlags(team, {})),
    timeLine("a second search of 20,000 lines", 250, () => search(lines, "19999")),
  ];
}
