import { Command, InvalidArgumentError, Option } from "commander";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { ProgressLine } from "../connection/progressLine";
import { readOptionsOf, withReadingOptions, type ReadingFlags } from "./readingFlags";
import { sentenceOf } from "../connection/sentenceOf";
import { summaryOf } from "./summaryOf";

interface Flags extends ReadingFlags {
  readonly url: string;
  readonly as: string;
  readonly clientId?: string;
  readonly tenant?: string;
  readonly talkShareUnit: RatioUnit;
  readonly verbose?: boolean;
}

/** `import-calls`: writes calls from transcript files to an environment. Exit code 1 when any file failed or the import ended early. */
export function importCallsCommand(): Command {
  const command = new Command("import-calls")
    .description("import calls from transcript files into the conversation intelligence tables of an environment")
    .argument("<path...>", "transcript files, or folders of them")
    .requiredOption("--url <url>", "address of the environment, such as https://contoso.crm.dynamics.com", addressOf)
    .requiredOption("--as <user>", "who imports: the email address to sign in with")
    .option("--client-id <id>", "application (client) id to sign in through, if not the vendor's public one")
    .option("--tenant <tenant>", "directory (tenant) id or domain to sign in to")
    .addOption(new Option("--talk-share-unit <unit>", "how the environment counts talk to listen").choices(RATIO_UNITS).default("share"))
    .option("--verbose", "print warnings and waits too");
  return withReadingOptions(command)
    .addHelpText("after", "\nFor automation, put an access token into the environment variable SELLER_DETAILS_TOKEN.")
    .action(run);
}

async function run(paths: string[], { url, as, clientId, tenant, talkShareUnit, verbose = false, ...reading }: Flags): Promise<void> {
  const { importCalls } = await import("./importCalls");
  const line = new ProgressLine(process.stderr);
  const cancelling = new AbortController();
  // Once: a second Ctrl-C ends the program at once, as it does elsewhere.
  const cancel = () => {
    line.message("Cancelling …");
    cancelling.abort();
  };
  process.once("SIGINT", cancel);
  process.once("SIGTERM", cancel);
  try {
    const summary = await importCalls({
      paths,
      url,
      as,
      clientId,
      tenant,
      talkShareUnit,
      reading: readOptionsOf(reading),
      token: process.env["SELLER_DETAILS_TOKEN"],
      signal: cancelling.signal,
      onProgress: (progress) => {
        if (progress.kind === "calls") line.progress(progress.done, progress.total);
        else if (progress.kind === "notice") line.message(progress.message);
        else if (verbose || progress.seconds >= 5) line.message(`Waiting ${Math.ceil(progress.seconds)} s: ${progress.reason}.`);
      },
    });
    line.end();
    for (const { message } of summary.failed) process.stderr.write(`${message}\n`);
    if (verbose) for (const warning of summary.warnings) process.stderr.write(`Warning: ${warning}\n`);
    else if (summary.warnings.length > 0) process.stderr.write(`Warnings: ${summary.warnings.length}; --verbose prints them.\n`);
    process.stdout.write(`${summaryOf(summary)}\n`);
    if (summary.failed.length > 0 || summary.stopped !== undefined) process.exitCode = 1;
  } catch (error) {
    throw cancelling.signal.aborted ? new Error("The import was cancelled before it began; nothing was written") : startError(error, as);
  } finally {
    line.end();
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
  }
}

/** What to do when an import could not even be started. */
function startError(error: unknown, as: string): unknown {
  if (!(error instanceof DataverseError)) return error;
  const reason = sentenceOf(error);
  if (error.status === undefined) return new Error(`Nothing was imported: ${reason}; check --url`);
  if (error.status === 401)
    return new Error(`Nothing was imported, because the environment does not accept ${as}: ${reason}; check --as or sign in again`);
  return new Error(`Nothing was imported: ${reason}`);
}

function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError("It must be an address such as https://contoso.crm.dynamics.com.");
  return url.href;
}
