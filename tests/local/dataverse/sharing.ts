import type { Caller } from "./Caller";
import type { Catalogue, Table } from "./Catalogue";
import type { Database } from "./database";
import { badRequest, notPlayed, rowMissing } from "./errors";
import { toGuid } from "./guid";
import { ACCESS_RIGHTS } from "./query/security";
import { isObject } from "./requestBody";
import type { RowStore } from "./RowStore";
import type { Writes } from "./write";

type Json = Readonly<Record<string, unknown>>;
type ShareableVerb = keyof typeof ACCESS_RIGHTS;

/** `{ "@odata.type": "Microsoft.Dynamics.CRM.contact", "contactid": "…" }` */
function rowOf(value: unknown, what: string, catalogue: Catalogue): { readonly table: Table; readonly id: string } {
  const type = isObject(value) ? value["@odata.type"] : undefined;
  const name = typeof type === "string" ? type.replace(/^#?Microsoft\.Dynamics\.CRM\./, "") : undefined;
  if (!isObject(value) || name === undefined) throw badRequest(`The parameter '${what}' must be a row with @odata.type.`);
  const table = catalogue.find(name);
  if (!table) throw notPlayed(`the table '${name}'`);
  const given = value[table.primaryId];
  const id = typeof given === "string" ? toGuid(given) : undefined;
  if (id === undefined) throw badRequest(`The parameter '${what}' lacks '${table.primaryId}'.`);
  return { table, id };
}

const SHAREABLE: ReadonlyMap<string, ShareableVerb> = new Map(
  (["Read", "Write", "Append", "AppendTo", "Delete", "Share", "Assign"] as const).map((verb) => [`${verb}Access`, verb]),
);

/** `ReadAccess, WriteAccess` */
function verbsOf(mask: unknown): readonly ShareableVerb[] {
  if (typeof mask !== "string") throw badRequest("The parameter 'AccessMask' is missing.");
  return mask.split(",").map((part) => {
    const verb = SHAREABLE.get(part.trim());
    if (!verb) throw badRequest(`Invalid access right '${part.trim()}'.`);
    return verb;
  });
}

/** `GrantAccess` and `RevokeAccess`: rows shared with single users. */
export class Sharing {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly rows: RowStore,
    private readonly writes: Writes,
  ) {}

  grant(caller: Caller, body: Json): void {
    const access = body["PrincipalAccess"];
    if (!isObject(access)) throw badRequest("The parameter 'PrincipalAccess' is missing.");
    const verbs = verbsOf(access["AccessMask"]);
    const share = this.shareOf(caller, body, access["Principal"], "Principal", ["Share", ...verbs]);
    const rights = verbs.reduce((mask, verb) => mask | ACCESS_RIGHTS[verb], 0);
    this.database.write("INSERT OR REPLACE INTO __share (principalid, objecttype, objectid, rights) VALUES (?, ?, ?, ?)", [
      ...share,
      rights,
    ]);
  }

  revoke(caller: Caller, body: Json): void {
    const share = this.shareOf(caller, body, body["Revokee"], "Revokee", ["Share"]);
    this.database.write("DELETE FROM __share WHERE principalid = ? AND objecttype = ? AND objectid = ?", share);
  }

  /** Who, table and row, where the caller has these rights to it: nobody hands on more than they have. */
  private shareOf(
    caller: Caller,
    body: Json,
    principal: unknown,
    what: string,
    verbs: readonly ShareableVerb[],
  ): readonly [string, string, string] {
    const { table, id } = rowOf(body["Target"], "Target", this.catalogue);
    const user = rowOf(principal, what, this.catalogue);
    if (user.table.logicalName !== "systemuser") throw notPlayed(`sharing with a '${user.table.logicalName}'`);
    if (table.ownership !== "user")
      throw badRequest(`This message does not support entities of type '${table.logicalName}'.`, "0x80040800");
    for (const verb of verbs) this.writes.requireAccess(caller, table, id, verb);
    if (!this.rows.exists(user.table, user.id)) throw rowMissing(user.table, user.id);
    return [user.id, table.logicalName, id];
  }
}
