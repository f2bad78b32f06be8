import type { Table } from "../Catalogue";
import { quote, type Database, type SqlValue } from "../database";
import type { SystemForm } from "../ImportedSolution";
import { CUSTOMIZATION_TABLES } from "../metadata/customization";
import type { Customizations } from "./Customizations";
import type { InstalledApp } from "./installedApps";

/** The whole environment but for what happened in it, to be compared with itself at another time. */
export interface EnvironmentDump {
  readonly solutions: readonly { readonly uniqueName: string; readonly version: string; readonly managed: boolean }[];
  readonly apps: readonly InstalledApp[];
  /** Main forms, merged from all layers. */
  readonly forms: readonly SystemForm[];
  /** Rows by table, in the order of their ids. */
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, SqlValue>>[]>>;
  /** Rows shared with users. */
  readonly shares: readonly (readonly SqlValue[])[];
}

/** Tables that tell what happened. */
const HISTORY: ReadonlySet<string> = new Set(["asyncoperation", "importjob", "msdyn_solutionhistory"]);
/** Rows that follow what is installed are written anew with it. */
const FOLLOWING: ReadonlySet<string> = new Set(CUSTOMIZATION_TABLES.map(({ logicalName }) => logicalName));
const WRITTEN = ["versionnumber", "modifiedon", "modifiedby"];

function rowsOf(table: Table, database: Database): Readonly<Record<string, SqlValue>>[] {
  const names = table.columns
    .map(({ logicalName }) => logicalName)
    .filter((name) => name !== "versionnumber" && !(FOLLOWING.has(table.logicalName) && WRITTEN.includes(name)));
  const list = names.map(quote).join(", ");
  return database
    .all(`SELECT ${list} FROM ${quote(table.logicalName)} ORDER BY ${quote(table.primaryId)}`)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
}

export function dumpEnvironment(customizations: Customizations, tables: readonly Table[], database: Database): EnvironmentDump {
  const kept = tables.filter(({ logicalName }) => !HISTORY.has(logicalName)).sort((a, b) => (a.logicalName < b.logicalName ? -1 : 1));
  return {
    solutions: customizations.solutions.map(({ uniqueName, version, managed }) => ({ uniqueName, version, managed })),
    apps: customizations.apps(),
    forms: customizations.forms,
    rows: Object.fromEntries(kept.map((table) => [table.logicalName, rowsOf(table, database)])),
    shares: database.all("SELECT principalid, objecttype, objectid, rights FROM __share ORDER BY principalid, objecttype, objectid"),
  };
}
