import { KPIS, type KpiId } from "../../shared/domain/kpis";
import type { Format } from "../../shared/format/Format";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import { verdictOf } from "../../shared/insights/compare";
import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import type { CallSummary } from "../../shared/pcf/callSummary";
import type { Translate } from "../../shared/strings/translate";

export interface SummaryTexts {
  readonly t: Translate;
  readonly format: Format;
}

export interface FigureView {
  readonly key: string;
  readonly name: string;
  /** `–` where it was not measured. */
  readonly value: string;
  /** Verdict against the usual band, and the customer's figure. */
  readonly captions: readonly string[];
}

export interface SummaryView {
  readonly title: string;
  /** `26 Jun 10:02 · 12:40 · outgoing` */
  readonly caption: string;
  /** Empty where the call was not analysed. */
  readonly figures: readonly FigureView[];
  /** Everyone who spoke; only where that is more than a seller and a customer. */
  readonly speakers?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** `Positive 41%, Neutral 44%, Negative 15%` */
  readonly sentimentText: string;
}

const NONE = "–";

/** A participant's name; without one, the side they speak for. */
export function nameOf({ name, role }: Pick<CallParticipant, "name" | "role">, t: Translate): string {
  return name ?? t(role === "seller" ? "shared.seller" : "shared.customer");
}

interface FigureSource {
  readonly key: string;
  readonly name: string;
  readonly kpi: KpiId;
  readonly value: number | undefined;
  readonly customer?: number | undefined;
}

function figure({ key, name, kpi: id, value, customer }: FigureSource, texts: SummaryTexts): FigureView {
  const { t } = texts;
  const kpi = KPIS[id];
  const customerText = customer === undefined ? [] : [t("callSummary.customerValue", { value: kpiText(customer, kpi, texts) })];
  if (value === undefined) return { key, name, value: NONE, captions: [t("callSummary.notMeasured"), ...customerText] };
  const verdict = verdictOf(value, kpi.band);
  const verdictText = verdict && kpi.band ? [t(`shared.verdict.${verdict}`, { band: bandText(kpi.band, kpi, texts) })] : [];
  return { key, name, value: kpiText(value, kpi, texts), captions: [...verdictText, ...customerText] };
}

function figuresOf({ call, participants, seller }: CallSummary, texts: SummaryTexts): FigureView[] {
  const { t } = texts;
  const customers = participants.filter(({ role }) => role === "customer");
  const customer = customers.length === 1 ? customers[0] : undefined;
  const hours = call.durationMs ? call.durationMs / 3_600_000 : undefined;
  const switches = figure({ key: "switches", name: t("callSummary.switches"), kpi: "switchCount", value: call.switchCount }, texts);
  const perHour = hours !== undefined && call.switchCount !== undefined ? [kpiText(call.switchCount / hours, KPIS.switchesPerHour, texts)] : [];
  const share = seller?.talkShare;
  return [
    figure({ key: "talkShare", name: t("callSummary.talkShare"), kpi: "talkShare", value: share, customer: share === undefined ? undefined : 1 - share }, texts),
    figure({ key: "speed", name: t("callSummary.speed"), kpi: "wordsPerMinute", value: seller?.wordsPerMinute, customer: customer?.wordsPerMinute }, texts),
    figure({ key: "pause", name: t("callSummary.pause"), kpi: "pauseMs", value: seller?.pauseMs, customer: customer?.pauseMs }, texts),
    figure({ key: "monologue", name: t("callSummary.monologue"), kpi: "sellerMonologueMs", value: seller?.monologueMs, customer: call.customerMonologueMs }, texts),
    { ...switches, captions: [...switches.captions, ...perHour] },
  ];
}

function speakersOf({ participants }: CallSummary, texts: SummaryTexts): NonNullable<SummaryView["speakers"]> {
  const { t } = texts;
  const cell = (value: number | undefined, id: KpiId) => (value === undefined ? NONE : kpiText(value, KPIS[id], texts));
  return {
    columns: [t("callSummary.speaker"), t("callSummary.talkShare"), t("callSummary.speed"), t("callSummary.pause"), t("callSummary.monologue"), t("callSummary.switches")],
    rows: participants.map((speaker) => [
      `${nameOf(speaker, t)}${speaker.name === undefined ? "" : ` (${nameOf({ role: speaker.role }, t)})`}`,
      cell(speaker.talkShare, "talkShare"),
      cell(speaker.wordsPerMinute, "wordsPerMinute"),
      cell(speaker.pauseMs, "pauseMs"),
      cell(speaker.monologueMs, "sellerMonologueMs"),
      cell(speaker.switchCount, "switchCount"),
    ]),
  };
}

/** What the summary says of a call. */
export function summaryView(summary: CallSummary, texts: SummaryTexts): SummaryView {
  const { t, format } = texts;
  const { call, participants } = summary;
  const { startedAt, durationMs, direction, sentiment } = call;
  const caption = [
    startedAt === undefined ? undefined : `${format.date(startedAt)} ${format.time(startedAt)}`,
    durationMs === undefined ? undefined : format.duration(durationMs),
    direction && t(`callSummary.${direction}`),
  ];
  const isAnalysed = call.insightsId !== undefined || participants.length > 0;
  return {
    title: call.title.trim() || t("callSummary.untitled"),
    caption: caption.filter(Boolean).join(" · "),
    figures: isAnalysed ? figuresOf(summary, texts) : [],
    ...(participants.length > 2 && { speakers: speakersOf(summary, texts) }),
    sentimentText: sentiment
      ? format.list((["positive", "neutral", "negative"] as const).map((part) => `${t(`shared.${part}`)} ${format.percent(sentiment[part])}`))
      : t("callSummary.notMeasured"),
  };
}
