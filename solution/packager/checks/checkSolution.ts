import type { SolutionTree } from "../SolutionTree";
import { checkChoices } from "./checkChoices";
import { checkColumns } from "./checkColumns";
import { checkEnvironmentVariables } from "./checkEnvironmentVariables";
import { checkFiles } from "./checkFiles";
import { checkForms } from "./checkForms";
import { checkIds } from "./checkIds";
import { checkLabels } from "./checkLabels";
import { checkRoles } from "./checkRoles";
import { checkRoots } from "./checkRoots";

/** Everything an import would stumble over, found before there is a zip: a sentence each, empty where all is well. */
export function checkSolution(tree: SolutionTree): string[] {
  const checks = [
    ...[checkRoots, checkIds, checkColumns, checkForms, checkLabels, checkChoices, checkRoles],
    ...[checkEnvironmentVariables, checkFiles],
  ];
  return checks.flatMap((check) => check(tree));
}
