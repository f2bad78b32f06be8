import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { notUnderstood } from "./notUnderstood";
import { sentenceOf } from "./sentenceOf";

/**
 * What to do when a command could not even be started; whatever has its own sentence stays as it is.
 * @param nothing what did not happen, such as "Nothing was imported"
 */
export function startProblem(error: unknown, nothing: string, as: string): unknown {
  const stumble = notUnderstood(error);
  if (stumble !== undefined) return new Error(`${nothing}: ${stumble}`);
  if (!(error instanceof DataverseError)) return error;
  const { status, code } = error;
  const reason = sentenceOf(error);
  // An environment names a code of its own with every refusal, and sends nobody elsewhere.
  if (status === undefined || status < 400 || (status === 404 && code === undefined))
    return new Error(`${nothing}: ${reason}; check --url`);
  if (status === 401) return new Error(`${nothing}, because the environment does not accept ${as}: ${reason}; check --as or sign in again`);
  const remedy = status >= 500 ? "; run the command again" : "";
  return new Error(`${nothing}: ${reason}${remedy}`);
}
