import { wholePercentages } from "../../shared/format/percentages";
import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { isHidden } from "../../shared/domain/targets";
import { NO_FIGURE } from "../../shared/figures/figureRows";
import { kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import type { Sentiment } from "../../shared/domain/Sentiment";
import type { CallSummary } from "./loadCallSummary";
import type { Translate } from "../../shared/strings/translate";
import { callMeasures } from "./callMeasures";
import { comparisonOf, type Miss } from "./comparison";
import { saidLength } from "./saidLength";

export interface FigureView {
  readonly key: string;
  readonly name: string;
  /** In a word. */
  readonly brief: string;
  /** `–` where it was not measured. */
  readonly value: string;
  /** Absent where it is no miss. */
  readonly sign?: Miss | undefined;
  /** The target, the seller's usual, and the customer's figure. */
  readonly captions: readonly string[];
}

export interface SummaryView {
  readonly title: string;
  /** `26 Jun 10:02 · 12:40 · outgoing` */
  readonly caption: string;
  /** Empty where the call was not analysed. */
  readonly figures: readonly FigureView[];
  /** Why there are no figures; absent where there are. */
  readonly noFigures?: string;
  /** What "usually" stands on; absent where there is no figure to be compared. */
  readonly usualText?: string;
  /** Everyone who spoke; only where that is more than a seller and a customer. */
  readonly speakers?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** How negative customers sounded, where that is off target or unusual. */
  readonly negative?: FigureView;
  /** To be drawn; absent where it was not measured, or an admin hides a part of it. */
  readonly sentiment?: Sentiment;
  /** `Positive 41%, Neutral 44%, Negative 15%`; absent where an admin hides it. */
  readonly sentimentText?: string;
}

/** A participant's name; without one, the side they speak for. */
export function nameOf({ name, role }: Pick<CallParticipant, "name" | "role">, t: Translate): string {
  return name ?? t(role === "seller" ? "shared.seller" : "shared.customer");
}

/** A call's title; an empty one is said so. */
export function titleOf({ call }: Pick<CallSummary, "call">, t: Translate): string {
  return call.title.trim() || t("callSummary.untitled");
}

interface FigureSource {
  readonly kpi: KpiId;
  readonly name: string;
  /** @default the name */
  readonly brief?: string;
  readonly customer?: number | undefined;
  /** Remarks that only this figure has. */
  readonly more?: readonly string[];
}

function figureOf(
  { kpi: id, name, brief = name, customer, more = [] }: FigureSource,
  value: number | undefined,
  summary: CallSummary,
  texts: Texts,
): FigureView[] {
  const { t } = texts;
  if (isHidden(id, summary.targets)) return [];
  const kpi = KPIS[id];
  const others = [...(customer === undefined ? [] : [t("callSummary.customerValue", { value: kpiText(customer, kpi, texts) })]), ...more];
  if (value === undefined) return [{ key: id, name, brief, value: NO_FIGURE, captions: [t("callSummary.notMeasured"), ...others] }];
  const { text, sign, captions } = comparisonOf(id, value, summary, texts);
  return [{ key: id, name, brief, value: text, sign, captions: [...captions, ...others] }];
}

function figuresOf(summary: CallSummary, texts: Texts): FigureView[] {
  const { t } = texts;
  const { call, participants } = summary;
  const customers = participants.filter(({ role }) => role === "customer");
  const customer = customers.length === 1 ? customers[0] : undefined;
  const measures = callMeasures(summary);
  const share = measures.get("talkShare");
  const isOnlySeller = participants.filter(({ role }) => role === "seller").length === 1;
  const perHour = measures.get("switchesPerHour");
  const sources: readonly FigureSource[] = [
    {
      kpi: "talkShare",
      name: t("callSummary.talkShare"),
      brief: t("callSummary.brief.talkShare"),
      customer: share === undefined || !isOnlySeller ? undefined : 1 - share,
    },
    {
      kpi: "wordsPerMinute",
      name: t("callSummary.speed"),
      brief: t("callSummary.brief.wordsPerMinute"),
      customer: customer?.wordsPerMinute,
    },
    { kpi: "pauseMs", name: t("callSummary.pause"), customer: customer?.pauseMs },
    {
      kpi: "sellerMonologueMs",
      name: t("callSummary.monologue"),
      brief: t("callSummary.brief.sellerMonologueMs"),
      customer: call.customerMonologueMs,
    },
    {
      kpi: "switchCount",
      name: t("callSummary.switches"),
      more: perHour === undefined ? [] : [kpiText(perHour, KPIS.switchesPerHour, texts)],
    },
  ];
  return sources.flatMap((source) => figureOf(source, measures.get(source.kpi), summary, texts));
}

function speakersOf({ participants, targets }: CallSummary, texts: Texts): NonNullable<SummaryView["speakers"]> {
  const { t } = texts;
  const columns: readonly (readonly [KpiId, string, (speaker: CallParticipant) => number | undefined])[] = [
    ["talkShare", t("callSummary.talkShare"), ({ talkShare }) => talkShare],
    ["wordsPerMinute", t("callSummary.speed"), ({ wordsPerMinute }) => wordsPerMinute],
    ["pauseMs", t("callSummary.pause"), ({ pauseMs }) => pauseMs],
    ["sellerMonologueMs", t("callSummary.monologue"), ({ monologueMs }) => monologueMs],
    ["switchCount", t("callSummary.switches"), ({ switchCount }) => switchCount],
  ];
  const shown = columns.filter(([id]) => !isHidden(id, targets));
  const cell = (value: number | undefined, id: KpiId) => (value === undefined ? NO_FIGURE : kpiText(value, KPIS[id], texts));
  return {
    columns: [t("callSummary.speaker"), ...shown.map(([, name]) => name)],
    rows: participants.map((speaker) => [
      `${nameOf(speaker, t)}${speaker.name === undefined ? "" : ` (${nameOf({ role: speaker.role }, t)})`}`,
      ...shown.map(([id, , valueOf]) => cell(valueOf(speaker), id)),
    ]),
  };
}

const PARTS = ["positive", "neutral", "negative"] as const;

/** `Positive 41%, Neutral 44%, and Negative 15%`: whole percentages that add up to 100. */
export function sentimentText(sentiment: Sentiment, { t, format }: Texts, parts: readonly (typeof PARTS)[number][] = PARTS): string {
  const whole = wholePercentages(sentiment);
  return format.list(parts.map((part) => `${t(`shared.${part}`)} ${format.percent(whole[part] / 100)}`));
}

/** The customer's; where one part is hidden only the other is said, since what is left of both would tell it. */
function sentimentOf({ call: { sentiment }, targets }: CallSummary, texts: Texts): Pick<SummaryView, "sentiment" | "sentimentText"> {
  const shown = PARTS.filter((part) => part !== "neutral" && !isHidden(part, targets));
  if (shown.length === 0) return {};
  if (!sentiment) return { sentimentText: texts.t("callSummary.notMeasured") };
  return shown.length === 1
    ? { sentimentText: sentimentText(sentiment, texts, shown) }
    : { sentiment, sentimentText: sentimentText(sentiment, texts) };
}

/** Only where it says something that the bar beside it does not. */
function negativeOf(summary: CallSummary, texts: Texts): Pick<SummaryView, "negative"> {
  const value = summary.call.sentiment?.negative;
  if (value === undefined || isHidden("negative", summary.targets)) return {};
  const { text, sign, captions, unusual } = comparisonOf("negative", value, summary, texts);
  const name = texts.t("shared.negative");
  return sign || unusual ? { negative: { key: "negative", name, brief: name, value: text, sign, captions } } : {};
}

/** What "usually" stands on; undefined where nothing can be compared. */
export function usualText({ seller, usual }: CallSummary, { t }: Texts): string | undefined {
  if (!seller || usual.length < MINIMUM_CALLS) return undefined;
  return t.plural("callSummary.usualOf", usual.length, { seller: nameOf(seller, t) });
}

/** Why a call has no figures: it was never analysed, or a retention job has deleted what was found. */
export function noFiguresOf({ call: { insightsId, hasInsights }, participants }: CallSummary, t: Translate): string | undefined {
  if (participants.length > 0 || hasInsights) return undefined;
  return t(insightsId === undefined ? "callSummary.noFigures" : "callSummary.insightsGone");
}

/**
 * What the summary says of a call as a whole.
 * @param durationMs where its player ends; 0 where nothing tells
 * @param now in milliseconds since 1970 UTC; days of its year go without that
 */
export function summaryView(summary: CallSummary, durationMs: number, texts: Texts, now = 0): SummaryView {
  const { t, format } = texts;
  const { call, participants } = summary;
  const { startedAt, direction } = call;
  const caption = [
    startedAt === undefined ? undefined : `${format.day(startedAt, now)} ${format.time(startedAt)}`,
    durationMs > 0 ? format.duration(saidLength(call.durationMs, durationMs)) : undefined,
    direction && t(`callSummary.${direction}`),
  ];
  const noFigures = noFiguresOf(summary, t);
  const usually = noFigures === undefined ? usualText(summary, texts) : undefined;
  return {
    title: titleOf(summary, t),
    caption: caption.filter(Boolean).join(" · "),
    figures: noFigures === undefined ? figuresOf(summary, texts) : [],
    ...(noFigures !== undefined && { noFigures }),
    ...(usually !== undefined && { usualText: usually }),
    ...(participants.length > 2 && { speakers: speakersOf(summary, texts) }),
    ...negativeOf(summary, texts),
    ...sentimentOf(summary, texts),
  };
}
