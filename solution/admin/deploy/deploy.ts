import { randomUUID } from "node:crypto";
import { packAddon } from "../../addon/packAddon";
import { CORE_PARTS } from "../../core/parts";
import { shippedZip } from "../../shippedZip";
import { connect, type ConnectionOptions } from "../connection/connect";
import { dryRun } from "../connection/dryRun";
import { isLoopback } from "../connection/signIn";
import { startProblem } from "../connection/startProblem";
import type { WebApi } from "../connection/webApi";
import type { Check } from "./checks";
import { SILENT, type DeployPresenter } from "./DeployPresenter";
import { DeployFailure, failureOf } from "./failureOf";
import { nextSteps } from "./nextSteps";
import { planOf, titleOf, type Plan } from "./plan";
import { readPackage, type SolutionPackage } from "./readPackage";
import { runStep } from "./runStep";
import { StandIns } from "./standIns";
import { readSurvey, type Survey } from "./survey";
import type { StepResult } from "./Work";

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
  const { presenter = SILENT, signal, as } = options;
  const standIns = new StandIns();
  const core = standIns.add(corePackage(options.coreZip));
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
    api = options.dryRun ? dryRun(environment, presenter.request, standIns.answer) : environment;
    survey = await readSurvey(api, core, (target) => standIns.add(addonPackage(target)), options.apps);
  } catch (error) {
    signal?.throwIfAborted();
    throw startProblem(error, "Nothing was changed", as);
  }
  const plan = planOf(survey, core, options.again);
  presenter.checks(plan.checks);
  refuseIfStopped(plan);

  const report = (outcome: DeployReport["outcome"], steps: readonly DoneStep[] = []): DeployReport => ({
    outcome,
    version: core.version,
    checks: plan.checks,
    steps,
    next: outcome === "deployed" ? nextSteps(survey) : [],
  });
  if (plan.steps.length === 0) return report("unchanged");
  if (!options.dryRun && !(await presenter.confirm(plan.steps.map(titleOf)))) return report("declined");

  const done: DoneStep[] = [];
  const isLocal = isLoopback(new URL(options.url));
  await presenter.steps(
    plan.steps.map((step) => {
      const title = titleOf(step);
      return {
        title,
        async run(say) {
          const work = {
            api,
            say,
            signal,
            pollSeconds: options.dryRun ? 0 : (options.pollSeconds ?? (isLocal ? 0.1 : 2)),
            patienceMinutes: options.patienceMinutes ?? 60,
            newId: options.dryRun ? () => "<ImportJobId>" : randomUUID,
          };
          try {
            const result = await runStep(step, work);
            done.push({ title, ...result });
            return result;
          } catch (error) {
            throw failureOf(title, error, signal);
          }
        },
      };
    }),
  );
  if (options.dryRun) return report("planned", done);
  return report(done.some(({ changed }) => changed) ? "deployed" : "unchanged", done);
}

function corePackage(zip: Uint8Array | undefined): SolutionPackage {
  const { uniqueName, version } = CORE_PARTS;
  const fileName = `${uniqueName}_managed.zip`;
  return readPackage({ fileName, zip: zip ?? shippedZip(fileName), uniqueName, version });
}

function addonPackage(target: { readonly app: string; readonly siteMap: string }): SolutionPackage {
  return readPackage({ ...packAddon(target), version: CORE_PARTS.version });
}

/** @throws DeployFailure with whatever stops it, each with its remedy */
function refuseIfStopped({ checks }: Plan): void {
  const stops = checks.filter(({ verdict }) => verdict === "stops");
  if (stops.length === 0) return;
  const sentences = stops.map(({ finding, remedy }) => [finding, ...(remedy === undefined ? [] : [remedy])].join(" "));
  throw new DeployFailure(`Nothing was changed. ${sentences.join(" ")}`);
}
