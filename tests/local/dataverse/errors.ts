/** An answer of the Web API other than success: HTTP status, Dataverse's hexadecimal code, and a message for the caller. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** The request is outside of what this local server plays: loud, so that nothing is silently ignored. */
export function notPlayed(element: string): ApiError {
  return new ApiError(501, "0x80060888", `The local Dataverse does not play ${element}.`);
}

export function badRequest(message: string, code = "0x80060888"): ApiError {
  return new ApiError(400, code, message);
}

/** A column value that the platform would refuse. */
export function invalidValue(message: string, code = "0x80048d19"): ApiError {
  return new ApiError(400, code, message);
}

export function rowMissing(table: { readonly schemaName: string }, id: string): ApiError {
  return new ApiError(404, "0x80040217", `Entity '${table.schemaName}' With Id = ${id} Does Not Exist`);
}

export function missingPrivilege(userId: string, privilege: string, table: string): ApiError {
  return new ApiError(403, "0x80040220", `Principal user (Id=${userId}, type=8) is missing ${privilege} privilege for entity '${table}'.`);
}

export function missingAccess(userId: string, right: string, table: string, id: string): ApiError {
  return new ApiError(
    403,
    "0x80048306",
    `Principal user (Id=${userId}, type=8) does not have ${right}Access right(s) for record with id ${id} of entity ${table}.`,
  );
}

/** A JSON value in a message. Lists and objects are named only: they may be nested without end, and have a `toString` of their own. */
export function literalOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return Array.isArray(value) ? "StartArray" : "StartObject";
}

/** `{"error":{"code":"0x…","message":"…"}}` */
export function errorBody(error: { readonly code: string; readonly message: string }): object {
  return { error: { code: error.code, message: error.message } };
}
