import type { Environment } from "../../../shared/host/environment";
import { teamSheetPageOf, type TeamSheetPage } from "../../../shared/host/sheetLink";
import type { Sheet } from "../sheet/Sheet";
import type { SheetState } from "../sheet/sheetWindow";
import { drawTeamSheet } from "./drawTeamSheet";
import { loadTeamSheet } from "./loadTeamSheet";
import { teamSheetView } from "./teamSheetView";

/** More columns take the paper's longer side. */
const PORTRAIT_COLUMNS = 9;

async function stateOf(page: TeamSheetPage, environment: Environment): Promise<SheetState> {
  const loaded = await loadTeamSheet(page, environment);
  const view = teamSheetView(loaded);
  const { title, facts, noCalls, columns } = view;
  if (loaded.page.sellers.length === 0) return { title, facts, ...(noCalls !== undefined && { problem: noCalls }) };
  document.body.classList.toggle("wide", columns.length > PORTRAIT_COLUMNS);
  return { title, facts, content: drawTeamSheet(view, environment) };
}

/** What a manager takes to a meeting about the team. */
export const TEAM_SHEET: Sheet<TeamSheetPage> = {
  name: "teamOverview.title",
  badLink: "oneToOne.badTeamLink",
  read: teamSheetPageOf,
  load: stateOf,
};
