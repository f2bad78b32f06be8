import { cancellable, Cancelled, CANCELLED_EXIT_CODE } from "../connection/cancellable";
import { printableLine } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import { startProblem } from "../connection/startProblem";
import type { CallOutcome } from "./CallOutcome";
import type { GroupsOptions, ImportProgress } from "./importGroups";
import { callLine, openReport, type ImportReport } from "./importReport";
import { summaryOf } from "./summaryOf";
import type { ImportSummary } from "./Tally";
import { Throughput } from "./Throughput";

/** How an import is shown. */
export interface PresentedFlags {
  readonly as: string;
  readonly dryRun?: boolean;
  readonly json?: string;
  readonly verbose?: boolean;
}

/** What an import is given so that it can be seen and cancelled. */
export type Presentation = Required<Pick<GroupsOptions, "onProgress" | "onCall" | "onWarning">> & { readonly signal: AbortSignal };

export interface PresentedImport<S extends ImportSummary> {
  readonly run: (presentation: Presentation, line: ProgressLine) => Promise<S>;
  /** What is said at the end. @default `summaryOf` */
  readonly summaryOf?: (summary: S, dryRun: boolean) => string;
  /** What a dry run says of a call. */
  readonly dryRunLines: (outcome: CallOutcome) => readonly string[];
}

/**
 * Runs an import so that a person, a log or a program sees what it does; the exit code tells whether a call was refused (1), it ended
 * early (1) or was cancelled (130).
 */
export async function presentImport<S extends ImportSummary>(flags: PresentedFlags, presented: PresentedImport<S>): Promise<void> {
  const { dryRun = false, json, verbose = false } = flags;
  const report = json === undefined ? undefined : openReport(json);
  try {
    const summary = await importing(flags, presented, report);
    report?.write({ event: "end", dryRun, ...summary });
    if (!verbose && summary.warnings > 0) process.stderr.write(`Warnings: ${summary.warnings}; --verbose prints them.\n`);
    resultsOf(flags).write(`${(presented.summaryOf ?? summaryOf)(summary, dryRun)}\n`);
    if (summary.stopped?.reason === "cancelled") process.exitCode = CANCELLED_EXIT_CODE;
    else if (summary.refused > 0 || summary.stopped !== undefined) process.exitCode = 1;
  } finally {
    report?.close();
  }
}

/** Where results go that a person reads: standard output, unless a program reads that. */
function resultsOf({ json }: PresentedFlags): NodeJS.WritableStream {
  return json === "-" ? process.stderr : process.stdout;
}

async function importing<S extends ImportSummary>(
  flags: PresentedFlags,
  { run, dryRunLines }: PresentedImport<S>,
  report: ImportReport | undefined,
): Promise<S> {
  const { dryRun = false, verbose = false } = flags;
  const line = new ProgressLine(process.stderr);
  const warn = (warning: string) => verbose && line.message(`Warning: ${printableLine(warning)}`);
  const onCall = (outcome: CallOutcome) => {
    report?.write(callLine(outcome));
    for (const warning of outcome.warnings) warn(`${outcome.file}: ${warning}`);
    if (outcome.message !== undefined) line.message(printableLine(outcome.message));
    else if (dryRun && (outcome.result !== "leftOut" || outcome.reason !== undefined))
      for (const text of dryRunLines(outcome)) line.result(resultsOf(flags), printableLine(text));
  };
  const onWarning = (message: string) => {
    report?.write({ event: "warning", message });
    warn(message);
  };
  const throughput = new Throughput();
  const onProgress = (progress: ImportProgress) => {
    if (progress.kind === "calls") line.progress(throughput.tell(progress.done, progress.total));
    else if (progress.kind === "notice") line.message(progress.message);
    else if (verbose || progress.seconds >= 5) line.message(`Waiting ${Math.ceil(progress.seconds)} s: ${progress.reason}.`);
  };
  return cancellable(
    () => line.message("Cancelling …"),
    async (signal) => {
      try {
        return await run({ signal, onProgress, onCall, onWarning }, line);
      } catch (error) {
        throw signal.aborted
          ? new Cancelled("The import was cancelled before it began; nothing was written")
          : startProblem(error, "Nothing was imported", flags.as);
      } finally {
        line.end();
      }
    },
  );
}
