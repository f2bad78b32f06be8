import { talkShare } from "../../../shared/analytics/talkShare";
import { talkTime } from "../../../shared/analytics/talkTime";
import { KPIS } from "../../../shared/domain/kpis";
import { shownValue } from "../../../shared/domain/shownValue";
import { bandOf } from "../../../shared/domain/targets";
import { bandText, kpiText } from "../../../shared/format/kpiFormat";
import type { Texts } from "../../../shared/format/Texts";
import { verdictOf } from "../../../shared/insights/compare";
import type { Measure } from "../comparison";
import { rangeText } from "../../../shared/format/rangeText";
import type { HeardCall } from "./heardCall";
import type { MomentSection } from "./Moment";
import type { Quarter } from "./Quarter";

const QUARTERS = [0, 1, 2, 3];

/** How much of the talk was the seller's in each quarter of a call. */
export function quarterSection({ utterances, isSeller }: HeardCall, durationMs: number, { targets }: Measure, texts: Texts): MomentSection {
  const { t } = texts;
  const kpi = KPIS.talkShare;
  const band = bandOf("talkShare", targets);
  const [own, customers] = [utterances.filter(isSeller), utterances.filter(({ role }) => role === "customer")];
  const quarters = QUARTERS.map((quarter): Quarter => {
    const [from, to] = [(durationMs * quarter) / QUARTERS.length, (durationMs * (quarter + 1)) / QUARTERS.length];
    const share = talkShare(talkTime(own, from, to), talkTime(customers, from, to));
    const place = { atMs: from, label: rangeText(from, to, texts) };
    if (share === undefined) return { ...place, text: "–", sign: undefined };
    const verdict = verdictOf(shownValue(share, kpi), band);
    return { ...place, text: kpiText(share, kpi, texts), sign: verdict === "within" ? undefined : verdict };
  });
  return {
    title: t("callSummary.moments.quarters"),
    captions: [t("shared.seller"), ...(band ? [t("callSummary.moments.target", { band: bandText(band, kpi, texts) })] : [])],
    lists: [],
    quarters,
  };
}
