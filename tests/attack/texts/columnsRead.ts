import type { RequestLogEntry } from "../../local/dataverse/ApiRequest";
import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import { attribute, children, parseXml } from "../../../solution/xml";

type Element = ReturnType<typeof parseXml>;

/** Names of the columns that a FetchXML query asks for, by table. */
function* asked(element: Element): Generator<readonly [table: string, column: string]> {
  const table = attribute(element, "name");
  for (const child of children(element)) {
    const name = attribute(child, "name");
    if (child.nodeName === "attribute" && table !== undefined && name !== undefined) yield [table, name];
    if (child.nodeName === "link-entity" || child.nodeName === "entity") yield* asked(child);
  }
}

/** The text columns that somebody's requests read, by table: whatever is read from now on is among them by itself. */
export function columnsRead(log: readonly RequestLogEntry[], tables: readonly TableMetadata[]): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  const note = (table: TableMetadata | undefined, name: string): void => {
    const column = table?.columns.find(({ logicalName }) => logicalName === name);
    if (!table || !column || column.readOnly || (column.type !== "string" && column.type !== "memo")) return;
    read.set(table.logicalName, (read.get(table.logicalName) ?? new Set()).add(name));
  };
  for (const { method, path, entity } of log) {
    if (method !== "GET") continue;
    const fetchXml = /[?&]fetchXml=(.*)$/s.exec(path)?.[1];
    if (fetchXml !== undefined) {
      for (const [table, column] of asked(parseXml(fetchXml, "A query")))
        note(
          tables.find(({ logicalName }) => logicalName === table),
          column,
        );
    }
    const select = /[?&]\$select=([\w,]+)/.exec(path)?.[1];
    for (const name of select?.split(",") ?? [])
      note(
        tables.find(({ entitySetName }) => entitySetName === entity),
        name,
      );
  }
  return read;
}
