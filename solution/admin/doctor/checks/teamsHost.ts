import { toEnvironmentFacts } from "../../../../shared/dataverse/environmentFacts";
import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import { readEnvironmentVariables } from "../../environment/environmentVariables";
import { check, type Examination, type Judgement } from "../Check";

const VARIABLE = ENVIRONMENT_VARIABLES.teamsHost;

/** Where Teams is for environments of government clouds, by the end of their own host. */
const GOVERNMENT_CLOUDS: readonly (readonly [environment: string, teams: string])[] = [
  [".crm.microsoftdynamics.us", "gov.teams.microsoft.us"],
  [".crm.appsplatform.us", "dod.teams.microsoft.us"],
];

/** As pages read it. */
async function read({ api }: Examination): Promise<string> {
  const variable = (await readEnvironmentVariables(api, [VARIABLE])).get(VARIABLE);
  return toEnvironmentFacts([{ fact: VARIABLE, value: variable?.value?.text, default: variable?.defaultValue }]).teamsHost;
}

/** @param environment its host, such as `contoso.crm4.dynamics.com` */
export function judgeTeamsHost(teamsHost: string, environment: string): Judgement {
  const expected = GOVERNMENT_CLOUDS.find(([end]) => environment.endsWith(end))?.[1];
  if (expected === undefined || expected === teamsHost) return { verdict: "ok", found: `Chats open at ${teamsHost}.` };
  return {
    verdict: "warning",
    found: `Chats open at ${teamsHost}, while Teams of this cloud is at ${expected}.`,
    remedy: `Set the environment variable ${VARIABLE} to ${expected}.`,
  };
}

/** Do links to chats lead to the Teams of this cloud? */
export const teamsHost = check("Settings", "Teams", read, (facts, { url }) => judgeTeamsHost(facts, url.hostname));
