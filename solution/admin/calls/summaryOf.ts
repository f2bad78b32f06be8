import { count } from "../../../shared/transcript/mendUtterances";
import type { ImportSummary } from "./importCalls";

/** What an import did, a sentence or two, for the person at the terminal. */
export function summaryOf({ imported, unchanged, failed, stopped }: ImportSummary): string {
  const counts = [`${imported} imported`, `${unchanged} unchanged`, `${failed.length} failed`].join(", ");
  if (stopped === undefined && imported + unchanged + failed.length === 0)
    return "No transcripts were found in what was named; docs/import-calls.md lists the formats.";
  if (stopped === undefined) return `${count(imported + unchanged + failed.length, "call")}: ${counts}.`;
  const done = imported + unchanged;
  const next = stopped.reason === "refused" ? "" : " Run the same command again to import the rest.";
  return `${stopped.message} ${count(done, "call is", "calls are")} done (${counts}).${next}`;
}
