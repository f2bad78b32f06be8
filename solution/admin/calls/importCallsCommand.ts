import { Command, Option } from "commander";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { cancellable, Cancelled, CANCELLED_EXIT_CODE } from "../connection/cancellable";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { printableLine } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import { PATHS, readOptionsOf, withReadingOptions, type ReadingFlags } from "./readingFlags";
import { startProblem } from "../connection/startProblem";
import { summaryOf } from "./summaryOf";

interface Flags extends ReadingFlags, ConnectionFlags {
  readonly talkShareUnit?: RatioUnit;
  readonly verbose?: boolean;
}

/** `import-calls`: writes calls from transcript files to an environment. Exit code 1 when any file failed or the import ended early. */
export function importCallsCommand(): Command {
  const command = new Command("import-calls")
    .description("import calls from transcript files into the conversation intelligence tables of an environment")
    .argument("<path...>", PATHS);
  return withReadingOptions(
    withConnectionOptions(command, "imports")
      .addOption(
        new Option("--talk-share-unit <unit>", "how to write talk to listen (default: as the environment counts it)").choices(RATIO_UNITS),
      )
      .option("--verbose", "print warnings and waits too"),
  ).action(run);
}

async function run(paths: string[], flags: Flags): Promise<void> {
  const { talkShareUnit, verbose = false } = flags;
  const { importCalls } = await import("./importCalls");
  const line = new ProgressLine(process.stderr);
  const summary = await cancellable(
    () => line.message("Cancelling …"),
    async (signal) => {
      try {
        return await importCalls({
          ...connectionOf(flags),
          paths,
          talkShareUnit,
          reading: readOptionsOf(flags),
          signal,
          onProgress: (progress) => {
            if (progress.kind === "calls") line.progress(progress.done, progress.total);
            else if (progress.kind === "notice") line.message(progress.message);
            else if (verbose || progress.seconds >= 5) line.message(`Waiting ${Math.ceil(progress.seconds)} s: ${progress.reason}.`);
          },
        });
      } catch (error) {
        throw signal.aborted
          ? new Cancelled("The import was cancelled before it began; nothing was written")
          : startProblem(error, "Nothing was imported", flags.as);
      } finally {
        line.end();
      }
    },
  );
  for (const { message } of summary.failed) process.stderr.write(`${printableLine(message)}\n`);
  if (verbose) for (const warning of summary.warnings) process.stderr.write(`Warning: ${printableLine(warning)}\n`);
  else if (summary.warnings.length > 0) process.stderr.write(`Warnings: ${summary.warnings.length}; --verbose prints them.\n`);
  process.stdout.write(`${summaryOf(summary)}\n`);
  if (summary.stopped?.reason === "cancelled") process.exitCode = CANCELLED_EXIT_CODE;
  else if (summary.failed.length > 0 || summary.stopped !== undefined) process.exitCode = 1;
}
