import { isHidden } from "../../../shared/domain/targets";
import type { Texts } from "../../../shared/format/Texts";
import { MINIMUM_CALLS } from "../../../shared/insights/team";
import type { CallSummary } from "../loadCallSummary";
import { nameOf, noFiguresOf } from "../callSummaryViewModel";
import { comparisonOf } from "../comparison";

export interface StandingOut {
  /** How many figures stand out, or that none does. */
  readonly sentence: string;
  readonly figures: readonly { readonly text: string; readonly captions: readonly string[] }[];
  /** What is missing to compare. */
  readonly note: string | undefined;
}

function noteOf({ seller, usual }: CallSummary, { t, format }: Texts): string | undefined {
  if (!seller) return t("callSummary.moments.sellerUnknown");
  if (usual.length >= MINIMUM_CALLS) return undefined;
  return t("callSummary.moments.fewUsual", { n: format.number(MINIMUM_CALLS), calls: t.plural("shared.calls", usual.length) });
}

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
    value === undefined || isHidden(kpi, summary.targets) ? [] : { ...comparisonOf(kpi, value, summary, texts), name },
  );
  const figures = measured
    .filter(({ isUnusual }) => isUnusual)
    .map(({ name, text, captions }) => ({ text: `${t(name)} ${text}`, captions }));
  if (figures.length > 0)
    return { sentence: t.plural("callSummary.moments.standOut", figures.length), figures, note: noteOf(summary, texts) };
  // Without any figures the reason is all there is to be said.
  if (measured.length === 0) return { sentence: noFiguresOf(summary, t) ?? t("callSummary.moments.noFigures"), figures, note: undefined };
  const isUsual = seller && measured.some(({ hasUsual }) => hasUsual);
  return {
    sentence: isUsual
      ? t("callSummary.moments.nothingUnusual", { seller: nameOf(seller, t), calls: t.plural("shared.calls", summary.usual.length) })
      : t("callSummary.moments.withinTargets"),
    figures,
    note: noteOf(summary, texts),
  };
}
