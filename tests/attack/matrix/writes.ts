/** Every way to change a row, who may, and what the server holds afterwards. */
import { stableGuid } from "../../local/dataverse/guid";
import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import { randomGuid } from "../../local/demo/random";
import { requiredBody } from "../world/fill";
import type { Right } from "../world/privilegeOf";
import type { Person } from "../world/Rules";
import type { HeldRow, Reference, Rows } from "../world/Rows";
import { boundBy, lookupsOf, plainColumns } from "../world/values";
import { has, may, mayAt, tableNamed, type Place } from "./Place";

/** What becomes of a request: it is done, refused, finds no row, meets one that is not as it should be, or is none that could be done. */
export type Outcome = "done" | "refused" | "missing" | "conflict" | "invalid";

export interface Attempt {
  readonly verb: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Several where the platform may answer either, without telling more by the one than by the other. */
  readonly expected: readonly Outcome[];
  /** What is to be looked at afterwards, and what stands in its name if the request was done. */
  readonly row: Reference;
  readonly mark?: string;
  /** What being done means. */
  readonly effect: (rows: Rows) => void;
}

type Write = (place: Place) => Attempt | undefined;

let marks = 0;
const nextMark = (): string => `mark ${(marks += 1)}`;

/** The text by which a row shows that it was written. */
export function markOf(table: TableMetadata): string | undefined {
  const texts = plainColumns(table).filter(({ type }) => type === "string");
  // A name that is not required may be made of others, such as a contact's.
  return (texts.find(({ required }) => required) ?? texts.find(({ logicalName }) => logicalName === table.primaryName) ?? texts[0])
    ?.logicalName;
}

const at = ({ table }: Place, id: string): string => `${table.entitySetName}(${id})`;
const referenceTo = ({ table }: Place, { id }: { readonly id: string }): Reference => ({ table: table.logicalName, id });
const unless = (isAllowed: boolean): readonly Outcome[] => (isAllowed ? ["done"] : ["refused"]);

/** A row of the table, if there is any. */
function someRow({ rows, table, random }: Place): HeldRow | undefined {
  const all = rows.of(table.logicalName);
  return all.length === 0 ? undefined : random.pick(all);
}

/** A lookup of the table with a row that it may point to. */
function someReference(place: Place) {
  const lookups = lookupsOf(place.table).filter(({ targets }) => targets?.some((target) => place.rows.of(target).length > 0));
  if (lookups.length === 0 || place.table.oneFor !== undefined) return undefined;
  const column = place.random.pick(lookups);
  const table = place.random.pick((column.targets ?? []).filter((name) => place.rows.of(name).length > 0));
  const { id } = place.random.pick(place.rows.of(table));
  const body = { [boundBy(column, table)]: `/${tableNamed(place, table).entitySetName}(${id})` };
  return { column: column.logicalName, reference: { table, id }, body };
}

function newRow(place: Place, id: string, owner: string, mark: string, lookups: ReadonlyMap<string, Reference>): HeldRow {
  const isOwned = place.table.ownership === "user";
  const unit = place.world.people.find((person) => person.id === owner)?.unit;
  return { id, owner: isOwned ? owner : undefined, unit: isOwned ? unit : undefined, shares: new Map(), lookups, files: new Map(), mark };
}

