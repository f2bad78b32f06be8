import { Command } from "commander";
import { version } from "../../package.json";
import { printable } from "./connection/printable";
import { Cancelled, CANCELLED_EXIT_CODE, endBy } from "./connection/cancellable";

/** A cancelled program ends by itself, unless a file system does not answer. */
const CANCELLED_GRACE_MS = 2000;

/** Runs the command that the command line names. What it throws is printed in one line, and the exit code says so. */
export function runCommands(commands: readonly Command[]): void {
  const program = new Command("seller-details").description("Tools for admins of Seller Details").version(version);
  for (const command of commands) program.addCommand(command);
  const running = program.parseAsync().catch((error: unknown) => {
    // Packing names one problem a line.
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${printable(message.replace(/\.?\s*$/, "."))}\n`);
    if (process.argv.includes("--verbose") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    process.exitCode = error instanceof Cancelled ? CANCELLED_EXIT_CODE : 1;
  });
  void running.then(() => {
    if (process.exitCode === CANCELLED_EXIT_CODE) setTimeout(() => endBy("SIGINT"), CANCELLED_GRACE_MS).unref();
  });
}
