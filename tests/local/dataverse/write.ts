import type { Caller } from "./Caller";
import type { Catalogue, Table } from "./Catalogue";
import { quote, typeColumn, type Database, type SqlValue } from "./database";
import { badRequest, ApiError, missingAccess, missingPrivilege, notPlayed, rowMissing } from "./errors";
import { toGuid } from "./guid";
import type { Organisation } from "./Organisation";
import { privilegeName, type Privileges, type Verb } from "./privileges";
import type { Security } from "./query/security";
import { existsSql } from "./query/toSql";
import type { RowStore } from "./RowStore";
import { addressesOf, addressOf } from "./partyAddresses";
import { readRow, type RowValues } from "./rowValues";

export interface WriteServices {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly security: Security;
  readonly privileges: Privileges;
  readonly rows: RowStore;
  readonly organisation: Organisation;
  readonly newId: () => string;
}

/** `If-Match` and `If-None-Match` of an upsert. */
export interface Conditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

type Body = Readonly<Record<string, unknown>>;

/** These rows follow the organisation and what is installed, so that rows, privileges and solutions cannot disagree. */
const FIXED_TABLES: ReadonlySet<string> = new Set([
  ...["organization", "systemuser", "businessunit", "usersettings", "role", "systemuserroles", "hierarchysecurityconfiguration"],
  ...["team", "teammembership", "teamroles", "appmoduleroles"],
  ...["publisher", "solution", "appmodule", "appmodulecomponent", "sitemap", "environmentvariabledefinition"],
  ...["systemform", "customcontrol", "msdyn_componentlayer"],
  ...["asyncoperation", "importjob", "msdyn_solutionhistory"],
]);

/** Creating, changing and deleting rows as a user may. */
export class Writes {
  constructor(private readonly services: WriteServices) {}

  /** @returns the new row's id. */
  create(caller: Caller, table: Table, body: Body, forcedId?: string): string {
    this.refuseFixed(table);
    this.refusePart(table);
    const { rows, newId, database, catalogue } = this.services;
    const row = readRow(table, body, catalogue);
    const given = row.values.get(table.primaryId);
    if (forcedId !== undefined && typeof given === "string" && given !== forcedId) {
      throw badRequest(`The id in the address and '${table.primaryId}' in the body differ.`);
    }
    const id = forcedId ?? (typeof given === "string" ? given : newId());
    this.checkCreate(caller, table, row);
    this.refuseOthersParts(table, () => row.values.get("ownerid") ?? caller.user.id, row);
    if (this.isTaken(table, row)) throw new ApiError(412, "0x80040237", "A record with matching key values already exists.");
    if (rows.exists(table, id)) throw new ApiError(412, "0x80040237", "A record with matching key values already exists.");
    database.atomically(() => {
      rows.create(table, id, row.values, caller.user.id);
      this.createParts(caller, table, id, row);
    });
    return id;
  }

  update(caller: Caller, table: Table, id: string, body: Body): void {
    this.refuseFixed(table);
    this.refusePart(table);
    const { rows, database, catalogue } = this.services;
    const row = readRow(table, body, catalogue);
    if (row.parts.length > 0) throw notPlayed(`changing the parts of a row of '${table.logicalName}'`);
    const given = row.values.get(table.primaryId);
    if (given !== undefined && given !== id) throw badRequest(`The id in the address and '${table.primaryId}' in the body differ.`);
    this.requireAccess(caller, table, id, "Write");
    this.requireOverride(caller, table, row);
    // Valid for creating only: as with all such columns the platform leaves the stored value alone, so that an upsert may be sent again.
    row.values.delete("overriddencreatedon");
    for (const column of table.columns) {
      if (column.required && row.values.get(column.logicalName) === null) throw this.valueMissing(table, column.logicalName);
    }
    if (row.references.some((r) => r.column.type !== "owner")) this.requireAccess(caller, table, id, "Append");
    if (row.references.some((r) => r.column.type === "owner")) this.requireAccess(caller, table, id, "Assign");
    this.checkReferences(caller, row);
    this.checkNewOwner(table, id, row);
    this.refuseAssigning(table, id, row);
    this.refuseOthersParts(table, () => rows.valueOf(table, id, "ownerid"), row);
    database.atomically(() => rows.update(table, id, row.values, caller.user.id));
  }

