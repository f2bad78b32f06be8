import type { RatioUnit } from "../../../shared/dataverse/ratioUnit";
import type { WebApi } from "../connection/webApi";
import { writeEnvironmentVariable, type EnvironmentVariable } from "../environment/environmentVariables";
import type { FoundUnit } from "./decideRatioUnit";
import { findRatioUnit } from "./findRatioUnit";
import { readStoredRatioUnit, type RatioUnitOrigin, type StoredRatioUnit, type UnitWriter } from "./storedRatioUnit";

/** What became of the unit. */
export type RatioUnitOutcome =
  | { readonly kind: "written"; readonly found: FoundUnit; /** What a command had found before. */ readonly before: RatioUnit | undefined }
  | { readonly kind: "unchanged"; readonly found: FoundUnit }
  /** An admin's, which is never changed, whatever was found. */
  | { readonly kind: "kept"; readonly unit: RatioUnit; readonly found: FoundUnit | undefined }
  /** Too few calls tell it. */
  | { readonly kind: "unknown"; readonly unit: RatioUnit }
  /** The solution with the variables is not installed. */
  | { readonly kind: "missing" };

const patchOf = ({ value }: EnvironmentVariable, text: string) =>
  value && ({ method: "PATCH", path: `environmentvariablevalues(${value.id})`, body: { value: text } } as const);

/**
 * Sets the unit with its origin. Whenever it is interrupted, the unit is none that would be taken for an admin's: a first one is written
 * after its origin, another together with it.
 * @throws DataverseError
 */
export async function setRatioUnit(api: WebApi, { variables }: StoredRatioUnit, origin: RatioUnitOrigin): Promise<void> {
  const text = JSON.stringify(origin);
  const corrections = [patchOf(variables.unit, origin.unit), patchOf(variables.origin, text)];
  if (corrections.every((operation) => operation !== undefined)) {
    const [error] = await api.batch([corrections]);
    if (error) throw error;
    return;
  }
  await writeEnvironmentVariable(api, variables.origin, text);
  await writeEnvironmentVariable(api, variables.unit, origin.unit);
}

/**
 * Finds the unit of talk to listen and stores it with its origin, so that it is the same for everybody. A rerun corrects what a command
 * has written, never what an admin has set.
 * @throws DataverseError
 */
export async function writeRatioUnit(
  api: WebApi,
  { by, now = new Date() }: { readonly by: UnitWriter; readonly now?: Date },
): Promise<RatioUnitOutcome> {
  const stored = await readStoredRatioUnit(api);
  if (!stored) return { kind: "missing" };
  const found = await findRatioUnit(api);
  if (stored.setBy === "admin") return { kind: "kept", unit: stored.unit, found };
  if (!found) return { kind: "unknown", unit: stored.unit };
  if (stored.text === found.unit) return { kind: "unchanged", found };
  await setRatioUnit(api, stored, { ...found, by, on: now.toISOString() });
  return { kind: "written", found, before: stored.text === undefined ? undefined : stored.unit };
}
