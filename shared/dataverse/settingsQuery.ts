import { columns, condition, filter, query } from "./fetchXml";
import { TABLES } from "./tables";
import { TARGETS_LINK } from "./targets";

/** What admins have set: rows for `toTargets`. */
export function settingsQuery(viewerId: string) {
  return query(TABLES.user, {}, columns({ systemuserid: "user" }), filter(condition("systemuserid", "eq", viewerId)), TARGETS_LINK);
}
