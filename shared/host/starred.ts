const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** As many as the column holds with their commas. */
const MOST = 540;

/** The sellers that a column names, whatever else stands in it. */
export function starredIds(column: string): readonly string[] {
  return [...new Set(column.toLowerCase().match(GUID) ?? [])].slice(0, MOST);
}

/** The same sellers with one more or one less. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-MOST);
}
