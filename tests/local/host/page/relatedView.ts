import type { HostTable, HostView } from "../HostModel";

/** A view of only those rows whose lookup leads to a record: a subgrid of related rows. */
export function relatedView(view: HostView, table: HostTable, recordId: string): HostView {
  const lookups = view.table.columns.filter(({ type, targets }) => type === "lookup" && targets?.includes(table.logicalName));
  const [lookup, another] = lookups;
  if (!lookup || another)
    throw new Error(
      `The local host plays subgrids of related rows by their only lookup; ${view.table.logicalName} has ${lookups.length} of ${table.logicalName}.`,
    );
  const condition = `<condition attribute="${lookup.logicalName}" operator="eq" value="${recordId}"/>`;
  return { ...view, filterXml: `${view.filterXml}<filter>${condition}</filter>` };
}
