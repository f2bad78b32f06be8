import { setTimeout as sleep } from "node:timers/promises";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OPERATION_RUNNING } from "../connection/transport";
import { readRunningOperations } from "../environment/operations";
import { runningText } from "../environment/runningText";
import { StepFailure, type Work } from "./Work";

/** Looks that fail one after the other before a run is given up. */
const MOST_LOOKS = 5;

export function isOccupied(error: unknown): boolean {
  return error instanceof DataverseError && error.code === OPERATION_RUNNING;
}

/** Waits a moment before the next look. */
export async function pause({ pollSeconds, signal }: Pick<Work, "pollSeconds" | "signal">): Promise<void> {
  await sleep(pollSeconds * 1000, undefined, signal === undefined ? {} : { signal });
}

/**
 * Looks at what runs in the environment, again where the server stumbles: what runs goes on all the same.
 * @throws DataverseError where it stumbles time after time
 */
export async function lookAgain<T>(look: () => Promise<T>, work: Pick<Work, "pollSeconds" | "signal" | "say">): Promise<T> {
  for (let looks = 1; ; looks += 1) {
    try {
      return await look();
    } catch (error) {
      const stumbled = error instanceof DataverseError && (error.status === undefined || error.status >= 500);
      if (!stumbled || looks === MOST_LOOKS) throw error;
      work.say("the server did not tell how it stands; it is asked again");
      await pause(work);
    }
  }
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
      const [running] = await lookAgain(() => readRunningOperations(this.work.api), this.work);
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
