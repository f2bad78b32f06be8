import { DataverseError } from "../../../shared/dataverse/DataverseError";

const LONGEST = 300;

/** An error's message as part of a sentence: one line, no full stop at its end, the server's status and code in brackets. */
export function sentenceOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  if (!(error instanceof DataverseError) || error.status === undefined) return short;
  const code = error.code === undefined ? "" : `, 0x${error.code.toString(16)}`;
  return `${short} (status ${error.status}${code})`;
}
