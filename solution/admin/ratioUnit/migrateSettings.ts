import { ENVIRONMENT_VARIABLES } from "../../../shared/dataverse/environmentVariables";
import { RATIO_UNITS } from "../../../shared/dataverse/ratioUnit";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import type { WebApi } from "../connection/webApi";
import { readEnvironmentVariables, writeEnvironmentVariable } from "../environment/environmentVariables";
import { unlessRefused } from "../environment/odata";

const { talkToListenUnit: UNIT, teamsHost: HOST } = ENVIRONMENT_VARIABLES;

/** What version 0.1 kept of an environment; of several rows the one changed last held. */
interface SettingRow {
  readonly slr_ratiounit: number | null;
  readonly slr_teamshost: string | null;
}

/** In the order of the choice `slr_ratiounit`, which begins with "found out". */
const UNIT_CHOICES = [undefined, ...RATIO_UNITS];

/** What was copied, by schema name. */
export type Migrated = ReadonlyMap<string, string>;

/**
 * Copies the settings of version 0.1 into the environment variables that have no value: an admin set them, so they count as an admin's.
 * Before the upgrade that brings the variables there is nothing to copy to; after it the table is still there.
 * @throws DataverseError
 */
export async function migrateSettings(api: WebApi): Promise<Migrated> {
  const migrated = new Map<string, string>();
  const variables = await readEnvironmentVariables(api, [UNIT, HOST]);
  if (variables.size === 0) return migrated;
  const rows = await unlessRefused(
    api.get<{ readonly value: readonly SettingRow[] }>("slr_settings?$select=slr_ratiounit,slr_teamshost&$orderby=modifiedon desc&$top=1"),
  );
  const [setting] = rows?.value ?? [];
  const values = [
    [UNIT, UNIT_CHOICES[(setting?.slr_ratiounit ?? OWN_OPTION_BASE) - OWN_OPTION_BASE]],
    [HOST, setting?.slr_teamshost?.trim() || undefined],
  ] as const;
  for (const [name, text] of values) {
    const variable = variables.get(name);
    if (!variable || variable.value || text === undefined) continue;
    await writeEnvironmentVariable(api, variable, text);
    migrated.set(name, text);
  }
  return migrated;
}
