/** `a`, `a and b`, `a, b, and c`. */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(items);
}
