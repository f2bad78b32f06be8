/** A yes or no of a form, view or manifest; what is absent or empty has the default of its place. */
export function isTrue(text: string | undefined, whenAbsent: boolean): boolean {
  return text ? text === "1" || text.toLowerCase() === "true" : whenAbsent;
}
