/* eslint-disable @typescript-eslint/only-throw-error -- so does the platform, and its callers must cope with it */
import type { HostApp } from "../HostModel";
import { played } from "./played";

/** What the platform rejects with: a plain object, not an Error. */
export interface WebApiError {
  /** Unsigned, such as 2147746327 for 0x80040217. */
  readonly errorCode: number;
  readonly code: number;
  readonly message: string;
  readonly title: string;
  /** The server's answer. */
  readonly raw: string;
}

export type Entity = Record<string, unknown>;

export interface WebApi {
  createRecord(entityType: string, data: Entity): Promise<{ id: string; entityType: string }>;
  retrieveRecord(entityType: string, id: string, options?: string): Promise<Entity>;
  retrieveMultipleRecords(
    entityType: string,
    options?: string,
    maxPageSize?: number,
  ): Promise<{ entities: Entity[]; nextLink: string | undefined; fetchXmlPagingCookie?: string }>;
  updateRecord(entityType: string, id: string, data: Entity): Promise<{ id: string; entityType: string }>;
  deleteRecord(entityType: string, id: string): Promise<{ id: string; entityType: string }>;
}

/** Tables by logical name, as far as requests need them. */
export type Tables = HostApp["tables"];

export const API = "/api/data/v9.2/";

/** The five operations that forms and controls have, sent to this page's server. */
export function webApi(path: string, tables: Tables): WebApi {
  const address = (entityType: string, id?: string) => {
    const table = tables[entityType];
    if (!table) throw webApiError(404, `The entity with a name = '${entityType}' was not found in the MetadataCache.`, "");
    return API + table.entitySetName + (id === undefined ? "" : `(${id.replace(/[{}]/g, "")})`);
  };
  return played(path, {
    async createRecord(entityType, data) {
      const response = await send(address(entityType), { method: "POST", body: JSON.stringify(data) });
      const id = /\(([^)]+)\)$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? "";
      return { id, entityType };
    },
    async retrieveRecord(entityType, id, options = "") {
      return (await (await send(address(entityType, id) + encodeOptions(options))).json()) as Entity;
    },
    async retrieveMultipleRecords(entityType, options = "", maxPageSize) {
      const response = await send(address(entityType) + encodeOptions(options), {}, maxPageSize);
      const page = (await response.json()) as Entity & { value: Entity[] };
      const cookie = page["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
      return {
        entities: page.value,
        nextLink: page["@odata.nextLink"] as string | undefined,
        ...(typeof cookie === "string" && { fetchXmlPagingCookie: cookie }),
      };
    },
    async updateRecord(entityType, id, data) {
      // Without If-Match a PATCH would create the row that it does not find.
      await send(address(entityType, id), { method: "PATCH", body: JSON.stringify(data), headers: { "If-Match": "*" } });
      return { id, entityType };
    },
    async deleteRecord(entityType, id) {
      await send(address(entityType, id), { method: "DELETE" });
      return { id, entityType };
    },
  });
}

/** A page of rows as the server sends it, with its annotations of count and further pages. */
export async function loadPage(tables: Tables, entityType: string, fetchXml: string): Promise<Entity> {
  const table = tables[entityType];
  if (!table) throw new Error(`The table "${entityType}" does not exist.`);
  return (await (await send(API + table.entitySetName + encodeOptions(`?fetchXml=${fetchXml}`))).json()) as Entity;
}

/** FetchXML is handed over as it is and encoded here, so that a query encoded already is refused; other options only where they hold what an address cannot. */
export function encodeOptions(options: string): string {
  const fetchXml = /^\?fetchXml=(.*)$/is.exec(options)?.[1];
  if (fetchXml === undefined) return options.replace(/[ "<>#+]/g, encodeURIComponent);
  return `?fetchXml=${encodeURIComponent(fetchXml)}`;
}

async function send(address: string, init: RequestInit = {}, maxPageSize?: number): Promise<Response> {
  const prefer = ['odata.include-annotations="*"', ...(maxPageSize === undefined ? [] : [`odata.maxpagesize=${maxPageSize}`])].join(",");
  const headers = {
    Accept: "application/json",
    "OData-MaxVersion": "4.0",
    "OData-Version": "4.0",
    Prefer: prefer,
    ...(init.body !== undefined && { "Content-Type": "application/json" }),
    ...(init.headers as Record<string, string> | undefined),
  };
  let response: Response;
  try {
    response = await fetch(address, { ...init, headers });
  } catch {
    throw webApiError(0, "Failed to fetch", "");
  }
  if (!response.ok) {
    const raw = await response.text();
    throw webApiError(response.status, messageIn(raw) ?? response.statusText, raw);
  }
  return response;
}

function errorIn(raw: string): { code?: string; message?: string } | undefined {
  try {
    return (JSON.parse(raw) as { error?: { code?: string; message?: string } }).error;
  } catch {
    return undefined;
  }
}

function messageIn(raw: string): string | undefined {
  return errorIn(raw)?.message;
}

/** Codes come as hexadecimal text and are handed on as a number. */
function webApiError(status: number, message: string, raw: string): WebApiError {
  const hexadecimal = errorIn(raw)?.code;
  const code = hexadecimal?.startsWith("0x") ? Number.parseInt(hexadecimal, 16) : status;
  return { errorCode: code, code, message, title: "Error", raw };
}
