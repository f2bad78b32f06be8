import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { Database } from "./database";
import { SQLITE, sqliteCode } from "./sqliteCode";

/** What the log may keep of the disk when it has been folded into the file. */
const LOG_BYTES = 16 * 1024 * 1024;

/**
 * Opens the database of a file: what is committed there outlives the process, however that ends.
 * @param file absent = in memory only
 * @param keepsChanges false = the file is read, and changes stay in memory
 * @throws one sentence naming the file where it is in use or damaged
 */
export function openDatabase(file: string | undefined, keepsChanges: boolean): Database {
  if (file === undefined) return new Database();
  if (!keepsChanges) return new Database(existsSync(file) ? copyOf(file) : undefined);
  mkdirSync(dirname(file), { recursive: true });
  const sql = connect(file);
  return new Database(sql, () => unlock(sql));
}

/** @throws one sentence where another process has the database open */
export function requireUnused(file: string): void {
  if (!existsSync(file)) return;
  const sql = new DatabaseSync(file);
  try {
    lock(sql);
  } catch (error) {
    // A damaged file is nobody's.
    if (isBusy(error)) throw inUse(file);
  } finally {
    sql.close();
  }
}

/** What may lie in the database's file or beside it. A log without its database is nothing; the other way round would be an older state. */
export const filesOf = (file: string): readonly string[] => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];

function connect(file: string): DatabaseSyncInstance {
  let sql: DatabaseSyncInstance | undefined;
  try {
    sql = new DatabaseSync(file);
    lock(sql);
    // A commit is appended to the log before its request is answered, and the operating system keeps it when the process dies. SQLite folds
    // the log into the file, and syncs both, whenever it has grown: a power failure may cost the last moments, never the database.
    sql.exec("PRAGMA synchronous = NORMAL");
    sql.exec(`PRAGMA journal_size_limit = ${LOG_BYTES}`);
    requireSound(sql);
    return sql;
  } catch (error) {
    sql?.close();
    throw isBusy(error) ? inUse(file) : unreadable(file);
  }
}

/** For this connection alone. The lock is the operating system's: it ends with the process. */
function lock(sql: DatabaseSyncInstance): void {
  sql.exec("PRAGMA locking_mode = EXCLUSIVE");
  sql.exec("PRAGMA journal_mode = WAL");
  // The mode alone reads nothing where it is set already.
  sql.exec("BEGIN IMMEDIATE; COMMIT");
}

/** Folds the log into the file and lets others at it. A connection ends when its last statement is collected; its lock must not wait. */
function unlock(sql: DatabaseSyncInstance): void {
  sql.exec("PRAGMA journal_mode = DELETE");
  sql.exec("PRAGMA locking_mode = NORMAL");
  sql.exec("SELECT 1 FROM sqlite_schema");
}

/** In memory, as it was last committed. */
function copyOf(file: string): DatabaseSyncInstance {
  const name = `file:/${randomUUID()}?vfs=memdb`;
  const copy = new DatabaseSync(name);
  const source = new DatabaseSync(file);
  try {
    source.exec(`VACUUM INTO '${name}'`);
    requireSound(copy);
    return copy;
  } catch (error) {
    copy.close();
    throw isBusy(error) ? inUse(file) : unreadable(file);
  } finally {
    source.close();
  }
}

function requireSound(sql: DatabaseSyncInstance): void {
  const answer = sql.prepare("PRAGMA quick_check(1)").get() as { readonly quick_check: string } | undefined;
  if (answer?.quick_check !== "ok") throw new Error("The database is damaged.");
}

const isBusy = (error: unknown): boolean => sqliteCode(error) === SQLITE.busy;

const inUse = (file: string): Error =>
  new Error(`The database ${file} is in use by another local Dataverse; stop that one first, or choose another folder with --data.`);

const unreadable = (file: string): Error =>
  new Error(`The database ${file} of the local Dataverse cannot be read; start again with --reset to build it anew.`);
