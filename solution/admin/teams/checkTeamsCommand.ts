import { cancellable, Cancelled } from "../connection/cancellable";
import { connect, type ConnectionOptions } from "../connection/connect";
import { printable } from "../connection/printable";
import { ProgressLine } from "../connection/progressLine";
import { clauseOf } from "../connection/sentenceOf";
import { startProblem } from "../connection/startProblem";
import { hasProblem, type AreaFindings } from "../doctor/examine";
import { reportOf } from "../doctor/report";
import { checkTeams } from "./checkTeams";
import { connectGraph, type GraphOptions } from "./importTeams";

export interface CheckOptions extends ConnectionOptions, GraphOptions {
  readonly sellers?: readonly string[] | undefined;
  readonly since: Date;
  readonly withCalls?: boolean | undefined;
}

/** Everything that `import-teams` needs of Graph, as the doctor's findings. @throws where nothing could be asked */
export async function examineTeams(options: CheckOptions, onCheck?: (subject: string) => void): Promise<AreaFindings> {
  const { sellers, since, withCalls } = options;
  const api = await connect(options);
  const connected = await connectGraph(options).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    return noToken(error);
  });
  if ("findings" in connected) return connected;
  const { graph, application, authorization } = connected;
  const asked = { graph, api, application, sellers, since, withCalls, now: Date.now(), authorization: await authorization() };
  return { area: "Teams", findings: await checkTeams(asked, onCheck) };
}

function noToken(error: unknown): AreaFindings {
  const found = `${clauseOf(error instanceof Error ? error.message : String(error))}.`;
  const remedy = "Register an application and put what proves it into the environment, as docs/teams.md tells.";
  return { area: "Teams", findings: [{ subject: "token", verdict: "problem", found, remedy }] };
}

/** `import-teams check`: says what is missing. Exit code 1 when there is a problem. */
export async function checkTeamsCommand(options: CheckOptions, flags: { readonly json?: string }): Promise<void> {
  const line = new ProgressLine(process.stderr);
  const area = await cancellable(
    () => line.message("Cancelling …"),
    async (signal) => {
      try {
        const onWait = (seconds: number, reason: string) => line.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`);
        const onMessage = (message: string) => line.message(message);
        return await examineTeams({ ...options, signal, onWait, onMessage }, (subject) => line.status(`Looking at ${subject} …`));
      } catch (error) {
        throw signal.aborted
          ? new Cancelled("The check was cancelled; it changes nothing")
          : startProblem(error, "Nothing could be asked", options.as);
      } finally {
        line.end();
      }
    },
  );
  process.stdout.write(`${printable(flags.json === undefined ? reportOf([area]) : JSON.stringify(area, undefined, 2))}\n`);
  if (hasProblem([area])) process.exitCode = 1;
}
