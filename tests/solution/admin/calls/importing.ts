import { importCalls, type ImportOptions } from "../../../../solution/admin/calls/importCalls";
import type { CallOutcome } from "../../../../solution/admin/calls/CallOutcome";
import type { ImportSummary } from "../../../../solution/admin/calls/Tally";

/** An import's numbers, and all that it told on its way. */
export interface Imported extends Omit<ImportSummary, "warnings"> {
  readonly calls: readonly CallOutcome[];
  /** What was said of files that were refused. */
  readonly failed: readonly { readonly file: string; readonly message: string }[];
  readonly warnings: readonly string[];
}

/** Imports, and keeps what is told of each call. */
export async function importing(options: ImportOptions): Promise<Imported> {
  const calls: CallOutcome[] = [];
  const warnings: string[] = [];
  const summary = await importCalls({
    ...options,
    onCall: (call) => calls.push(call),
    onWarning: (message) => warnings.push(message),
  });
  const refused = calls.filter(({ result }) => result === "refused");
  return {
    ...summary,
    calls,
    failed: refused.map(({ file, message = "" }) => ({ file, message })),
    warnings: [...warnings, ...calls.flatMap((call) => call.warnings.map((warning) => `${call.file}: ${warning}`))],
  };
}
