import { CORE_PARTS } from "../../core/parts";
import type { ReadApi } from "../connection/webApi";
import { readRunningOperations, type RunningOperation } from "../environment/operations";
import { readSolutionsNamed, type InstalledSolution } from "../environment/solutions";
import { readLosses } from "./losses";

const PUBLISHER = "sellerdetails";
/** An upgrade that was left halfway: it holds components of the core. */
const HALF_UPGRADE = /_Upgrade$/;

/** What there is to take off. */
export interface Survey {
  /** All of ours, in the order in which they go: add-ons first, the core last. */
  readonly solutions: readonly InstalledSolution[];
  /** What would be gone for good, a few words each. */
  readonly losses: readonly string[];
  readonly running: readonly RunningOperation[];
}

const rankOf = ({ uniqueName }: InstalledSolution): number =>
  uniqueName === CORE_PARTS.uniqueName ? 2 : HALF_UPGRADE.test(uniqueName) ? 1 : 0;

/** Ours are those of our publisher: somebody else's solution may have a name that begins alike. */
async function readOwnSolutions(api: ReadApi): Promise<readonly InstalledSolution[]> {
  const filter = encodeURIComponent(`uniquename eq '${PUBLISHER}'`);
  const [publisher] = await api.getAll<{ readonly publisherid: string }>(`publishers?$select=publisherid&$filter=${filter}`);
  if (publisher === undefined) return [];
  const named = await readSolutionsNamed(api, CORE_PARTS.uniqueName);
  return named.filter(({ publisherId }) => publisherId === publisher.publisherid).sort((a, b) => rankOf(a) - rankOf(b));
}

/** @throws DataverseError */
export async function readSurvey(api: ReadApi): Promise<Survey> {
  const solutions = await readOwnSolutions(api);
  if (solutions.length === 0) return { solutions, losses: [], running: [] };
  return { solutions, losses: await readLosses(api), running: await readRunningOperations(api) };
}
