import type { Texts } from "../format/Texts";
import type { Statistic } from "../insights/statistics";

type Count = Pick<Statistic, "n" | "denominator">;

/** `22 of 23 calls` */
export function countText({ n, denominator }: Count, { t, format }: Texts): string {
  return t.plural("shared.nOf", denominator, { n: format.number(n), total: format.number(denominator) });
}

/** `3 calls`, or `3 of 5 calls` where not all have the measure. */
export function callsText(count: Count, texts: Texts): string {
  return count.n === count.denominator ? texts.t.plural("shared.calls", count.n) : countText(count, texts);
}
