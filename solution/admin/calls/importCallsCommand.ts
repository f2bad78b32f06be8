import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { cancellable, Cancelled, CANCELLED_EXIT_CODE } from "../connection/cancellable";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { printableLine } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import type { CallOutcome } from "./CallOutcome";
import type { ImportProgress } from "./importCalls";
import { STDIN } from "./files/stdinSource";
import { askInTerminal } from "./people/askInTerminal";
import { People, type Identity } from "./people/People";
import { appendPerson, freshPeopleFile, readPeople } from "./people/peopleFile";
import { callLine, openReport, type ImportReport } from "./importReport";
import { PATHS, readOptionsOf, withReadingOptions, type ReadingFlags } from "./readingFlags";
import { startProblem } from "../connection/startProblem";
import { sinceOf } from "./sinceOf";
import { summaryOf } from "./summaryOf";
import type { ImportSummary } from "./Tally";
import { Throughput } from "./Throughput";

interface Flags extends ReadingFlags, ConnectionFlags {
  readonly talkShareUnit?: RatioUnit;
  readonly owner?: string;
  readonly since?: Date;
  readonly dryRun?: boolean;
  readonly json?: string;
  readonly verbose?: boolean;
}

/** `import-calls`: writes calls from transcript files to an environment. Exit code 1 when any file was refused or the import ended early. */
export function importCallsCommand(): Command {
  const command = new Command("import-calls")
    .description("import calls from transcript files into the conversation intelligence tables of an environment")
    .argument("<path...>", PATHS);
  return withReadingOptions(
    withConnectionOptions(command, "imports")
      .option("--owner <user>", "who is given calls whose sellers are no enabled users: address, sign-in name or id")
      .option("--dry-run", "do everything but write: say what would become of each call")
      .option("--since <date>", "only calls that began since a date such as 2026-03-02, or in the last days, such as 7d", (text) =>
        sinceOf(text),
      )
      .option("--json <file>", "write a report, one JSON object a line, to a file or - for standard output")
      .addOption(
        new Option("--talk-share-unit <unit>", "how to write talk to listen (default: as the environment counts it)").choices(RATIO_UNITS),
      )
      .option("--verbose", "print warnings and waits too"),
  ).action(run);
}

async function run(paths: string[], flags: Flags): Promise<void> {
  const report = flags.json === undefined ? undefined : openReport(flags.json);
  try {
    const summary = await importing(paths, flags, report);
    report?.write({ event: "end", dryRun: flags.dryRun === true, ...summary });
    if (flags.verbose !== true && summary.warnings > 0) process.stderr.write(`Warnings: ${summary.warnings}; --verbose prints them.\n`);
    resultsOf(flags).write(`${summaryOf(summary, flags.dryRun)}\n`);
    if (summary.stopped?.reason === "cancelled") process.exitCode = CANCELLED_EXIT_CODE;
    else if (summary.refused > 0 || summary.stopped !== undefined) process.exitCode = 1;
  } finally {
    report?.close();
  }
}

/** Where results go that a person reads: standard output, unless a program reads that. */
function resultsOf({ json }: Flags): NodeJS.WritableStream {
  return json === "-" ? process.stderr : process.stdout;
}

async function importing(paths: string[], flags: Flags, report: ImportReport | undefined): Promise<ImportSummary> {
  const { talkShareUnit, owner, since, dryRun, verbose = false } = flags;
  const { importCalls } = await import("./importCalls");
  const line = new ProgressLine(process.stderr);
  const warn = (warning: string) => verbose && line.message(`Warning: ${printableLine(warning)}`);
  const onCall = (outcome: CallOutcome) => {
    report?.write(callLine(outcome));
    for (const warning of outcome.warnings) warn(`${outcome.file}: ${warning}`);
    if (outcome.message !== undefined) line.message(printableLine(outcome.message));
    else if (dryRun && outcome.result !== "leftOut") line.result(resultsOf(flags), printableLine(dryRunLine(outcome)));
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
        const asked = await askedPeople(paths, flags, line);
        const options = { ...connectionOf(flags), ...asked, paths, talkShareUnit, owner, since, dryRun, reading: readOptionsOf(flags) };
        return await importCalls({ ...options, signal, onProgress, onCall, onWarning });
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

/** Who people are, and where somebody watches a terminal, somebody to ask, whose answers go to the mapping file. */
async function askedPeople(paths: readonly string[], { mapping }: Flags, line: ProgressLine) {
  const { stdin: input, stderr: output } = process;
  const isAsked = input.isTTY && output.isTTY && !paths.includes(STDIN);
  const isNew = mapping === undefined || (isAsked && !existsSync(mapping));
  const people = isNew ? new People() : await readPeople(mapping);
  if (!isAsked) return { people };
  let file: string | undefined;
  const keep = (label: string, identity: Identity) => {
    if (file === undefined) {
      file = mapping ?? freshPeopleFile();
      if (mapping === undefined) line.message(`Your answers are kept in ${file}; give it by --mapping the next time.`);
    }
    appendPerson(file, label, identity);
  };
  const dialogue = { input, output };
  return { people, ask: askInTerminal({ dialogue, people, keep, onCancel: () => process.emit("SIGINT", "SIGINT") }) };
}

function dryRunLine({ file, result, owner }: CallOutcome): string {
  const whose = owner === undefined ? "" : `, given to ${owner.name}`;
  return result === "unchanged" ? `${file}: is there already` : `${file}: would be ${result}${whose}`;
}
