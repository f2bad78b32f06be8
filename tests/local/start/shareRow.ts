import type { AdminApi } from "./callDetails";

/** Lets somebody at a row as its owner would by the button Share. @param access such as `ReadAccess, AppendToAccess` */
export async function shareRow(ask: AdminApi, table: string, id: string, userId: string, access: string): Promise<void> {
  const row = (type: string, key: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${type}`, [`${type}id`]: key });
  await ask("POST", "GrantAccess", {
    Target: row(table, id),
    PrincipalAccess: { Principal: row("systemuser", userId), AccessMask: access },
  });
}
