import { randomUUID } from "node:crypto";
import { packAddon } from "../../addon/packAddon";
import { CORE_PARTS } from "../../core/parts";
import { shippedZip } from "../../shippedZip";
import { connect, type ConnectionOptions } from "../connection/connect";
import { dryRun } from "../connection/dryRun";
import { isLoopback } from "../connection/signIn";
import { startProblem } from "../connection/startProblem";
import type { WebApi } from "../connection/webApi";
import { readCaller } from "../environment/caller";
import { rightsCheck, type Check } from "./checks";
import { SILENT, type DeployPresenter, type ShownStep } from "./DeployPresenter";
import { DeployFailure, failureOf } from "./failureOf";
import { nextSteps } from "./nextSteps";
import { isWeighty, planOf, titleOf, type Plan, type Step } from "./plan";
import { readPackage, type SolutionPackage } from "./readPackage";
import { runStep } from "./runStep";
import { StandIns } from "./standIns";
import { readSurvey, type Survey } from "./survey";
import type { StepResult, Work } from "./Work";

export interface DeployOptions extends Omit<ConnectionOptions, "onMessage" | "onWait"> {
  /** Apps that get the area, as of `chooseApps`. @default those of Sales Hub and Sales Professional that exist */
  readonly apps?: readonly string[] | undefined;
  /** Import what is installed in this very version, too: for development, where a version stays while its parts change. @default false */
  readonly again?: boolean | undefined;
  /** Reads and checks, and tells the writes instead of sending them. @default false */
  readonly dryRun?: boolean | undefined;
  /** The core's managed zip. @default the one that comes with the commands */
  readonly coreZip?: Uint8Array | undefined;
  /** @default shows nothing and asks nobody */
  readonly presenter?: DeployPresenter | undefined;
  /** Between two looks at a running import. @default 2, on this machine 0.1 */
  readonly pollSeconds?: number | undefined;
  /** How long somebody else's import is waited for. @default 60 */
  readonly patienceMinutes?: number | undefined;
}

/** A step that was done. */
export interface DoneStep extends StepResult {
  readonly title: string;
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

const WAIT_WORTH_TELLING_S = 5;

/**
 * Brings the solution and, for each app, its add-on into an environment. What is there already is left alone, so that the same
 * call finishes whatever a run before left, wherever it was ended.
 * @throws Error with one sentence: nothing could be started, a check stops it, or a step failed (`DeployFailure`); `Cancelled`
 */
export async function deploy(options: DeployOptions): Promise<DeployReport> {
  const { presenter = SILENT } = options;
  const { api, survey, plan, version } = await prepare(options, presenter);
  const steps: DoneStep[] = [];
  const report = (outcome: DeployReport["outcome"]): DeployReport => ({
    outcome,
    version,
    checks: plan.checks,
    steps,
    next: outcome === "deployed" ? nextSteps(survey) : [],
  });
  const asksFirst = !options.dryRun && plan.steps.some(isWeighty);
  if (asksFirst && !(await presenter.confirm(plan.steps.map(titleOf)))) {
    options.signal?.throwIfAborted();
    return report("declined");
  }
  await presenter.steps(plan.steps.map((step) => shownStep(step, workOf(api, options), options.dryRun, (done) => steps.push(done))));
  if (options.dryRun) return report("planned");
  return report(steps.some(({ changed }) => changed) ? "deployed" : "unchanged");
}

interface Prepared {
  readonly api: WebApi;
  readonly survey: Survey;
  readonly plan: Plan;
  readonly version: string;
}

/** Signs in, reads and checks. @throws Error with one sentence, nothing was changed */
async function prepare(options: DeployOptions, presenter: DeployPresenter): Promise<Prepared> {
  const standIns = new StandIns();
  const core = standIns.add(corePackage(options.coreZip));
  try {
    const environment = await connect({
      ...options,
      onMessage: presenter.message,
      onWait: (seconds, reason) => {
        if (seconds >= WAIT_WORTH_TELLING_S) presenter.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`);
      },
    });
    presenter.message(`Looking at ${new URL(options.url).host} …`);
    const api = options.dryRun ? dryRun(environment, presenter.request, standIns.answer) : environment;
    const caller = await readCaller(api);
    refuseWhereStopped([rightsCheck(caller)], presenter);
    const survey = await readSurvey(api, caller, core, (target) => standIns.add(addonPackage(target)), options.apps);
    const plan = planOf(survey, core, options.again);
    presenter.checks(plan.checks);
    refuseWhereStopped(plan.checks);
    return { api, survey, plan, version: core.version };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw startProblem(error, "Nothing was changed", options.as);
  }
}

function workOf(api: WebApi, { url, dryRun: isDry, signal, pollSeconds, patienceMinutes = 60 }: DeployOptions): Omit<Work, "say"> {
  const usualPoll = isLoopback(new URL(url)) ? 0.1 : 2;
  return {
    api,
    signal,
    pollSeconds: isDry ? 0 : (pollSeconds ?? usualPoll),
    patienceMinutes,
    newId: isDry ? () => "<ImportJobId>" : randomUUID,
  };
}

/** @param onDone told of the step as soon as it is done */
function shownStep(step: Step, work: Omit<Work, "say">, isDry = false, onDone: (done: DoneStep) => void): ShownStep {
  const title = titleOf(step);
  return {
    title,
    async run(say) {
      try {
        const done = await runStep(step, { ...work, say });
        const result = isDry ? { ...done, message: `if it were sent: ${done.message}` } : done;
        onDone({ title, ...result });
        return result;
      } catch (error) {
        throw failureOf(title, error, work.signal);
      }
    },
  };
}

function corePackage(zip: Uint8Array | undefined): SolutionPackage {
  const { uniqueName, version } = CORE_PARTS;
  const fileName = `${uniqueName}_managed.zip`;
  return readPackage({ fileName, zip: zip ?? shippedZip(fileName), uniqueName, version });
}

function addonPackage(target: { readonly app: string; readonly siteMap: string }): SolutionPackage {
  return readPackage({ ...packAddon(target), version: CORE_PARTS.version });
}

/**
 * @param presenter shows the checks where they stop the deployment
 * @throws DeployFailure with whatever stops it, each with its remedy
 */
function refuseWhereStopped(checks: readonly Check[], presenter?: DeployPresenter): void {
  const stops = checks.filter(({ verdict }) => verdict === "stops");
  if (stops.length === 0) return;
  presenter?.checks(checks);
  const sentences = stops.map(({ finding, remedy }) => [finding, ...(remedy === undefined ? [] : [remedy])].join(" "));
  throw new DeployFailure(`Nothing was changed. ${sentences.join(" ")}`);
}
