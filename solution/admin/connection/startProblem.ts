import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { sentenceOf } from "./sentenceOf";

/**
 * What to do when a command could not even be started; whatever is no refusal of the environment stays as it is.
 * @param nothing what did not happen, such as "Nothing was imported"
 */
export function startProblem(error: unknown, nothing: string, as: string): unknown {
  if (!(error instanceof DataverseError)) return error;
  const reason = sentenceOf(error);
  if (error.status === undefined || error.status < 300) return new Error(`${nothing}: ${reason}; check --url`);
  if (error.status === 401)
    return new Error(`${nothing}, because the environment does not accept ${as}: ${reason}; check --as or sign in again`);
  return new Error(`${nothing}: ${reason}`);
}
