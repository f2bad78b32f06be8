import type { ImportedSolution } from "../ImportedSolution";
import { CONVERSATION_INTELLIGENCE, PLATFORM } from "./firstParty";
import { SALES_HUB, SALES_PROFESSIONAL } from "./salesApps";

export type EnvironmentName = "saleshub" | "salespro" | "both";

/** What lies in an environment before our solutions come. Sales Professional alone comes without conversation intelligence. */
export const ENVIRONMENTS: Readonly<Record<EnvironmentName, readonly ImportedSolution[]>> = {
  saleshub: [PLATFORM, CONVERSATION_INTELLIGENCE, SALES_HUB],
  salespro: [PLATFORM, SALES_PROFESSIONAL],
  both: [PLATFORM, CONVERSATION_INTELLIGENCE, SALES_HUB, SALES_PROFESSIONAL],
};
