import type { ReadApi } from "../connection/webApi";
import { unlessRefused } from "./odata";

/** Whom a command acts as. */
export interface Caller {
  readonly userId: string;
  readonly roles: readonly string[];
  /** Names such as `prvImportCustomization`, roles of teams included. */
  readonly privileges: ReadonlySet<string>;
}

/** What an import, publishing it and writing environment variables need; a System Administrator has all of them. */
export const IMPORT_PRIVILEGES: readonly string[] = ["prvImportCustomization", "prvPublishCustomization"];
export const SYSTEM_ADMINISTRATOR = "System Administrator";

interface UserRow {
  readonly systemuserroles_association: readonly { readonly name: string }[];
}

/** Who is signed in, with which roles and privileges; none where even that may not be read. */
export async function readCaller(api: ReadApi): Promise<Caller> {
  const { UserId: userId } = await api.get<{ readonly UserId: string }>("WhoAmI()");
  const user = await unlessRefused(
    api.get<UserRow>(`systemusers(${userId})?$select=fullname,domainname&$expand=systemuserroles_association($select=name,roleid)`),
  );
  const roles = user?.systemuserroles_association.map(({ name }) => name) ?? [];
  return { userId, roles, privileges: (await unlessRefused(readPrivileges(api, userId))) ?? new Set() };
}

/** Names of what a user may do, at whatever depth. */
async function readPrivileges(api: ReadApi, userId: string): Promise<ReadonlySet<string>> {
  const { RolePrivileges } = await api.get<{ readonly RolePrivileges: readonly { readonly PrivilegeName: string }[] }>(
    `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  );
  return new Set(RolePrivileges.map(({ PrivilegeName }) => PrivilegeName));
}
