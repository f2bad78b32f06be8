import { MAX_DEAL_CALLS } from "../../shared/dataverse/closedDealsQuery";
import { KPIS } from "../../shared/domain/kpis";
import type { Targets } from "../../shared/domain/targets";
import { bandText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import type { DealsKnown } from "../../shared/page/practiceQuestions";
import { MINIMUM_DEALS, outcomesOf, type KpiOutcome, type OutcomeThird } from "../../shared/insights/outcomes";

/** Won of a third of the deals. */
export interface ThirdView {
  /** `48%` */
  readonly share: string;
  /** `36–50%`: of the figure. */
  readonly range: string;
  /** `19 of 40 won, 33–63% with 95% certainty` */
  readonly title: string;
  /** Shares for the picture, 0…1. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

export interface OutcomeRow {
  readonly key: string;
  readonly name: string;
  readonly thirds: readonly ThirdView[];
  /** Empty of what may be chance, which is said once for all. */
  readonly standing: string;
  readonly isClear: boolean;
}

export interface OutcomesView {
  /** Why nothing is told, or what the rows stand on, and what is left out. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly OutcomeRow[];
}

function thirdView({ from, to, won, n, share, interval }: OutcomeThird, { kpi }: KpiOutcome, texts: Texts): ThirdView {
  const { t, format } = texts;
  const certain = bandText(interval, KPIS.talkShare, texts);
  return {
    share: format.percent(share),
    range: bandText({ low: from, high: to }, KPIS[kpi], texts),
    title: t("teamPractices.outcomes.of", { won: format.number(won), n: format.number(n), interval: certain }),
    at: share,
    ...interval,
  };
}

/** How many deals were won by thirds of each figure: never a cause. */
export function outcomesView({ deals, isCut }: DealsKnown, targets: Targets, texts: Texts): OutcomesView {
  const { t, format } = texts;
  const { deals: n, fewest, kpis } = outcomesOf(deals, targets);
  const cut = isCut ? ` ${t("teamPractices.outcomes.cut", { n: format.number(MAX_DEAL_CALLS) })}` : "";
  if (kpis.length === 0) {
    const caption = t("teamPractices.outcomes.tooFew", { n: format.number(fewest), needed: format.number(MINIMUM_DEALS) });
    return { caption: caption + cut, columns: [], rows: [] };
  }
  return {
    caption: [
      t.plural("teamPractices.outcomes.caption", n) + cut,
      ...(kpis.every(({ isClear }) => isClear) ? [] : [t("teamPractices.outcomes.rest")]),
    ].join(" "),
    columns: (["figure", "least", "middle", "most"] as const).map((column) => t(`teamPractices.outcomes.${column}`)),
    rows: kpis.map((outcome) => ({
      key: outcome.kpi,
      name: t(`shared.kpiName.${outcome.kpi}`),
      thirds: outcome.thirds.map((third) => thirdView(third, outcome, texts)),
      standing: outcome.isClear ? t("teamPractices.outcomes.clear") : "",
      isClear: outcome.isClear,
    })),
  };
}
