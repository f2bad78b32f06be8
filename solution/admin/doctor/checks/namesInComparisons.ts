import { toEnvironmentFacts } from "../../../../shared/dataverse/environmentFacts";
import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import { readEnvironmentVariables } from "../../environment/environmentVariables";
import { check, type Examination, type Judgement } from "../Check";

const VARIABLE = ENVIRONMENT_VARIABLES.namesInComparisons;

/** As an admin has set it, if any has. */
async function read({ api }: Examination): Promise<string | undefined> {
  return (await readEnvironmentVariables(api, [VARIABLE])).get(VARIABLE)?.value?.text;
}

/** @param value what the variable holds; undefined where nobody has set it */
export function judgeNames(value: string | undefined): Judgement {
  const { withoutNames } = toEnvironmentFacts([{ fact: VARIABLE, value, default: undefined }]);
  if (!withoutNames) return { verdict: "ok", found: "Sellers are compared by name." };
  if (value?.trim().toLowerCase() === "no") return { verdict: "ok", found: "Names are taken out of comparisons." };
  return {
    verdict: "warning",
    found: `Names are taken out of comparisons, because ${VARIABLE} says neither yes nor no.`,
    remedy: `Set the environment variable ${VARIABLE} to yes or no.`,
  };
}

/** Are sellers compared by name? */
export const namesInComparisons = check("Settings", "Comparisons", read, judgeNames);
