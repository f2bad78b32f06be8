import type { ImportedSolution } from "../ImportedSolution";
import { ENVIRONMENTS } from "../metadata/environments";
import { checkSolution } from "./checkSolution";
import { readSolution } from "./readSolution";
import { SolutionImportError } from "./SolutionParts";

/**
 * Reads a solution zip as an import would, given what the organisation has already (at least the first-party tables).
 * @throws SolutionImportError naming everything found that would make a real import fail
 */
export function parseSolutionZip(zip: Uint8Array, installed: readonly ImportedSolution[] = ENVIRONMENTS.saleshub): ImportedSolution {
  const { solution, parts } = readSolution(zip);
  const problems = checkSolution(solution, parts, installed);
  if (problems.length > 0) throw new SolutionImportError(problems);
  return solution;
}
