import { KPIS } from "../../shared/domain/kpis";
import { formatLocalDate, localDay } from "../../shared/domain/rangeOf";
import type { LocalDate } from "../../shared/domain/Period";
import type { ReadMarks } from "../../shared/domain/readMarks";
import { DAY_MS } from "../../shared/domain/time";
import { emphasisOf, emphasized, type Emphasized } from "../../shared/format/emphasis";
import { bandText, kpiText } from "../../shared/format/kpiFormat";
import { quotedText } from "../../shared/format/quotedText";
import type { Category, Insight, KpiInsight, Miss, WordChange } from "../../shared/insights/Insight";
import { insightsOf } from "../../shared/insights/insights";
import { REPORTED } from "../../shared/insights/reportedKpis";
import { ASKED } from "../../shared/insights/kpiRules";
import { missOf } from "../../shared/insights/misses";
import { MINIMUM_CALLS, teamStatisticOf } from "../../shared/insights/team";
import { topSellersOf } from "../../shared/insights/topSellers";
import type { Environment } from "../../shared/host/environment";
import { emptySentence } from "../../shared/page/emptySentence";
import type { EvidenceAbout } from "../../shared/page/evidence";
import type { SellerPage } from "../../shared/page/sellerPage";
import { newsOf, type NewsItem } from "./news";

/** So many are shown at first. */
export const SHOWN = 3;

export interface InsightLine {
  /** Unlike that of every other line of the page. */
  readonly key: string;
  readonly category: Category;
  readonly categoryText: string;
  readonly sentence: string;
  /** The same, with the figure that it is about. */
  readonly parts: Emphasized;
  /** What the sentence stands on beside its calls, such as the target. */
  readonly remarks: readonly string[];
  /** `22 calls`; of a practice `hear how Amara Obi does it` */
  readonly evidence: string;
  /** What the calls are evidence of: those of the period itself. */
  readonly about: EvidenceAbout;
  readonly callIds: readonly string[];
}

export interface InsightsView {
  readonly lines: readonly InsightLine[];
  /** Why no change is told; undefined where one is. */
  readonly quiet: string | undefined;
  /** The month of the latest call, where the period has none. */
  readonly month: { readonly text: string; readonly from: LocalDate; readonly to: LocalDate } | undefined;
  /** What is new for the viewer. */
  readonly news: readonly NewsItem[];
  /** All in one sentence, for whoever does not see the lines change. */
  readonly status: string;
}

export interface InsightsQuestion {
  readonly page: SellerPage;
  readonly starred: readonly string[];
  /** What the viewer has read. */
  readonly read: ReadMarks;
}

const WORD_KEYS = { competitor: "sellerInsights.word.competitor", keyword: "sellerInsights.word.keyword" } as const;

function wordSentence({ word, current, previous }: WordChange, { t, format }: Environment): string {
  return t.plural(WORD_KEYS[word.kind], current.denominator, {
    word: quotedText(word.text),
    n: emphasized(format.number(current.n)),
    total: emphasized(format.number(current.denominator)),
    m: format.number(previous.n),
    before: format.number(previous.denominator),
  });
}

function kpiSentence(insight: KpiInsight | Miss, seller: string, texts: Environment): string {
  const { t } = texts;
  const { kpi, current } = insight;
  const valueText = (value: number) => kpiText(value, KPIS[kpi], texts);
  if (insight.kind === "practice") {
    const values = { top: emphasized(valueText(insight.top.value)), value: valueText(current.value), seller: quotedText(seller) };
    return t(`sellerInsights.practice.${kpi}`, values);
  }
  const figure = t(`shared.sentence.${kpi}`, { value: emphasized(valueText(current.value)) });
  if (insight.kind === "change") return t("shared.sentenceWas", { figure, before: valueText(insight.previous.value) });
  return insight.kind === "team" ? t("sellerInsights.besideTeam", { figure, team: valueText(insight.team.quartiles.median) }) : figure;
}

function remarksOf(insight: Insight, texts: Environment): string[] {
  const { t } = texts;
  if (insight.kind === "word") return [];
  if (insight.kind === "practice") {
    const { basis, sellers } = insight.top;
    const calls = sellers.reduce((sum, { n }) => sum + n, 0);
    return [t.plural(`shared.topBasis.${basis}`, sellers.length), t.plural("shared.calls", calls)];
  }
  const { kpi, band, verdict, current } = insight;
  // That it is missed says the sign; that it is met must be said.
  const key = verdict === "within" ? "shared.verdict.within" : "shared.target";
  const target = band && verdict ? [t(key, { band: bandText(band, KPIS[kpi], texts) })] : [];
  return current.n < MINIMUM_CALLS ? [...target, t("shared.fewCalls")] : target;
}

function aboutOf(insight: Insight): EvidenceAbout {
  if (insight.kind === "word") return { kind: "word", wordKind: insight.word.kind, text: insight.word.text, saidBy: "customer" };
  const { kpi, direction } = insight;
  if (insight.kind === "practice")
    return { kind: "practice", kpi, direction, sellerIds: insight.top.sellers.map(({ sellerId }) => sellerId) };
  return { kind: "kpi", kpi, direction };
}

