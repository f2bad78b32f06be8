import type { RowOf } from "./DataverseClient";
import type { DataverseError } from "./DataverseError";
import { ENVIRONMENT_VARIABLES } from "./environmentVariables";
import { columns, filter, isOneOf, link, query } from "./fetchXml";
import { RATIO_UNITS, type RatioUnit } from "./ratioUnit";
import { TABLES } from "./tables";

/** What holds for everybody in an environment, and no row tells. */
export interface EnvironmentFacts {
  /** What `msdyn_talktolistenratio` counts. */
  readonly ratioUnit: RatioUnit;
  /** Where Teams is, such as `teams.microsoft.com`; differs in government clouds. */
  readonly teamsHost: string;
  /** Whether nobody is compared with others by name: no ranking, no flags, figures of five sellers or more alone. */
  readonly withoutNames: boolean;
}

const READ = [ENVIRONMENT_VARIABLES.talkToListenUnit, ENVIRONMENT_VARIABLES.teamsHost, ENVIRONMENT_VARIABLES.namesInComparisons];

/** What is asked of environment variables: those that pages read, each with its value where the environment has set one. */
const ASKED = [
  columns({ schemaname: "fact", defaultvalue: "default" }),
  filter(isOneOf("schemaname", READ)),
  link(
    TABLES.variableValue,
    { from: `${TABLES.variable}id`, to: `${TABLES.variable}id`, "link-type": "outer", alias: "w" },
    columns({ value: "value" }),
  ),
] as const;

/** Environment variables by themselves. */
export function environmentFactsQuery() {
  return query(TABLES.variable, {}, ...ASKED);
}

/**
 * Environment variables in another question, joined to a user's row. They hang on nothing that users' rows do, so that they are found by
 * the viewer's own row of the page, which is active as they are: columns of the same type may be compared.
 */
export const FACTS_LINK = link(
  TABLES.sellerView,
  { from: "ownerid", to: "systemuserid", "link-type": "outer", alias: "v" },
  link(TABLES.variable, { from: "statecode", to: "statecode", "link-type": "outer", alias: "f" }, ...ASKED),
);

type VariableRow = RowOf<typeof environmentFactsQuery>;

/**
 * No variables, where they may not be read or a solution from before them is installed.
 * @throws DataverseError where they could not be read for another reason: a figure in a wrong unit would be worse than none
 */
export function noVariables(error: DataverseError): readonly VariableRow[] {
  if (error.reason !== "forbidden" && error.reason !== "missing") throw error;
  return [];
}

/** Chat links lead to hosts only, never to whole addresses that somebody stored. */
const isHost = (value: string): boolean => /^[\w-]+(\.[\w-]+)+$/.test(value);
/** Whoever has set anything else wants names out: what protects people must not fail for a typing error. */
const isYes = (value: string): boolean => ["yes", "true", "1", "on"].includes(value);
const isSaid = (value: string): boolean => !["", "null", "undefined"].includes(value);
const isUnit = (value: string): value is RatioUnit => RATIO_UNITS.includes(value as RatioUnit);

/** What the variables say: a value, else the solution's default. What cannot be is no value; where there is none the usual holds. */
export function toEnvironmentFacts(rows: readonly VariableRow[]): EnvironmentFacts {
  const said = (variable: string) =>
    rows.flatMap((row) => (row.fact === variable ? [row.value, row.default] : [])).map((value) => String(value).trim().toLowerCase());
  return {
    ratioUnit: said(ENVIRONMENT_VARIABLES.talkToListenUnit).find(isUnit) ?? "share",
    withoutNames: said(ENVIRONMENT_VARIABLES.namesInComparisons)
      .filter(isSaid)
      .slice(0, 1)
      .some((value) => !isYes(value)),
    teamsHost: said(ENVIRONMENT_VARIABLES.teamsHost).find(isHost) ?? "teams.microsoft.com",
  };
}
