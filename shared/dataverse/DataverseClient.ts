import type { DataverseError } from "./DataverseError";
import type { Query } from "./fetchXml";
import type { Table } from "./tables";

/** A row as the Web API returns it: of a query, columns by alias; else by logical name, lookups as `_name_value`. */
export type Row<A extends string = string> = { readonly [Column in A]: unknown };

/** A row of a query, or of what makes one. */
export type RowOf<Q> = Q extends Query<infer A> ? Row<A> : Q extends (...values: never[]) => Query<infer A> ? Row<A> : never;

export interface FetchResult<A extends string = string> {
  readonly rows: readonly Row<A>[];
  /** Whether the server holds more rows than were asked for. */
  readonly truncated: boolean;
}

export interface FetchOptions {
  /** @default all */
  readonly maxRows?: number;
}

/** What the controls need of Dataverse: reading, with the rights of the signed-in user. */
export interface DataverseClient {
  /**
   * All pages of a query, up to `maxRows`.
   * @throws DataverseError
   */
  fetch<A extends string>(query: Query<A>, options?: FetchOptions): Promise<FetchResult<A>>;
}

/** Part of a file, and how long the whole is. */
export interface FileChunk {
  readonly content: Blob;
  /** In bytes. */
  readonly fileSize: number;
  /** As the server names it, such as `audio/mp3`; absent where it does not. */
  readonly mimeType?: string;
}

/** File columns, which the rows' own interface of a host cannot read. */
export interface FilePort {
  /**
   * The text of a file column, or undefined where the row holds no file.
   * @throws DataverseError
   */
  text(table: Table, id: string, column: string): Promise<string | undefined>;
  /**
   * Bytes of a file column, or undefined where the row holds no file.
   * @param range first and last byte, both inclusive; absent: all. Where the file ends earlier, up to its end.
   * @param most a file of more bytes is told by its size alone, without content, where the server says so beforehand
   * @throws DataverseError
   */
  bytes(
    table: Table,
    id: string,
    column: string,
    range?: { readonly first: number; readonly last: number },
    most?: number,
  ): Promise<FileChunk | undefined>;
}

/** Rows, or why there are none. */
export type TogetherAnswer<A extends string = string> =
  { readonly rows: readonly Row<A>[]; readonly error?: undefined } | { readonly rows?: undefined; readonly error: DataverseError };

/** An answer for each query. */
export type TogetherAnswers<Queries extends readonly Query[]> = {
  readonly [Index in keyof Queries]: Queries[Index] extends Query<infer A> ? TogetherAnswer<A> : never;
};

/** A lookup to be written. */
export interface LookupTarget {
  readonly table: string;
  readonly id: string;
}

/** Columns by logical name; a lookup is its target, null clears. */
export type WrittenColumns = Readonly<Record<string, string | number | boolean | null | LookupTarget>>;

/** A row to be made, under an id of the caller's. */
export interface NewRow {
  readonly table: Table;
  readonly id: string;
  readonly columns: WrittenColumns;
}

/** A row to be removed, in the version that was read. */
export interface RemovedRow {
  readonly table: Table;
  readonly id: string;
  readonly etag: string;
}

/**
 * What the rows' own interface of a host cannot do: several questions in one request, writing a row in the version that was read, several
 * rows together, sharing one.
 */
export interface RowPort {
  /** First pages of several queries, in their order, in one request. Each may fail by itself; @throws DataverseError where all do. */
  fetchTogether<const Queries extends readonly Query[]>(queries: Queries): Promise<TogetherAnswers<Queries>>;
  /** @returns the row as it is then, with `@odata.etag`. @throws DataverseError */
  read(table: Table, id: string, columns: readonly string[]): Promise<Row>;
  /**
   * Makes a row under an id of the caller's. Sent again with that id, it finds what the user has made by it before, as that is by now.
   * @returns the row with all columns and `@odata.etag`
   * @throws DataverseError with reason `changed` where the id belongs to a row that is not the user's own
   */
  create(table: Table, id: string, columns: WrittenColumns): Promise<Row>;
  /**
   * Changes a row that is there.
   * @param etag the version that was read; `*` for any
   * @returns the changed row. @throws DataverseError with reason `changed` where it was changed since, `missing` where it is gone
   */
  update(table: Table, id: string, columns: WrittenColumns, etag: string): Promise<Row>;
  /** Sees to it that a row is gone. @throws DataverseError with reason `changed` where it was changed since */
  remove(table: Table, id: string, etag: string): Promise<void>;
  /**
   * Makes and removes rows, all of them or none, in one request of at most 1,000 writes. The first one stands for all: sent again, it
   * finds what the user has made by that id before.
   * @param rows in the order in which they are written, so that later ones may refer to earlier ones
   * @returns the first row with all columns and `@odata.etag`
   * @throws DataverseError with reason `changed` where a row to be removed was changed since, or an id is somebody else's; `missing` where
   * one is gone, or one that is referred to
   */
  writeTogether(rows: readonly [NewRow, ...(NewRow | RemovedRow)[]]): Promise<Row>;
  /** Lets a user read a row, and refer to it where that is said. @throws DataverseError */
  shareRead(table: Table, id: string, userId: string, mayReferTo?: boolean): Promise<void>;
}
