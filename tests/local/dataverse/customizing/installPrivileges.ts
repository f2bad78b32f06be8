import type { Caller } from "../Caller";
import { ApiError } from "../errors";
import type { ImportedSolution } from "../ImportedSolution";
import type { Privileges } from "../privileges";

/** Whoever imports needs the right to create each kind of component that the package brings. */
const CREATES: readonly (readonly [privilege: string, has: (solution: ImportedSolution) => boolean])[] = [
  ["prvCreateEntity", ({ tables }) => tables.length > 0],
  ["prvCreateSystemForm", ({ forms }) => forms.length > 0],
  ["prvCreateRole", ({ roles }) => roles.length > 0],
  ["prvCreateWebResource", ({ webResources }) => webResources.length > 0],
  ["prvCreateCustomControl", ({ controls }) => controls.length > 0],
  ["prvCreateAppModule", ({ apps }) => apps.length > 0],
  ["prvCreateSiteMap", ({ siteMaps }) => siteMaps.length > 0],
  ["prvCreateEnvironmentVariableDefinition", ({ environmentVariables }) => environmentVariables.length > 0],
];

export const importPrivileges = (solution: ImportedSolution): string[] => [
  "prvImportCustomization",
  ...CREATES.filter(([, has]) => has(solution)).map(([privilege]) => privilege),
];

/** @throws ApiError 403 naming the first privilege that no role of the caller gives */
export function requirePrivileges(caller: Caller, names: readonly string[], privileges: Privileges): void {
  const missing = names.find((name) => !privileges.has(caller.user, name));
  if (missing === undefined) return;
  throw new ApiError(403, "0x80040220", `Principal user (Id=${caller.user.id}, type=8) is missing ${missing} privilege.`);
}
