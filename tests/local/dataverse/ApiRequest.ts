import type { Caller } from "./Caller";

/** A request below `/api/data/v9.2/`, alone or out of a batch. */
export interface ApiRequest {
  readonly method: string;
  /** Decoded, without query: `accounts(…)`. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** `http://127.0.0.1:1234/api/data/v9.2/` */
  readonly baseUrl: string;
  readonly caller: Caller;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Requests that a test wants to count. */
export interface RequestLogEntry {
  readonly method: string;
  /** With its query, decoded. */
  readonly path: string;
  /** The entity set or function asked. */
  readonly entity: string;
  readonly user: string;
  readonly status: number;
  readonly inBatch: boolean;
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): ApiResponse {
  return {
    status,
    headers: { "content-type": "application/json; odata.metadata=minimal", "odata-version": "4.0", ...headers },
    body: JSON.stringify(body),
  };
}

export function noContent(headers: Readonly<Record<string, string>> = {}): ApiResponse {
  return { status: 204, headers: { "odata-version": "4.0", ...headers } };
}

/** Addresses may carry stray percent signs; what cannot be decoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Path and query of an address relative to the service root, or absolute. */
export function splitAddress(address: string): { readonly path: string; readonly query: ReadonlyMap<string, string> } {
  const relative = address.replace(/^(https?:\/\/[^/]+)?\/api\/data\/v\d+\.\d+\//i, "");
  const mark = relative.indexOf("?");
  const path = decoded(mark < 0 ? relative : relative.slice(0, mark)).replace(/^\/+|\/+$/g, "");
  return { path, query: new Map(new URLSearchParams(mark < 0 ? "" : relative.slice(mark + 1))) };
}

/** With its query, decoded. */
function wholePath({ path, query }: ApiRequest): string {
  return query.size === 0 ? path : `${path}?${[...query].map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/** `GET /api/data/v9.2/accounts?…`, decoded. */
export function addressLine(request: ApiRequest): string {
  return `${request.method} ${new URL(request.baseUrl).pathname}${wholePath(request)}`;
}

export function logEntry(request: ApiRequest, status: number, inBatch: boolean): RequestLogEntry {
  return {
    method: request.method,
    path: wholePath(request),
    entity: /^[^(/]*/.exec(request.path)?.[0] ?? request.path,
    user: request.caller.user.domainName,
    status,
    inBatch,
  };
}
