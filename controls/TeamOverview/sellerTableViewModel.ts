import { present } from "../../shared/domain/present";
import type { Sentiment } from "../../shared/domain/Sentiment";
import { isHidden } from "../../shared/domain/targets";
import { toSentiment } from "../../shared/dataverse/toSentiment";
import { sentimentText } from "../../shared/format/sentimentText";
import { personName } from "../../shared/format/personName";
import type { CoachingFlag } from "../../shared/insights/coaching";
import { MINIMUM_PUBLISHED_SELLERS } from "../../shared/insights/benchmarkOf";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import { canHaveMeetings } from "../../shared/page/askMeetings";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";
import { COLUMNS, COVERAGE_COLUMNS, FIGURE_COLUMNS, MEETING_COLUMNS, type Column, type FigureColumn } from "./columns";
import type { LeadTexts } from "./leadViewModel";
import { groupAsSeller, sellerGroups, type SellerGroup } from "./sellerGroups";
import { teamFigure, type TeamFigure } from "./teamFigures";

/** Columns whose cells are a text. */
export type TextColumn = Exclude<Column, FigureColumn | "name" | "sentiment">;

export interface SellerRow extends Readonly<Record<FigureColumn, TeamFigure | undefined>> {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly sentiment: (Sentiment & { readonly text: string; readonly change?: string | undefined }) | undefined;
  /** Absent where it is not known. */
  readonly texts: Readonly<Partial<Record<TextColumn, string>>>;
  /** Why there are no figures, or that they are of few calls. */
  readonly remark: string | undefined;
  /** Whether figures are left out, because nobody is compared by name. */
  readonly isNameless?: boolean;
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

/** What columns of plain numbers hold, and are sorted by. */
function numbersOf({ count, figures, openItems, commentsGiven, coverage }: TeamSeller): Readonly<Partial<Record<TextColumn, number>>> {
  return present({
    calls: count,
    questionsPerHour: figures.questionsPerHour && Math.round(figures.questionsPerHour.value),
    openItems: openItems?.count,
    commentsGiven,
    ...Object.fromEntries([...COVERAGE_COLUMNS, ...MEETING_COLUMNS].map((column) => [column, coverage?.[column]])),
  });
}

function rowOf(member: TeamSeller, flags: readonly CoachingFlag[], page: TeamPage, texts: LeadTexts): SellerRow {
  const { t, format, coached } = texts;
  const { seller, coverage, lastCoachedAt, openQuestions } = member;
  const openShare = openQuestions && openQuestions.open / openQuestions.n;
  const figures = Object.fromEntries(FIGURE_COLUMNS.map((kpi) => [kpi, teamFigure(kpi, member, page.targets, texts)])) as Record<
    FigureColumn,
    TeamFigure | undefined
  >;
  const [sentiment, numbers] = [sentimentOf(member, page, texts), numbersOf(member)];
  return {
    id: seller.id,
    name: personName(seller, t),
    jobTitle: seller.jobTitle ?? "",
    ...figures,
    sentiment,
    texts: present({
      ...Object.fromEntries(Object.entries(numbers).map(([column, number]) => [column, format.number(number)])),
      openQuestions: openShare === undefined ? undefined : format.percent(openShare),
      newest: coverage?.newestAt === undefined ? undefined : format.day(coverage.newestAt, page.now),
      lastCoached: coached(member),
      coachOn: format.list(flags.map(({ kpi }) => t(`shared.kpiName.${kpi}`))),
    }),
    remark: remarkOf(member, texts),
    order: {
      ...numbers,
      ...Object.fromEntries(FIGURE_COLUMNS.map((kpi) => [kpi, figures[kpi]?.value])),
      questionsPerHour: member.figures.questionsPerHour?.value,
      openQuestions: openShare,
      sentiment: sentiment && sentiment.positive - sentiment.negative,
      newest: coverage?.newestAt,
      lastCoached: lastCoachedAt,
      coachOn: flags[0]?.size,
    },
  };
}

/** Sellers who report to one manager, with what they come to together. */
export interface SellerRowGroup {
  readonly row: SellerRow;
  /** `8 sellers` */
  readonly size: string;
  /** Who reports to the manager directly. */
  readonly sellerIds: readonly string[];
  /** Managers among the reports. */
  readonly groups: readonly SellerRowGroup[];
}

/** What is told of a single seller where nobody is compared by name: how much there is, and nothing measured. */
const unmeasured = (member: TeamSeller): TeamSeller => ({ ...member, figures: {}, trends: [] });

function groupOf(group: SellerGroup, nameOf: (id: string) => string, page: TeamPage, texts: LeadTexts): SellerRowGroup {
  const { t, format } = texts;
  const { members } = group;
  const isFlagged = ({ seller }: TeamSeller) => !page.withoutNames && page.coaching.has(seller.id);
  const [flagged, total] = [members.filter(isFlagged).length, members.length];
  const row = rowOf(groupAsSeller(group, nameOf(group.managerId), page.withoutNames ? MINIMUM_PUBLISHED_SELLERS : 1), [], page, texts);
  const coachOn = flagged === 0 ? "" : t("teamOverview.group.flagged", { n: format.number(flagged), total: format.number(total) });
  return {
    row: { ...row, remark: undefined, texts: { ...row.texts, lastCoached: "", coachOn } },
    size: t.plural("shared.sellers", total),
    sellerIds: group.own.map(({ seller }) => seller.id),
    groups: group.groups.map((each) => groupOf(each, nameOf, page, texts)),
  };
}

export interface SellerTableView {
  /** Those of which something is known, or an admin lets something be. */
  readonly columns: readonly Column[];
  readonly rows: readonly SellerRow[];
  /** By whom the sellers report to; empty where that is one alone. */
  readonly groups: readonly SellerRowGroup[];
}

/** @param viewer who looks, whose own reports stand first @param locale BCP 47, for sorting names */
export function sellerTableView(page: TeamPage, texts: LeadTexts, viewer: { readonly id: string }, locale: string): SellerTableView {
  const nameOf = (id: string) =>
    id === viewer.id ? texts.t("teamOverview.group.own") : (page.managers.get(id)?.name ?? texts.t("teamOverview.group.others"));
  const groups = sellerGroups(page, viewer.id, locale).map((group) => groupOf(group, nameOf, page, texts));
  const rows = page.sellers.map((member) =>
    page.withoutNames
      ? { ...rowOf(unmeasured(member), [], page, texts), isNameless: true }
      : rowOf(member, page.coaching.get(member.seller.id) ?? [], page, texts),
  );
  const isMeasured = (column: Column) => groups.some(({ row }) => row[column as FigureColumn | "sentiment"] !== undefined);
  const isKnown = (column: Column): boolean => {
    if (page.withoutNames && (column === "coachOn" || column === "questionsPerHour")) return false;
    if (page.withoutNames && (column === "sentiment" || FIGURE_COLUMNS.some((kpi) => kpi === column)) && !isMeasured(column)) return false;
    if (FIGURE_COLUMNS.some((kpi) => kpi === column)) return !isHidden(column as FigureColumn, page.targets);
    if (MEETING_COLUMNS.some((each) => each === column)) return canHaveMeetings(page);
    if (column === "newest" || COVERAGE_COLUMNS.some((each) => each === column)) return page.sellers.some(({ coverage }) => coverage);
    if (column === "sentiment") return !isHidden("positive", page.targets) && !isHidden("negative", page.targets);
    if (column === "questionsPerHour") return page.hasQuestions;
    if (column === "openQuestions") return page.hasQuestions && !page.withoutNames;
    if (column === "openItems") return page.sellers.some(({ openItems }) => openItems);
    return (column !== "lastCoached" && column !== "commentsGiven") || page.comments !== undefined;
  };
  return { columns: COLUMNS.filter(isKnown), rows, groups };
}
