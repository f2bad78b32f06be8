import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { sentenceOf } from "../connection/sentenceOf";
import type { Judgement } from "./Check";

/** Whether an environment answered a question with a refusal: the others may still be asked. A broken line or a sign-in is none. */
export function isRefusal(error: unknown): error is DataverseError {
  return error instanceof DataverseError && error.status !== undefined && error.status !== 401 && error.status !== 429;
}

/** An answer, or the environment's refusal to give one. */
export type Asked<T> =
  { readonly answer: T; readonly refusal?: undefined } | { readonly answer?: undefined; readonly refusal: DataverseError };

/** Where one refused question must not take the others of a check along. @throws what is no refusal */
export async function asked<T>(question: Promise<T>): Promise<Asked<T>> {
  try {
    return { answer: await question };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error };
    throw error;
  }
}

/** What a refused question leaves to say. */
export function cannotTell(error: DataverseError): Judgement {
  const remedy = error.reason === "forbidden" ? { remedy: "Run doctor as a System Administrator, who may read it." } : {};
  return { verdict: "cannot tell", found: `The environment did not answer: ${sentenceOf(error)}.`, ...remedy };
}
