import type { Table } from "./Catalogue";
import type { PrivilegeDepth, SecurityRole } from "./ImportedSolution";
import { OTHER_PRIVILEGE_ENTITIES, OTHER_PRIVILEGES } from "./metadata/platform";
import { SYSTEM_ADMINISTRATOR } from "./metadata/roles";
import type { BusinessUnit, Organisation, OrganisationUser } from "./Organisation";

export type Verb = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

export const VERBS: readonly Verb[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
const DEPTHS: readonly PrivilegeDepth[] = ["Basic", "Local", "Deep", "Global"];

/** Levels of managers that hierarchy security looks down, as it is set by default. */
export const HIERARCHY_DEPTH = 3;

export const privilegeName = (verb: Verb, table: Table): string => `prv${verb}${table.privilegeEntity}`;

/** As the Web API lists them. */
type RolePrivileges = readonly { readonly PrivilegeName: string; readonly Depth: PrivilegeDepth }[];

/** What an administrator has. */
function everything(tables: readonly Table[]): RolePrivileges {
  const entities = [...tables.map(({ privilegeEntity }) => privilegeEntity), ...OTHER_PRIVILEGE_ENTITIES];
  const names = [...entities.flatMap((entity) => VERBS.map((verb) => `prv${verb}${entity}`)), ...OTHER_PRIVILEGES];
  return names.map((PrivilegeName) => ({ PrivilegeName, Depth: "Global" }));
}

/** Who may do what, by roles, business units and managers. Roles come with imported solutions. */
export class Privileges {
  private rolesByName: ReadonlyMap<string, SecurityRole> = new Map();

  constructor(
    private readonly organisation: Organisation,
    private readonly hierarchySecurity: boolean,
  ) {}

  /** From now on these are all roles; of several with the same name the last counts. */
  setRoles(roles: readonly SecurityRole[]): void {
    this.rolesByName = new Map(roles.map((role) => [role.name, role]));
  }

  isAdministrator(user: OrganisationUser): boolean {
    return this.rolesOf(user).includes(SYSTEM_ADMINISTRATOR.name);
  }

  /** Names of the user's own roles and of those that teams give. */
  private rolesOf({ id, roles }: OrganisationUser): readonly string[] {
    const teams = this.organisation.teams?.filter(({ memberIds }) => memberIds.includes(id)) ?? [];
    return [...roles, ...teams.flatMap((team) => team.roles)];
  }

  /** The widest depth that any role of the user gives; absent = none. */
  depth(user: OrganisationUser, verb: Verb, table: Table): PrivilegeDepth | undefined {
    if (this.isAdministrator(user)) return "Global";
    const name = privilegeName(verb, table);
    const depths = this.rolesOf(user).map((role) => this.rolesByName.get(role)?.privileges[name]);
    const widest = Math.max(...depths.map((d) => (d ? DEPTHS.indexOf(d) : -1)), -1);
    const depth = DEPTHS[widest];
    return table.ownership === "organization" && depth !== "Global" ? undefined : depth;
  }

  /** A privilege that belongs to no table. */
  has(user: OrganisationUser, name: string): boolean {
    return this.isAdministrator(user) || this.rolesOf(user).some((role) => this.rolesByName.get(role)?.privileges[name] !== undefined);
  }

  /** What `RetrieveUserPrivileges` answers: every privilege with its widest depth. */
  all(user: OrganisationUser, tables: readonly Table[]): RolePrivileges {
    const widest = new Map<string, PrivilegeDepth>();
    const note = (name: string, depth: PrivilegeDepth): void => {
      const known = widest.get(name);
      if (!known || DEPTHS.indexOf(depth) > DEPTHS.indexOf(known)) widest.set(name, depth);
    };
    for (const role of this.rolesOf(user)) {
      for (const [name, depth] of Object.entries(this.rolesByName.get(role)?.privileges ?? {})) note(name, depth);
    }
    if (this.isAdministrator(user)) for (const { PrivilegeName, Depth } of everything(tables)) note(PrivilegeName, Depth);
    return [...widest].map(([PrivilegeName, Depth]) => ({ PrivilegeName, Depth }));
  }

  /** What `RetrieveRolePrivilegesRole` answers; undefined where there is no such role. */
  ofRole(id: string, tables: readonly Table[]): RolePrivileges | undefined {
    const role = [...this.rolesByName.values()].find((each) => each.id === id);
    if (role?.name === SYSTEM_ADMINISTRATOR.name) return everything(tables);
    return role && Object.entries(role.privileges).map(([PrivilegeName, Depth]) => ({ PrivilegeName, Depth }));
  }

  /** The user's business unit and all below it. */
  unitsBelow(businessUnitId: string): string[] {
    const below = this.organisation.businessUnits.filter((unit: BusinessUnit) => unit.parentId === businessUnitId);
    return [businessUnitId, ...below.flatMap((unit) => this.unitsBelow(unit.id))];
  }

  /**
   * Users whose rows a manager reaches by hierarchy security: reading down three levels, writing and appending for direct reports
   * only, and never outside of the manager's own business unit and those below it.
   */
  reports(manager: OrganisationUser, verb: Verb): string[] {
    if (!this.hierarchySecurity) return [];
    const levels = verb === "Read" ? HIERARCHY_DEPTH : verb === "Write" || verb === "Append" || verb === "AppendTo" ? 1 : 0;
    const units = new Set(this.unitsBelow(manager.businessUnitId));
    const found = new Set<string>();
    let level = new Set([manager.id]);
    for (let step = 0; step < levels; step += 1) {
      const next = this.organisation.users.filter((u) => u.managerId !== undefined && level.has(u.managerId) && !found.has(u.id));
      for (const user of next) found.add(user.id);
      level = new Set(next.map((u) => u.id));
    }
    found.delete(manager.id);
    return this.organisation.users.filter((u) => found.has(u.id) && units.has(u.businessUnitId)).map((u) => u.id);
  }
}
