import { filterNames, namedRows } from "../../../controls/DateFilter/filterNames";
import { MEETING_COLUMNS } from "../../../controls/TeamOverview/columns";
import { readTable, type TableState } from "../../../controls/TeamOverview/tableState";
import { filtersOf } from "../../../shared/dataverse/filtersColumn";
import { FILTER_KINDS } from "../../../shared/domain/Filters";
import type { Environment } from "../../../shared/host/environment";
import type { TeamSheetPage } from "../../../shared/host/sheetLink";
import { asking } from "../../../shared/page/asking";
import { askMeetings, canHaveMeetings, withMeetings } from "../../../shared/page/askMeetings";
import { askOpenQuestions, withOpenQuestions } from "../../../shared/page/askOpenQuestions";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import type { PageSource } from "../../../shared/page/sellerPage";
import type { TeamPage } from "../../../shared/page/teamPage";
import { sheetSource } from "../sheet/sheetSource";

/** What a team's sheet is made of. */
export interface LoadedTeamSheet {
  readonly page: TeamPage;
  readonly table: TableState;
  readonly starred: readonly string[];
  /** What the rows that filters name are called, by the filters' values. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether the column of open questions stands empty because there are too many. */
  readonly areTooMany: boolean;
  /** With the viewer's id. */
  readonly environment: Environment;
}

/** Asked for where the column is chosen, as on the page; a column that cannot be had must not take the sheet away. */
async function questionsOf({ client, channel, viewer }: PageSource, page: TeamPage, { columns }: TableState) {
  if (!columns?.includes("openQuestions") || !page.hasQuestions || page.withoutNames) return { page, areTooMany: false };
  try {
    const told = await askOpenQuestions(asking(client, channel.answers, viewer.id), page);
    return { page: told ? withOpenQuestions(page, told) : page, areTooMany: told === undefined };
  } catch {
    return { page, areTooMany: false };
  }
}

/** As `questionsOf`, of meetings. */
async function meetingsOf({ client, channel, viewer }: PageSource, page: TeamPage, { columns }: TableState): Promise<TeamPage> {
  if (!MEETING_COLUMNS.some((column) => columns?.includes(column)) || !canHaveMeetings(page)) return page;
  return askMeetings(asking(client, channel.answers, viewer.id), page).then(
    (told) => withMeetings(page, told),
    () => page,
  );
}

/**
 * Loads a team's sheet as the page loads, by the signed-in user's own rights.
 * @throws DataverseError
 */
export async function loadTeamSheet({ selection, now, table: kept }: TeamSheetPage, unsigned: Environment): Promise<LoadedTeamSheet> {
  const { environment, client, source, starred: starsAsked } = await sheetSource(now, unsigned);
  const table = readTable(kept);
  const named = namedRows(filtersOf(selection.filters), FILTER_KINDS);
  const [loaded, starred, names] = await Promise.all([
    loadTeamPage(source, selection),
    starsAsked,
    filterNames(client, source.channel.answers, source.viewer.id, named),
  ]);
  const { page, areTooMany } = await questionsOf(source, loaded, table);
  return { page: await meetingsOf(source, page, table), areTooMany, table, starred, names, environment };
}
