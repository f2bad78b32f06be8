import { DataverseError } from "./DataverseError";

const LONGEST = 300;

/** An error's message as part of a sentence: one line, no full stop at its end, the server's status and code in brackets. */
export function sentenceOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim().replace(/\.$/, "");
  const short = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
  if (!(error instanceof DataverseError) || error.status === 0) return short;
  return `${short} (${[`status ${error.status}`, error.code].filter((part) => part !== "").join(", ")})`;
}
