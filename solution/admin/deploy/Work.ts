import type { WebApi } from "../connection/webApi";

/** What steps do their work with. */
export interface Work {
  readonly api: WebApi;
  /** Tells how far the step is, in a few words and, where that is known, in percent. */
  readonly say: (text: string, percent?: number) => void;
  /** Between two looks at something that runs in the environment. */
  readonly pollSeconds: number;
  /** How long somebody else's operation, or an own one that does not move, is waited for. */
  readonly patienceMinutes: number;
  readonly newId: () => string;
  readonly signal?: AbortSignal | undefined;
}

/** What a step did. */
export interface StepResult {
  /** Whether anything in the environment is different now. */
  readonly changed: boolean;
  /** A few words. */
  readonly message: string;
  /** What an admin should know or do, one sentence each. */
  readonly notes?: readonly string[];
}

/** A step that could not be done: what the server said and what to do, in whole sentences. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
}
