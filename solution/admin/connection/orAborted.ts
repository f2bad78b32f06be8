/** Waits for work that cannot be cancelled itself, but no longer than until `signal` aborts: a network drive may never answer. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const aborted = new AbortController();
  const abortion = new Promise<never>((_resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true, signal: aborted.signal });
  });
  return Promise.race([work, abortion]).finally(() => aborted.abort());
}
