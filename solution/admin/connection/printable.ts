/**
 * A text as a terminal may have it: names that others chose, or an answer, cannot move the cursor, colour lines, or turn them around.
 * Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}

/** The same on one line: names of files may hold line breaks. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\n\t]/g, " ");
}
