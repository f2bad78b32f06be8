import { MINUTE_MS } from "../domain/time";

/** Plain rows are worth asking for again after so long. */
const LIFETIME_MS = MINUTE_MS;

/** What was answered lately, also while it is on its way: equal questions of one user are one request. */
export interface Answers {
  /**
   * A failed answer is forgotten at once.
   * @param userId whose rights decided the answer: another one who signs in beside must not find it
   * @param query names the question
   */
  once<T>(userId: string, query: string, ask: () => Promise<T>): Promise<T>;
  forget(): void;
}

interface Asked {
  readonly askedAt: number;
  readonly answer: Promise<unknown>;
}

/**
 * @param clock milliseconds since 1970 UTC
 * @param most answers hold thousands of rows: only so many are kept, the newest
 */
export function createAnswers(clock: () => number, most: number): Answers {
  const answers = new Map<string, Asked>();
  return {
    once<T>(userId: string, query: string, ask: () => Promise<T>) {
      const key = `${userId} ${query}`;
      const now = clock();
      const isOld = ({ askedAt }: Asked) => now - askedAt >= LIFETIME_MS;
      const known = answers.get(key);
      if (known && !isOld(known)) return known.answer as Promise<T>;
      // Oldest first: a map keeps the order in which they were asked.
      answers.forEach((asked, old) => (answers.size >= most || isOld(asked)) && answers.delete(old));
      const answer = ask();
      answers.set(key, { askedAt: now, answer });
      answer.catch(() => answers.get(key)?.answer === answer && answers.delete(key));
      return answer;
    },
    forget: () => answers.clear(),
  };
}
