import { DataverseError } from "../../../shared/dataverse/DataverseError";

/** The error of one call. @throws what concerns all calls: no connection, a sign-in that is no longer valid, a cancelled import */
export function refusalOf(error: unknown): Error {
  const isGeneral = error instanceof DataverseError ? error.status === undefined || error.status === 401 : isCancellation(error);
  if (isGeneral) throw error;
  return error instanceof Error ? error : new Error(String(error));
}

function isCancellation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
}
