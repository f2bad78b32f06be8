import { columns, filter, isOneOf, query } from "./fetchXml";
import { TABLES } from "./tables";

/** Whoever reports to one of these managers. */
export function reportsQuery(managerIds: readonly string[]) {
  return query(TABLES.user, {}, columns({ systemuserid: "id" }), filter(isOneOf("parentsystemuserid", managerIds)));
}
