import type { Call } from "../../shared/domain/Call";
import type { CallMoment } from "../../shared/domain/CallMoment";
import { MOMENTS } from "../../shared/domain/kpiMoments";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { bandOf, isHidden, type Targets } from "../../shared/domain/targets";
import { kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import { mean } from "../../shared/insights/moments";
import type { EvidenceAbout } from "../../shared/page/evidence";
import type { EvidenceSource } from "./evidenceSource";

/** How a list is ordered, as its caption says. */
export type Order = "highest" | "lowest" | "typical" | "negative" | "oftenest" | "newest";

/** What a call has of a figure. */
export interface Told {
  /** The higher, the more telling. */
  readonly weight: number;
  /** `78%` */
  readonly measure: string;
  /** Of which part the measure is, where the figure has several. */
  readonly part?: string;
  readonly moment?: CallMoment;
}

/** One way to say which calls tell most of a figure; undefined of a call that tells nothing. */
export interface Ranking {
  readonly order: Order;
  readonly tell: (call: Call) => Told | undefined;
}

type About<K extends EvidenceAbout["kind"]> = Extract<EvidenceAbout, { readonly kind: K }>;
type Source = Pick<EvidenceSource, "targets" | "mentions" | "comments">;

const numbered = (kpi: KpiId, value: number, texts: Texts): string => kpiText(value, KPIS[kpi], texts).replace(/ /g, "\u00a0");

/** In which direction a figure misses its target or comes nearest to that: towards the end that it lies at, or the only one. */
function missOf(kpi: KpiId, calls: readonly Call[], targets: Targets): "up" | "down" {
  const { low, high } = bandOf(kpi, targets) ?? {};
  if (low === undefined) return "up";
  if (high === undefined) return "down";
  const values = calls.flatMap((call) => KPIS[kpi].valueOf(call) ?? []);
  return mean(values) < (low + high) / 2 ? "down" : "up";
}

function byKpi({ kpi, direction }: Omit<About<"kpi">, "kind">, calls: readonly Call[], { targets }: Source, texts: Texts): Ranking {
  const miss = direction ?? missOf(kpi, calls, targets);
  return {
    order: miss === "up" ? "highest" : "lowest",
    tell(call) {
      const value = KPIS[kpi].valueOf(call);
      if (value === undefined) return undefined;
      const moment = MOMENTS[kpi]?.[miss];
      return { weight: miss === "up" ? value : -value, measure: numbered(kpi, value, texts), ...(moment && { moment }) };
    },
  };
}

function bySentiment({ targets }: Source, { t, format }: Texts): Ranking {
  const part = isHidden("negative", targets) ? "positive" : "negative";
  return {
    order: part === "negative" ? "negative" : "lowest",
    tell({ sentiment }) {
      if (!sentiment) return undefined;
      const weight = part === "negative" ? sentiment.negative : -sentiment.positive;
      return { weight, measure: format.percent(sentiment[part]), part: t(`shared.${part}`), moment: "mostNegative" };
    },
  };
}

function byWord({ wordKind, text, saidBy }: About<"word">, { mentions = [] }: Source, { format }: Texts): Ranking {
  const same = (word: string) => word.trim().toLowerCase();
  const said = new Map<string, { times: number; firstMs: number }>();
  for (const mention of mentions) {
    if (mention.kind !== wordKind || mention.saidBy !== saidBy || same(mention.text) !== same(text)) continue;
    const known = said.get(mention.callId) ?? { times: 0, firstMs: Infinity };
    said.set(mention.callId, {
      times: known.times + mention.count,
      firstMs: Math.min(known.firstMs, mention.firstMs ?? Infinity),
    });
  }
  return {
    order: "oftenest",
    tell({ id }) {
      const { times, firstMs } = said.get(id) ?? { times: 0, firstMs: Infinity };
      return { weight: times, measure: `${format.number(times)}×`, ...(Number.isFinite(firstMs) && { moment: firstMs }) };
    },
  };
}

/** How others do it is heard where they do it as they mostly do. */
function byExample({ kpi, direction }: About<"practice">, calls: readonly Call[], texts: Texts): Ranking {
  const typical = mean(calls.flatMap((call) => KPIS[kpi].valueOf(call) ?? []));
  return {
    order: "typical",
    tell(call) {
      const value = KPIS[kpi].valueOf(call);
      if (value === undefined) return undefined;
      // The seller lies in one direction of the others, what there is to hear in the other.
      const moment = MOMENTS[kpi]?.[direction === "up" ? "down" : "up"];
      return { weight: -Math.abs(value - typical), measure: numbered(kpi, value, texts), ...(moment && { moment }) };
    },
  };
}

const byOpenItems = ({ format }: Texts): Ranking => ({
  order: "highest",
  tell: ({ openActionItems = 0 }) => ({ weight: openActionItems, measure: format.number(openActionItems), moment: "firstActionItem" }),
});

function byComments({ comments = [] }: Source, { format }: Texts): Ranking {
  const counts = new Map<string, { n: number; latest: number }>();
  for (const { callId, createdAt } of comments) {
    const { n, latest } = counts.get(callId) ?? { n: 0, latest: 0 };
    counts.set(callId, { n: n + 1, latest: Math.max(latest, createdAt) });
  }
  return {
    order: "newest",
    tell({ id }) {
      const { n, latest } = counts.get(id) ?? { n: 0, latest: 0 };
      return { weight: latest, measure: format.number(n), moment: "latestComment" };
    },
  };
}

/** @param calls those that are listed */
export function rankingOf(about: EvidenceAbout, calls: readonly Call[], source: Source, texts: Texts): Ranking {
  switch (about.kind) {
    case "kpi":
      return byKpi(about, calls, source, texts);
    case "sentiment":
      return bySentiment(source, texts);
    case "word":
      return byWord(about, source, texts);
    case "practice":
      return byExample(about, calls, texts);
    case "actionItems":
      return byOpenItems(texts);
    case "comments":
      return byComments(source, texts);
  }
}
