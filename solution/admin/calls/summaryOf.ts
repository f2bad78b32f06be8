import { count } from "../../../shared/transcript/mendUtterances";
import type { ImportSummary } from "./Tally";

/** What an import did, or in a dry run would do, a sentence or two, for the person at the terminal. */
export function summaryOf(summary: ImportSummary, dryRun = false): string {
  const { imported, replaced, unchanged, leftOut, refused, stopped } = summary;
  const done = imported + replaced + unchanged;
  const parts = [
    `${imported} imported`,
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
    `${unchanged} unchanged`,
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    `${refused} refused`,
  ];
  if (stopped !== undefined) {
    const next = stopped.reason === "refused" ? "" : " Run the same command again to import the rest.";
    return `${stopped.message} ${count(done, "call is", "calls are")} done (${parts.join(", ")}).${dryRun ? "" : next}`;
  }
  const all = done + leftOut + refused;
  if (all === 0) return "No transcripts were found in what was named; docs/import-calls.md lists the formats.";
  return `${count(all, "call")}: ${parts.join(", ")}.${dryRun ? " This was a dry run: nothing was written." : ""}`;
}
