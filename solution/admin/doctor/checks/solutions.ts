import { CORE_PARTS } from "../../../core/parts";
import { compareVersions, readSolutionsNamed, type InstalledSolution } from "../../environment/solutions";
import { check, type Examination, type Judgement } from "../Check";
import { listed } from "../words";

const CORE_SOLUTION = CORE_PARTS.uniqueName;

type Found = Pick<InstalledSolution, "uniqueName" | "version" | "isManaged">;

async function read({ api }: Examination): Promise<readonly Found[]> {
  return readSolutionsNamed(api, CORE_SOLUTION);
}

function judgeVersion(installed: string, ofPackage: string): Judgement {
  const difference = compareVersions(installed, ofPackage);
  const found = `${CORE_SOLUTION} ${installed} is installed; this command is of version ${ofPackage}.`;
  if (difference === 0) return { verdict: "ok", found };
  if (difference < 0) return { verdict: "warning", found, remedy: "Run deploy, which upgrades it." };
  return { verdict: "warning", found, remedy: "Use the command of the newer version: what this one expects may have changed." };
}

/** Pure: which of our solutions are there, and whether they belong together. */
export function judgeSolutions(solutions: readonly Found[], ofPackage: string): readonly Judgement[] {
  const core = solutions.find(({ uniqueName }) => uniqueName === CORE_SOLUTION);
  if (core === undefined)
    return [{ verdict: "problem", found: `The solution ${CORE_SOLUTION} is not installed.`, remedy: "Run deploy, which imports it." }];
  const judgements = [judgeVersion(core.version, ofPackage)];
  if (!core.isManaged)
    judgements.push({
      subject: "Unmanaged",
      verdict: "warning",
      found: `${CORE_SOLUTION} is installed unmanaged, as for development: it cannot be upgraded or taken out as a whole.`,
      remedy: "In any other environment delete it with its components, then run deploy, which imports it managed.",
    });
  const addOns = solutions.filter((solution) => solution !== core);
  const others = addOns.filter(({ version }) => compareVersions(version, core.version) !== 0);
  if (others.length > 0)
    judgements.push({
      subject: "Add-ons",
      verdict: "warning",
      found: `${listed(others.map(({ uniqueName, version }) => `${uniqueName} ${version}`))} is not of the version of ${CORE_SOLUTION}.`,
      remedy: "Run deploy, which upgrades add-ons, too.",
    });
  else if (addOns.length > 0)
    judgements.push({
      subject: "Add-ons",
      verdict: "ok",
      found: `${listed(addOns.map(({ uniqueName }) => uniqueName))}, of the same version.`,
    });
  return judgements;
}

/** Is the product installed, and in the version that this command knows? */
export const solutions = check("Package", "Solution", read, (facts, { version }) => judgeSolutions(facts, version));
