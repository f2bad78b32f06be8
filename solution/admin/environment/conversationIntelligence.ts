import { TABLES } from "../../../shared/dataverse/tables";
import type { ReadApi } from "../connection/webApi";
import { readSolutions, type InstalledSolution } from "./solutions";
import { readTables, type InstalledTable } from "./tables";

/** The solution that brings the tables of calls. */
export const CONVERSATION_SOLUTION = "msdyn_Conversation_Intelligence";
/** From this version on insights are kept in the customer's Dataverse. */
export const LEAST_VERSION = "9.0.1.1139";
/** The table that our forms, views and pages hang on. */
export const CONVERSATION_TABLE = TABLES.conversation;

/** Tables without which there is no page; what else is missing costs a part of it. */
export const REQUIRED_TABLES: readonly string[] = [
  TABLES.conversation,
  TABLES.aggregatedInsights,
  TABLES.participantInsights,
  TABLES.conversationSentiment,
  TABLES.signal,
  TABLES.transcript,
];

export interface ConversationIntelligence {
  readonly solution: InstalledSolution | undefined;
  /** The required tables that are there, by logical name. */
  readonly tables: ReadonlyMap<string, InstalledTable>;
  readonly missingTables: readonly string[];
}

/** What an environment has of conversation intelligence. */
export async function readConversationIntelligence(api: ReadApi): Promise<ConversationIntelligence> {
  const tables = await readTables(api, REQUIRED_TABLES);
  const solution = (await readSolutions(api, [CONVERSATION_SOLUTION])).get(CONVERSATION_SOLUTION);
  return { solution, tables, missingTables: REQUIRED_TABLES.filter((name) => !tables.has(name)) };
}
