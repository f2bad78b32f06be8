import { ENVIRONMENT_VARIABLES } from "../../shared/dataverse/environmentVariables";
import type { EnvironmentVariable } from "../generator/definitions";

/** Each has a default, because an import in the browser asks the admin for whatever has none. */
export const VARIABLES: readonly EnvironmentVariable[] = [
  { schemaName: ENVIRONMENT_VARIABLES.talkToListenUnit, type: "string", defaultValue: "share", introduced: "0.2.0.0" },
  { schemaName: ENVIRONMENT_VARIABLES.talkToListenUnitOrigin, type: "json", defaultValue: "{}", introduced: "0.2.0.0" },
  { schemaName: ENVIRONMENT_VARIABLES.teamsHost, type: "string", defaultValue: "teams.microsoft.com", introduced: "0.2.0.0" },
  { schemaName: ENVIRONMENT_VARIABLES.namesInComparisons, type: "string", defaultValue: "yes", introduced: "0.2.0.0" },
];
