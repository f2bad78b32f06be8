import { gunzipSync, gzipSync } from "node:zlib";
import { decoded } from "./ApiRequest";
import type { Caller } from "./Caller";
import type { Table } from "./Catalogue";
import type { SqlValue } from "./database";
import { badRequest, ApiError, notPlayed } from "./errors";
import type { ColumnMetadata } from "./ImportedSolution";
import type { Writes, WriteServices } from "./write";

/** A file as it is sent. `status` 206 with part of it where a range was asked for. */
export interface FileAnswer {
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
}

const MIME_TYPES: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["vtt", "text/vtt"],
  ["txt", "text/plain"],
  ["mp3", "audio/mp3"],
  ["mp4", "video/mp4"],
  ["wav", "audio/wav"],
]);

const WHOLE_BODY_LIMIT = 128 * 1024 * 1024;

/** Files are kept compressed: they are most of the database, and each browser test has a copy of it. */
const packed = (content: Uint8Array): Uint8Array => gzipSync(content, { level: 1 });

/** Databases of earlier starts hold files as they are; none of those begins like a compressed one. */
const unpacked = (content: Uint8Array): Uint8Array => (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content);

/** Header values are Latin-1, so names with other characters travel percent-encoded. */
function fileNameOf(header: string | undefined): string {
  return decoded(header ?? "");
}

/** A name with other characters than ASCII arrives as its UTF-8 bytes in the one header, and right in the other (RFC 2047). */
function nameHeaders(name: string): Record<string, string> {
  const bytes = Buffer.from(name, "utf8");
  const isPlain = /^[\x20-\x7e]*$/.test(name);
  return {
    "x-ms-file-name": isPlain ? name : bytes.toString("latin1"),
    "content-disposition": `attachment; filename="${isPlain ? name : `=?utf-8?B?${bytes.toString("base64")}?=`}"`,
  };
}

/** Reading and writing file columns. */
export class Files {
  constructor(
    private readonly services: WriteServices,
    private readonly writes: Writes,
  ) {}

  upload(
    caller: Caller,
    table: Table,
    id: string,
    column: ColumnMetadata,
    content: Uint8Array,
    headers: Readonly<Record<string, string>>,
  ): void {
    if (headers["x-ms-transfer-mode"] !== undefined) throw notPlayed("uploading a file in chunks (x-ms-transfer-mode)");
    const name = fileNameOf(headers["x-ms-file-name"]);
    if (name === "") throw badRequest("The header x-ms-file-name is missing.", "0x80048d19");
    if (content.length > WHOLE_BODY_LIMIT) throw new ApiError(413, "0x80044a02", "The file is larger than 128 MB.");
    this.writes.requireAccess(caller, table, id, "Write");
    const { database, rows, newId } = this.services;
    database.atomically(() => {
      this.forget(table, id, column);
      const fileId = newId();
      const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
      const mimetype = MIME_TYPES.get(extension) ?? "application/octet-stream";
      database.write("INSERT INTO __file (id, name, mimetype, content) VALUES (?, ?, ?, ?)", [fileId, name, mimetype, packed(content)]);
      rows.update(table, id, this.columnValues(column, fileId, name), caller.user.id);
    });
  }

  remove(caller: Caller, table: Table, id: string, column: ColumnMetadata): void {
    this.writes.requireAccess(caller, table, id, "Write");
    this.services.database.atomically(() => {
      this.forget(table, id, column);
      this.services.rows.update(table, id, this.columnValues(column, null, null), caller.user.id);
    });
  }

  download(caller: Caller, table: Table, id: string, column: ColumnMetadata, range: string | undefined): FileAnswer {
    this.writes.requireAccess(caller, table, id, "Read");
    const { database, rows } = this.services;
    const fileId = rows.valueOf(table, id, column.logicalName);
    const file =
      typeof fileId === "string" ? database.first("SELECT name, mimetype, content FROM __file WHERE id = ?", [fileId]) : undefined;
    const stored = file?.[2];
    if (!file || !(stored instanceof Uint8Array)) {
      throw new ApiError(404, "0x80060891", `No file attachment found for attribute: ${column.logicalName} EntityId: ${id}.`);
    }
    const content = unpacked(stored);
    if (content.length === 0) throw new ApiError(404, "0x80040217", "Object does not exist.");
    const headers = {
      ...nameHeaders(String(file[0])),
      "x-ms-file-size": String(content.length),
      mimetype: String(file[1]),
    };
    if (range === undefined) return { status: 200, headers, content };
    const match = /^bytes=(\d+)-(\d*)$/.exec(range);
    const start = Number(match?.[1] ?? Number.NaN);
    const end = match?.[2] ? Math.min(Number(match[2]), content.length - 1) : content.length - 1;
    if (!match || start > end)
      throw new ApiError(416, "0x80060888", `The range '${range}' is outside of the file's ${content.length} bytes.`);
    const part = {
      "x-ms-chunk-size": String(end - start + 1),
      // HTTP asks for it, and browsers play no part without it; whether real environments send it is not documented.
      "content-range": `bytes ${start}-${end}/${content.length}`,
    };
    return { status: 206, headers: { ...headers, ...part }, content: content.slice(start, end + 1) };
  }

  private columnValues(column: ColumnMetadata, fileId: string | null, name: string | null): Map<string, SqlValue> {
    return new Map([
      [column.logicalName, fileId],
      [`${column.logicalName}_name`, name],
    ]);
  }

  private forget(table: Table, id: string, column: ColumnMetadata): void {
    const old = this.services.rows.valueOf(table, id, column.logicalName);
    if (typeof old === "string") this.services.database.write("DELETE FROM __file WHERE id = ?", [old]);
  }
}