/** A whole body for a new row; what it must refer to is drawn from the rows that there are. */
function bodyOfNew(place: Place) {
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
const canOwn = ({ world, table }: Place, owner: Person): boolean => world.rules.depth(owner, "Read", table) !== undefined;

const mayRefer = (place: Place, lookups: ReadonlyMap<string, Reference>): boolean =>
  lookups.size === 0 || (has(place, "Append", place.table) && [...lookups.values()].every((target) => mayAt(place, "AppendTo", target)));

const create: Write = (place) => {
  const made = bodyOfNew(place);
  if (!made) return undefined;
  const { world, person, table, random } = place;
  const id = randomGuid(random);
  const lookups = new Map(made.lookups);
  const body: Record<string, unknown> = { ...made.body, [table.primaryId]: id };
  const isForOther = table.ownership === "user" && random.chance(0.4);
  const owner = isForOther ? random.pick(world.people.filter((each) => canOwn(place, each))).id : person.id;
  if (isForOther) body["ownerid@odata.bind"] = `/systemusers(${owner})`;
  const more = isForOther || random.chance(0.5) ? undefined : someReference(place);
  if (more && !lookups.has(more.column)) {
    Object.assign(body, more.body);
    lookups.set(more.column, more.reference);
  }
  // Whether Append reaches a new row of somebody else is not documented.
  if (isForOther && lookups.size > 0) return undefined;
  return {
    verb: isForOther ? "create for another" : "create",
    method: "POST",
    path: table.entitySetName,
    body,
    expected: unless(world.rules.mayCreateFor(person, table, owner) && mayRefer(place, lookups)),
    row: referenceTo(place, { id }),
    mark: made.mark,
    effect: (rows) => rows.put(table.logicalName, newRow(place, id, owner, made.mark, lookups)),
  };
};

const backdated: Write = (place) => {
  const made = bodyOfNew(place);
  if (!made || place.person.isAdministrator || !place.table.columns.some(({ logicalName }) => logicalName === "overriddencreatedon"))
    return undefined;
  const row = someRow(place);
  const isNew = row === undefined || place.random.chance(0.5);
  const id = isNew ? randomGuid(place.random) : row.id;
  const day = { overriddencreatedon: "2020-01-01T00:00:00Z" };
  return {
    verb: isNew ? "create backdated" : "backdate",
    method: isNew ? "POST" : "PATCH",
    path: isNew ? place.table.entitySetName : at(place, id),
    body: isNew ? { ...made.body, ...day, [place.table.primaryId]: id } : { ...day, [markOf(place.table) ?? ""]: made.mark },
    expected: ["refused"],
    row: referenceTo(place, { id }),
    mark: made.mark,
    effect: (rows) => {
      const held = rows.find(referenceTo(place, { id }));
      if (held) rows.put(place.table.logicalName, { ...held, mark: made.mark });
    },
  };
};

const upsertNew: Write = (place) => {
  const made = bodyOfNew(place);
  if (!made) return undefined;
  const { world, person, table, random } = place;
  const id = randomGuid(random);
  const condition = random.pick([{}, { "if-none-match": "*" }, { "if-match": "*" }]);
  const mustExist = "if-match" in condition;
  const isAllowed = world.rules.mayCreateFor(person, table, person.id) && mayRefer(place, made.lookups);
  return {
    verb: `upsert of a new row ${JSON.stringify(condition)}`,
    method: "PATCH",
    path: at(place, id),
    body: made.body,
    headers: condition,
    expected: mustExist ? (has(place, "Write", table) ? ["missing"] : ["refused", "missing"]) : unless(isAllowed),
    row: referenceTo(place, { id }),
    mark: made.mark,
    effect: (rows) => rows.put(table.logicalName, newRow(place, id, person.id, made.mark, made.lookups)),
  };
};

const update: Write = (place) => {
  const row = someRow(place);
  const column = markOf(place.table);
  if (!row || column === undefined) return undefined;
  const { table, random } = place;
  const mark = nextMark();
  const more = random.chance(0.4) ? someReference(place) : undefined;
  const isAllowed =
    may(place, "Write", table, row) && (!more || (may(place, "Append", table, row) && mayAt(place, "AppendTo", more.reference)));
  return {
    verb: more ? `refer by ${more.column}` : "update",
    method: "PATCH",
    path: at(place, row.id),
    body: { [column]: mark, ...more?.body },
    expected: unless(isAllowed),
    row: referenceTo(place, row),
    mark,
    effect: (rows) => {
      const held = rows.find(referenceTo(place, row)) ?? row;
      rows.put(table.logicalName, {
        ...held,
        mark,
        lookups: new Map([...held.lookups, ...(more ? ([[more.column, more.reference]] as const) : [])]),
      });
    },
  };
};

const conditional: Write = (place) => {
  const row = someRow(place);
  const column = markOf(place.table);
  if (!row || column === undefined) return undefined;
  const { table, random } = place;
  const headers = random.pick([{ "if-match": 'W/"1"' }, { "if-match": "*" }, { "if-none-match": "*" }]);
  const isAllowed = may(place, "Write", table, row);
  const mark = nextMark();
  // Whether what a new row would lack is looked at before or after the row that is there, no document says.
  const clash: readonly Outcome[] = has(place, "Create", table) ? ["conflict", "invalid"] : ["conflict", "refused"];
  return {
    verb: `update ${JSON.stringify(headers)}`,
    method: "PATCH",
    path: at(place, row.id),
    body: { [column]: mark },
    headers,
    expected: "if-none-match" in headers ? clash : !isAllowed ? ["refused"] : headers["if-match"] === "*" ? ["done"] : ["conflict"],
    row: referenceTo(place, row),
    mark,
    effect: (rows) => rows.put(table.logicalName, { ...(rows.find(referenceTo(place, row)) ?? row), mark }),
  };
};

const remove: Write = (place) => {
  const row = place.random.chance(0.1) ? undefined : someRow(place);
  const id = row?.id ?? randomGuid(place.random);
  const target = referenceTo(place, { id });
  const isStale = place.random.chance(0.15);
  const isAllowed = row !== undefined && may(place, "Delete", place.table, row);
  const expected = (): readonly Outcome[] => {
    if (row === undefined) return has(place, "Delete", place.table) ? ["missing"] : ["refused", "missing"];
    if (!isAllowed) return ["refused"];
    return isStale ? ["conflict"] : place.rows.isHeldBack(target) ? ["conflict", "refused"] : ["done"];
  };
  return {
    verb: isStale ? "delete, stale" : "delete",
    method: "DELETE",
    path: at(place, id),
    ...(isStale && { headers: { "if-match": 'W/"1"' } }),
    expected: expected(),
    row: target,
    effect: (rows) => rows.remove(target),
  };
};

const assign: Write = (place) => {
  const row = someRow(place);
  if (!row || place.table.ownership !== "user") return undefined;
  const { world, table, random } = place;
  const owner = random.pick(world.people);
  return {
    verb: `assign to ${owner.fullName}`,
    method: "PATCH",
    path: at(place, row.id),
    body: { "ownerid@odata.bind": `/systemusers(${owner.id})` },
    expected: unless(
      may(place, "Write", table, row) && may(place, "Assign", table, row) && (owner.id === row.owner || canOwn(place, owner)),
    ),
    row: referenceTo(place, row),
    effect: (rows) => rows.put(table.logicalName, { ...(rows.find(referenceTo(place, row)) ?? row), owner: owner.id, unit: owner.unit }),
  };
};

const RIGHTS: readonly Right[] = ["Read", "Write", "Append", "AppendTo", "Delete", "Share", "Assign"];
const target = ({ table }: Place, id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${table.logicalName}`, [table.primaryId]: id });
const user = (systemuserid: string) => ({ "@odata.type": "Microsoft.Dynamics.CRM.systemuser", systemuserid });

const share: Write = (place) => {
  const row = someRow(place);
  if (!row || place.table.ownership !== "user") return undefined;
  const { world, table, random } = place;
  const isUnknown = random.chance(0.1);
  const receiver = isUnknown ? stableGuid("nobody") : random.pick(world.people).id;
  // Whether a second grant adds to the first or replaces it is not documented.
  if (row.shares.has(receiver)) return undefined;
  const rights = RIGHTS.filter((right) => random.chance(right === "Read" ? 0.8 : 0.3));
  if (rights.length === 0) return undefined;
  const isAllowed = may(place, "Share", table, row) && rights.every((right) => may(place, right, table, row));
  return {
    verb: isUnknown ? "share with nobody" : `share ${rights.join("+")}`,
    method: "POST",
    path: "GrantAccess",
    body: {
      Target: target(place, row.id),
      PrincipalAccess: { Principal: user(receiver), AccessMask: rights.map((right) => `${right}Access`).join(",") },
    },
    expected: isUnknown ? ["missing", "refused"] : unless(isAllowed),
    row: referenceTo(place, row),
    effect: (rows) => rows.share(referenceTo(place, row), receiver, new Set(rights)),
  };
};

const revoke: Write = (place) => {
  const shared = place.rows.of(place.table.logicalName).filter(({ shares }) => shares.size > 0);
  if (shared.length === 0) return undefined;
  const row = place.random.pick(shared);
  const receiver = place.random.pick([...row.shares.keys()]);
  return {
    verb: "revoke",
    method: "POST",
    path: "RevokeAccess",
    body: { Target: target(place, row.id), Revokee: user(receiver) },
    expected: unless(may(place, "Share", place.table, row)),
    row: referenceTo(place, row),
    effect: (rows) => rows.share(referenceTo(place, row), receiver, undefined),
  };
};

const file: Write = (place) => {
  const row = someRow(place);
  const columns = place.table.columns.filter(({ type }) => type === "file");
  if (!row || columns.length === 0) return undefined;
  const { logicalName } = place.random.pick(columns);
  const isRemoval = place.random.chance(0.3);
  return {
    verb: isRemoval ? `remove ${logicalName}` : `upload ${logicalName}`,
    method: isRemoval ? "DELETE" : "PATCH",
    path: `${at(place, row.id)}/${logicalName}`,
    ...(isRemoval ? {} : { body: nextMark(), headers: { "x-ms-file-name": "f.txt", "content-type": "application/octet-stream" } }),
    expected: unless(may(place, "Write", place.table, row)),
    row: referenceTo(place, row),
    effect: () => undefined,
  };
};

/** A change set of two: both are done or neither. */
const changeSet: Write = (place) => {
  const [row, other] = [someRow(place), someRow(place)];
  const column = markOf(place.table);
  if (!row || !other || row === other || column === undefined) return undefined;
  const mark = nextMark();
  const operation = ({ id }: HeldRow, number: number) =>
    `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ${number}\r\n\r\n` +
    `PATCH /api/data/v9.2/${at(place, id)} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ [column]: mark })}\r\n`;
  return {
    verb: "change set",
    method: "POST",
    path: "$batch",
    body: `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${operation(row, 1)}${operation(other, 2)}--c--\r\n--b--\r\n`,
    headers: { "content-type": "multipart/mixed; boundary=b" },
    expected: unless([row, other].every((each) => may(place, "Write", place.table, each))),
    row: referenceTo(place, row),
    mark,
    effect: (rows) => {
      for (const each of [row, other]) rows.put(place.table.logicalName, { ...(rows.find(referenceTo(place, each)) ?? each), mark });
    },
  };
};

export const WRITES: readonly Write[] = [
  ...[create, create, upsertNew, update, update, update, conditional, remove, assign, assign],
  ...[share, share, revoke, file, changeSet, backdated],
];
