import { badRequest } from "./errors";

/** What the platform's dates can be: those of SQL Server's datetime. */
const FIRST = Date.UTC(1753, 0, 1);
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** @returns the instant @throws ApiError 400 where it is none, or outside of what the platform stores */
export function storableInstant(instant: number, text = "The date"): number {
  if (instant >= FIRST && instant <= LAST) return instant;
  throw badRequest(`${text} is outside of the dates that can be stored, 1753-01-01 to 9999-12-31.`, "0x80040239");
}
