import { CORE_PARTS } from "../../core/parts";
import { startProblem } from "../connection/startProblem";
import type { WebApi } from "../connection/webApi";
import type { Check } from "../deploy/checks";
import { SILENT } from "../deploy/DeployPresenter";
import {
  openEnvironment,
  refuseWhereStopped,
  runSteps,
  type DoneStep,
  type OperationOptions,
  type OperationStep,
} from "../deploy/Operation";
import { checksOf } from "./checks";
import { dryRunAnswers } from "./dryRunAnswers";
import { leaveApps } from "./leaveApps";
import { refuseDependents } from "./refuseDependents";
import { readSurvey, type Survey } from "./survey";
import { uninstallSolution } from "./uninstallSolution";

export type UndeployOptions = OperationOptions;

export interface UndeployReport {
  /** `absent`: nothing of ours was there; `declined`: the person said no. */
  readonly outcome: "removed" | "absent" | "declined" | "planned";
  readonly checks: readonly Check[];
  readonly steps: readonly DoneStep[];
}

const NOTHING = "Nothing was removed";

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
    api = await openEnvironment(options, dryRunAnswers());
    survey = await readSurvey(api);
  } catch (error) {
    signal?.throwIfAborted();
    throw startProblem(error, NOTHING, as);
  }
  if (survey.solutions.length === 0) return { outcome: "absent", checks: [], steps: [] };
  const checks = checksOf(survey);
  presenter.checks(checks);
  refuseWhereStopped(checks, NOTHING);

  const steps = stepsOf(survey);
  if (!options.dryRun && !(await presenter.confirm(steps.map(({ title }) => title)))) {
    signal?.throwIfAborted();
    return { outcome: "declined", checks, steps: [] };
  }
  return { outcome: options.dryRun ? "planned" : "removed", checks, steps: await runSteps(steps, api, options) };
}

/** Apps are left after the add-ons went, which take what they brought along; the core goes when nothing needs it any more. */
function stepsOf({ solutions }: Survey): readonly OperationStep[] {
  const uninstall = ({ uniqueName }: Survey["solutions"][number]): OperationStep => ({
    title: `Uninstall ${uniqueName}`,
    run: (work) => uninstallSolution(uniqueName, work),
  });
  const core = solutions.filter(({ uniqueName }) => uniqueName === CORE_PARTS.uniqueName);
  const others = solutions.filter((solution) => !core.includes(solution));
  const between: readonly OperationStep[] = [
    { title: "Take tables out of apps that they were added to by hand", run: leaveApps },
    { title: "Look for what depends on the pages", run: refuseDependents },
  ];
  return [...others.map(uninstall), ...(core.length > 0 ? between : []), ...core.map(uninstall)];
}
