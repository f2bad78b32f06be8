import { KPIS } from "../../shared/domain/kpis";
import { bandText } from "../../shared/format/kpiFormat";
import { verdictOf } from "../../shared/insights/compare";
import { talkShareTenths } from "../../shared/insights/distribution";
import { statisticOf } from "../../shared/insights/statistics";
import { teamStatisticOf } from "../../shared/insights/team";
import { changeCaptions, countCaption, teamCaptions, type Caption, type Texts } from "../../shared/pcf/kpiCaptions";
import type { SellerPage } from "../../shared/pcf/sellerPage";

/** One bar beneath the gauge. */
export interface TenthView {
  readonly key: number;
  /** `60% to 70%` */
  readonly label: string;
  /** `60% to 70%: 3 calls` */
  readonly name: string;
  readonly count: number;
  /** Above the bar; empty for no calls. */
  readonly countText: string;
  readonly callIds: readonly string[];
}

export interface GaugeView {
  /** Seller's share 0…1; absent where no call has one. */
  readonly share?: number;
  /** `64 : 36`, in per cent; `–` where absent. */
  readonly figure: string;
  /** `above 43% to 60%`, or why there is no figure. */
  readonly verdict: string;
  /** The target, with what stands at its ends. An open end has no text. */
  readonly band: { readonly low: number; readonly high: number; readonly lowText?: string; readonly highText?: string };
  /** Marks on the ring, 0…1. */
  readonly previous?: number;
  readonly team?: number;
  /** Change, team and what the figure stands on. */
  readonly captions: readonly Caption[];
  readonly tenths: readonly TenthView[];
  /** Ends of the bars' axis. */
  readonly axis: readonly [string, string];
  /** The whole gauge as a sentence. */
  readonly description: string;
}

const NO_FIGURE = "–";

function tenthViews({ calls }: SellerPage, { t, format }: Texts): TenthView[] {
  return talkShareTenths(calls).map(({ from, calls: within }) => {
    const ends = { from: format.percent(from), to: format.percent(from + 0.1) };
    return {
      key: from,
      label: t("talkListenGauge.tenth", ends),
      name: t.plural("talkListenGauge.tenthCalls", within.length, ends),
      count: within.length,
      countText: within.length === 0 ? "" : format.number(within.length),
      callIds: within.map((call) => call.id),
    };
  });
}

/** What the gauge says of a page. */
export function gaugeView(page: SellerPage, texts: Texts): GaugeView {
  const { t, format } = texts;
  const kpi = KPIS.talkShare;
  const current = statisticOf("talkShare", page.calls);
  const previous = statisticOf("talkShare", page.previousCalls).value;
  const team = teamStatisticOf("talkShare", page.team, page.seller?.id ?? "");
  const { low, high } = kpi.band ?? {};
  const base = {
    band: {
      low: low ?? 0,
      high: high ?? 1,
      ...(low !== undefined && { lowText: format.percent(low) }),
      ...(high !== undefined && { highText: format.percent(high) }),
    },
    tenths: tenthViews(page, texts),
    axis: [format.percent(0), format.percent(1)] as const,
  };
  if (current.value === undefined) {
    const why = page.talkShareUnitKnown ? t("shared.notMeasured") : t("shared.unitUnknown");
    return { ...base, figure: NO_FIGURE, verdict: why, captions: [countCaption(current, texts)], description: why };
  }
  // Rounded once: both sides must add up to 100.
  const talk = Math.round(current.value * 100);
  const verdict = kpi.band
    ? t(`shared.verdict.${verdictOf(current.value, kpi.band) ?? "within"}`, { band: bandText(kpi.band, kpi, texts) })
    : "";
  const sides = { talk: format.percent(talk / 100), listen: format.percent(1 - talk / 100) };
  return {
    ...base,
    share: current.value,
    figure: `${format.number(talk)} : ${format.number(100 - talk)}`,
    verdict,
    ...(previous !== undefined && { previous }),
    ...(team?.quartiles && { team: team.quartiles.median }),
    captions: [...changeCaptions(current.value, previous, kpi, texts), ...teamCaptions(team, kpi, texts), countCaption(current, texts)],
    description: `${t("talkListenGauge.description", { seller: page.seller?.name ?? t("shared.seller"), ...sides })} ${verdict}`,
  };
}
