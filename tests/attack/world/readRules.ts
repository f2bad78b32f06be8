import { SYSTEM_ADMINISTRATOR } from "../../local/dataverse/metadata/roles";
import { DEPTHS, Rules, type Person } from "./Rules";

type Row = Readonly<Record<string, unknown>>;
/** Rows of a list, as the administrator reads it. */
export type ReadAll = (path: string) => Promise<readonly Row[]>;

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What the running server says of its people, business units, roles and teams. */
export async function readRules(
  readAll: ReadAll,
  privilegesOf: ReadAll,
): Promise<{ readonly people: readonly Person[]; readonly rules: Rules }> {
  const roles = new Map<string, Person["roles"][number]>();
  for (const role of await readAll("roles?$select=roleid")) {
    const id = String(role["roleid"]);
    const privileges = await privilegesOf(`RetrieveRolePrivilegesRole(RoleId=${id})`);
    const depths = privileges.map(({ PrivilegeName, Depth }) => [String(PrivilegeName), DEPTHS.find((depth) => depth === Depth)] as const);
    roles.set(id, new Map(depths.flatMap(([name, depth]) => (depth === undefined ? [] : [[name, depth] as const]))));
  }
  const given = new Map<string, string[]>();
  const give = (key: string, role: unknown) => given.set(key, [...(given.get(key) ?? []), String(role)]);
  for (const row of await readAll("systemuserrolescollection?$select=systemuserid,roleid"))
    give(String(row["systemuserid"]), row["roleid"]);
  const ofTeams = await readAll("teamrolescollection?$select=teamid,roleid");
  for (const member of await readAll("teammemberships?$select=teamid,systemuserid")) {
    for (const { teamid, roleid } of ofTeams) if (teamid === member["teamid"]) give(String(member["systemuserid"]), roleid);
  }
  const users = await readAll("systemusers?$select=systemuserid,fullname,_businessunitid_value,_parentsystemuserid_value");
  const people = users.map((user): Person => {
    const held = given.get(String(user["systemuserid"])) ?? [];
    return {
      id: String(user["systemuserid"]),
      fullName: String(user["fullname"]),
      unit: String(user["_businessunitid_value"]),
      manager: textOf(user["_parentsystemuserid_value"]),
      isAdministrator: held.includes(SYSTEM_ADMINISTRATOR.id),
      roles: held.flatMap((id) => roles.get(id) ?? []),
    };
  });
  const units = await readAll("businessunits?$select=businessunitid,_parentbusinessunitid_value");
  const parentOf = new Map(units.map((unit) => [String(unit["businessunitid"]), textOf(unit["_parentbusinessunitid_value"])]));
  return { people, rules: new Rules(people, parentOf) };
}
