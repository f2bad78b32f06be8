import { link, type Part } from "./fetchXml";
import { TABLES, type Table } from "./tables";

/** Leads from a conversation to its tags. They come and go with it: whoever reads a call reads them, too. */
export function tagLink<A extends string>(table: Table, alias: string, columns: Part<A>): Part<A> {
  return link(table, { from: "msdyn_tagtarget", to: `${TABLES.conversation}id`, "link-type": "outer", alias }, columns);
}
