import { MINUTE_MS } from "../domain/time";

/** Plain rows are worth asking for again after so long. */
const LIFETIME_MS = MINUTE_MS;
/** Answers hold thousands of rows: only the last few are kept. */
const MOST = 3;

const answers = new Map<string, Promise<unknown>>();

/**
 * One answer for equal questions of one user within a minute, also while it is on its way; a failed one is forgotten at once. For what
 * one form after the other asks, such as a seller's calls while a manager goes from call to call.
 * @param key names user and question
 */
export function recently<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = answers.get(key);
  if (known) return known as Promise<T>;
  const answer = ask();
  const forget = () => answers.get(key) === answer && answers.delete(key);
  answers.set(key, answer);
  for (const oldest of [...answers.keys()].slice(0, -MOST)) answers.delete(oldest);
  setTimeout(forget, LIFETIME_MS);
  answer.catch(forget);
  return answer;
}
