import type { Table } from "./tables";

/** Leads from a conversation to its tags. They come and go with it: whoever reads a call reads them, too. */
export function tagLink(table: Table, alias: string, columns: string): string {
  return `<link-entity name="${table}" from="msdyn_tagtarget" to="msdyn_sciconversationid" link-type="outer" alias="${alias}">${columns}</link-entity>`;
}
