/** Items by key, in their order; one pass, however many keys there are. */
export function groupedBy<Key, Item>(keyOf: (item: Item) => Key, items: readonly Item[]): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