  /** Conditions are looked at after the caller's rights, so that they tell nothing of rows of others. @returns whether the row was created */
  upsert(caller: Caller, table: Table, id: string, body: Body, { ifMatch, ifNoneMatch }: Conditions): boolean {
    this.refuseFixed(table);
    if (ifNoneMatch !== undefined && ifNoneMatch !== "*") throw notPlayed(`If-None-Match: ${ifNoneMatch} on a write`);
    if (ifMatch !== undefined) {
      this.requireAccess(caller, table, id, "Write");
      this.checkVersion(table, id, ifMatch);
    }
    if (ifNoneMatch === undefined && this.services.rows.exists(table, id)) {
      this.update(caller, table, id, body);
      return false;
    }
    this.create(caller, table, body, id);
    return true;
  }

  remove(caller: Caller, table: Table, id: string, conditions: Conditions): void {
    this.refuseFixed(table);
    this.refusePart(table);
    this.requireAccess(caller, table, id, "Delete");
    if (conditions.ifMatch !== undefined) this.checkVersion(table, id, conditions.ifMatch);
    this.services.database.atomically(() => this.services.rows.remove(table, id));
  }

  /** @throws ApiError 404 when there is no such row, 403 when the caller has not this right to it. */
  requireAccess(caller: Caller, table: Table, id: string, verb: Exclude<Verb, "Create">): void {
    const { security, database, rows } = this.services;
    const filter = security.reachable(caller, table, "t0", verb);
    const { text, values } = existsSql(table.logicalName, table.primaryId, id, filter);
    if (database.first(text, values)) return;
    if (!rows.exists(table, id)) throw rowMissing(table, id);
    throw missingAccess(caller.user.id, verb, table.logicalName, id);
  }

  /** Parts of a whole would be assigned with it. */
  private refuseAssigning(table: Table, id: string, { values }: RowValues): void {
    const { rows, catalogue } = this.services;
    const owner = values.get("ownerid");
    if (owner === undefined || owner === rows.valueOf(table, id, "ownerid")) return;
    if (catalogue.referencesTo(table.logicalName).some(({ column }) => column.parental))
      throw notPlayed(`assigning a row of '${table.logicalName}' with its parts`);
  }

  /** Whoever owns the whole would have rights to the part. Not every table has owners: only parts are asked for theirs. */
  private refuseOthersParts(table: Table, ownerOf: () => SqlValue | undefined, { references }: RowValues): void {
    for (const { column, target, id } of references) {
      if (column.parental && this.services.rows.valueOf(target, id, "ownerid") !== ownerOf())
        throw notPlayed(`a part in '${table.logicalName}' of a whole that somebody else owns`);
    }
  }

  private checkVersion(table: Table, id: string, ifMatch: string): void {
    if (ifMatch === "*" || ifMatch === `W/"${String(this.services.rows.versionOf(table, id))}"`) return;
    throw new ApiError(412, "0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");
  }

  private refuseFixed(table: Table): void {
    if (FIXED_TABLES.has(table.logicalName)) throw notPlayed(`writing to '${table.logicalName}'`);
  }

  /** Parties are written with their activity only. */
  private refusePart({ logicalName }: Table): void {
    if (logicalName === "activityparty") throw badRequest(`This message does not support entities of type '${logicalName}'.`, "0x80040800");
  }

