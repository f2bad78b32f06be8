/**
 * Lets so many run at once; the others wait for their turn, in the order in which they came.
 * @param most 1 or more
 */
export function atMost<A extends readonly unknown[], R>(most: number, run: (...values: A) => Promise<R>): (...values: A) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (...values) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await run(...values);
    } finally {
      // Whoever waits takes the place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
