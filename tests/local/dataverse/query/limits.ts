import { ApiError, badRequest } from "../errors";

/** Levels of filters, links or parentheses within each other; whoever writes a query by hand needs ten. */
const MAX_DEPTH = 100;
const MAX_CONDITIONS = 500;

/** @throws ApiError 400 */
export function requireDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw badRequest(`The query is nested more than ${MAX_DEPTH} levels deep.`, "0x80040203");
}

/** @throws ApiError 400 as the platform refuses queries with more conditions and links than it takes */
export function requireConditions(count: number): void {
  if (count > MAX_CONDITIONS) throw new ApiError(400, "0x8004430c", "Number of conditions in query exceeded maximum limit.");
}
