import { DataverseError } from "../dataverse/DataverseError";

/** How often something is sent where no answer comes. */
const ATTEMPTS = 2;

/** Whether nobody can tell if the server did what it was asked: no answer came, or one that may be a gateway's, or of a later attempt. */
export const isUnsure = ({ reason, status = 0 }: DataverseError): boolean =>
  reason === "throttled" || (reason === "unavailable" && (status < 400 || status === 408 || status >= 500));

/**
 * Writes something once, though answers get lost on their way: where none came, or something is in the way, it is looked whether that
 * is what was to be written. What is written must be the same however often it is sent: a row with its id, a version, a deletion.
 * @param seen what was to be written, where it is there and is the user's own; rejects where nothing can be seen
 * @throws DataverseError of which `isUnsure` tells whether it may have been written all the same
 */
export async function writtenOnce<T>(write: () => Promise<T>, seen: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (cause) {
      const error = DataverseError.from(cause);
      const isInTheWay = error.reason === "changed";
      if (!isInTheWay && !isUnsure(error)) throw error;
      const found = await seen().catch((failed: unknown) => {
        if (isInTheWay && isUnsure(DataverseError.from(failed))) throw failed;
        return undefined;
      });
      if (found !== undefined) return found;
      if (isInTheWay || error.status !== undefined || attempt === ATTEMPTS) throw error;
    }
  }
}
