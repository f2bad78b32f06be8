import { requiredBody } from "../world/fill";
import type { HeldRow, Reference } from "../world/Rows";
import type { Person } from "../world/Rules";
import { boundBy, lookupsOf } from "../world/values";
import { markOf, nextMark } from "./Attempt";
import { has, mayAt, tableNamed, type Place } from "./Place";

/** A lookup of the table with a row that it may point to. */
export function someReference(place: Place) {
  const lookups = lookupsOf(place.table).filter(({ targets }) => targets?.some((target) => place.rows.of(target).length > 0));
  if (lookups.length === 0 || place.table.oneFor !== undefined) return undefined;
  const column = place.random.pick(lookups);
  const table = place.random.pick((column.targets ?? []).filter((name) => place.rows.of(name).length > 0));
  const { id } = place.random.pick(place.rows.of(table));
  const body = { [boundBy(column, table)]: `/${tableNamed(place, table).entitySetName}(${id})` };
  return { column: column.logicalName, reference: { table, id }, body };
}

export function newRow(place: Place, id: string, owner: string, mark: string, lookups: ReadonlyMap<string, Reference>): HeldRow {
  const isOwned = place.table.ownership === "user";
  const unit = place.world.people.find((person) => person.id === owner)?.unit;
  return { id, owner: isOwned ? owner : undefined, unit: isOwned ? unit : undefined, shares: new Map(), lookups, files: new Map(), mark };
}

/** A whole body for a new row; what it must refer to is drawn from the rows that there are. */
export function bodyOfNew(place: Place) {
  const { rows, world, table, random } = place;
  const known = new Map(world.tables.map(({ logicalName }) => [logicalName, rows.of(logicalName).map(({ id }) => id)]));
  const body = table.oneFor === undefined ? requiredBody(table, world.tables, known, random) : undefined;
  const column = markOf(table);
  if (body === undefined || column === undefined) return undefined;
  const bound = Object.entries(body).flatMap(([name, value]) => {
    const lookup = lookupsOf(table).find((each) => each.targets?.some((target) => boundBy(each, target) === name));
    const [, set, id] = /^\/(\w+)\((.+)\)$/.exec(String(value)) ?? [];
    const target = world.tables.find(({ entitySetName }) => entitySetName === set);
    return lookup && target && id !== undefined ? [[lookup.logicalName, { table: target.logicalName, id }] as const] : [];
  });
  const mark = nextMark();
  return { body: { ...body, [column]: mark }, lookups: new Map(bound), mark };
}

/** Rows are given to nobody who may not read any of the table. */
export const canOwn = ({ world, table }: Place, owner: Person): boolean => world.rules.depth(owner, "Read", table) !== undefined;

export const mayRefer = (place: Place, lookups: ReadonlyMap<string, Reference>): boolean =>
  lookups.size === 0 || (has(place, "Append", place.table) && [...lookups.values()].every((target) => mayAt(place, "AppendTo", target)));
