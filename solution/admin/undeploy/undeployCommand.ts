import { Command } from "commander";
import { cancellable, Cancelled } from "../connection/cancellable";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { printable } from "../connection/printable";
import type { DeployPresenter } from "../deploy/DeployPresenter";
import { jsonPresenter } from "../deploy/jsonPresenter";
import { linePresenter } from "../deploy/linePresenter";
import { terminalPresenter } from "../deploy/terminalPresenter";
import type { UndeployReport } from "./undeploy";

interface Flags extends ConnectionFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly yes?: boolean;
}

/** `undeploy`: takes the solution and the apps' add-ons off an environment. */
export function undeployCommand(): Command {
  const command = new Command("undeploy").description("take the solution off, with its page in every app and the data that only it has");
  return withConnectionOptions(command, "undeploys")
    .option("--dry-run", "look, and print every request without changing anything")
    .option("--json", "print one JSON object a line")
    .option("--yes", "do not ask before data is lost")
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const { dryRun, json } = flags;
  const write = (line: string) => process.stdout.write(`${printable(line)}\n`);
  const { undeploy } = await import("./undeploy");
  try {
    const report = await cancellable(
      () => process.stderr.write("Cancelling …\n"),
      (signal) =>
        undeploy({ ...connectionOf(flags), dryRun, signal, presenter: presenterOf(flags, write) }).catch((error: unknown) => {
          throw signal.aborted && !(error instanceof Cancelled) ? new Cancelled("Cancelled before anything was removed.") : error;
        }),
    );
    write(json ? JSON.stringify({ event: "report", ...report }) : SUMMARIES[report.outcome]);
  } catch (error) {
    if (json && error instanceof Error) write(JSON.stringify({ event: "error", message: error.message }));
    throw error;
  }
}

function presenterOf({ json, yes, dryRun }: Flags, write: (line: string) => void): DeployPresenter {
  const isWatched = process.stdout.isTTY && process.stdin.isTTY;
  if (isWatched && !json && !dryRun) return terminalPresenter(!yes);
  const presenter = json ? jsonPresenter(write) : linePresenter(write);
  return yes ? presenter : { ...presenter, confirm: refuse };
}

/** Nobody can be asked, and what goes does not come back. */
function refuse(): Promise<boolean> {
  return Promise.reject(new Error("Nothing was removed, because there is nobody to ask: add --yes to agree to what would be lost"));
}

const SUMMARIES: Readonly<Record<UndeployReport["outcome"], string>> = {
  removed: "Seller Details is gone from this environment.",
  absent: "Nothing to do: Seller Details is not installed here.",
  declined: "Nothing was changed.",
  planned: "Nothing was changed: these are the requests that taking it off sends.",
};
