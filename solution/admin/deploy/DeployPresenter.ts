import type { PlannedRequest } from "../connection/dryRun";
import type { Check } from "./checks";
import type { StepResult } from "./Work";

/** A step as it is shown. */
export interface ShownStep {
  /** In the imperative. */
  readonly title: string;
  /** Does it. @param say how far it is, in words and, where known, in percent */
  readonly run: (say: (text: string, percent?: number) => void) => Promise<StepResult>;
}

/** How a deployment is shown while it goes on. */
export interface DeployPresenter {
  /** Somebody has to sign in, the environment is looked at, or it asks to wait. */
  readonly message: (text: string) => void;
  /** What a dry run sends or would send. */
  readonly request: (request: PlannedRequest) => void;
  readonly checks: (checks: readonly Check[]) => void;
  /** Whether these steps are to be done. */
  readonly confirm: (titles: readonly string[]) => Promise<boolean>;
  /** Runs the steps one after the other; ends with the first that fails. */
  readonly steps: (steps: readonly ShownStep[]) => Promise<void>;
}

/** Shows nothing and agrees: for programs. */
export const SILENT: DeployPresenter = {
  message: () => undefined,
  request: () => undefined,
  checks: () => undefined,
  confirm: () => Promise.resolve(true),
  async steps(steps) {
    for (const { run } of steps) await run(() => undefined);
  },
};
