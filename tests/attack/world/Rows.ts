import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { Right } from "./privilegeOf";
import type { OwnedRow } from "./Rules";
import { lookupsOf } from "./values";

export interface Reference {
  readonly table: string;
  readonly id: string;
}

/** A row as it should be on the server. */
export interface HeldRow extends OwnedRow {
  /** By column; what is absent points nowhere. */
  readonly lookups: ReadonlyMap<string, Reference>;
  /** Contents by file column. */
  readonly files: ReadonlyMap<string, string>;
  /** What a write has left in the column that tells of it. */
  readonly mark?: string | undefined;
}

type ByTable = ReadonlyMap<string, ReadonlyMap<string, HeldRow>>;

/** All rows as they should be, with what follows from a write: rows below a deleted one go, or point nowhere any more. */
export class Rows {
  private readonly byTable: Map<string, Map<string, HeldRow>>;

  constructor(
    private readonly tables: readonly TableMetadata[],
    rows: ByTable,
  ) {
    this.byTable = new Map([...rows].map(([table, held]) => [table, new Map(held)]));
  }

  copy(): Rows {
    return new Rows(this.tables, this.byTable);
  }

  of(table: string): readonly HeldRow[] {
    return [...(this.byTable.get(table)?.values() ?? [])];
  }

  find({ table, id }: Reference): HeldRow | undefined {
    return this.byTable.get(table)?.get(id);
  }

  put(table: string, row: HeldRow): void {
    this.byTable.get(table)?.set(row.id, row);
  }

  share({ table, id }: Reference, userId: string, rights: ReadonlySet<Right> | undefined): void {
    const row = this.find({ table, id });
    if (!row) return;
    const shares = new Map(row.shares);
    if (rights === undefined) shares.delete(userId);
    else shares.set(userId, rights);
    this.put(table, { ...row, shares });
  }

  /** Whether something that points there keeps a row from being deleted. */
  isHeldBack(target: Reference): boolean {
    return this.pointingAt(target).some(({ behaviour, table, row }) =>
      behaviour === "restrict" ? true : behaviour === "cascade" && this.isHeldBack({ table, id: row.id }),
    );
  }

  isPointedAt(target: Reference): boolean {
    return this.pointingAt(target).length > 0;
  }

  remove(target: Reference): void {
    for (const { table, row, column, behaviour } of this.pointingAt(target)) {
      if (behaviour === "cascade") this.remove({ table, id: row.id });
      else this.put(table, { ...row, lookups: new Map([...row.lookups].filter(([name]) => name !== column)) });
    }
    this.byTable.get(target.table)?.delete(target.id);
  }

  private pointingAt(target: Reference) {
    return this.tables.flatMap((table) =>
      lookupsOf(table)
        .filter(({ targets }) => targets?.includes(target.table))
        .flatMap(({ logicalName: column, onDelete: behaviour = "removeLink" }) =>
          this.of(table.logicalName)
            .filter((row) => row.lookups.get(column)?.table === target.table && row.lookups.get(column)?.id === target.id)
            .map((row) => ({ table: table.logicalName, row, column, behaviour })),
        ),
    );
  }
}
