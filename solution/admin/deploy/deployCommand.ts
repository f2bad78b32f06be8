import { Command, InvalidArgumentError } from "commander";
import { cancellable, Cancelled } from "../connection/cancellable";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { paragraph } from "../connection/paragraph";
import { printable } from "../connection/printable";
import type { DeployReport } from "./deploy";
import type { DeployPresenter } from "./DeployPresenter";
import { jsonPresenter } from "./jsonPresenter";
import { linePresenter } from "./linePresenter";
import { terminalPresenter } from "./terminalPresenter";

interface Flags extends ConnectionFlags {
  readonly apps?: readonly string[];
  readonly coaching?: boolean;
  readonly samples?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
}

/**
 * `deploy`: brings the solution and the apps' add-ons into an environment.
 * @param coreZip the core's managed zip, if not the one that comes with the commands
 */
export function deployCommand(coreZip?: Uint8Array): Command {
  const command = new Command("deploy").description(
    "import the solution and bring its page into Sales Hub, Sales Professional or other apps",
  );
  return withConnectionOptions(command, "deploys")
    .option("--apps <names>", "saleshub, salespro, own, or apps' unique names, with commas between (default: those that exist)", namesOf)
    .option("--coaching", "bring scorecards, reviews and goals, too: an optional solution of its own")
    .option("--samples", "with coaching, add two sample scorecards: discovery and renewal")
    .option("--dry-run", "check, and print every request without changing anything")
    .option("--json", "print one JSON object a line")
    .option("--yes", "do not ask after the checks")
    .action((flags: Flags) => run(flags, coreZip));
}

async function run(flags: Flags, coreZip: Uint8Array | undefined): Promise<void> {
  const { apps, coaching, samples, dryRun, json } = flags;
  const write = (line: string) => process.stdout.write(`${printable(line)}\n`);
  const { deploy } = await import("./deploy");
  try {
    const report = await cancellable(
      () => process.stderr.write("Cancelling …\n"),
      (signal) =>
        deploy({ ...connectionOf(flags), coreZip, apps, coaching, samples, dryRun, signal, presenter: presenterOf(flags, write) }).catch(
          (error: unknown) => {
            throw signal.aborted && !(error instanceof Cancelled) ? new Cancelled("Cancelled before anything was changed.") : error;
          },
        ),
    );
    write(json ? JSON.stringify({ event: "report", ...report }) : summaryOf(report));
  } catch (error) {
    if (json && error instanceof Error) write(JSON.stringify({ event: "error", message: error.message }));
    throw error;
  }
}

function presenterOf({ json, yes, dryRun }: Flags, write: (line: string) => void): DeployPresenter {
  if (json) return jsonPresenter(write);
  if (!process.stdout.isTTY || dryRun) return linePresenter(write);
  return terminalPresenter(!yes && process.stdin.isTTY);
}

/** What happened, and what is to be done next. */
export function summaryOf({ outcome, version, steps, next }: DeployReport): string {
  const notes = steps.flatMap((step) => step.notes ?? []);
  const happened: Record<DeployReport["outcome"], string> = {
    deployed: `Seller Details ${version} is deployed.`,
    unchanged: `Nothing to do: Seller Details ${version} is here, in every app that was asked for.`,
    declined: "Nothing was changed.",
    planned: "Nothing was changed: these are the requests that a deployment sends.",
  };
  return [
    ...notes.flatMap((note) => paragraph("Note:", note, 6)),
    happened[outcome],
    ...next.flatMap((sentence) => paragraph("→", sentence, 2)),
  ].join("\n");
}

function namesOf(text: string): readonly string[] {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) throw new InvalidArgumentError("Name an app, or leave the option out.");
  return names;
}
