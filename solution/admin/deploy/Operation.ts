import { randomUUID } from "node:crypto";
import { connect, type ConnectionOptions } from "../connection/connect";
import { dryRun, type StandIn } from "../connection/dryRun";
import { isLoopback } from "../connection/signIn";
import type { WebApi } from "../connection/webApi";
import type { Check } from "./checks";
import { SILENT, type DeployPresenter } from "./DeployPresenter";
import { DeployFailure, failureOf } from "./failureOf";
import type { StepResult, Work } from "./Work";

/** What deploying and taking off again have in common. */
export interface OperationOptions extends Omit<ConnectionOptions, "onMessage" | "onWait"> {
  /** Reads and checks, and tells the writes instead of sending them. @default false */
  readonly dryRun?: boolean | undefined;
  /** @default shows nothing and asks nobody */
  readonly presenter?: DeployPresenter | undefined;
  /** Between two looks at what runs in the environment. @default 2, on this machine 0.1 */
  readonly pollSeconds?: number | undefined;
  /** How long somebody else's operation is waited for. @default 60 */
  readonly patienceMinutes?: number | undefined;
}

/** One thing to do, which may be done again where a run was ended in its midst. */
export interface OperationStep {
  /** In the imperative. */
  readonly title: string;
  readonly run: (work: Work) => Promise<StepResult>;
}

/** A step that was done. */
export interface DoneStep extends StepResult {
  readonly title: string;
}

const WAIT_WORTH_TELLING_S = 5;

/** Signs in. @param standIn answers to what a dry run does not send */
export async function openEnvironment(options: OperationOptions, standIn: StandIn): Promise<WebApi> {
  const { presenter = SILENT } = options;
  const environment = await connect({
    ...options,
    onMessage: presenter.message,
    onWait: (seconds, reason) => {
      if (seconds >= WAIT_WORTH_TELLING_S) presenter.message(`Waiting ${Math.ceil(seconds)} s: ${reason}.`);
    },
  });
  presenter.message(`Looking at ${new URL(options.url).host} …`);
  return options.dryRun ? dryRun(environment, presenter.request, standIn) : environment;
}

/**
 * @param nothing what has not been done yet, such as "Nothing was changed"
 * @throws DeployFailure with whatever stops the operation, each with its remedy
 */
export function refuseWhereStopped(checks: readonly Check[], nothing: string): void {
  const stops = checks.filter(({ verdict }) => verdict === "stops");
  if (stops.length === 0) return;
  const sentences = stops.map(({ finding, remedy }) => [finding, ...(remedy === undefined ? [] : [remedy])].join(" "));
  throw new DeployFailure(`${nothing}. ${sentences.join(" ")}`);
}

/** Shows and does the steps, one after the other. @throws DeployFailure or Cancelled, naming the step */
export async function runSteps(steps: readonly OperationStep[], api: WebApi, options: OperationOptions): Promise<readonly DoneStep[]> {
  const { presenter = SILENT, dryRun: isDry, signal, pollSeconds, patienceMinutes = 60 } = options;
  const usualPoll = isLoopback(new URL(options.url)) ? 0.1 : 2;
  const work: Omit<Work, "say"> = {
    api,
    signal,
    pollSeconds: isDry ? 0 : (pollSeconds ?? usualPoll),
    patienceMinutes,
    newId: isDry ? () => "<ImportJobId>" : randomUUID,
  };
  const allDone: DoneStep[] = [];
  await presenter.steps(
    steps.map(({ title, run }) => ({
      title,
      async run(say) {
        try {
          const done = await run({ ...work, say });
          const result = isDry ? { ...done, message: `if it were sent: ${done.message}` } : done;
          allDone.push({ title, ...result });
          return result;
        } catch (error) {
          throw failureOf(title, error, signal);
        }
      },
    })),
  );
  return allDone;
}
