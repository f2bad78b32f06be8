import { packAddon } from "../../addon/packAddon";
import { COACHING_PARTS } from "../../coaching/parts";
import { CORE_PARTS } from "../../core/parts";
import type { UsedSolution } from "../../generator/definitions";
import { shippedZip } from "../../shippedZip";
import { startProblem } from "../connection/startProblem";
import type { WebApi } from "../connection/webApi";
import { readCaller } from "../environment/caller";
import { rightsCheck, type Check } from "./checks";
import { SILENT, type DeployPresenter } from "./DeployPresenter";
import { nextSteps } from "./nextSteps";
import { openEnvironment, refuseWhereStopped, runSteps, type DoneStep, type OperationOptions } from "./Operation";
import { isWeighty, planOf, titleOf, type Plan } from "./plan";
import { readPackage, type SolutionPackage } from "./readPackage";
import { runStep } from "./runStep";
import { StandIns } from "./standIns";
import { readSurvey, type Survey } from "./survey";
import type { Work } from "./Work";

export interface DeployOptions extends OperationOptions {
  /** Apps that get the area, as of `chooseApps`. @default those of Sales Hub and Sales Professional that exist */
  readonly apps?: readonly string[] | undefined;
  /** Bring the optional solution for coaching, too; where it is there already, it is kept at the core's version in any case. @default false */
  readonly coaching?: boolean | undefined;
  /** Add the sample scorecards of coaching that are not there; brings coaching, too. @default false */
  readonly samples?: boolean | undefined;
  /** Import what is installed in this very version, too: for development, where a version stays while its parts change. @default false */
  readonly again?: boolean | undefined;
  /** The core's managed zip. @default the one that comes with the commands */
  readonly coreZip?: Uint8Array | undefined;
  /** The zip of coaching. @default the one that comes with the commands */
  readonly coachingZip?: Uint8Array | undefined;
}

export interface DeployReport {
  /** `unchanged`: everything was there already; `declined`: the person said no. */
  readonly outcome: "deployed" | "unchanged" | "declined" | "planned";
  readonly version: string;
  readonly checks: readonly Check[];
  readonly steps: readonly DoneStep[];
  /** What an admin does next, one sentence each. */
  readonly next: readonly string[];
}

/**
 * Brings the solution, the optional one for coaching where that is wanted, and, for each app, its add-on into an environment. What is there already is left alone, so that the same
 * call finishes whatever a run before left, wherever it was ended.
 * @throws Error with one sentence: nothing could be started, a check stops it, or a step failed (`DeployFailure`); `Cancelled`
 */
export async function deploy(options: DeployOptions): Promise<DeployReport> {
  const { presenter = SILENT } = options;
  const { api, survey, plan, version } = await prepare(options, presenter);
  const report = (outcome: DeployReport["outcome"], steps: readonly DoneStep[] = []): DeployReport => ({
    outcome,
    version,
    checks: plan.checks,
    steps,
    next: outcome === "deployed" ? nextSteps(survey, options.coaching || options.samples) : [],
  });
  const asksFirst = !options.dryRun && plan.steps.some(isWeighty);
  if (asksFirst && !(await presenter.confirm(plan.steps.map(titleOf)))) {
    options.signal?.throwIfAborted();
    return report("declined");
  }
  const steps = plan.steps.map((step) => ({ title: titleOf(step), run: (work: Work) => runStep(step, work) }));
  const done = await runSteps(steps, api, options);
  if (options.dryRun) return report("planned", done);
  return report(done.some(({ changed }) => changed) ? "deployed" : "unchanged", done);
}

const NOTHING = "Nothing was changed";

interface Prepared {
  readonly api: WebApi;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly version: string;
}

/** Signs in, reads and checks. @throws Error with one sentence, nothing was changed */
async function prepare(options: DeployOptions, presenter: DeployPresenter): Promise<Prepared> {
  const standIns = new StandIns();
  const core = standIns.add(managedPackage(CORE_PARTS, options.coreZip));
  try {
    const api = await openEnvironment(options, standIns.answer);
    const caller = await readCaller(api);
    refuseEarly(rightsCheck(caller), presenter);
    const survey = await readSurvey(api, caller, core, (target) => standIns.add(addonPackage(target)), options.apps);
    const wantsCoaching = options.coaching === true || options.samples === true || survey.installed.has(COACHING_PARTS.uniqueName);
    const parts = wantsCoaching ? [core, standIns.add(managedPackage(COACHING_PARTS, options.coachingZip))] : [core];
    const plan = planOf(survey, parts, options.again, options.samples);
    presenter.checks(plan.checks);
    refuseWhereStopped(plan.checks, NOTHING);
    return { api, survey, plan, version: core.version };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw startProblem(error, NOTHING, options.as);
  }
}

function managedPackage({ uniqueName, version }: Pick<UsedSolution, "uniqueName" | "version">, zip?: Uint8Array): SolutionPackage {
  const fileName = `${uniqueName}_managed.zip`;
  return readPackage({ fileName, zip: zip ?? shippedZip(fileName), uniqueName, version });
}

function addonPackage(target: { readonly app: string; readonly siteMap: string }): SolutionPackage {
  return readPackage({ ...packAddon(target), version: CORE_PARTS.version });
}

/** Shows a check only where it stops the deployment: it is among all the others otherwise. */
function refuseEarly(check: Check, presenter: DeployPresenter): void {
  if (check.verdict === "stops") presenter.checks([check]);
  refuseWhereStopped([check], NOTHING);
}
