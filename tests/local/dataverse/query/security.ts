import type { Caller } from "../Caller";
import type { Table } from "../Catalogue";
import type { Database } from "../database";
import { missingPrivilege } from "../errors";
import type { ColumnMetadata } from "../ImportedSolution";
import { privilegeName, type Privileges, type Verb } from "../privileges";
import { and, type Filter, type Query, type Source } from "./Ast";

/** Bits of an access mask. */
export const ACCESS_RIGHTS: Readonly<Record<Exclude<Verb, "Create">, number>> = {
  Read: 1,
  Write: 2,
  Append: 4,
  AppendTo: 16,
  Delete: 65536,
  Share: 262144,
  Assign: 524288,
};

/** The columns that say whose a row is, and to which business unit it belongs. */
function ownershipColumns(table: Table): { owner?: ColumnMetadata | undefined; unit?: ColumnMetadata | undefined } {
  const find = (name: string): ColumnMetadata | undefined => table.columnOf.get(name);
  switch (table.logicalName) {
    case "systemuser":
      return { owner: find("systemuserid"), unit: find("businessunitid") };
    case "usersettings":
      return { owner: find("systemuserid") };
    case "businessunit":
      return { unit: find("businessunitid") };
    default:
      return { owner: find("ownerid"), unit: find("owningbusinessunit") };
  }
}

/** The columns by which a row is shared: its own id, and that of the whole that it is a part of. */
function sharesOf({
  primaryId,
  logicalName,
  columns,
}: Table): readonly { readonly column: ColumnMetadata; readonly sharedTable: string }[] {
  return columns.flatMap((column) => {
    if (column.logicalName === primaryId) return [{ column, sharedTable: logicalName }];
    return column.parental ? (column.targets ?? []).map((sharedTable) => ({ column, sharedTable })) : [];
  });
}

/** Turns privileges into filters of the AST. */
export class Security {
  constructor(
    private readonly privileges: Privileges,
    private readonly database: Database,
  ) {}

  /**
   * The rows of a source that the caller may reach; absent = all. `unselective`: the query has a narrower condition of its own.
   * @throws ApiError 403 when no role gives the privilege at all.
   */
  reachable(caller: Caller, table: Table, sourceId: string, verb: Exclude<Verb, "Create">, unselective = false): Filter | undefined {
    const depth = this.privileges.depth(caller.user, verb, table);
    if (!depth) throw missingPrivilege(caller.user.id, privilegeName(verb, table), table.logicalName);
    if (depth === "Global") return undefined;
    const { user } = caller;
    const { owner, unit } = ownershipColumns(table);
    const owners = [user.id, ...(this.followsHierarchy(table) ? this.privileges.reports(user, verb) : [])];
    const parts: Filter[] = [];
    if (owner) parts.push({ kind: "in", sourceId, column: owner, values: owners, negated: false, unselective });
    if (unit && (depth !== "Basic" || !owner)) {
      const units = depth === "Deep" ? this.privileges.unitsBelow(user.businessUnitId) : [user.businessUnitId];
      parts.push({ kind: "in", sourceId, column: unit, values: units, negated: false, unselective });
    }
    for (const { column, sharedTable } of sharesOf(table)) {
      if (!this.hasShares(user.id, sharedTable)) continue;
      parts.push({ kind: "shared", sourceId, column, sharedTable, userId: user.id, right: ACCESS_RIGHTS[verb] });
    }
    return parts.length === 1 ? parts[0] : { kind: "or", parts };
  }

  /** May the caller create a row of this table owned by that user? */
  mayCreateFor(caller: Caller, table: Table, owner: { readonly id: string; readonly businessUnitId: string }): boolean {
    const depth = this.privileges.depth(caller.user, "Create", table);
    if (!depth) throw missingPrivilege(caller.user.id, privilegeName("Create", table), table.logicalName);
    if (depth === "Global" || owner.id === caller.user.id) return true;
    if (depth === "Basic") return false;
    const units = depth === "Deep" ? this.privileges.unitsBelow(caller.user.businessUnitId) : [caller.user.businessUnitId];
    return units.includes(owner.businessUnitId);
  }

  /** The query with only what the caller may read: rows of the root, rows that links bring in, and those that filters look for. */
  trimmed(query: Query, caller: Caller): Query {
    const trimLink = (source: Source): Source => {
      const filter = and([trimFilter(source.filter), this.reachable(caller, source.table, source.id, "Read", true)]);
      return { ...source, links: source.links.map(trimLink), ...(filter ? { filter } : {}) };
    };
    const trimFilter = (part: Filter | undefined): Filter | undefined => {
      switch (part?.kind) {
        case "and":
        case "or":
          return { ...part, parts: part.parts.flatMap((each) => trimFilter(each) ?? []) };
        case "any":
          return { ...part, source: trimLink(part.source) };
        default:
          return part;
      }
    };
    const filter = and([trimFilter(query.filter), this.reachable(caller, query.root.table, query.root.id, "Read")]);
    return { ...query, root: { ...query.root, links: query.root.links.map(trimLink) }, ...(filter ? { filter } : {}) };
  }

  /** Whether managers reach rows of their reports: admins leave tables out, a row for each. */
  private followsHierarchy({ ownership, logicalName }: Table): boolean {
    if (ownership !== "user") return false;
    const excluded = "SELECT 1 FROM hierarchysecurityconfiguration WHERE objecttypecode = ?";
    return this.database.first(excluded, [logicalName]) === undefined;
  }

  private hasShares(userId: string, table: string): boolean {
    return this.database.first("SELECT 1 FROM __share WHERE principalid = ? AND objecttype = ? LIMIT 1", [userId, table]) !== undefined;
  }
}
