import { badRequest } from "../errors";
import { toGuid } from "../guid";
import type { ImportedSolution, MissingDependency } from "../ImportedSolution";
import { readSolution } from "../solution/readSolution";
import { SolutionImportError } from "../solution/SolutionParts";
import { versionProblem } from "./installRules";
import { missingComponents } from "./missingComponents";
import type { Packages } from "./Packages";

type Json = Readonly<Record<string, unknown>>;

/** @throws ApiError 400 where it is no solution at all */
export function openPackage(zip: Uint8Array): ImportedSolution {
  try {
    return readSolution(zip).solution;
  } catch (error) {
    if (!(error instanceof SolutionImportError)) throw error;
    throw badRequest(`The import file is invalid. XSD validation failed with the following error: '${error.message}'.`, "0x8004801a");
  }
}

/** Base64 of a zip. @throws ApiError 400 */
export function zipOf(body: Json, name: string): Uint8Array {
  const text = body[name];
  if (typeof text !== "string" || text === "" || !/^[A-Za-z0-9+/=\s]+$/.test(text)) {
    throw badRequest(`The parameter '${name}' must hold a solution zip in base64.`, "0x80048d19");
  }
  return Buffer.from(text, "base64");
}

const toWire = (missing: MissingDependency): Json => ({
  RequiredComponentSchemaName: missing.requiredName,
  RequiredComponentDisplayName: missing.requiredDisplayName,
  RequiredComponentType: String(missing.requiredType),
  RequiredSolutionName: missing.requiredSolution,
  DependentComponentSchemaName: missing.dependentName,
  DependentComponentDisplayName: missing.dependentDisplayName,
  DependentComponentType: String(missing.dependentType),
  CanResolveMissingDependency: false,
});

/** Packages that were uploaded to be looked at before they are imported. */
export class Staging {
  private readonly uploads = new Map<string, Uint8Array>();

  constructor(
    private readonly packages: Packages,
    private readonly newId: () => string,
  ) {}

  /** What `StageSolution` answers. */
  stage(body: Json): Json {
    const zip = zipOf(body, "CustomizationFile");
    const solution = openPackage(zip);
    const problem = versionProblem(solution, this.packages.find(solution.uniqueName)?.solution, "update");
    const id = this.newId();
    this.uploads.set(id, zip);
    return {
      StageSolutionUploadId: id,
      StageSolutionStatus: problem ? "Failed" : "Passed",
      SolutionValidationResults: problem
        ? [{ SolutionValidationResultType: "Error", Message: problem.message, ErrorCode: Number(problem.code) | 0, AdditionalInfo: "" }]
        : [],
      MissingDependencies: missingComponents(solution, this.packages.solutions).map(toWire),
      SolutionDetails: {
        SolutionUniqueName: solution.uniqueName,
        SolutionFriendlyName: solution.labels[1033] ?? solution.uniqueName,
        SolutionVersion: solution.version,
        IsManaged: solution.managed,
      },
      SolutionComponentsDetails: [],
    };
  }

  /** The package that an import names: staged before, or brought along. */
  take(body: Json): Uint8Array {
    const parameters = body["SolutionParameters"];
    const named = typeof parameters === "object" && parameters !== null ? (parameters as Json)["StageSolutionUploadId"] : undefined;
    if (named === undefined) return zipOf(body, "CustomizationFile");
    const id = typeof named === "string" ? toGuid(named) : undefined;
    const zip = this.uploads.get(id ?? "");
    if (!zip) throw badRequest(`StageSolutionUpload With Id = ${id ?? "?"} Does Not Exist`, "0x80040217");
    return zip;
  }
}
