import type { Table } from "./Catalogue";
import type { PrivilegeDepth, SecurityRole } from "./ImportedSolution";
import { SYSTEM_ADMINISTRATOR } from "./metadata/roles";
import type { BusinessUnit, Organisation, OrganisationUser } from "./Organisation";

export type Verb = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

export const VERBS: readonly Verb[] = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
const DEPTHS: readonly PrivilegeDepth[] = ["Basic", "Local", "Deep", "Global"];

/** Levels of managers that hierarchy security looks down, as it is set by default. */
const HIERARCHY_DEPTH = 3;

export const privilegeName = (verb: Verb, table: Table): string => `prv${verb}${table.privilegeEntity}`;

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
    return user.roles.includes(SYSTEM_ADMINISTRATOR.name);
  }

  /** The widest depth that any role of the user gives; absent = none. */
  depth(user: OrganisationUser, verb: Verb, table: Table): PrivilegeDepth | undefined {
    if (this.isAdministrator(user)) return "Global";
    const name = privilegeName(verb, table);
    const depths = user.roles.map((role) => this.rolesByName.get(role)?.privileges[name]);
    const widest = Math.max(...depths.map((d) => (d ? DEPTHS.indexOf(d) : -1)), -1);
    const depth = DEPTHS[widest];
    return table.ownership === "organization" && depth !== "Global" ? undefined : depth;
  }

  /** A privilege that belongs to no table. */
  has(user: OrganisationUser, name: string): boolean {
    return this.isAdministrator(user) || user.roles.some((role) => this.rolesByName.get(role)?.privileges[name] !== undefined);
  }

  /** What `RetrieveUserPrivileges` answers: every privilege with its widest depth. */
  all(user: OrganisationUser, tables: readonly Table[]): { readonly PrivilegeName: string; readonly Depth: PrivilegeDepth }[] {
    const widest = new Map<string, PrivilegeDepth>();
    const note = (name: string, depth: PrivilegeDepth): void => {
      const known = widest.get(name);
      if (!known || DEPTHS.indexOf(depth) > DEPTHS.indexOf(known)) widest.set(name, depth);
    };
    for (const role of user.roles) {
      for (const [name, depth] of Object.entries(this.rolesByName.get(role)?.privileges ?? {})) note(name, depth);
    }
    if (this.isAdministrator(user)) for (const table of tables) for (const verb of VERBS) note(privilegeName(verb, table), "Global");
    return [...widest].map(([PrivilegeName, Depth]) => ({ PrivilegeName, Depth }));
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
    let level = [manager.id];
    for (let step = 0; step < levels; step += 1) {
      const next = this.organisation.users.filter((u) => u.managerId !== undefined && level.includes(u.managerId) && !found.has(u.id));
      for (const user of next) found.add(user.id);
      level = next.map((u) => u.id);
    }
    found.delete(manager.id);
    return this.organisation.users.filter((u) => found.has(u.id) && units.has(u.businessUnitId)).map((u) => u.id);
  }
}
