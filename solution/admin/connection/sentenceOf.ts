import { DataverseError } from "../../../shared/dataverse/DataverseError";

const LONGEST = 300;

/** A text as part of a sentence: one line, no full stop at its end, not too long. */
export function clauseOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** An error's message as part of a sentence, the server's status and code in brackets. */
export function sentenceOf(error: unknown): string {
  const short = clauseOf(error instanceof Error ? error.message : String(error));
  // Without an answer, or where what answered is no environment, there is no code that could be looked up.
  if (!(error instanceof DataverseError) || error.status === undefined || error.status < 400) return short;
  const code = error.code === undefined ? "" : `, 0x${error.code.toString(16)}`;
  return `${short} (status ${error.status}${code})`;
}
