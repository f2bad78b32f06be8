import { ApiError, notPlayed } from "../errors";
import type { ImportedSolution, MissingDependency } from "../ImportedSolution";
import type { Failure } from "./importLog";

const numbersOf = (version: string): number[] => version.split(".").map(Number);

/** Below 0 where the first version is the lower one. */
function compareVersions(first: string, second: string): number {
  const [a, b] = [numbersOf(first), numbersOf(second)];
  return [0, 1, 2, 3].map((index) => (a[index] ?? 0) - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

const other = { true: "a managed", false: "an unmanaged" } as const;

/**
 * Why this version may not be put over the one that is there; undefined where it may.
 * @param kind an upgrade needs a higher version, an update at least the same
 */
export function versionProblem(
  solution: ImportedSolution,
  installed: ImportedSolution | undefined,
  kind: "update" | "upgrade",
): Failure | undefined {
  if (!installed) return undefined;
  if (installed.managed !== solution.managed) {
    return {
      code: solution.managed ? "0x80048040" : "0x80048041",
      message:
        `The solution is already installed on this system as ${other[`${installed.managed}`]} solution and the package supplied is attempting ` +
        `to install it in ${solution.managed ? "managed" : "unmanaged"} mode. Import can only update solutions when the modes match. ` +
        "Uninstall the current solution and try again.",
    };
  }
  if (installed.publisher !== solution.publisher) {
    return {
      code: "0x8004801c",
      message:
        `The following managed solution cannot be imported: ${solution.uniqueName}. ` +
        `The publisher name cannot be changed from ${installed.publisher} to ${solution.publisher}.`,
    };
  }
  const order = compareVersions(solution.version, installed.version);
  if (!solution.managed || order > 0 || (order === 0 && kind === "update")) return undefined;
  return { code: "0x80048542", message: "The import solution must have a higher version than the existing solution it is upgrading." };
}

/** @throws ApiError naming what the environment lacks, as an import's log does */
export function requireDependencies({ uniqueName }: ImportedSolution, missing: readonly MissingDependency[]): void {
  if (missing.length === 0) return;
  const list = missing.map(
    (each) =>
      `<MissingDependency><Required type="${each.requiredType}" schemaName="${each.requiredName}" displayName="${each.requiredDisplayName}" ` +
      `solution="${each.requiredSolution}" /><Dependent type="${each.dependentType}" displayName="${each.dependentDisplayName}" ` +
      `id="${each.dependentName}" /></MissingDependency>`,
  );
  throw new ApiError(
    400,
    "0x8004801d",
    `The following solution cannot be imported: ${uniqueName}. Some dependencies are missing. ` +
      `The missing dependencies are : <MissingDependencies>${list.join("")}</MissingDependencies>`,
  );
}

/** Additions to a site map travel in managed packages only; those to a form are played there only. @throws ApiError */
export function requireWholeParts({ managed, siteMaps, forms }: ImportedSolution): void {
  if (managed) return;
  if (siteMaps.some(({ isDiff }) => isDiff))
    throw new ApiError(400, "0x80048033", "Site Map import: FAILURE: unmanaged solution expects full siteMapXml");
  if (forms.some(({ isDiff }) => isDiff)) throw notPlayed("a form's diff in an unmanaged package");
}
