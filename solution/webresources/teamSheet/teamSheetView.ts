import { dateFilterView } from "../../../controls/DateFilter/dateFilterViewModel";
import { filterChips } from "../../../controls/DateFilter/filtersViewModel";
import { FIRST_COLUMNS, type Column } from "../../../controls/TeamOverview/columns";
import { leadView, type LeadView } from "../../../controls/TeamOverview/leadViewModel";
import { sellerTableView } from "../../../controls/TeamOverview/sellerTableViewModel";
import { tableRows, type TableRow } from "../../../controls/TeamOverview/tableRows";
import { leadTexts, noCallsText, teamFacts } from "../../../controls/TeamOverview/teamOverviewViewModel";
import { waitingLines, type WaitingLine } from "../../../controls/TeamOverview/waitingViewModel";
import { filtersOf } from "../../../shared/dataverse/filtersColumn";
import { MOST_GROUPS } from "../../../shared/dataverse/splitByDate";
import { MAX_TEAM_CALLS } from "../../../shared/dataverse/teamCallsQuery";
import { FILTER_KINDS } from "../../../shared/domain/Filters";
import type { LoadedTeamSheet } from "./loadTeamSheet";

/** What a team's sheet says. Untrusted texts stay texts. */
export interface TeamSheetView {
  readonly title: string;
  /** Whose, days, calls, age of the data, and what it is narrowed to. */
  readonly facts: readonly string[];
  /** Why nobody has figures. */
  readonly noCalls: string | undefined;
  readonly lead: LeadView;
  readonly waiting: readonly WaitingLine[];
  readonly columns: readonly Column[];
  /** As they stand on the page: sorted, what is closed there is closed here. */
  readonly rows: readonly TableRow[];
  /** Ids. */
  readonly starred: readonly string[];
  /** What the figures are not of. */
  readonly notes: readonly string[];
}

function factsOf({ page, starred, names, environment }: LoadedTeamSheet): readonly string[] {
  const { t } = environment;
  // Whatever else is compared with on other pages, here it is the period before.
  const selection = { ...page.selection, comparison: "previousPeriod" } as const;
  const source = { now: page.now, page: { ...page, isManager: true, seller: undefined }, starred };
  const { rangeText, previousText } = dateFilterView(selection, source, environment);
  const chips = filterChips(filtersOf(page.selection.filters), FILTER_KINDS, names, t).map(({ text }) => text);
  return [t(`dateFilter.scope.${page.scope}`), rangeText, previousText ?? "", ...teamFacts(page, environment).facts, ...chips].filter(
    Boolean,
  );
}

/** The sheet of a loaded page, in the words of the page's own control. */
export function teamSheetView(loaded: LoadedTeamSheet): TeamSheetView {
  const { page, table, starred, areTooMany, environment } = loaded;
  const { t, format, viewer, locale } = environment;
  const texts = leadTexts(page, environment);
  const sellers = sellerTableView(page, texts, viewer, locale);
  const chosen = table.columns ?? FIRST_COLUMNS;
  return {
    title: `${t("teamOverview.title")} · ${teamFacts(page, environment).title}`,
    facts: factsOf(loaded),
    noCalls: noCallsText(page, environment),
    lead: leadView(page, texts),
    waiting: waitingLines(page, viewer.id, texts),
    columns: sellers.columns.filter((column) => chosen.includes(column)),
    rows: tableRows(sellers, table, locale),
    starred,
    notes: [
      ...(areTooMany ? [t("teamOverview.openQuestionsTooMany", { n: format.number(MOST_GROUPS) })] : []),
      ...(page.truncated ? [t("teamOverview.truncated", { n: format.number(MAX_TEAM_CALLS) })] : []),
      t("contactHistoryGrid.forCoaching"),
    ],
  };
}
