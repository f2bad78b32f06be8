import { queryRows } from "../connection/queryRows";
import { isGuid } from "../../../shared/domain/isGuid";
import type { ReadApi } from "../connection/webApi";
import type { ExaminedUser } from "./Check";

interface UserRow {
  readonly systemuserid: string;
  readonly fullname: string | null;
  readonly isdisabled: boolean;
  readonly _businessunitid_value: string;
  readonly _parentsystemuserid_value: string | null;
}

const SELECT = ["systemuserid", "fullname", "isdisabled", "_businessunitid_value", "_parentsystemuserid_value"];

/**
 * The user with a sign-in name, email address or id.
 * @throws Error in one sentence where nobody, or more than one user, has it
 */
export async function findUser(api: ReadApi, who: string): Promise<ExaminedUser> {
  const byName = [
    { column: "domainname", type: "text" },
    { column: "internalemailaddress", type: "text" },
  ] as const;
  const conditions = isGuid(who) ? ([{ column: "systemuserid", type: "id" }] as const) : byName;
  const rows = await queryRows<UserRow>(api, "systemusers", SELECT, conditions, [who]);
  const [row, another] = rows;
  if (row === undefined) throw new Error(`No user of this environment has the sign-in name or email address ${who}; check --user`);
  if (another !== undefined) throw new Error(`Several users have the email address ${who}; give --user the sign-in name or the user's id`);
  return {
    id: row.systemuserid,
    name: row.fullname ?? who,
    businessUnitId: row._businessunitid_value,
    isDisabled: row.isdisabled,
    ...(row._parentsystemuserid_value !== null && { managerId: row._parentsystemuserid_value }),
  };
}
