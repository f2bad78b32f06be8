/** Every way to change a row, who may, and what the server holds afterwards. */
import { stableGuid } from "../../local/dataverse/guid";
import { randomGuid } from "../../local/demo/random";
import type { Right } from "../world/privilegeOf";
import type { HeldRow } from "../world/Rows";
import { at, markOf, nextMark, referenceTo, someRow, unless, type Outcome, type Write } from "./Attempt";
import { conditional, upsertNew } from "./conditionalWrites";
import { bodyOfNew, canOwn, mayRefer, newRow, someReference } from "./newRows";
import { has, may, mayAt, type Place } from "./Place";

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
