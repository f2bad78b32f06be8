import { json, noContent, type ApiResponse } from "../ApiRequest";
import { ApiError, badRequest } from "../errors";
import { toGuid } from "../guid";
import { checkSolution } from "../solution/checkSolution";
import { readSolution } from "../solution/readSolution";
import { SolutionImportError } from "../solution/SolutionParts";
import { importPrivileges, requirePrivileges } from "./installPrivileges";
import { requireDependencies, requireWholeParts, versionProblem } from "./installRules";
import type { Message } from "./Message";
import { missingComponents } from "./missingComponents";
import { openPackage } from "./Staging";

/** `StageSolution`: looks at a package without importing it. */
export function stageSolution({ caller, body, services }: Message): ApiResponse {
  requirePrivileges(caller, ["prvImportCustomization"], services.privileges);
  return json(200, { StageSolutionResults: services.staging.stage(body) });
}

/** `ImportSolutionAsync` and `StageAndUpgradeAsync`: the answer comes before the work. */
export function importAsync(kind: "update" | "upgrade", { caller, body, services }: Message): ApiResponse {
  const { staging, customizations, jobs, privileges, rows, catalogue, newId } = services;
  const zip = staging.take(body);
  const solution = openPackage(zip);
  requirePrivileges(caller, importPrivileges(solution), privileges);
  const given = body["ImportJobId"];
  const importJobId = given === undefined ? newId() : typeof given === "string" ? toGuid(given) : undefined;
  if (importJobId === undefined) throw badRequest("The parameter 'ImportJobId' must be a GUID.", "0x80048d19");
  const table = catalogue.find("importjob");
  if (table && rows.exists(table, importJobId)) throw new ApiError(412, "0x80040237", "A record with matching key values already exists.");
  const installed = customizations.packages.find(solution.uniqueName)?.solution;
  if (kind === "upgrade" && !installed) {
    throw badRequest(`The solution ${solution.uniqueName} cannot be upgraded because it is not installed.`, "0x80048540");
  }
  const AsyncOperationId = jobs.start({
    kind: "Import",
    operationType: kind === "upgrade" ? 211 : 203,
    caller,
    solution,
    subOperation: !installed ? 1 : kind === "upgrade" ? 2 : 3,
    importJobId,
    work: () => install(zip, kind, services),
  });
  return json(200, { AsyncOperationId, ImportJobKey: importJobId });
}

/** @throws ApiError or SolutionImportError for everything that makes a real import fail */
function install(zip: Uint8Array, kind: "update" | "upgrade", { customizations }: Message["services"]): void {
  const { solution, parts } = readSolution(zip);
  const problem = versionProblem(solution, customizations.packages.find(solution.uniqueName)?.solution, kind);
  if (problem) throw new ApiError(400, problem.code, problem.message);
  requireWholeParts(solution);
  requireDependencies(solution, missingComponents(solution, customizations.solutions));
  const problems = checkSolution(solution, parts, customizations.solutions);
  if (problems.length > 0) throw new SolutionImportError(problems);
  customizations.install(zip, solution, kind);
}

/** `PublishAllXml` and `PublishXml`: what was changed by hand takes effect. */
export function publish({ caller, services }: Message): ApiResponse {
  requirePrivileges(caller, ["prvPublishCustomization"], services.privileges);
  services.lock.require("Publish");
  services.customizations.publish();
  return noContent();
}
