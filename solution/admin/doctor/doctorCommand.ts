import { Command } from "commander";
import { DAY_MS } from "../../../shared/domain/time";
import { cancellable, Cancelled } from "../connection/cancellable";
import { withConnectionOptions } from "../connection/connectionFlags";
import { printable } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import { startProblem } from "../connection/startProblem";
import { graphConnectionOf, type GraphFlags } from "../graph/graphConnection";

interface Flags extends GraphFlags {
  readonly user?: string;
  readonly json?: boolean;
  readonly teams?: boolean;
}

/** Transcripts are looked for so many days back. */
const TEAMS_DAYS = 7;

/** `doctor`: says why the page is empty or partial. Exit code 1 when there is a problem. */
export function doctorCommand(): Command {
  const command = new Command("doctor").description("say why the page is empty or partial, for everybody or for one user");
  return withConnectionOptions(command, "asks")
    .option("--user <user>", "whose page is empty: sign-in name, email address or id")
    .option("--json", "print the findings as JSON")
    .option("--teams", "say too whether meetings can be imported from Teams, as import-teams check does")
    .option("--graph-as <id>", "application that reads meetings, if not the one that --as names")
    .option("--graph-url <url>", "address of Microsoft Graph, if not that of the environment's cloud")
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const [{ doctor }, { hasProblem }, { reportOf }] = await Promise.all([import("./doctor"), import("./examine"), import("./report")]);
  const { examineTeams } = await import("../teams/checkTeamsCommand");
  const line = new ProgressLine(process.stderr);
  const connection = graphConnectionOf(flags);
  const areas = await cancellable(
    () => line.message("Cancelling …"),
    async (signal) => {
      try {
        const areas = await doctor({
          ...connection,
          user: flags.user,
          signal,
          onMessage: (message) => line.message(message),
          onWait: (seconds, reason) => line.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`),
          onCheck: (subject) => line.status(`Looking at ${subject} …`),
        });
        return flags.teams === true
          ? [...areas, await examineTeams({ ...connection, since: new Date(Date.now() - TEAMS_DAYS * DAY_MS), signal })]
          : areas;
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
