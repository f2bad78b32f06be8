import type { BatchRequest } from "../../../shared/dataverse/batch";

/** A write inside a change set. `path` is relative to the service root, such as `msdyn_transcripts(…)`. */
export interface Operation {
  readonly method: "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Operations that take effect together or not at all. */
export type ChangeSet = readonly Operation[];

/** Most operations a batch may hold, and with it a change set (vendor's limit). */
export const MAX_OPERATIONS = 1000;

/** @param servicePath such as `/api/data/v9.2/` */
export function toBatchRequest({ method, path, body }: Operation, servicePath: string): BatchRequest {
  const address = servicePath + path;
  if (body === undefined) return { method, address };
  return { method, address, headers: { "Content-Type": "application/json; type=entry" }, body: JSON.stringify(body) };
}
