import { fileText } from "../connection/dryRun";
import { isUncertain } from "../connection/transport";
import { readOperation } from "../environment/operations";
import { unlessRefused } from "../environment/odata";
import { compareVersions, readSolutions } from "../environment/solutions";
import { importFailure } from "./importFailure";
import type { SolutionPackage } from "./readPackage";
import { stagingFailure, type StageSolutionResults } from "./stagingFailure";
import { isOccupied, lookAgain, pause, Queue } from "./waitForOthers";
import { StepFailure, type StepResult, type Work } from "./Work";

/** Beginnings of one import whose answer was lost, before the line is given up. */
const MOST_BEGINNINGS = 5;

/**
 * Imports a package, or upgrades to it, as a queue of one: what runs already is waited for, and counts where it was this very
 * version, whether a run before began it or somebody else.
 * @param again import it even where this version is installed
 * @throws StepFailure, DataverseError
 */
export async function importPackage(solution: SolutionPackage, again: boolean, work: Work): Promise<StepResult> {
  const { api } = work;
  const queue = new Queue(work);
  let begun = false;
  for (let beginnings = 0; ;) {
    await queue.idle();
    const installed = (await readSolutions(api, [solution.uniqueName])).get(solution.uniqueName);
    const order = installed === undefined ? -1 : compareVersions(installed.version, solution.version);
    if (order === 0 && (begun || !again))
      return { changed: true, message: begun ? "imported" : "imported by the run before, or by somebody else meanwhile" };
    if (order > 0)
      throw new StepFailure(`Meanwhile somebody installed version ${installed?.version}, which is newer. Nothing was imported.`);

    work.say("the package is sent and looked at");
    const uploadId = await stage(solution, work);
    const jobId = work.newId();
    const body = {
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: false,
      ImportJobId: jobId,
      SolutionParameters: { StageSolutionUploadId: uploadId },
    };
    let operationId: string;
    try {
      operationId = (
        await api.post<{ readonly AsyncOperationId: string }>(
          installed === undefined || order === 0 ? "ImportSolutionAsync" : "StageAndUpgradeAsync",
          body,
        )
      ).AsyncOperationId;
    } catch (error) {
      if (isOccupied(error)) {
        await queue.moment("Another operation runs");
        continue;
      }
      // Whether it began shows in what runs and what is installed.
      if (!isUncertain(error) || (beginnings += 1) === MOST_BEGINNINGS) throw error;
      begun = true;
      await pause(work);
      continue;
    }
    await finish(operationId, jobId, work);
    const now = (await readSolutions(api, [solution.uniqueName])).get(solution.uniqueName);
    if (now?.version === solution.version) return { changed: true, message: "imported" };
    throw new StepFailure(
      `The environment reported success, but ${now === undefined ? "the solution is not there" : `version ${now.version} is installed`}. Run the command again.`,
    );
  }
}

/** @returns id of the upload @throws StepFailure where the environment would not take the package */
async function stage({ zip, fileName }: SolutionPackage, { api }: Work): Promise<string> {
  const { StageSolutionResults: results } = await api.post<{ readonly StageSolutionResults: StageSolutionResults }>(
    "StageSolution",
    { CustomizationFile: Buffer.from(zip).toString("base64") },
    { repeatable: true, printedAs: { CustomizationFile: fileText(fileName, zip.byteLength) } },
  );
  const failure = stagingFailure(results);
  if (failure !== undefined) throw new StepFailure(failure);
  return results.StageSolutionUploadId;
}

interface ImportJob {
  readonly progress: number | null;
  readonly data?: string | null;
}

/** Looks at an import until it has ended, or stands still for too long. @throws StepFailure where it failed */
async function finish(operationId: string, jobId: string, work: Work): Promise<void> {
  const { api, patienceMinutes } = work;
  // An import that waits for its turn has no job yet: what cannot be read of it costs the bar, not the import.
  const jobWith = (columns: string) => lookAgain(() => unlessRefused(api.get<ImportJob>(`importjobs(${jobId})?$select=${columns}`)), work);
  let reached = -1;
  let reachedAt = Date.now();
  for (;;) {
    const { isCompleted, outcome, message } = await lookAgain(() => readOperation(api, operationId), work);
    if (outcome === "succeeded") return;
    if (isCompleted)
      throw new StepFailure(
        importFailure(outcome, message, (await jobWith("progress,startedon,completedon,solutionname,data"))?.data ?? ""),
      );
    const percent = Math.round((await jobWith("progress"))?.progress ?? 0);
    if (percent > reached) {
      reached = percent;
      reachedAt = Date.now();
    } else if (Date.now() - reachedAt > patienceMinutes * 60_000)
      throw new StepFailure(
        `The import stands at ${reached} % for ${patienceMinutes} minutes. It goes on in the environment: look at History under Solutions in make.powerapps.com, and run the command again when it is over.`,
      );
    work.say("importing", reached);
    await pause(work);
  }
}
