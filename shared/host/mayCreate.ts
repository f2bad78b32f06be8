/** What of the platform tells of privileges. */
export type PrivilegeTeller = Pick<ComponentFramework.Utility, "getEntityMetadata" | "hasEntityPrivilege">;

/** Values of the platform's enumerations, of which only the types are published. */
const CREATE = 1 as ComponentFramework.PropertyHelper.Types.PrivilegeType;
const BASIC = 0 as ComponentFramework.PropertyHelper.Types.PrivilegeDepth;

/** Whether the user may make rows of a table, if only own ones; of a table that is not there nobody may. */
export async function mayCreate(utils: PrivilegeTeller, table: string): Promise<boolean> {
  try {
    // Privileges are only known of tables whose definitions the app has loaded.
    await utils.getEntityMetadata(table);
    return utils.hasEntityPrivilege(table, CREATE, BASIC);
  } catch {
    return false;
  }
}
