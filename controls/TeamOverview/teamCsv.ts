import { KPIS, type KpiId } from "../../shared/domain/kpis";
import { formatLocalDate, localDay } from "../../shared/domain/rangeOf";
import { isHidden } from "../../shared/domain/targets";
import { csvSeparator, fileName, toCsv, type CsvCell } from "../../shared/format/csv";
import type { Environment } from "../../shared/host/environment";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";
import { COVERAGE_COLUMNS, MEETING_COLUMNS } from "./columns";

const EXPORTED: readonly KpiId[] = [
  ...(["talkShare", "positive", "negative", "wordsPerMinute", "pauseMs"] as const),
  ...(["sellerMonologueMs", "customerMonologueMs", "switchesPerHour"] as const),
];

/** Shares in per cent, times in seconds, two digits: what a spreadsheet goes on with. */
function plain(value: number | undefined, kpi: KpiId): number | undefined {
  if (value === undefined) return undefined;
  const { unit } = KPIS[kpi];
  const scaled = unit === "share" ? value * 100 : unit === "milliseconds" ? value / 1000 : value;
  return Math.round(scaled * 100) / 100;
}

const unitOf = (kpi: KpiId): string => ({ share: " (%)", milliseconds: " (s)" })[KPIS[kpi].unit as "share"] ?? "";

/** The team's table as a file: every figure with its number of calls, in no rounder form than it is shown. */
export function teamCsv(page: TeamPage, { t, format, locale, calendar, viewer }: Environment): string {
  // A list of names with figures is a ranking of them.
  const isNamed = !page.withoutNames;
  const kpis = isNamed ? EXPORTED.filter((kpi) => !isHidden(kpi, page.targets)) : [];
  const coverageColumns = [
    ...COVERAGE_COLUMNS,
    ...(page.sellers.some(({ coverage }) => coverage?.meetings !== undefined) ? MEETING_COLUMNS : []),
  ];
  const date = (instant: number | undefined) => (instant === undefined ? undefined : formatLocalDate(localDay(instant, calendar.zone)));
  const head: CsvCell[] = [
    t("teamOverview.column.name"),
    t("teamOverview.column.manager"),
    t("teamOverview.column.calls"),
    ...kpis.flatMap((kpi) => [t(`shared.kpiName.${kpi as "talkShare"}`) + unitOf(kpi), t("shared.figure.calls")]),
    ...(isNamed ? [t("teamOverview.column.questionsPerHour")] : []),
    t("teamOverview.column.openItems"),
    t("teamOverview.column.commentsGiven"),
    ...coverageColumns.map((column) => t(`teamOverview.column.${column}`)),
    t("teamOverview.column.newest"),
    t("teamOverview.column.lastCoached"),
    ...(isNamed ? [t("teamOverview.column.coachOn")] : []),
  ];
  const managerOf = (id = "") => (id === viewer.id ? viewer : page.managers.get(id))?.name;
  const rowOf = ({ seller, managerId, count, figures, openItems, commentsGiven, coverage, lastCoachedAt }: TeamSeller): CsvCell[] => [
    seller.name,
    managerOf(managerId),
    count,
    ...kpis.flatMap((kpi) => [plain(figures[kpi]?.value, kpi), figures[kpi]?.n ?? 0]),
    ...(isNamed ? [plain(figures.questionsPerHour?.value, "questionsPerHour")] : []),
    openItems?.count,
    commentsGiven,
    ...coverageColumns.map((column) => coverage?.[column]),
    date(coverage?.newestAt),
    date(lastCoachedAt),
    ...(isNamed ? [format.list((page.coaching.get(seller.id) ?? []).map(({ kpi }) => t(`shared.kpiName.${kpi}`)))] : []),
  ];
  return toCsv([head, ...page.sellers.map(rowOf)], csvSeparator(locale));
}

export function teamCsvName({ now }: TeamPage, { t, calendar }: Environment): string {
  return fileName(`${t("teamOverview.title")}, ${formatLocalDate(localDay(now, calendar.zone))}`, "csv");
}
