import { setTimeout as sleep } from "node:timers/promises";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OPERATION_RUNNING } from "../connection/transport";
import { readRunningOperations } from "../environment/operations";
import { runningText } from "../environment/runningText";
import { StepFailure, type Work } from "./Work";

export function isOccupied(error: unknown): boolean {
  return error instanceof DataverseError && error.code === OPERATION_RUNNING;
}

/** Waits a moment before the next look. */
export async function pause({ pollSeconds, signal }: Pick<Work, "pollSeconds" | "signal">): Promise<void> {
  await sleep(pollSeconds * 1000, undefined, signal === undefined ? {} : { signal });
}

/** Only one operation changes an environment at a time: this waits for the others' turns, and says whose they are. */
export class Queue {
  private readonly deadline: number;

  constructor(private readonly work: Work) {
    this.deadline = Date.now() + work.patienceMinutes * 60_000;
  }

  /** Until nothing runs that can be seen. @returns whether something did @throws StepFailure where that takes too long */
  async idle(): Promise<boolean> {
    let waited = false;
    for (;;) {
      const [running] = await readRunningOperations(this.work.api);
      if (running === undefined) return waited;
      waited = true;
      await this.moment(runningText(running));
    }
  }

  /** Does something as soon as the environment is free. */
  async run<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await action();
      } catch (error) {
        if (!isOccupied(error)) throw error;
        // A publish that runs is in no list: then the server's refusal is all that is known.
        if (!(await this.idle())) await this.moment("Another operation runs");
      }
    }
  }

  /** One pause. @param what runs, a clause with a capital letter */
  async moment(what: string): Promise<void> {
    if (Date.now() > this.deadline)
      throw new StepFailure(
        `${what} and did not end within ${this.work.patienceMinutes} minutes. Look at History under Solutions in make.powerapps.com, and run the command again when it is over.`,
      );
    this.work.say(`${what}; waiting for it`);
    await pause(this.work);
  }
}
