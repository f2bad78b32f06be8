import { refusalOf } from "../calls/refusalOf";
import { GraphError } from "../graph/GraphError";

/** Nobody is let in any more, or the service wants to be left alone for longer than anybody waits. */
const CONCERNS_ALL: ReadonlySet<number> = new Set([401, 429]);

/** The error of one meeting or organizer. @throws what concerns all: no connection, a sign-in that is no longer valid, a cancelled import */
export function oneMeetingsError(error: unknown): Error {
  if (error instanceof GraphError && CONCERNS_ALL.has(error.status)) throw error;
  return refusalOf(error);
}
