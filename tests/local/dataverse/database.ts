import { DatabaseSync, type StatementSyncInstance } from "@photostructure/sqlite";
import { DAY_MS } from "../../../shared/domain/time";
import { isPolymorphic, type Table } from "./Catalogue";
import { ApiError } from "./errors";
import type { ColumnMetadata } from "./ImportedSolution";
import { likePattern } from "./query/like";
import { SQLITE, sqliteCode } from "./sqliteCode";
import { toLocal } from "./timeZone";

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = readonly SqlValue[];

const KEPT_STATEMENTS = 300;
const ANALYZE_AFTER_WRITES = 2_000;
/** What the planner is told of a table without rows, of which SQLite tells nothing: without being told it expects a million. */
const EMPTY_TABLE_ROWS = 1_000;

/** Where the target table of a polymorphic lookup is stored. */
export const typeColumn = (logicalName: string): string => `${logicalName}$type`;

export const quote = (name: string): string => `"${name.replace(/"/g, '""')}"`;

const TEXT_TYPES: ReadonlySet<ColumnMetadata["type"]> = new Set(["string", "memo"]);
const WHOLE_TYPES: ReadonlySet<ColumnMetadata["type"]> = new Set(["integer", "boolean", "picklist", "state", "status", "bigint"]);

function sqlType(column: ColumnMetadata): string {
  if (TEXT_TYPES.has(column.type)) return "TEXT COLLATE NOCASE";
  if (WHOLE_TYPES.has(column.type)) return "INTEGER";
  return column.type === "decimal" || column.type === "double" ? "REAL" : "TEXT";
}

/** Column names and SQL types of a table, primary key first. */
function sqlColumns(table: Table): Map<string, string> {
  const columns = new Map([[table.primaryId, "TEXT PRIMARY KEY"]]);
  for (const column of table.columns) {
    if (column.logicalName === table.primaryId) continue;
    columns.set(column.logicalName, sqlType(column));
    if (isPolymorphic(column)) columns.set(typeColumn(column.logicalName), "TEXT");
  }
  return columns;
}

const indexName = (table: string, column: string): string => `ix_${table}_${column}`;

/** Lookups are joined on, owners are filtered by security, and calls are looked for by their start. */
function indexedColumns(table: Table): string[] {
  const audit = new Set([
    "createdby",
    "createdonbehalfby",
    "modifiedby",
    "modifiedonbehalfby",
    "owningbusinessunit",
    "owningteam",
    "owninguser",
  ]);
  return table.columns
    .filter(
      (c) => ((c.type === "lookup" || c.type === "owner") && !audit.has(c.logicalName)) || c.logicalName === "msdyn_conversationstarttime",
    )
    .map((c) => c.logicalName);
}

/** The embedded SQLite database: tables as Dataverse defines them, prepared statements kept by their text. */
export class Database {
  private readonly statements = new Map<string, StatementSyncInstance>();
  private writesSinceAnalyze = 0;
  private writesAnalyzed = 0;
  private depth = 0;

  /**
   * @param sql a connection of its own, in memory by default
   * @param beforeClosing what the connection does at its end
   */
  constructor(
    private readonly sql = new DatabaseSync(":memory:"),
    private readonly beforeClosing: () => void = () => undefined,
  ) {
    sql.exec("PRAGMA cache_size = -64000");
    sql.exec("PRAGMA temp_store = 2");
    sql.function("date_part", datePart);
    sql.function("matches", (value: SqlValue, pattern: SqlValue) =>
      typeof value === "string" && typeof pattern === "string" && matcherOf(pattern)(value) ? 1 : 0,
    );
    // Makes the tables of what the planner knows.
    sql.exec("ANALYZE sqlite_schema");
    sql.exec("CREATE TABLE IF NOT EXISTS __meta (key TEXT PRIMARY KEY, value TEXT)");
    sql.exec("CREATE TABLE IF NOT EXISTS __file (id TEXT PRIMARY KEY, name TEXT, mimetype TEXT, content BLOB)");
    sql.exec(
      "CREATE TABLE IF NOT EXISTS __share (principalid TEXT, objecttype TEXT, objectid TEXT, rights INTEGER, " +
        "PRIMARY KEY (principalid, objecttype, objectid)) WITHOUT ROWID",
    );
    sql.exec(
      "CREATE TABLE IF NOT EXISTS __package (position INTEGER PRIMARY KEY, uniquename TEXT, solutionid TEXT, installedon TEXT, hash TEXT, zip BLOB)",
    );
    sql.exec(
      "CREATE TABLE IF NOT EXISTS __apptable (appid TEXT, tablename TEXT, published INTEGER, PRIMARY KEY (appid, tablename)) WITHOUT ROWID",
    );
  }

