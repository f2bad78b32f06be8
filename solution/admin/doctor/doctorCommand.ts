import { Command } from "commander";
import { cancellable, Cancelled } from "../connection/cancellable";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { printable } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import { startProblem } from "../connection/startProblem";

interface Flags extends ConnectionFlags {
  readonly user?: string;
  readonly json?: boolean;
}

/** `doctor`: says why the page is empty or partial. Exit code 1 when there is a problem. */
export function doctorCommand(): Command {
  const command = new Command("doctor").description("say why the page is empty or partial, for everybody or for one user");
  return withConnectionOptions(command, "asks")
    .option("--user <user>", "whose page is empty: sign-in name, email address or id")
    .option("--json", "print the findings as JSON")
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const [{ doctor }, { hasProblem }, { reportOf }] = await Promise.all([import("./doctor"), import("./examine"), import("./report")]);
  const line = new ProgressLine(process.stderr);
  const areas = await cancellable(
    () => line.message("Cancelling …"),
    async (signal) => {
      try {
        return await doctor({
          ...connectionOf(flags),
          user: flags.user,
          signal,
          onMessage: (message) => line.message(message),
          onWait: (seconds, reason) => line.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`),
          onCheck: (subject) => line.status(`Looking at ${subject} …`),
        });
      } catch (error) {
        throw signal.aborted
          ? new Cancelled("The examination was cancelled; it changes nothing")
          : startProblem(error, "Nothing could be asked", flags.as);
      } finally {
        line.end();
      }
    },
  );
  process.stdout.write(`${printable(flags.json ? JSON.stringify(areas, undefined, 2) : reportOf(areas))}\n`);
  if (hasProblem(areas)) process.exitCode = 1;
}
