import { randomUUID } from "node:crypto";
import { CORE_PARTS } from "../../core/parts";
import { connect, type ConnectionOptions } from "../connection/connect";
import { dryRun } from "../connection/dryRun";
import { isLoopback } from "../connection/signIn";
import { startProblem } from "../connection/startProblem";
import type { WebApi } from "../connection/webApi";
import type { Check } from "../deploy/checks";
import { SILENT, type DeployPresenter } from "../deploy/DeployPresenter";
import { DeployFailure, failureOf } from "../deploy/failureOf";
import type { StepResult, Work } from "../deploy/Work";
import { checksOf } from "./checks";
import { dryRunAnswers } from "./dryRunAnswers";
import { leaveApps } from "./leaveApps";
import { refuseDependents } from "./refuseDependents";
import { readSurvey, type Survey } from "./survey";
import { uninstallSolution } from "./uninstallSolution";

export interface UndeployOptions extends Omit<ConnectionOptions, "onMessage" | "onWait"> {
  /** Reads, and tells the writes instead of sending them. @default false */
  readonly dryRun?: boolean | undefined;
  /** @default shows nothing and asks nobody */
  readonly presenter?: DeployPresenter | undefined;
  /** Between two looks at a running uninstall. @default 2, on this machine 0.1 */
  readonly pollSeconds?: number | undefined;
  /** How long somebody else's operation is waited for. @default 60 */
  readonly patienceMinutes?: number | undefined;
}

export interface UndeployReport {
  /** `absent`: nothing of ours was there; `declined`: the person said no. */
  readonly outcome: "removed" | "absent" | "declined" | "planned";
  readonly checks: readonly Check[];
  readonly steps: readonly (StepResult & { readonly title: string })[];
}

/** One thing to do, which may be done again where a run was ended in its midst. */
interface Step {
  /** In the imperative. */
  readonly title: string;
  readonly run: (work: Work) => Promise<StepResult>;
}

const WAIT_WORTH_TELLING_S = 5;

/**
 * Takes everything off that was deployed: add-ons, what was added to apps by hand, and last the core with its tables. Whatever a run
 * before left, wherever it was ended, the same call finishes.
 * @throws Error with one sentence: nothing could be started, or a step failed (`DeployFailure`); `Cancelled`
 */
export async function undeploy(options: UndeployOptions): Promise<UndeployReport> {
  const { presenter = SILENT, signal, as } = options;
  let api: WebApi;
  let survey: Survey;
  try {
    const environment = await connect({
      ...options,
      onMessage: presenter.message,
      onWait: (seconds, reason) => {
        if (seconds >= WAIT_WORTH_TELLING_S) presenter.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`);
      },
    });
    presenter.message(`Looking at ${new URL(options.url).host} …`);
    api = options.dryRun ? dryRun(environment, presenter.request, dryRunAnswers()) : environment;
    survey = await readSurvey(api);
  } catch (error) {
    signal?.throwIfAborted();
    throw startProblem(error, "Nothing was removed", as);
  }
  if (survey.solutions.length === 0) return { outcome: "absent", checks: [], steps: [] };
  const checks = checksOf(survey);
  presenter.checks(checks);
  refuseIfStopped(checks);

  const steps = stepsOf(survey);
  if (!options.dryRun && !(await presenter.confirm(steps.map(({ title }) => title)))) {
    signal?.throwIfAborted();
    return { outcome: "declined", checks, steps: [] };
  }
  const doneSteps: (StepResult & { title: string })[] = [];
  const isLocal = isLoopback(new URL(options.url));
  await presenter.steps(
    steps.map(({ title, run }) => ({
      title,
      async run(say) {
        const work: Work = {
          api,
          say,
          signal,
          pollSeconds: options.dryRun ? 0 : (options.pollSeconds ?? (isLocal ? 0.1 : 2)),
          patienceMinutes: options.patienceMinutes ?? 60,
          newId: randomUUID,
        };
        try {
          const done = await run(work);
          const result = options.dryRun ? { ...done, message: `if it were sent: ${done.message}` } : done;
          doneSteps.push({ title, ...result });
          return result;
        } catch (error) {
          throw failureOf(title, error, signal);
        }
      },
    })),
  );
  return { outcome: options.dryRun ? "planned" : "removed", checks, steps: doneSteps };
}

/** @throws DeployFailure with whatever stops it, and its remedy */
function refuseIfStopped(checks: readonly Check[]): void {
  const stops = checks.filter(({ verdict }) => verdict === "stops");
  if (stops.length > 0)
    throw new DeployFailure(`Nothing was removed. ${stops.map(({ finding, remedy }) => `${finding} ${remedy}`).join(" ")}`);
}

/** Apps are left after the add-ons went, which take what they brought along; the core goes when nothing needs it any more. */
function stepsOf({ solutions }: Survey): readonly Step[] {
  const uninstall = ({ uniqueName }: Survey["solutions"][number]): Step => ({
    title: `Uninstall ${uniqueName}`,
    run: (work) => uninstallSolution(uniqueName, work),
  });
  const core = solutions.filter(({ uniqueName }) => uniqueName === CORE_PARTS.uniqueName);
  const others = solutions.filter((solution) => !core.includes(solution));
  const between: readonly Step[] = [
    { title: "Take tables out of apps that they were added to by hand", run: leaveApps },
    { title: "Look for what depends on the pages", run: refuseDependents },
  ];
  return [...others.map(uninstall), ...(core.length > 0 ? between : []), ...core.map(uninstall)];
}
