import { sellerIdOf } from "../dataverse/callRows";
import type { Row } from "../dataverse/DataverseClient";
import { formatted, guid } from "../dataverse/readRow";
import type { Person } from "../dataverse/viewerQuery";
import { present } from "../domain/present";
import { reportingLine } from "../domain/reportingLine";
import type { Chooser } from "./pageSellers";

/** A row of calls or of sums. */
type SellersRow = Row<"user" | "owner" | "manager" | "disabled">;

/** The viewer and everybody below, as far as the page reaches. */
export interface Line {
  readonly people: ReadonlyMap<string, Person>;
  /** Steps below the viewer, who is at 0. */
  readonly levels: ReadonlyMap<string, number>;
  /** Whom somebody of the line reports to, the viewer among them. */
  readonly managerIds: ReadonlySet<string>;
}

export function lineOf({ viewer }: Pick<Chooser, "viewer">, found: readonly Person[]): Line {
  const people = new Map<string, Person>([[viewer.id, viewer], ...found.map((person) => [person.id, person] as const)]);
  const levels = reportingLine(viewer.id, found);
  const managerIds = new Set(found.flatMap(({ id, managerId }) => (levels.has(id) && managerId !== undefined ? managerId : [])));
  return { people, levels, managerIds };
}

/** Whoever is known by calls only. */
function strangersIn(rows: readonly SellersRow[], { people }: Line): Person[] {
  const found = new Map<string, Person>();
  for (const row of rows) {
    const id = sellerIdOf(row);
    if (id === undefined || people.has(id) || found.has(id)) continue;
    const isNamed = guid(row.user) !== undefined;
    const name = formatted(row, isNamed ? "user" : "owner") ?? "";
    found.set(id, present<Person>({ id, name, managerId: guid(row.manager), disabled: row.disabled === true || undefined }));
  }
  return [...found.values()];
}

/** Who is told of on a team's page: all below the viewer who sell, and whoever has calls. */
export function teamPeople(line: Line, rows: readonly SellersRow[]): Person[] {
  const withCalls = new Set(rows.map(sellerIdOf));
  const isTold = ({ id, disabled }: Person) =>
    withCalls.has(id) || ((line.levels.get(id) ?? 0) > 0 && !line.managerIds.has(id) && !disabled);
  return [...line.people.values(), ...strangersIn(rows, line)].filter(isTold);
}

/** Whom the sellers of a page report to, but for the viewer, as far as the server names them. */
export function teamManagers(line: Line, rows: readonly SellersRow[], { viewer }: Pick<Chooser, "viewer">): ReadonlyMap<string, Person> {
  const named = rows.map((row) => ({ id: guid(row.manager) ?? "", name: formatted(row, "manager") ?? "" }));
  const known = [...line.managerIds].flatMap((id) => line.people.get(id) ?? []);
  const managers = new Map<string, Person>([...named, ...known].map((manager) => [manager.id, manager]));
  managers.delete(viewer.id);
  managers.delete("");
  return managers;
}
