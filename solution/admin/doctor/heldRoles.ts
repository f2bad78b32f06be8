import type { Depth } from "../../generator/definitions";
import type { ReadApi } from "../connection/webApi";
import { compareDepths, isDepth } from "./depth";

/** A security role with its privileges. */
export interface RoleGrants {
  readonly name: string;
  /** By `privilegeKey`. */
  readonly grants: ReadonlyMap<string, Depth>;
}

/** A role that a user has. */
export interface HeldRole extends RoleGrants {
  /** The team by which the user has it; absent where it is the user's own. */
  readonly team?: string;
}

interface RoleRow {
  readonly roleid: string;
  readonly name: string;
}

interface UserRow {
  readonly systemuserroles_association: readonly RoleRow[];
  readonly teammembership_association: readonly { readonly teamid: string; readonly name: string }[];
}

/** @throws DataverseError */
export async function readGrants(api: ReadApi, { roleid, name }: RoleRow): Promise<RoleGrants> {
  const { RolePrivileges } = await api.get<{ RolePrivileges: readonly { PrivilegeName?: string; Depth: unknown }[] }>(
    `RetrieveRolePrivilegesRole(RoleId=${roleid})`,
  );
  const grants = new Map<string, Depth>();
  for (const { PrivilegeName, Depth: depth } of RolePrivileges) {
    if (PrivilegeName !== undefined && isDepth(depth)) grants.set(PrivilegeName.toLowerCase(), depth);
  }
  return { name, grants };
}

/**
 * All roles of a user, own ones and those of teams. What somebody shared, and access teams, are not among them.
 * @throws DataverseError
 */
export async function readHeldRoles(api: ReadApi, userId: string): Promise<readonly HeldRole[]> {
  const user = await api.get<UserRow>(
    `systemusers(${userId})?$select=systemuserid&$expand=systemuserroles_association($select=name,roleid),teammembership_association($select=teamid,name)`,
  );
  const held: HeldRole[] = [];
  for (const role of user.systemuserroles_association) held.push(await readGrants(api, role));
  for (const { teamid, name: team } of user.teammembership_association) {
    const { teamroles_association: roles } = await api.get<{ teamroles_association: readonly RoleRow[] }>(
      `teams(${teamid})?$select=teamid&$expand=teamroles_association($select=name,roleid)`,
    );
    for (const role of roles) held.push({ ...(await readGrants(api, role)), team });
  }
  return held;
}

/** A privilege that a user has from several roles: the widest depth, and the roles that give it. */
export interface Reach {
  readonly depth: Depth;
  readonly by: readonly HeldRole[];
}

/** Roles add up: the widest depth of a privilege counts. Undefined where no role has it. */
export function reachOf(roles: readonly HeldRole[], key: string): Reach | undefined {
  const given = roles.flatMap((role) => {
    const depth = role.grants.get(key);
    return depth === undefined ? [] : [{ role, depth }];
  });
  const widest = given
    .map(({ depth }) => depth)
    .sort(compareDepths)
    .at(-1);
  return widest && { depth: widest, by: given.filter(({ depth }) => depth === widest).map(({ role }) => role) };
}

/** `Salesperson`, or `Salesperson of the team North` */
export function roleLabel({ name, team }: HeldRole): string {
  return team === undefined ? name : `${name} of the team ${team}`;
}
