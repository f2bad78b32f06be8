import type { TableMetadata } from "../../local/dataverse/ImportedSolution";

/** What a privilege may be for; all but the first are rights on single rows, too. */
export const VERBS = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"] as const;
export type Verb = (typeof VERBS)[number];
export type Right = Exclude<Verb, "Create">;

/** By the platform's documentation: activities share one set of privileges, users and values of variables have others' names. */
function entityOf({ logicalName, primaryId, schemaName }: TableMetadata): string {
  if (primaryId === "activityid" || logicalName === "activityparty") return "Activity";
  if (logicalName === "systemuser") return "User";
  return logicalName === "environmentvariablevalue" ? "EnvironmentVariableDefinition" : schemaName;
}

export const privilegeOf = (verb: Verb, table: TableMetadata): string => `prv${verb}${entityOf(table)}`;
