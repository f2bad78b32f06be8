import type { ReadApi } from "../connection/webApi";
import { unlessRefused } from "./odata";

/**
 * Whether this environment lets nobody change it but by managed solutions. Undefined where it does not tell, since the action
 * that says so is barely documented.
 */
export async function areUnmanagedCustomizationsBlocked(api: ReadApi): Promise<boolean | undefined> {
  const answer = await unlessRefused(
    api.ask<{ readonly SettingValue?: string | null }>("GetOrgDbOrgSetting", { SettingName: "IsLockdownOfUnmanagedCustomizationEnabled" }),
  );
  // Empty is "never set", and the setting is off unless somebody turns it on.
  return answer && answer.SettingValue?.toLowerCase() === "true";
}
