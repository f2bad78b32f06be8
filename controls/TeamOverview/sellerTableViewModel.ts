import type { Sentiment } from "../../shared/domain/Sentiment";
import { isHidden } from "../../shared/domain/targets";
import type { Sort } from "../../shared/format/columnOrder";
import { toSentiment } from "../../shared/dataverse/toSentiment";
import { sentimentText } from "../../shared/format/sentimentText";
import { personName } from "../../shared/format/personName";
import type { CoachingFlag } from "../../shared/insights/coaching";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";
import type { LeadTexts } from "./leadViewModel";
import { teamFigure, type TeamFigure } from "./teamFigures";

/** In the order in which they stand. */
export const COLUMNS = [
  "name",
  "calls",
  "talkShare",
  "sentiment",
  "pauseMs",
  "questionsPerHour",
  "openItems",
  "lastCoached",
  "coachOn",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Whoever may benefit most from coaching stands first: that is what the page is opened for. */
export const FIRST_SORT: Sort<Column> = { column: "coachOn", descending: true };

export interface SellerRow {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly calls: string;
  readonly talkShare: TeamFigure | undefined;
  readonly sentiment: (Sentiment & { readonly text: string; readonly change?: string | undefined }) | undefined;
  readonly pauseMs: TeamFigure | undefined;
  readonly questionsPerHour: string | undefined;
  readonly openItems: string | undefined;
  readonly lastCoached: string | undefined;
  readonly coachOn: string;
  /** Why there are no figures, or that they are of few calls. */
  readonly remark: string | undefined;
  readonly order: Readonly<Partial<Record<Column, number | undefined>>>;
}

/** Sentiment's two parts as the seller's page averages them. */
function sentimentOf(member: TeamSeller, { targets }: TeamPage, texts: LeadTexts): SellerRow["sentiment"] {
  if (isHidden("positive", targets) || isHidden("negative", targets)) return undefined;
  const [positive, negative] = (["positive", "negative"] as const).map((kpi) => member.figures[kpi]?.value);
  const sentiment = toSentiment(positive, negative);
  if (!sentiment) return undefined;
  const { t } = texts;
  const trend = member.trends.find(({ kpi }) => kpi === "negative");
  const points = trend ? Math.round(trend.difference * 100) : 0;
  return {
    ...sentiment,
    text: sentimentText(sentiment, texts),
    change: points === 0 ? undefined : t.plural(points > 0 ? "teamOverview.moreNegative" : "teamOverview.lessNegative", Math.abs(points)),
  };
}

function remarkOf({ count, coverage }: TeamSeller, { t }: LeadTexts): string | undefined {
  if (count >= MINIMUM_CALLS) return undefined;
  if (count > 0) return t("shared.fewCalls");
  return coverage && coverage.held > 0 ? t.plural("teamOverview.noneAnalysed", coverage.held) : t("shared.noCalls");
}

function rowOf(member: TeamSeller, flags: readonly CoachingFlag[], page: TeamPage, texts: LeadTexts): SellerRow {
  const { t, format, coached } = texts;
  const { seller, count, figures, openItems, lastCoachedAt } = member;
  const questionsPerHour = figures.questionsPerHour?.value;
  const figure = (kpi: "talkShare" | "pauseMs") => teamFigure(kpi, member, page.targets, texts);
  const [talkShare, pauseMs, sentiment] = [figure("talkShare"), figure("pauseMs"), sentimentOf(member, page, texts)];
  return {
    id: seller.id,
    name: personName(seller, t),
    jobTitle: seller.jobTitle ?? "",
    calls: format.number(count),
    talkShare,
    sentiment,
    pauseMs,
    questionsPerHour: questionsPerHour === undefined ? undefined : format.number(Math.round(questionsPerHour)),
    openItems: openItems && format.number(openItems.count),
    lastCoached: coached(member),
    coachOn: format.list(flags.map(({ kpi }) => t(`shared.kpiName.${kpi}`))),
    remark: remarkOf(member, texts),
    order: {
      calls: count,
      talkShare: talkShare?.value,
      sentiment: sentiment && sentiment.positive - sentiment.negative,
      pauseMs: pauseMs?.value,
      questionsPerHour,
      openItems: openItems?.count,
      lastCoached: lastCoachedAt,
      coachOn: flags[0]?.size,
    },
  };
}

export interface SellerTableView {
  /** Those of which something is known, or an admin lets something be. */
  readonly columns: readonly Column[];
  readonly rows: readonly SellerRow[];
}

export function sellerTableView(page: TeamPage, texts: LeadTexts): SellerTableView {
  const rows = page.sellers.map((member) => rowOf(member, page.coaching.get(member.seller.id) ?? [], page, texts));
  const isKnown = (column: Column): boolean => {
    if (column === "talkShare" || column === "pauseMs") return !isHidden(column, page.targets);
    if (column === "sentiment") return !isHidden("positive", page.targets) && !isHidden("negative", page.targets);
    if (column === "questionsPerHour") return page.hasQuestions;
    if (column === "openItems") return page.sellers.some(({ openItems }) => openItems);
    return column !== "lastCoached" || page.comments !== undefined;
  };
  return { columns: COLUMNS.filter(isKnown), rows };
}
