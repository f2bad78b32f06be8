import { CONVERSATION_SOLUTION, LEAST_VERSION } from "../../environment/conversationIntelligence";
import { compareVersions, readSolutions } from "../../environment/solutions";
import { check, type Examination, type Judgement } from "../Check";

async function read({ api }: Examination): Promise<string | undefined> {
  return (await readSolutions(api, [CONVERSATION_SOLUTION])).get(CONVERSATION_SOLUTION)?.version;
}

export function judgeVersion(version: string | undefined): Judgement {
  if (version === undefined)
    return { verdict: "cannot tell", found: `No solution ${CONVERSATION_SOLUTION} is installed, so the version is not known.` };
  if (compareVersions(version, LEAST_VERSION) >= 0) return { verdict: "ok", found: `${CONVERSATION_SOLUTION} ${version}.` };
  return {
    verdict: "warning",
    found: `${CONVERSATION_SOLUTION} ${version} may keep insights outside of Dataverse, which ${LEAST_VERSION} and later do not.`,
    remedy: "Update it in the Power Platform admin center under Dynamics 365 apps.",
  };
}

/** Is conversation intelligence new enough to keep its data in Dataverse? */
export const conversationVersion = check("Conversation intelligence", "Version", read, judgeVersion);