  /** Creates the table, or adds what an upgrade brings; rows stay. */
  define(table: Table): void {
    const columns = sqlColumns(table);
    const existing = new Set(this.all(`PRAGMA table_info(${quote(table.logicalName)})`).map((row) => String(row[1])));
    if (existing.size === 0) {
      const list = [...columns].map(([name, type]) => `${quote(name)} ${type}`).join(", ");
      this.sql.exec(`CREATE TABLE ${quote(table.logicalName)} (${list}) WITHOUT ROWID`);
    } else {
      for (const [name, type] of columns) {
        if (!existing.has(name)) this.sql.exec(`ALTER TABLE ${quote(table.logicalName)} ADD COLUMN ${quote(name)} ${type}`);
      }
    }
    for (const name of indexedColumns(table)) {
      // Of what points nowhere there may be very much, and nobody looks for it: counted in, each value would seem to be that frequent.
      const on = `${quote(table.logicalName)} (${quote(name)}) WHERE ${quote(name)} IS NOT NULL`;
      this.sql.exec(`CREATE INDEX IF NOT EXISTS ${quote(indexName(table.logicalName, name))} ON ${on}`);
    }
  }

  /** Takes away what an upgrade no longer has, with its values. */
  prune(table: Table): void {
    const kept = sqlColumns(table);
    const existing = this.all(`PRAGMA table_info(${quote(table.logicalName)})`).map((row) => String(row[1]));
    for (const name of existing.filter((column) => !kept.has(column))) {
      this.sql.exec(`DROP INDEX IF EXISTS ${quote(indexName(table.logicalName, name))}`);
      this.sql.exec(`ALTER TABLE ${quote(table.logicalName)} DROP COLUMN ${quote(name)}`);
    }
  }

  /** Drops a table with its rows. */
  drop(logicalName: string): void {
    this.sql.exec(`DROP TABLE IF EXISTS ${quote(logicalName)}`);
  }

  all(text: string, values: readonly SqlValue[] = []): SqlRow[] {
    // Statements return arrays; their type tells rows of either shape.
    return this.prepare(text).all(...bound(values)) as SqlRow[];
  }

  first(text: string, values: readonly SqlValue[] = []): SqlRow | undefined {
    return this.prepare(text).get(...bound(values)) as SqlRow | undefined;
  }

  write(text: string, values: readonly SqlValue[] = []): void {
    try {
      this.prepare(text).run(...bound(values));
    } catch (error) {
      throw asAnswer(error);
    }
    this.writesSinceAnalyze += 1;
  }

  /** How many rows have a value in a column by which they are looked for; undefined of other columns, and of a database that is small. */
  rowsBy(table: Table, column: string): number | undefined {
    const known = this.first("SELECT stat FROM sqlite_stat1 WHERE idx = ?", [indexName(table.logicalName, column)])?.[0];
    return typeof known === "string" ? parseInt(known) : undefined;
  }

  /** All or nothing; may be nested. */
  atomically<T>(work: () => T): T {
    const name = `level${this.depth}`;
    this.sql.exec(`SAVEPOINT ${name}`);
    this.depth += 1;
    try {
      const result = work();
      this.sql.exec(`RELEASE ${name}`);
      return result;
    } catch (error) {
      // On a full disk SQLite may have rolled everything back already.
      if (this.sql.isTransaction) this.sql.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw asAnswer(error);
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.analyzeIfGrown();
    }
  }

