import { json, splitAddress, type ApiRequest, type ApiResponse } from "./ApiRequest";
import type { Database } from "./database";
import { badRequest, errorBody, notPlayed } from "./errors";
import { parsePrefer } from "./prefer";

const MAX_OPERATIONS = 1000;

/** A request inside a batch, and the id by which later ones of its change set mean the row it makes. */
interface Operation {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly contentId?: string;
}

/** Plain operations one by one; those of a change set together. */
type Part = { readonly operation: Operation } | { readonly changeSet: readonly Operation[] };

function boundaryOf(contentType: string | undefined): string {
  const boundary = /^multipart\/mixed\s*;.*\bboundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];
  if (boundary === undefined) throw badRequest("The request's content type must be multipart/mixed with a boundary.");
  return boundary.trim();
}

function headersAndRest(text: string): { readonly headers: Record<string, string>; readonly rest: string } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers: Record<string, string> = {};
  for (const line of head.split(/\r?\n/).filter((l) => l.trim() !== "")) {
    const colon = line.indexOf(":");
    if (colon < 0) throw badRequest(`Malformed header '${line}' in the batch.`);
    headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, rest: end ? text.slice(end.index + end[0].length) : "" };
}

/** The parts between boundaries, without the line breaks that belong to the boundaries. */
function partsOf(text: string, boundary: string): string[] {
  const delimiter = `--${boundary}`;
  const pieces = `\n${text}`.split(new RegExp(`\\r?\\n${delimiter.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
  if (pieces.length < 2 || !pieces.some((p) => p.startsWith("--"))) throw badRequest("The batch does not end with its closing boundary.");
  const closing = pieces.findIndex((p, index) => index > 0 && p.startsWith("--"));
  return pieces.slice(1, closing).map((p) => p.replace(/^[ \t]*\r?\n/, ""));
}

function operationOf(text: string): Operation {
  const outer = headersAndRest(text);
  if (!/^application\/http\b/i.test(outer.headers["content-type"] ?? "")) {
    throw badRequest("The content type of an operation in a batch must be application/http.");
  }
  const [line = ""] = outer.rest.trimStart().split(/\r?\n/, 1);
  const match = /^(\S+)\s+(\S+)(?:\s+HTTP\/\d\.\d)?\s*$/.exec(line);
  if (!match?.[1] || !match[2]) throw badRequest(`Malformed request line '${line}' in the batch.`);
  const { headers, rest } = headersAndRest(
    outer.rest
      .trimStart()
      .slice(line.length)
      .replace(/^\r?\n/, ""),
  );
  const contentId = outer.headers["content-id"];
  return {
    method: match[1].toUpperCase(),
    address: match[2],
    headers,
    body: rest.trim(),
    ...(contentId === undefined ? {} : { contentId }),
  };
}

function parseBatch(request: ApiRequest): Part[] {
  const text = new TextDecoder().decode(request.body);
  return partsOf(text, boundaryOf(request.headers["content-type"])).map((part) => {
    const { headers, rest } = headersAndRest(part);
    const type = headers["content-type"] ?? "";
    if (!/^multipart\/mixed/i.test(type)) return { operation: operationOf(part) };
    const changeSet = partsOf(rest, boundaryOf(type)).map(operationOf);
    for (const { method } of changeSet) if (method === "GET") throw badRequest("GET is not allowed in a change set.");
    return { changeSet };
  });
}

function write(
  boundary: string,
  responses: readonly { readonly response: ApiResponse; readonly contentId?: string | undefined }[],
): string {
  const parts = responses.map(({ response, contentId }) => {
    const headers = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const body = typeof response.body === "string" ? response.body : response.body ? new TextDecoder().decode(response.body) : "";
    const id = contentId === undefined ? "" : `Content-ID: ${contentId}\r\n`;
    return (
      `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n${id}\r\n` +
      `HTTP/1.1 ${response.status} ${response.status < 400 ? "OK" : "Error"}\r\n${headers.join("")}\r\n${body}\r\n`
    );
  });
  return `${parts.join("")}--${boundary}--\r\n`;
}

class ChangeSetFailed extends Error {
  constructor(readonly response: ApiResponse) {
    super("A change set was rolled back.");
  }
}

/** `$1` in addresses and bodies means the row that the operation with Content-ID 1 made. */
function withReferences(text: string, made: ReadonlyMap<string, string>): string {
  return text.replace(/(^|["/])\$(\d+)(?=$|["/?])/g, (whole, before: string, id: string) => {
    const address = made.get(id);
    return address === undefined ? whole : before + address;
  });
}

/** Runs the operations of a `$batch` in their order. */
export class Batch {
  constructor(
    private readonly database: Database,
    private readonly handle: (request: ApiRequest) => ApiResponse,
    private readonly newId: () => string,
  ) {}

  run(request: ApiRequest): ApiResponse {
    const { continueOnError } = parsePrefer(request.headers["prefer"]);
    const parts = parseBatch(request);
    const count = parts.reduce((sum, part) => sum + ("operation" in part ? 1 : part.changeSet.length), 0);
    if (count > MAX_OPERATIONS) throw badRequest(`The batch has ${count} operations; at most ${MAX_OPERATIONS} are allowed.`, "0x80048d19");
    const boundary = `batchresponse_${this.newId()}`;
    const texts: string[] = [];
    let failed: number | undefined;
    for (const part of parts) {
      const { text, status } =
        "operation" in part ? this.single(part.operation, request, boundary) : this.changeSet(part.changeSet, request, boundary);
      texts.push(text);
      if (status < 400) continue;
      failed ??= status;
      if (!continueOnError) break;
    }
    const status = failed === undefined || continueOnError ? 200 : failed;
    return {
      status,
      headers: { "content-type": `multipart/mixed; boundary=${boundary}`, "odata-version": "4.0" },
      body: `${texts.join("")}--${boundary}--\r\n`,
    };
  }

  private single(operation: Operation, around: ApiRequest, boundary: string): { readonly text: string; readonly status: number } {
    const response = this.handle(this.requestOf(operation, around, new Map()));
    return { text: withoutEnd(write(boundary, [{ response, contentId: operation.contentId }]), boundary), status: response.status };
  }

  private changeSet(
    operations: readonly Operation[],
    around: ApiRequest,
    boundary: string,
  ): { readonly text: string; readonly status: number } {
    const made = new Map<string, string>();
    try {
      const responses = this.database.atomically(() =>
        operations.map((operation) => {
          const response = this.handle(this.requestOf(operation, around, made));
          if (response.status >= 400) throw new ChangeSetFailed(response);
          const entity = response.headers["odata-entityid"];
          if (operation.contentId !== undefined && entity !== undefined) made.set(operation.contentId, entity.slice(around.baseUrl.length));
          return { response, contentId: operation.contentId };
        }),
      );
      const inner = `changesetresponse_${this.newId()}`;
      const text = `--${boundary}\r\nContent-Type: multipart/mixed; boundary=${inner}\r\n\r\n${write(inner, responses)}`;
      return { text, status: 200 };
    } catch (error) {
      if (!(error instanceof ChangeSetFailed)) throw error;
      // One answer stands for the whole change set: that of the operation that failed.
      return { text: withoutEnd(write(boundary, [{ response: error.response }]), boundary), status: error.response.status };
    }
  }

  private requestOf(operation: Operation, around: ApiRequest, made: ReadonlyMap<string, string>): ApiRequest {
    if (/\$batch/.test(operation.address)) throw notPlayed("a batch inside of a batch");
    const { path, query } = splitAddress(withReferences(operation.address, made));
    return {
      ...around,
      method: operation.method,
      path,
      query,
      headers: operation.headers,
      body: new TextEncoder().encode(withReferences(operation.body, made)),
    };
  }
}

const withoutEnd = (text: string, boundary: string): string => text.slice(0, -`--${boundary}--\r\n`.length);

/** An answer in the shape of the Web API for a failure without any operation having run. */
export function batchError(error: { readonly status: number; readonly code: string; readonly message: string }): ApiResponse {
  return json(error.status, errorBody(error));
}
