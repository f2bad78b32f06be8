import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { Cancelled } from "../connection/cancellable";
import { notUnderstood } from "../connection/notUnderstood";
import { sentenceOf } from "../connection/sentenceOf";
import { StepFailure } from "./Work";

const AGAIN = "Run the command again: what is done stays done, and it goes on from there";

/** A step that failed: which one, what the server said, what to do. */
export class DeployFailure extends Error {
  override readonly name = "DeployFailure";
}

/** @param title of the step, in the imperative */
export function failureOf(title: string, error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return new Cancelled(`Cancelled in the step "${title}". What the environment has begun goes on there. ${AGAIN}.`);
  if (error instanceof StepFailure) return new DeployFailure(`${title}: ${error.message}`);
  const stumble = notUnderstood(error);
  if (stumble !== undefined) return new DeployFailure(`${title}: ${stumble}. ${AGAIN}.`);
  if (!(error instanceof DataverseError)) return error;
  const said = sentenceOf(error);
  const place = error.place === undefined ? "" : ` at ${error.place}`;
  if (error.status === 401) return new DeployFailure(`${title}: the sign-in has expired${place} (${said}). ${AGAIN}.`);
  if (error.status === 403)
    return new DeployFailure(`${title}: the environment refused it${place}: ${said}. Let a System Administrator run the command again.`);
  return new DeployFailure(`${title}: it failed${place}: ${said}. ${AGAIN}.`);
}
