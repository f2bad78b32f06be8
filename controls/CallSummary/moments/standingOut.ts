import type { MomentKind } from "../../../shared/domain/CallMoment";
import { MOMENTS } from "../../../shared/domain/kpiMoments";
import { isHidden } from "../../../shared/domain/targets";
import type { Texts } from "../../../shared/format/Texts";
import { MINIMUM_CALLS } from "../../../shared/insights/team";
import type { CallSummary } from "../loadCallSummary";
import { nameOf, noFiguresOf, usualText } from "../callSummaryViewModel";
import { comparisonOf, type Comparison, type Miss } from "../comparison";

export interface OutstandingFigure {
  /** `Pause 0.3 s` */
  readonly text: string;
  /** Absent where it is only unusual: that is said among the captions. */
  readonly sign?: Miss | undefined;
  readonly captions: readonly string[];
  /** Where the call is most like it. */
  readonly moment: MomentKind | undefined;
}

export interface StandingOut {
  /** What the figures are, or that there are none. */
  readonly sentence: string;
  readonly figures: readonly OutstandingFigure[];
  /** What "usually" stands on, or what is missing to compare. */
  readonly note: string | undefined;
}

function noteOf(summary: CallSummary, texts: Texts): string | undefined {
  const { t, format } = texts;
  if (!summary.seller) return t("callSummary.moments.sellerUnknown");
  const calls = t.plural("shared.calls", summary.usual.length);
  return usualText(summary, texts) ?? t("callSummary.moments.fewUsual", { n: format.number(MINIMUM_CALLS), calls });
}

/** What is off target comes first, then what is unusual and worse, then what is only unusual. */
const rankOf = ({ sign }: Comparison): number => (sign === undefined ? 2 : sign === "above" || sign === "below" ? 0 : 1);

/** Which figures of a call, as its rows hold them, lie outside their target or are unusual for the seller. */
export function standingOut(summary: CallSummary, texts: Texts): StandingOut {
  const { t } = texts;
  const { seller, call } = summary;
  const values = [
    ["talkShare", "callSummary.talkShare", seller?.talkShare],
    ["wordsPerMinute", "callSummary.speed", seller?.wordsPerMinute],
    ["pauseMs", "callSummary.pause", seller?.pauseMs],
    ["sellerMonologueMs", "callSummary.monologue", seller?.monologueMs],
    ["negative", "callSummary.moments.negativeName", call.sentiment?.negative],
  ] as const;
  const measured = values.flatMap(([kpi, name, value]) =>
    value === undefined || isHidden(kpi, summary.targets) ? [] : { ...comparisonOf(kpi, value, summary, texts), kpi, name },
  );
  const figures = measured
    .filter(({ sign, unusual }) => sign || unusual)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(({ kpi, name, text, sign, unusual, captions }) => ({
      text: `${t(name)} ${text}`,
      sign,
      captions: [...(sign === undefined && unusual ? [t(`callSummary.offTarget.${unusual}`)] : []), ...captions],
      moment: MOMENTS[kpi]?.[/above|high/.test(`${sign ?? unusual}`) ? "up" : "down"],
    }));
  // Without any figures the reason is all there is to be said.
  if (measured.length === 0) return { sentence: noFiguresOf(summary, t) ?? t("callSummary.moments.noFigures"), figures, note: undefined };
  const isUsual = seller && measured.some(({ hasUsual }) => hasUsual);
  const nothing = isUsual
    ? t("callSummary.moments.nothingUnusual", { seller: nameOf(seller, t), calls: t.plural("shared.calls", summary.usual.length) })
    : t("callSummary.moments.withinTargets");
  const isSaid = figures.length === 0 && isUsual;
  return {
    sentence: figures.length > 0 ? t("callSummary.moments.outstanding") : nothing,
    figures,
    note: isSaid ? undefined : noteOf(summary, texts),
  };
}
