import { groupedBy } from "./groupedBy";

export interface Reporting {
  readonly id: string;
  readonly managerId?: string;
}

/**
 * How many steps people are below somebody, by id: 0 is that person, 1 reports to them. A circle, in which somebody is their own
 * manager's manager, ends where it began.
 * @param people those who may be in the line
 */
export function reportingLine(topId: string, people: readonly Reporting[]): ReadonlyMap<string, number> {
  const reports = groupedBy(({ managerId }) => managerId, people);
  const levels = new Map([[topId, 0]]);
  // A map is walked on over what is added to it meanwhile: one level after the other.
  for (const [managerId, level] of levels) {
    for (const { id } of reports.get(managerId) ?? []) if (!levels.has(id)) levels.set(id, level + 1);
  }
  return levels;
}
