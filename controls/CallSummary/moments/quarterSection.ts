import { talkShare } from "../../../shared/analytics/talkShare";
import { talkTime } from "../../../shared/analytics/talkTime";
import { KPIS } from "../../../shared/domain/kpis";
import { shownValue } from "../../../shared/domain/shownValue";
import { bandOf } from "../../../shared/domain/targets";
import { bandText, kpiText } from "../../../shared/format/kpiFormat";
import type { Texts } from "../../../shared/format/Texts";
import { verdictOf } from "../../../shared/insights/compare";
import type { Measure } from "../comparison";
import type { HeardCall } from "./heardCall";
import type { MomentSection } from "./Moment";
import type { Quarter } from "./QuarterBars";

const QUARTERS = [0, 1, 2, 3];

/** Who talked in each quarter of a call. */
export function quarterSection({ utterances, isSeller }: HeardCall, durationMs: number, { targets }: Measure, texts: Texts): MomentSection {
  const { t, format } = texts;
  const kpi = KPIS.talkShare;
  const band = bandOf("talkShare", targets);
  const target = { band: band ? bandText(band, kpi, texts) : "" };
  const [own, customers] = [utterances.filter(isSeller), utterances.filter(({ role }) => role === "customer")];
  const quarters = QUARTERS.map((quarter): Quarter => {
    const [from, to] = [(durationMs * quarter) / QUARTERS.length, (durationMs * (quarter + 1)) / QUARTERS.length];
    const [ownMs, customersMs] = [talkTime(own, from, to), talkTime(customers, from, to)];
    const share = talkShare(ownMs, customersMs);
    const place = { atMs: from, label: t("shared.bandBetween", { low: format.duration(from), high: format.duration(to) }), share };
    if (share === undefined) return { ...place, text: "–" };
    const verdict = verdictOf(shownValue(share, kpi), band);
    return {
      ...place,
      text: kpiText(share, kpi, texts),
      caption: t("callSummary.moments.ofTalk", { time: t("shared.seconds", { n: format.number((ownMs + customersMs) / 1000) }) }),
      verdict,
      verdictText: verdict ? t(`shared.verdict.${verdict}`, target) : "",
    };
  });
  return {
    title: t("callSummary.moments.quarters"),
    captions: [t("shared.seller"), ...(band ? [t("callSummary.moments.target", target)] : [])],
    lists: [],
    bars: { band, quarters },
  };
}
