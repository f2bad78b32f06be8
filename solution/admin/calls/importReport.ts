import { closeSync, openSync, writeSync } from "node:fs";
import { fileProblem } from "./files/fileProblem";
import type { CallOutcome } from "./CallOutcome";
import type { ImportSummary } from "./Tally";

/** A line of the report, documented in docs/import-calls.md. */
export type ReportLine =
  | ({ readonly event: "call"; readonly id?: string } & Omit<CallOutcome, "callId">)
  | { readonly event: "warning"; readonly message: string }
  | ({ readonly event: "end"; readonly dryRun: boolean } & ImportSummary);

/** What an import did, for programs: one JSON object a line, each written as soon as it is known, so that no kill takes it away. */
export interface ImportReport {
  readonly write: (line: ReportLine) => void;
  readonly close: () => void;
}

/** @param target a file, which is replaced, or `-` for standard output @throws Error with a sentence where it cannot be written */
export function openReport(target: string): ImportReport {
  const toText = (line: ReportLine) => `${JSON.stringify(line)}\n`;
  if (target === "-") return { write: (line) => void process.stdout.write(toText(line)), close: () => undefined };
  let file: number;
  try {
    file = openSync(target, "w");
  } catch (error) {
    throw new Error(`The report ${target} cannot be written: ${fileProblem(error)}`);
  }
  return { write: (line) => void writeSync(file, toText(line)), close: () => closeSync(file) };
}

export function callLine({ file, callId, ...outcome }: CallOutcome): ReportLine {
  return { event: "call", file, ...(callId === undefined ? {} : { id: callId }), ...outcome };
}
