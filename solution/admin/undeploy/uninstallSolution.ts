import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { sentenceOf } from "../connection/sentenceOf";
import { isUncertain } from "../connection/transport";
import { isOccupied, lookAgain, pause, Queue } from "../deploy/waitForOthers";
import { StepFailure, type StepResult, type Work } from "../deploy/Work";
import { readOperation } from "../environment/operations";
import { readSolutions } from "../environment/solutions";

/** Beginnings of one uninstall whose answer was lost, before the line is given up. */
const MOST_BEGINNINGS = 5;

/**
 * Takes a solution off with its components. What runs already is waited for: it may be this very uninstall, begun by a run before.
 * @throws StepFailure, DataverseError
 */
export async function uninstallSolution(uniqueName: string, work: Work): Promise<StepResult> {
  const { api } = work;
  const queue = new Queue(work);
  const isInstalled = async (): Promise<boolean> => (await readSolutions(api, [uniqueName])).has(uniqueName);
  for (let beginnings = 0; ;) {
    await queue.idle();
    if (!(await isInstalled())) return { changed: true, message: "uninstalled by the run before, or by somebody else meanwhile" };
    work.say("the uninstall is begun");
    let operationId: string;
    try {
      operationId = (await api.post<{ readonly AsyncOperationId: string }>("UninstallSolutionAsync", { SolutionUniqueName: uniqueName }))
        .AsyncOperationId;
    } catch (error) {
      if (isOccupied(error)) {
        await queue.moment("Another operation runs");
        continue;
      }
      if (error instanceof DataverseError && error.status === 400) throw refused(uniqueName, sentenceOf(error));
      // Whether it began shows in what runs and what is installed.
      if (!isUncertain(error) || (beginnings += 1) === MOST_BEGINNINGS) throw error;
      await pause(work);
      continue;
    }
    await finish(uniqueName, operationId, work);
    if (!(await isInstalled())) return { changed: true, message: "uninstalled" };
    throw new StepFailure(`The environment reported success, but ${uniqueName} is still installed. Run the command again.`);
  }
}

/** Looks at an uninstall until it has ended, or takes too long. @throws StepFailure where it failed */
async function finish(uniqueName: string, operationId: string, work: Work): Promise<void> {
  const begun = Date.now();
  for (;;) {
    const { isCompleted, outcome, message } = await lookAgain(() => readOperation(work.api, operationId), work);
    if (outcome === "succeeded") return;
    if (outcome === "cancelled") throw new StepFailure(`Somebody cancelled the uninstall of ${uniqueName}. Run the command again.`);
    if (isCompleted) throw refused(uniqueName, message.replace(/\.$/, ""));
    if (Date.now() - begun > work.patienceMinutes * 60_000)
      throw new StepFailure(
        `${uniqueName} is being uninstalled for ${work.patienceMinutes} minutes already. It goes on in the environment: look at History under Solutions in make.powerapps.com, and run the command again when it is over.`,
      );
    work.say(`uninstalling for ${Math.round((Date.now() - begun) / 1000)} s`);
    await pause(work);
  }
}

function refused(uniqueName: string, reason: string): StepFailure {
  return new StepFailure(
    `The environment would not uninstall ${uniqueName}: ${reason}. Look at its dependencies in make.powerapps.com (Solutions, ${uniqueName}, Show dependencies), remove what depends on it, and run the command again.`,
  );
}
