import { isPolymorphic, type Catalogue, type Table } from "./Catalogue";
import { quote, typeColumn, type Database, type SqlValue } from "./database";
import { withDerived } from "./derivedColumns";
import { badRequest } from "./errors";
import { organisationIdOf, type Organisation } from "./Organisation";
import { readSeedRow } from "./rowValues";
import { toIso } from "./timeZone";

const VERSION_KEY = "version";

interface RowStatements {
  readonly names: readonly string[];
  readonly read: string;
  readonly put: string;
  readonly defaults: ReadonlyMap<string, SqlValue>;
}

/** Rows in the database with the columns that the server keeps itself. Knows nothing of who may write what. */
export class RowStore {
  private readonly statements = new WeakMap<Table, RowStatements>();
  private readonly unitOf: ReadonlyMap<string, string>;
  private readonly organisationId: string;
  private version: number;

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    organisation: Organisation,
    private readonly clock: () => Date,
  ) {
    this.unitOf = new Map(organisation.users.map((u) => [u.id, u.businessUnitId]));
    this.organisationId = organisationIdOf(organisation);
    this.version = Number(database.meta(VERSION_KEY) ?? 1000);
  }

  exists(table: Table, id: string): boolean {
    return this.database.first(`SELECT 1 FROM ${quote(table.logicalName)} WHERE ${quote(table.primaryId)} = ?`, [id]) !== undefined;
  }

  isEmpty(table: Table): boolean {
    return this.database.first(`SELECT 1 FROM ${quote(table.logicalName)} LIMIT 1`) === undefined;
  }

  /** Ids of the rows that have no value in a column. */
  idsWithout(table: Table, column: string): string[] {
    const text = `SELECT ${quote(table.primaryId)} FROM ${quote(table.logicalName)} WHERE ${quote(column)} IS NULL`;
    return this.database.all(text).map(([id]) => String(id));
  }

  versionOf(table: Table, id: string): number | undefined {
    const version = this.valueOf(table, id, "versionnumber");
    return typeof version === "number" ? version : undefined;
  }

  valueOf(table: Table, id: string, column: string): SqlValue | undefined {
    return this.database.first(`SELECT ${quote(column)} FROM ${quote(table.logicalName)} WHERE ${quote(table.primaryId)} = ?`, [id])?.[0];
  }

  /** @param userId who creates it; also the owner where the values name none. */
  create(table: Table, id: string, given: ReadonlyMap<string, SqlValue>, userId: string): void {
    const now = toIso(this.clock().getTime());
    const values = new Map<string, SqlValue>(this.statementsOf(table).defaults);
    for (const [name, value] of given) values.set(name, value);
    values.set(table.primaryId, id);
    this.completeState(table, values, true);
    const has = (name: string): boolean => table.columnOf.has(name);
    const setIfAbsent = (name: string, value: SqlValue): void => {
      if (has(name) && (values.get(name) ?? null) === null) values.set(name, value);
    };
    const overridden = values.get("overriddencreatedon") ?? null;
    if (overridden !== null) {
      // The platform swaps them: "created on" shows the given date, "overridden" when it really was.
      values.set("createdon", overridden);
      values.set("overriddencreatedon", now);
    }
    setIfAbsent("createdon", now);
    setIfAbsent("modifiedon", now);
    setIfAbsent("createdby", userId);
    setIfAbsent("modifiedby", userId);
    setIfAbsent("ownerid", userId);
    if (table.ownership === "organization") setIfAbsent("organizationid", this.organisationId);
    this.completeOwner(table, values);
    this.put(table, withDerived(table.logicalName, this.versioned(table, values)));
  }

  update(table: Table, id: string, given: ReadonlyMap<string, SqlValue>, userId: string): void {
    const values = new Map(given);
    values.delete(table.primaryId);
    this.completeState(table, values, false);
    this.completeOwner(table, values);
    if (table.columnOf.has("modifiedon")) values.set("modifiedon", toIso(this.clock().getTime()));
    if (table.columnOf.has("modifiedby")) values.set("modifiedby", userId);
    const whole = withDerived(table.logicalName, new Map([...this.read(table, id), ...this.versioned(table, values)]));
    this.put(table, whole);
  }

  /** Deletes the row and, as its relationships say, the rows below it. */
  remove(table: Table, id: string): void {
    for (const { table: child, column } of this.catalogue.referencesTo(table.logicalName)) {
      if (column.readOnly || column.type === "owner") continue;
      const isOfTable = isPolymorphic(column) ? ` AND ${quote(typeColumn(column.logicalName))} = ?` : "";
      const isChild = `${quote(column.logicalName)} = ?${isOfTable}`;
      const values = isPolymorphic(column) ? [id, table.logicalName] : [id];
      const text = `SELECT ${quote(child.primaryId)} FROM ${quote(child.logicalName)} WHERE ${isChild}`;
      const children = this.database.all(text, values).map((row) => String(row[0]));
      if (children.length > 0 && column.onDelete === "restrict") {
        throw badRequest(
          `The row cannot be deleted because it is associated with rows of '${child.logicalName}' by '${column.logicalName}'.`,
          "0x80040227",
        );
      }
      for (const childId of children) {
        if (column.onDelete === "cascade") this.remove(child, childId);
        else this.setNull(child, childId, column.logicalName, isPolymorphic(column));
      }
    }
    for (const column of table.columns.filter((c) => c.type === "file")) {
      const file = this.valueOf(table, id, column.logicalName);
      if (typeof file === "string") this.database.write("DELETE FROM __file WHERE id = ?", [file]);
    }
    this.database.write("DELETE FROM __share WHERE objecttype = ? AND objectid = ?", [table.logicalName, id]);
    this.database.write(`DELETE FROM ${quote(table.logicalName)} WHERE ${quote(table.primaryId)} = ?`, [id]);
  }

  /** Writes rows as they are, in one transaction, without asking who may. Existing rows are replaced. */
  seed(table: Table, rows: readonly Readonly<Record<string, unknown>>[], newId: () => string, userId: string): void {
    this.database.atomically(() => {
      for (const row of rows) {
        const values = readSeedRow(table, row, this.catalogue);
        const id = values.get(table.primaryId);
        this.create(table, typeof id === "string" ? id : newId(), values, userId);
      }
    });
  }

  /** The table holds these rows afterwards and no others; what has not changed keeps its version. Rows bring their ids. */
  replaceAll(table: Table, rows: readonly Readonly<Record<string, unknown>>[], userId: string): void {
    const wanted = new Map(
      rows.map((row) => {
        const values = readSeedRow(table, row, this.catalogue);
        return [String(values.get(table.primaryId)), values] as const;
      }),
    );
    const ids = this.database.all(`SELECT ${quote(table.primaryId)} FROM ${quote(table.logicalName)}`).map(([id]) => String(id));
    for (const id of ids) if (!wanted.has(id)) this.remove(table, id);
    for (const [id, values] of wanted) {
      const known = ids.includes(id) ? this.read(table, id) : undefined;
      if (known && [...values].every(([name, value]) => known.get(name) === value)) continue;
      if (known) this.update(table, id, values, userId);
      else this.create(table, id, values, userId);
    }
  }

  private setNull(table: Table, id: string, column: string, polymorphic: boolean): void {
    const values = new Map<string, SqlValue>([[column, null]]);
    if (polymorphic) values.set(typeColumn(column), null);
    this.put(table, new Map([...this.read(table, id), ...this.versioned(table, values)]));
  }

  private versioned(table: Table, values: Map<string, SqlValue>): Map<string, SqlValue> {
    this.version += 1;
    // With the row, so that a version is never given twice.
    this.database.setMeta(VERSION_KEY, String(this.version));
    if (table.columnOf.has("versionnumber")) values.set("versionnumber", this.version);
    return values;
  }

  /** Statements over whole rows, made once per table. */
  private statementsOf(table: Table): RowStatements {
    const known = this.statements.get(table);
    if (known) return known;
    const names = table.columns.flatMap((c) => (isPolymorphic(c) ? [c.logicalName, typeColumn(c.logicalName)] : [c.logicalName]));
    const list = names.map(quote).join(", ");
    const made = {
      names,
      read: `SELECT ${list} FROM ${quote(table.logicalName)} WHERE ${quote(table.primaryId)} = ?`,
      put: `INSERT OR REPLACE INTO ${quote(table.logicalName)} (${list}) VALUES (${names.map(() => "?").join(", ")})`,
      defaults: new Map(table.columns.flatMap((c) => (c.defaultValue === undefined ? [] : [[c.logicalName, Number(c.defaultValue)]]))),
    };
    this.statements.set(table, made);
    return made;
  }

  private read(table: Table, id: string): Map<string, SqlValue> {
    const { names, read } = this.statementsOf(table);
    const row = this.database.first(read, [id]) ?? [];
    return new Map(names.map((name, index) => [name, row[index] ?? null]));
  }

  private put(table: Table, values: ReadonlyMap<string, SqlValue>): void {
    const { names, put } = this.statementsOf(table);
    this.database.write(
      put,
      names.map((name) => values.get(name) ?? null),
    );
  }

  private completeOwner(table: Table, values: Map<string, SqlValue>): void {
    const owner = values.get("ownerid");
    if (!table.columnOf.has("ownerid") || typeof owner !== "string") return;
    values.set("owninguser", owner);
    const unit = this.unitOf.get(owner);
    if (unit === undefined) throw badRequest(`The owner ${owner} is not a user of this organisation.`, "0x80040217");
    values.set("owningbusinessunit", unit);
  }

  /** A state brings its first status reason, a status reason its state; both must fit. */
  private completeState(table: Table, values: Map<string, SqlValue>, isNew: boolean): void {
    const reasons = table.columnOf.get("statuscode")?.options;
    if (!reasons) return;
    const status = values.get("statuscode") ?? null;
    const state = values.get("statecode") ?? null;
    const reason = reasons.find((r) => r.value === status);
    if (reason && state !== null && reason.state !== state) {
      throw badRequest(
        `${String(status)} is not a valid status code for state code ${String(state)} on '${table.logicalName}'.`,
        "0x80048408",
      );
    }
    if (reason) values.set("statecode", reason.state ?? 0);
    else if (state !== null || isNew) {
      const wanted = state ?? 0;
      values.set("statecode", wanted);
      values.set("statuscode", reasons.find((r) => r.state === wanted)?.value ?? null);
    }
  }
}