/** What its calls are called: those of a practice are others'. */
function evidenceText(insight: Insight, team: SellerPage["team"], { t }: Environment): string {
  if (insight.kind !== "practice") return t.plural("shared.calls", insight.current.n);
  const [first, ...others] = insight.top.sellers.map(({ sellerId }) => team.find((seller) => seller.sellerId === sellerId));
  return first?.name && others.length === 0 ? t("sellerInsights.hear", { seller: quotedText(first.name) }) : t("sellerInsights.hearTop");
}

function lineOf(insight: Insight, seller: string, team: SellerPage["team"], texts: Environment): InsightLine {
  const { category, evidence } = insight;
  const parts = emphasisOf(insight.kind === "word" ? wordSentence(insight, texts) : kpiSentence(insight, seller, texts));
  return {
    key: insight.kind === "word" ? `${insight.word.kind} ${insight.word.text}` : `${insight.kpi} ${insight.kind}`,
    category,
    categoryText: texts.t(`sellerInsights.category.${category}`),
    sentence: parts.before + parts.strong + parts.after,
    parts,
    remarks: remarksOf(insight, texts),
    evidence: evidenceText(insight, team, texts),
    about: aboutOf(insight),
    callIds: evidence.current,
  };
}

/** A difference within the target is no news: the target says that either value is well. */
const isWithinTarget = ({ category, ...insight }: Insight): boolean =>
  category === "note" && insight.kind !== "word" && insight.verdict === "within";

/** How many calls there are too few of for a comparison, if any. */
function fewSentence(
  { calls, previousCalls, previousRange, selection, team, seller }: SellerPage,
  starred: readonly string[],
  texts: Environment,
) {
  const { t, format } = texts;
  const minimum = format.number(MINIMUM_CALLS);
  if (calls.length < MINIMUM_CALLS) return t.plural("sellerInsights.fewCalls", calls.length, { minimum });
  if (selection.comparison === "previousPeriod") {
    if (!previousRange) return t("sellerInsights.noPeriodBefore");
    if (previousCalls.length === 0) return t("sellerInsights.noneBefore");
    return previousCalls.length < MINIMUM_CALLS ? t.plural("sellerInsights.fewBefore", previousCalls.length, { minimum }) : undefined;
  }
  const isKnown =
    selection.comparison === "team" ? teamStatisticOf("talkShare", team, seller?.id ?? "")?.quartiles : topSellersOf(team, starred);
  return isKnown ? undefined : t("sellerInsights.fewOthers");
}

/**
 * What is said where nothing differs from what one compares with, or it could not be seen.
 * @param within how many figures differ within their targets
 */
function quietSentence({ page, starred }: InsightsQuestion, found: readonly Insight[], within: number, texts: Environment): string {
  const { t } = texts;
  const { previousRange, selection, calls, targets } = page;
  const few = fewSentence(page, starred, texts);
  const off = REPORTED.filter((kpi) => missOf(kpi, calls, targets)).length;
  const misses = off > 0 ? ` ${t.plural("sellerInsights.offTarget", off)}` : "";
  if (few !== undefined) return few + misses;
  if (within > 0) return t.plural("sellerInsights.withinTarget", within) + misses;
  const days = previousRange ? Math.round((previousRange.to - previousRange.from) / DAY_MS) : 0;
  if (selection.comparison !== "previousPeriod") return t(`sellerInsights.closeTo.${selection.comparison}`) + misses;
  return found.length === 0 ? t.plural("sellerInsights.nothing", days) : t.plural("sellerInsights.closeTo.previousPeriod", days) + misses;
}

/** The calendar month in which the latest call lies, for the user. */
function monthOf(instant: number, { t, format, calendar }: Environment): NonNullable<InsightsView["month"]> {
  const day = new Date(localDay(instant, calendar.zone) * DAY_MS);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const [from, to] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)].map((date) => formatLocalDate(date / DAY_MS)) as [
    LocalDate,
    LocalDate,
  ];
  return { text: t("sellerInsights.showMonth", { month: format.month(from) }), from, to };
}

/** What the control says of a page. */
export function insightsView(question: InsightsQuestion, environment: Environment): InsightsView {
  const { t } = environment;
  const { page, starred, read } = question;
  const { seller, latestCallAt, selection, isNarrowed } = page;
  const { comparison } = selection;
  const name = seller?.name ?? "";
  const empty = emptySentence(page, environment);
  const all = empty === undefined ? insightsOf({ ...page, sellerId: seller?.id ?? "", starred, comparison }) : [];
  const found = all.filter((insight) => !isWithinTarget(insight));
  const isAsked = ({ kind }: Insight) => kind === ASKED[comparison] || (kind === "word" && comparison === "previousPeriod");
  const within = all.filter((insight) => isWithinTarget(insight) && isAsked(insight)).length;
  const quiet = empty ?? (found.some(isAsked) ? undefined : quietSentence(question, found, within, environment));
  const summary =
    found.length > 0
      ? t.plural("sellerInsights.found", found.length, { calls: t.plural("shared.calls", page.calls.length) })
      : (quiet ?? "");
  return {
    lines: found.map((insight) => lineOf(insight, name, page.team, environment)),
    quiet,
    month: latestCallAt === undefined || isNarrowed ? undefined : monthOf(latestCallAt, environment),
    news: newsOf(page, read, environment),
    status: seller ? t("sellerInsights.status", { seller: quotedText(name), summary }) : summary,
  };
}
