import { KPIS } from "../../shared/domain/kpis";
import { bandText, kpiChangeText, kpiText } from "../../shared/format/kpiFormat";
import type { Format } from "../../shared/format/Format";
import { directionOf, verdictOf } from "../../shared/insights/compare";
import { talkShareTenths } from "../../shared/insights/distribution";
import { statisticOf } from "../../shared/insights/statistics";
import { teamStatisticOf } from "../../shared/insights/team";
import type { SellerPage } from "../../shared/pcf/sellerPage";
import type { Translate } from "../../shared/strings/translate";

/** One bar beneath the gauge. */
export interface TenthView {
  readonly key: number;
  readonly label: string;
  readonly name: string;
  readonly count: number;
  readonly callIds: readonly string[];
}

export interface GaugeView {
  /** Seller's share 0…1; absent where no call has one. */
  readonly share?: number;
  readonly talk: string;
  readonly listen: string;
  /** `above 43% to 60%` */
  readonly verdict: string;
  readonly band: { readonly low: number; readonly high: number; readonly lowText: string; readonly highText: string };
  /** Marks on the ring, 0…1. */
  readonly previous?: number;
  readonly team?: number;
  /** Change, team and what the figure stands on, one caption each. */
  readonly captions: readonly string[];
  readonly tenths: readonly TenthView[];
  /** The whole gauge as a sentence. */
  readonly description: string;
}

export interface Texts {
  readonly t: Translate;
  readonly format: Format;
}

/** What the gauge says of a page. */
export function gaugeView(page: SellerPage, texts: Texts): GaugeView {
  const { t, format } = texts;
  const kpi = KPIS.talkShare;
  const current = statisticOf("talkShare", page.calls);
  const previous = statisticOf("talkShare", page.previousCalls).value;
  const team = teamStatisticOf("talkShare", page.team, page.seller?.id ?? "");
  const { low = 0, high = 1 } = kpi.band ?? {};
  const band = { low, high, lowText: format.percent(low), highText: format.percent(high) };
  const tenths = talkShareTenths(page.calls).map(({ from, calls }): TenthView => {
    const [start, end] = [format.percent(from), format.percent(from + 0.1)];
    return {
      key: from,
      label: t("talkListenGauge.tenth", { from: start, to: end }),
      name: t.plural("talkListenGauge.tenthCalls", calls.length, { from: start, to: end }),
      count: calls.length,
      callIds: calls.map((call) => call.id),
    };
  });
  if (current.value === undefined) {
    const why = page.talkShareUnitKnown ? t("shared.notMeasured") : t("shared.unitUnknown");
    return { talk: "–", listen: "–", verdict: why, band, captions: [t("shared.nOf", { n: 0, total: format.number(current.denominator) })], tenths, description: why };
  }
  const talk = format.percent(current.value);
  const listen = format.percent(1 - current.value);
  const verdict = t(`shared.verdict.${verdictOf(current.value, { low, high }) ?? "within"}`, { band: bandText({ low, high }, kpi, texts) });
  const change = previous === undefined ? 0 : current.value - previous;
  const captions = [
    ...(previous === undefined
      ? []
      : [directionOf(change, kpi) === "same" ? t("shared.noChange") : `${kpiChangeText(change, kpi, texts)} · ${t("shared.previous", { value: format.percent(previous) })}`]),
    ...(team ? [team.quartiles ? t("shared.team", { value: kpiText(team.quartiles.median, kpi, texts) }) : t("shared.teamRange", { low: format.percent(team.lowest), high: format.percent(team.highest) })] : []),
    t("shared.nOf", { n: format.number(current.n), total: format.number(current.denominator) }),
  ];
  return {
    share: current.value,
    talk,
    listen,
    verdict,
    band,
    ...(previous !== undefined && { previous }),
    ...(team?.quartiles && { team: team.quartiles.median }),
    captions,
    tenths,
    description: `${t("talkListenGauge.description", { seller: page.seller?.name ?? t("shared.seller"), talk, listen })} ${verdict}`,
  };
}
