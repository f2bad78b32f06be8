import type { BatchRequest } from "../../../shared/dataverse/batch";

/** A write inside a change set. `path` is relative to the service root, such as `msdyn_transcripts(…)`. */
export interface Operation {
  readonly method: "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** What must hold of the row that is there: its version, or that there is none (`none`). Otherwise nothing happens (status 412). */
  readonly only?: { readonly version: string } | "none" | undefined;
}

/** Operations that take effect together or not at all. */
export type ChangeSet = readonly Operation[];

/** Most operations a batch may hold, and with it a change set (vendor's limit). */
export const MAX_OPERATIONS = 1000;

/** @param servicePath such as `/api/data/v9.2/` */
export function toBatchRequest({ method, path, body, only }: Operation, servicePath: string): BatchRequest {
  const address = servicePath + path;
  const headers = {
    ...(body !== undefined && { "Content-Type": "application/json; type=entry" }),
    ...(only !== undefined && (only === "none" ? { "If-None-Match": "*" } : { "If-Match": only.version })),
  };
  return { method, address, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
}
