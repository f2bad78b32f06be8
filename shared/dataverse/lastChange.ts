import type { LastChange } from "../domain/LastChange";
import { present } from "../domain/present";
import { SECOND_MS } from "../domain/time";
import type { Row } from "./DataverseClient";
import { formatted, guid, time } from "./readRow";

/** The server takes moments to finish a row that was just made. */
const FINISHED_AFTER_MS = 5 * SECOND_MS;

/** The names under which a row has who made it, who changed it last, and when. */
export interface ChangerNames<A extends string> {
  readonly author: A;
  readonly changer: A;
  readonly changed: A;
}

export interface ChangeNames<A extends string> extends ChangerNames<A> {
  readonly created: A;
  /** Set where a migration gave the row another time than that when it was made: then times tell of no change. */
  readonly migrated: A;
}

/** Who made a row, who changed it last, and when, by the names that these have in a row read by its id. */
export const OWN_CHANGE_COLUMNS = {
  createdby: "_createdby_value",
  createdon: "createdon",
  modifiedby: "_modifiedby_value",
  modifiedon: "modifiedon",
  overriddencreatedon: "overriddencreatedon",
} as const;

export const OWN_CHANGE = {
  author: OWN_CHANGE_COLUMNS.createdby,
  created: OWN_CHANGE_COLUMNS.createdon,
  changer: OWN_CHANGE_COLUMNS.modifiedby,
  changed: OWN_CHANGE_COLUMNS.modifiedon,
  migrated: OWN_CHANGE_COLUMNS.overriddencreatedon,
} as const;

/** That somebody else than who made a row has changed it; undefined where nobody did, or the author did after them. */
export function changeByAnother<A extends string>(row: Row<A>, names: ChangerNames<NoInfer<A>>): LastChange | undefined {
  const [changerId, at] = [guid(row[names.changer]), time(row, names.changed)];
  if (at === undefined || changerId === undefined || changerId === guid(row[names.author])) return undefined;
  return present<LastChange>({ at, otherId: changerId, otherName: formatted(row, names.changer) });
}

/** Who changed a row last, and when; undefined where nobody did after it was made. */
export function lastChange<A extends string>(row: Row<A>, names: ChangeNames<NoInfer<A>>): LastChange | undefined {
  const other = changeByAnother(row, names);
  const [createdAt, at] = [time(row, names.created), time(row, names.changed)];
  if (other || at === undefined || createdAt === undefined || time(row, names.migrated) !== undefined) return other;
  return at - createdAt > FINISHED_AFTER_MS ? { at } : undefined;
}