  /** Marks all rows as they are; the answer brings them back, as often as it is called. Nothing outlives the process from then on. */
  restorePoint(): () => void {
    this.sql.exec("SAVEPOINT restorePoint");
    return () => this.sql.exec("ROLLBACK TO restorePoint");
  }

  meta(key: string): string | undefined {
    const value = this.first("SELECT value FROM __meta WHERE key = ?", [key])?.[0];
    return typeof value === "string" ? value : undefined;
  }

  setMeta(key: string, value: string): void {
    this.write("INSERT OR REPLACE INTO __meta (key, value) VALUES (?, ?)", [key, value]);
  }

  close(): void {
    this.statements.clear();
    this.beforeClosing();
    this.sql.close();
  }

  private prepare(text: string): StatementSyncInstance {
    const known = this.statements.get(text);
    if (known) return known;
    if (this.statements.size >= KEPT_STATEMENTS) {
      for (const oldest of this.statements.keys()) {
        this.statements.delete(oldest);
        break;
      }
    }
    const made = this.sql.prepare(text);
    made.setReturnArrays(true);
    this.statements.set(text, made);
    return made;
  }

  /**
   * The query planner needs to know how large the tables have become and, as SQL Server's does, how their values spread: a limit of the
   * analysis would leave out the samples that tell it.
   */
  private analyzeIfGrown(): void {
    if (this.writesSinceAnalyze < Math.max(ANALYZE_AFTER_WRITES, this.writesAnalyzed / 4)) return;
    this.writesAnalyzed += this.writesSinceAnalyze;
    this.writesSinceAnalyze = 0;
    this.sql.exec("ANALYZE");
    this.sql.exec(
      `INSERT INTO sqlite_stat1 SELECT name, NULL, '${EMPTY_TABLE_ROWS}' FROM sqlite_schema ` +
        "WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN (SELECT tbl FROM sqlite_stat1 WHERE idx IS NULL OR idx = tbl)",
    );
    this.sql.exec("ANALYZE sqlite_schema");
  }
}

/** A disk that takes no more refuses the request, it does not end the server. */
function asAnswer(error: unknown): unknown {
  const code = sqliteCode(error);
  if (code !== SQLITE.full && code !== SQLITE.io && code !== SQLITE.readOnly) return error;
  return new ApiError(507, "0x80044150", "Nothing was stored: the disk of the local Dataverse is full or cannot be written.");
}

/** SQLite ends a text at its first NUL, so one within would be cut off without a word. The platform stores none, either. */
function bound(values: readonly SqlValue[]): readonly SqlValue[] {
  if (values.some((value) => typeof value === "string" && value.includes("\0")))
    throw new ApiError(400, "0x80040278", "A value contains the character U+0000, which cannot be stored.");
  return values;
}

const matchers = new Map<string, (text: string) => boolean>();
function matcherOf(pattern: string): (text: string) => boolean {
  const known = matchers.get(pattern);
  if (known) return known;
  if (matchers.size >= KEPT_STATEMENTS) matchers.clear();
  const made = likePattern(pattern);
  matchers.set(pattern, made);
  return made;
}

/** Part of a stored instant or date in a zone, numbered as `dategrouping` numbers it. */
function datePart(part: SqlValue, value: SqlValue, zone: SqlValue): number | null {
  if (typeof value !== "string" || typeof zone !== "string") return null;
  const local = toLocal(Date.parse(value), value.length === 10 ? "UTC" : zone);
  switch (part) {
    case "year":
      return local.year;
    case "quarter":
      return Math.ceil(local.month / 3);
    case "month":
      return local.month;
    case "week": {
      const january = new Date(Date.UTC(local.year, 0, 1));
      const dayOfYear = Math.round((Date.UTC(local.year, local.month - 1, local.day) - january.getTime()) / DAY_MS);
      return Math.floor((dayOfYear + january.getUTCDay()) / 7) + 1;
    }
    case "day":
      return local.day;
    default:
      return null;
  }
}
