import type { Filters } from "../domain/Filters";
import { reportingLine } from "../domain/reportingLine";
import type { Ask } from "./asking";
import { askReports } from "./pageQuestions";
import type { Line } from "./teamPeople";

/** Those whom chosen managers lead: in the viewer's line all below them, elsewhere who reports to them. */
async function teamOf(ask: Ask, managerIds: readonly string[], { people, levels }: Line): Promise<ReadonlySet<string>> {
  const known = managerIds.filter((id) => levels.has(id));
  const others = managerIds.filter((id) => !levels.has(id));
  const below = known.flatMap((id) => [...reportingLine(id, [...people.values()]).keys()]);
  return new Set([...below, ...others, ...(others.length > 0 ? await askReports(ask, others) : [])]);
}

/**
 * Of whom a team's page asks, by id.
 * @param isLine whether the page is about the viewer's reporting line
 * @returns undefined for anybody whose calls the viewer sees
 */
export async function askedPeople(ask: Ask, filters: Filters, line: Line, isLine: boolean): Promise<readonly string[] | undefined> {
  const { team, seller } = filters;
  const inTeam = team && (await teamOf(ask, team, line));
  const chosen = seller ?? (inTeam && [...inTeam]) ?? (isLine ? [...line.levels.keys()] : undefined);
  const isAsked = (id: string) => (!inTeam || inTeam.has(id)) && (!isLine || line.levels.has(id));
  return chosen?.filter(isAsked);
}
