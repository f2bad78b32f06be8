/** Graph limits how many requests an application may make at once for one mailbox: four (vendor's limit for Outlook). */
const AT_ONCE = 4;

/** What comes of each item, some at once, in the items' order. The first error ends all. */
export async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const rest = items.entries();
  const worker = async () => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}
