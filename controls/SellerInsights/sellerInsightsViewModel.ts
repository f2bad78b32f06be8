import { KPIS } from "../../shared/domain/kpis";
import { formatLocalDate, localDay } from "../../shared/domain/rangeOf";
import type { LocalDate } from "../../shared/domain/Period";
import type { ReadMarks } from "../../shared/domain/readMarks";
import { DAY_MS } from "../../shared/domain/time";
import { bandText, kpiText, shownValue } from "../../shared/format/kpiFormat";
import { BIDI_CONTROLS, RIGHT_TO_LEFT } from "../../shared/format/quotedText";
import { verdictOf } from "../../shared/insights/compare";
import type { Category, Insight, KpiInsight, WordChange } from "../../shared/insights/Insight";
import { insightsOf } from "../../shared/insights/insights";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { Environment } from "../../shared/host/environment";
import { emptySentence } from "../../shared/page/emptySentence";
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
  /** What the sentence stands on beside its calls, such as the target. */
  readonly remarks: readonly string[];
  /** `22 and 18 calls` */
  readonly evidence: string;
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
const BASIS_KEYS = { starred: "sellerInsights.basis.starred", bestThird: "sellerInsights.basis.bestThird" } as const;

const LONGEST_WORD = 60;

/** Somebody's text inside of a sentence: of a bearable length, and unable to turn the order of the words around it. */
function quoted(text: string): string {
  const characters = [...text.replace(BIDI_CONTROLS, "")];
  const shown = characters.length > LONGEST_WORD ? `${characters.slice(0, LONGEST_WORD).join("")}…` : characters.join("");
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

function wordSentence({ word, current, previous }: WordChange, { t, format }: Environment): string {
  return t.plural(WORD_KEYS[word.kind], current.denominator, {
    word: quoted(word.text),
    n: format.number(current.n),
    total: format.number(current.denominator),
    m: format.number(previous.n),
    before: format.number(previous.denominator),
  });
}

function kpiSentence(insight: KpiInsight, seller: string, texts: Environment): string {
  const { kind, kpi, direction, current } = insight;
  // A figure and its unit stay on one line.
  const valueText = (value: number) => kpiText(value, KPIS[kpi], texts).replace(/ /g, "\u00a0");
  return texts.t(`sellerInsights.${kind}.${kpi}.${direction}`, {
    value: valueText(current.value),
    ...(kind === "change" && { before: valueText(insight.previous.value) }),
    ...(kind === "team" && { team: valueText(insight.team.quartiles.median) }),
    ...(kind === "practice" && { top: valueText(insight.top.value), seller: quoted(seller) }),
  });
}

function remarksOf(insight: Insight, texts: Environment): string[] {
  const { t } = texts;
  if (insight.kind === "word") return [];
  if (insight.kind === "practice") {
    const { basis, sellers } = insight.top;
    const calls = t.plural(
      "shared.calls",
      sellers.reduce((sum, { n }) => sum + n, 0),
    );
    return [t.plural(BASIS_KEYS[basis], sellers.length, { calls })];
  }
  const { kpi, band, current } = insight;
  // Of the figure as it is shown, as everywhere on the page: what reads 60% is not above 60%.
  const verdict = verdictOf(shownValue(current.value, KPIS[kpi]), band);
  const target = band && verdict ? [t(`shared.verdict.${verdict}`, { band: bandText(band, KPIS[kpi], texts) })] : [];
  return insight.kind === "team" ? [...target, t.plural("sellerInsights.others", insight.team.sellers)] : target;
}

function evidenceText(insight: Insight, { t, format }: Environment): string {
  const { current } = insight;
  if (insight.kind === "team" || insight.kind === "practice") return t.plural("shared.calls", current.n);
  const before = insight.previous.n;
  return t.plural("sellerInsights.bothCalls", before, { n: format.number(current.n), before: format.number(before) });
}

function lineOf(insight: Insight, seller: string, texts: Environment): InsightLine {
  const { category, evidence } = insight;
  return {
    key: insight.kind === "word" ? `${insight.word.kind} ${insight.word.text}` : insight.kpi,
    category,
    categoryText: texts.t(`sellerInsights.category.${category}`),
    sentence: insight.kind === "word" ? wordSentence(insight, texts) : kpiSentence(insight, seller, texts),
    remarks: remarksOf(insight, texts),
    evidence: evidenceText(insight, texts),
    callIds: [...evidence.current, ...evidence.previous],
  };
}

/** Why no change is told: nothing changed, or it could not be seen. */
function quietSentence({ calls, previousCalls, previousRange }: SellerPage, isAlone: boolean, { t, format }: Environment): string {
  const minimum = format.number(MINIMUM_CALLS);
  if (calls.length < MINIMUM_CALLS) return t.plural("sellerInsights.fewCalls", calls.length, { minimum });
  if (!previousRange) return t("sellerInsights.noPeriodBefore");
  if (previousCalls.length === 0) return t("sellerInsights.noneBefore");
  if (previousCalls.length < MINIMUM_CALLS) return t.plural("sellerInsights.fewBefore", previousCalls.length, { minimum });
  const days = Math.round((previousRange.to - previousRange.from) / DAY_MS);
  return t.plural(isAlone ? "sellerInsights.nothing" : "sellerInsights.unchanged", days);
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

const isChange = ({ kind }: Insight) => kind === "change" || kind === "word";

/** What the control says of a page. */
export function insightsView({ page, starred, read }: InsightsQuestion, environment: Environment): InsightsView {
  const { t } = environment;
  const { seller, latestCallAt } = page;
  const name = seller?.name ?? "";
  const empty = emptySentence(page, environment);
  const found = empty === undefined ? insightsOf({ ...page, sellerId: seller?.id ?? "", starred }) : [];
  const quiet = empty ?? (found.some(isChange) ? undefined : quietSentence(page, found.length === 0, environment));
  const summary =
    found.length > 0
      ? t.plural("sellerInsights.found", found.length, { calls: t.plural("shared.calls", page.calls.length) })
      : (quiet ?? "");
  return {
    lines: found.map((insight) => lineOf(insight, name, environment)),
    quiet,
    month: latestCallAt === undefined ? undefined : monthOf(latestCallAt, environment),
    news: newsOf(page, read, environment),
    status: seller ? t("sellerInsights.status", { seller: quoted(name), summary }) : summary,
  };
}
