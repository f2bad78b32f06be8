import { DataverseError } from "../dataverse/DataverseError";

/**
 * Tells what comes of a question, for as long as anybody waits for it: a late answer never replaces that to a newer question.
 * @returns ends the waiting; as the clean-up of an effect
 */
export function whileAwaited<T>(answer: Promise<T>, onValue: (value: T) => void, onError?: (error: DataverseError) => void): () => void {
  let isAwaited = true;
  answer.then(
    (value) => isAwaited && onValue(value),
    (error: unknown) => isAwaited && onError?.(DataverseError.from(error)),
  );
  return () => void (isAwaited = false);
}
