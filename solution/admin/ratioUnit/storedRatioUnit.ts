import { toEnvironmentFacts } from "../../../shared/dataverse/environmentFacts";
import { ENVIRONMENT_VARIABLES } from "../../../shared/dataverse/environmentVariables";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import type { ReadApi } from "../connection/webApi";
import { readEnvironmentVariables, type EnvironmentVariable } from "../environment/environmentVariables";
import type { FoundUnit } from "./decideRatioUnit";

const { talkToListenUnit: UNIT, talkToListenUnitOrigin: ORIGIN } = ENVIRONMENT_VARIABLES;

/** Which command wrote a unit. */
export type UnitWriter = "deploy" | "doctor" | "import-calls";

/** How a unit came into the environment, as its second variable keeps it. */
export interface RatioUnitOrigin {
  readonly unit: RatioUnit;
  readonly by: UnitWriter;
  /** `import`: the first calls were imported in it. */
  readonly basis: FoundUnit["basis"] | "import";
  readonly n: number;
  /** ISO instant. */
  readonly on: string;
}

/** The unit as an environment has it. */
export interface StoredRatioUnit {
  /** What pages read. */
  readonly unit: RatioUnit;
  /** What the variable's value says; absent where the environment has set none. A text that is no unit leaves pages the default. */
  readonly text: string | undefined;
  /** Nobody: the solution's default holds. What a command wrote, another may correct; what an admin set, none changes. */
  readonly setBy: "nobody" | "command" | "admin";
  readonly origin: RatioUnitOrigin | undefined;
  readonly variables: { readonly unit: EnvironmentVariable; readonly origin: EnvironmentVariable };
}

const isUnit = (value: unknown): value is RatioUnit => RATIO_UNITS.some((unit) => unit === value);

/** An origin that somebody has spoilt is none. */
function toOrigin(text: string | undefined): RatioUnitOrigin | undefined {
  try {
    const origin = JSON.parse(text ?? "") as RatioUnitOrigin | null;
    return isUnit(origin?.unit) ? (origin ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The unit that the environment's variables say.
 * @returns undefined where the solution with them is not installed
 * @throws DataverseError
 */
export async function readStoredRatioUnit(api: ReadApi): Promise<StoredRatioUnit | undefined> {
  const variables = await readEnvironmentVariables(api, [UNIT, ORIGIN]);
  const [unit, origin] = [variables.get(UNIT), variables.get(ORIGIN)];
  if (!unit || !origin) return undefined;
  const text = unit.value?.text.trim() || undefined;
  const { ratioUnit } = toEnvironmentFacts([{ fact: UNIT, value: text, default: unit.defaultValue }]);
  const written = toOrigin(origin.value?.text);
  return {
    unit: ratioUnit,
    text,
    setBy: text === undefined ? "nobody" : text === written?.unit ? "command" : "admin",
    origin: written,
    variables: { unit, origin },
  };
}