  /** Rows of the same request that belong to a new one. Whoever may create the row may create its parts, for rows that they may read. */
  private createParts(caller: Caller, parent: Table, parentId: string, { parts }: RowValues): void {
    const { rows, newId } = this.services;
    const addressed = parts.map(({ table, lookup, row }) => {
      this.requireValues(table, row);
      for (const { target, id } of row.references) this.requireAccess(caller, target, id, "Read");
      const address = addressOf(row.references[0], rows);
      const ownerid = rows.valueOf(parent, parentId, "ownerid") ?? caller.user.id;
      const below: readonly [string, SqlValue][] = [
        [lookup, parentId],
        [typeColumn(lookup), parent.logicalName],
      ];
      rows.create(table, newId(), new Map([...row.values, ...below, ["addressused", address], ["ownerid", ownerid]]), caller.user.id);
      return { row, address };
    });
    if (addressed.length > 0) rows.update(parent, parentId, addressesOf(addressed), caller.user.id);
  }

  /** Some tables have one row at most for each row of another one. */
  private isTaken({ oneFor, logicalName }: Table, { values }: RowValues): boolean {
    if (oneFor === undefined) return false;
    const text = `SELECT 1 FROM ${quote(logicalName)} WHERE ${quote(oneFor)} = ?`;
    return this.services.database.first(text, [values.get(oneFor) ?? null]) !== undefined;
  }

  private valueMissing(table: Table, column: string): ApiError {
    return badRequest(`A validation error occurred. The column '${column}' of '${table.logicalName}' requires a value.`, "0x80040265");
  }

  private checkCreate(caller: Caller, table: Table, row: RowValues): void {
    const { security, privileges, organisation } = this.services;
    const ownerId: SqlValue = row.values.get("ownerid") ?? caller.user.id;
    const owner = organisation.users.find((u) => u.id === ownerId) ?? caller.user;
    if (!security.mayCreateFor(caller, table, owner)) {
      const message = `Principal user (Id=${caller.user.id}, type=8) may not create a '${table.logicalName}' for the owner ${owner.id}.`;
      throw new ApiError(403, "0x80048306", message);
    }
    this.requireOverride(caller, table, row);
    this.requireValues(table, row);
    if (row.references.some((r) => r.column.type !== "owner") && !privileges.depth(caller.user, "Append", table)) {
      throw missingPrivilege(caller.user.id, privilegeName("Append", table), table.logicalName);
    }
    this.checkReferences(caller, row);
  }

  private requireOverride({ user }: Caller, table: Table, { values }: RowValues): void {
    if (!values.has("overriddencreatedon") || this.services.privileges.has(user, "prvOverrideCreatedOnCreatedBy")) return;
    throw missingPrivilege(user.id, "prvOverrideCreatedOnCreatedBy", table.logicalName);
  }

  private requireValues(table: Table, row: RowValues): void {
    for (const column of table.columns) {
      const isSet = (row.values.get(column.logicalName) ?? null) !== null || column.defaultValue !== undefined;
      if (column.required && !column.readOnly && column.type !== "owner" && column.logicalName !== table.primaryId && !isSet) {
        if (column.type === "state" || column.type === "status") continue;
        throw this.valueMissing(table, column.logicalName);
      }
    }
  }

  /** Each target exists, and the caller may append to it. */
  private checkReferences(caller: Caller, row: RowValues): void {
    for (const { column, target, id } of row.references) {
      if (!this.services.rows.exists(target, id)) throw rowMissing(target, id);
      if (column.type !== "owner") this.requireAccess(caller, target, id, "AppendTo");
    }
  }

  /** A row is assigned only to who can read its table. */
  private checkNewOwner(table: Table, id: string, { values }: RowValues): void {
    const { rows, organisation, privileges } = this.services;
    const given = values.get("ownerid");
    const owner = organisation.users.find((user) => user.id === given);
    if (!owner || given === rows.valueOf(table, id, "ownerid") || privileges.depth(owner, "Read", table)) return;
    throw missingPrivilege(owner.id, privilegeName("Read", table), table.logicalName);
  }
}

/** An id in an address. @throws ApiError 501 for alternate keys */
export function idOf(text: string): string {
  const id = toGuid(text.replace(/^'|'$/g, ""));
  if (id === undefined) throw notPlayed(`the key '${text}' (alternate keys are not played)`);
  return id;
}
