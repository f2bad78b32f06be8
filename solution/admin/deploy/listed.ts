/** `a`, `a and b`, `a, b, and c`. @param most how many are named; of the others only how many they are */
export function listed(items: readonly string[], most = Infinity): string {
  const others = items.length - most;
  // One that is left over takes no more room than its count.
  const named = others > 1 ? [...items.slice(0, most), `${others.toLocaleString("en")} others`] : items;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(named);
}
