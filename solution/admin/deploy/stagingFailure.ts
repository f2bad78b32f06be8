import { clauseOf } from "../connection/sentenceOf";
import { listed } from "./listed";

interface ValidationResult {
  readonly SolutionValidationResultType: "Error" | "Warning" | "Info";
  readonly Message: string;
}

interface MissingDependency {
  readonly RequiredComponentSchemaName?: string;
  readonly RequiredComponentDisplayName?: string;
  readonly RequiredSolutionName?: string;
}

/** What `StageSolution` says of a package. */
export interface StageSolutionResults {
  readonly StageSolutionUploadId: string;
  readonly StageSolutionStatus: "Passed" | "Failed";
  readonly SolutionValidationResults?: readonly ValidationResult[] | null;
  readonly MissingDependencies?: readonly MissingDependency[] | null;
}

/** How people know the solutions that ours rests on. */
const PRODUCTS: readonly { readonly solution: RegExp; readonly install: string }[] = [
  {
    solution: /conversation_?intelligence/i,
    install: "Set up conversation intelligence in Sales Hub's Sales Insights settings, with its data kept in Dataverse",
  },
  { solution: /^SellerDetails\b/, install: "Deploy the core, SellerDetails, first, which the command does" },
];

/** Why the environment would not take a package, and what to do; undefined where it would. */
export function stagingFailure(results: StageSolutionResults): string | undefined {
  const missing = results.MissingDependencies ?? [];
  if (missing.length > 0) return missingText(missing);
  const errors = (results.SolutionValidationResults ?? [])
    .filter(({ SolutionValidationResultType }) => SolutionValidationResultType === "Error")
    .map(({ Message }) => clauseOf(Message));
  if (errors.length > 0) return `The environment does not take the package: ${errors.join("; ")}. Nothing was imported.`;
  if (results.StageSolutionStatus === "Passed") return undefined;
  return "The environment does not take the package and gives no reason. Nothing was imported; look at History under Solutions in make.powerapps.com.";
}

function missingText(missing: readonly MissingDependency[]): string {
  const components = new Set(missing.map((one) => one.RequiredComponentSchemaName || one.RequiredComponentDisplayName || "a component"));
  const solutions = [...new Set(missing.flatMap(({ RequiredSolutionName }) => RequiredSolutionName?.replace(/\s*\(.*/, "") || []))];
  const remedies = solutions.map((name) => PRODUCTS.find(({ solution }) => solution.test(name))?.install ?? `Install the solution ${name}`);
  const remedy = remedies.length > 0 ? [...new Set(remedies)].join("; then ") : "Install the app that brings it";
  return `The environment lacks ${listed([...components])}, which the package needs. ${remedy}, and run the command again. Nothing was imported.`;
}
