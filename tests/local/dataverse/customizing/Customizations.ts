import type { Catalogue, Table } from "../Catalogue";
import type { Database } from "../database";
import type { ImportedSolution, SystemForm } from "../ImportedSolution";
import type { Organisation } from "../Organisation";
import type { Privileges } from "../privileges";
import type { RowStore } from "../RowStore";
import { toIso } from "../timeZone";
import { installedApps, type InstalledApp } from "./installedApps";
import { installedForms } from "./mergeForm";
import { mergeTables } from "./mergePackages";
import { Packages } from "./Packages";
import { systemRows } from "./systemRows";

export interface CustomizationServices {
  readonly database: Database;
  readonly catalogue: Catalogue;
  readonly privileges: Privileges;
  readonly rows: RowStore;
  readonly organisation: Organisation;
  readonly clock: () => Date;
}

export interface AddedTable {
  readonly appId: string;
  readonly tableName: string;
  readonly isPublished: boolean;
}

/** What is installed in the environment, and what follows from it: tables, roles, apps and the rows that tell of them. */
export class Customizations {
  readonly packages: Packages;
  private mergedForms: readonly SystemForm[] = [];

  constructor(
    private readonly services: CustomizationServices,
    firstParty: readonly ImportedSolution[],
  ) {
    this.packages = new Packages(services.database, firstParty);
    this.follow();
  }

  get solutions(): readonly ImportedSolution[] {
    return this.packages.solutions;
  }

  /** Main forms as people open them. */
  get forms(): readonly SystemForm[] {
    return this.mergedForms;
  }

  /** Apps as people open them. */
  apps(): readonly InstalledApp[] {
    return this.appsWith(this.addedTables().filter(({ isPublished }) => isPublished));
  }

  /** Apps as they are being changed. */
  unpublishedApps(): readonly InstalledApp[] {
    return this.appsWith(this.addedTables());
  }

  /** Tables that were put into apps by hand. */
  addedTables(): readonly AddedTable[] {
    const rows = this.services.database.all("SELECT appid, tablename, published FROM __apptable ORDER BY appid, tablename");
    return rows.map(([appId, tableName, published]) => ({
      appId: String(appId),
      tableName: String(tableName),
      isPublished: published === 1,
    }));
  }

  /**
   * All or nothing; rows of tables that stay are kept.
   * @param kind `upgrade` takes away what the package lacks and an older version brought, `update` keeps it
   */
  install(zip: Uint8Array, solution: ImportedSolution, kind: "update" | "upgrade"): void {
    const installedOn = toIso(this.services.clock().getTime());
    this.changing(() => this.packages.put(zip, solution, installedOn, kind === "update"));
  }

  /** Takes a solution away with its tables and their rows. */
  uninstall(uniqueName: string): void {
    this.changing(() => this.packages.remove(uniqueName));
  }

  addTable(appId: string, table: Table): void {
    this.changing(() =>
      this.services.database.write("INSERT OR IGNORE INTO __apptable (appid, tablename, published) VALUES (?, ?, 0)", [
        appId,
        table.logicalName,
      ]),
    );
  }

  removeTable(appId: string, table: Table): void {
    this.changing(() =>
      this.services.database.write("DELETE FROM __apptable WHERE appid = ? AND tablename = ?", [appId, table.logicalName]),
    );
  }

  /** What was changed by hand takes effect. */
  publish(): void {
    this.services.database.write("UPDATE __apptable SET published = 1");
  }

  /** The database has been put back to an earlier state. */
  reload(): void {
    if (this.packages.reload()) this.follow();
  }

  private appsWith(added: readonly AddedTable[]): readonly InstalledApp[] {
    return installedApps(this.solutions, (id) => added.filter(({ appId }) => appId === id).map(({ tableName }) => tableName));
  }

  private changing<T>(change: () => T): T {
    try {
      return this.services.database.atomically(() => {
        const result = change();
        this.follow();
        return result;
      });
    } catch (error) {
      this.reload();
      throw error;
    }
  }

  /** Brings forms, tables, roles and rows in line with what is installed. @throws SolutionImportError where layers of a form do not fit */
  private follow(): void {
    this.mergedForms = installedForms(this.solutions);
    const { catalogue, database, privileges, rows, organisation } = this.services;
    const tables = mergeTables(this.solutions);
    const names = new Set(tables.map(({ logicalName }) => logicalName));
    for (const table of catalogue.tables.filter(({ logicalName }) => !names.has(logicalName))) {
      catalogue.remove(table);
      database.drop(table.logicalName);
    }
    for (const metadata of tables) {
      const table = catalogue.add(metadata);
      database.define(table);
      database.prune(table);
    }
    privileges.setRoles(this.solutions.flatMap(({ roles }) => roles));
    const wanted = systemRows({ installed: this.packages.installed, apps: this.unpublishedApps(), organisation });
    for (const [name, list] of Object.entries(wanted)) {
      const table = catalogue.find(name);
      if (table) rows.replaceAll(table, list, organisation.users[0]?.id ?? "");
    }
  }
}
