import type { Caller } from "./Caller";
import type { Catalogue, Table } from "./Catalogue";
import type { Database } from "./database";
import { badRequest, notPlayed } from "./errors";
import { toGuid } from "./guid";
import { ACCESS_RIGHTS } from "./query/security";
import type { Writes } from "./write";

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ "@odata.type": "Microsoft.Dynamics.CRM.contact", "contactid": "…" }` */
function rowOf(value: unknown, what: string, catalogue: Catalogue): { readonly table: Table; readonly id: string } {
  const type = isJson(value) ? value["@odata.type"] : undefined;
  const name = typeof type === "string" ? type.replace(/^#?Microsoft\.Dynamics\.CRM\./, "") : undefined;
  if (!isJson(value) || name === undefined) throw badRequest(`The parameter '${what}' must be a row with @odata.type.`);
  const table = catalogue.find(name);
  if (!table) throw notPlayed(`the table '${name}'`);
  const given = value[table.primaryId];
  const id = typeof given === "string" ? toGuid(given) : undefined;
  if (id === undefined) throw badRequest(`The parameter '${what}' lacks '${table.primaryId}'.`);
  return { table, id };
}

function maskOf(text: unknown): number {
  const names = typeof text === "string" ? text.split(",").map((n) => n.trim()) : [];
  return names.reduce((mask, name) => {
    const right = Object.entries(ACCESS_RIGHTS).find(([verb]) => `${verb}Access` === name)?.[1];
    if (right === undefined) throw badRequest(`Invalid access right '${name}'.`);
    return mask | right;
  }, 0);
}

/** `GrantAccess` and `RevokeAccess`: rows shared with single users. */
export class Sharing {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly writes: Writes,
  ) {}

  grant(caller: Caller, body: Json): void {
    const access = body["PrincipalAccess"];
    if (!isJson(access)) throw badRequest("The parameter 'PrincipalAccess' is missing.");
    const share = this.shareOf(caller, body, access["Principal"], "Principal");
    const rights = maskOf(access["AccessMask"]);
    this.database.write("INSERT OR REPLACE INTO __share (principalid, objecttype, objectid, rights) VALUES (?, ?, ?, ?)", [
      ...share,
      rights,
    ]);
  }

  revoke(caller: Caller, body: Json): void {
    const share = this.shareOf(caller, body, body["Revokee"], "Revokee");
    this.database.write("DELETE FROM __share WHERE principalid = ? AND objecttype = ? AND objectid = ?", share);
  }

  /** Who, table and row, where the caller may share it. */
  private shareOf(caller: Caller, body: Json, principal: unknown, what: string): readonly [string, string, string] {
    const { table, id } = rowOf(body["Target"], "Target", this.catalogue);
    const user = this.user(principal, what);
    this.writes.requireAccess(caller, table, id, "Share");
    return [user, table.logicalName, id];
  }

  private user(value: unknown, what: string): string {
    const principal = rowOf(value, what, this.catalogue);
    if (principal.table.logicalName !== "systemuser") throw notPlayed(`sharing with a '${principal.table.logicalName}'`);
    return principal.id;
  }
}
