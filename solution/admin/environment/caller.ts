import type { ReadApi } from "../connection/webApi";

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

/** Who is signed in, with which roles and privileges. */
export async function readCaller(api: ReadApi): Promise<Caller> {
  const { UserId: userId } = await api.get<{ readonly UserId: string }>("WhoAmI()");
  const { systemuserroles_association: roles } = await api.get<UserRow>(
    `systemusers(${userId})?$select=fullname,domainname&$expand=systemuserroles_association($select=name,roleid)`,
  );
  return { userId, roles: roles.map(({ name }) => name), privileges: await readPrivileges(api, userId) };
}

/** Names of what a user may do, at whatever depth. */
async function readPrivileges(api: ReadApi, userId: string): Promise<ReadonlySet<string>> {
  const { RolePrivileges } = await api.get<{ readonly RolePrivileges: readonly { readonly PrivilegeName: string }[] }>(
    `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  );
  return new Set(RolePrivileges.map(({ PrivilegeName }) => PrivilegeName));
}
