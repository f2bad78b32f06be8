import type { Table } from "./tables";

/** A row as the Web API returns it: columns by logical name, lookups as `_name_value`, linked columns as `alias.column`. */
export type Row = Readonly<Record<string, unknown>>;

export interface FetchResult {
  readonly rows: readonly Row[];
  /** Whether the server holds more rows than were asked for. */
  readonly truncated: boolean;
}

/** What the controls need of Dataverse: reading, with the rights of the signed-in user. */
export interface DataverseClient {
  /**
   * All pages of a FetchXML query, up to `maxRows`.
   * @throws DataverseError
   */
  fetch(table: Table, fetchXml: string, options?: { readonly maxRows?: number }): Promise<FetchResult>;
}

/** File columns, which the rows' own interface of a host cannot read. */
export interface FilePort {
  /**
   * The text of a file column, or undefined where the row holds no file.
   * @throws DataverseError
   */
  text(table: Table, id: string, column: string): Promise<string | undefined>;
}
