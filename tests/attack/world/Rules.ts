import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import { privilegeOf, type Right, type Verb } from "./privilegeOf";

export const DEPTHS = ["Basic", "Local", "Deep", "Global"] as const;
type Depth = (typeof DEPTHS)[number];

const WIDEST_FIRST = [...DEPTHS].reverse();

/** A signed-in user, as rows of the environment describe one. */
export interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly unit: string;
  readonly manager: string | undefined;
  readonly isAdministrator: boolean;
  /** What each role says, the person's own and those of teams: depth by privilege. */
  readonly roles: readonly ReadonlyMap<string, Depth>[];
}

/** What of a row decides who reaches it. */
export interface OwnedRow {
  readonly id: string;
  /** Absent where the table belongs to the organisation. */
  readonly owner: string | undefined;
  readonly unit: string | undefined;
  /** Rights by the user that the row is shared with. */
  readonly shares: ReadonlyMap<string, ReadonlySet<Right>>;
}

/** How far down managers read; they change what their direct reports own. */
const LEVELS_READ = 3;
const HANDLED_BY_MANAGERS: ReadonlySet<Right> = new Set(["Read", "Write", "Append", "AppendTo"]);

/**
 * Who may do what, written from the platform's documentation and from nothing of the server's code: of all roles the widest depth
 * counts; Basic is one's own and what is shared, Local the business unit, Deep those below it too; managers reach what their reports
 * own where they have the privilege at all; what belongs to the organisation needs Global.
 */
export class Rules {
  private readonly people: ReadonlyMap<string, Person>;

  constructor(
    people: readonly Person[],
    /** The unit above each. */
    private readonly parentOf: ReadonlyMap<string, string | undefined>,
  ) {
    this.people = new Map(people.map((person) => [person.id, person]));
  }

  depth(person: Person, verb: Verb, table: TableMetadata): Depth | undefined {
    if (person.isAdministrator) return "Global";
    const name = privilegeOf(verb, table);
    const widest = WIDEST_FIRST.find((depth) => person.roles.some((role) => role.get(name) === depth));
    return table.ownership === "organization" && widest !== "Global" ? undefined : widest;
  }

  mayCreateFor(person: Person, table: TableMetadata, ownerId: string): boolean {
    const depth = this.depth(person, "Create", table);
    if (depth === undefined || ownerId === person.id || table.ownership !== "user") return depth !== undefined;
    return this.coversUnit(depth, person, this.people.get(ownerId)?.unit);
  }

  may(person: Person, right: Right, table: TableMetadata, row: OwnedRow): boolean {
    const depth = this.depth(person, right, table);
    if (depth === undefined) return false;
    return (
      row.owner === person.id ||
      this.coversUnit(depth, person, row.unit) ||
      row.shares.get(person.id)?.has(right) === true ||
      (table.ownership === "user" && this.managesFor(person, right, row.owner))
    );
  }

  private coversUnit(depth: Depth, person: Person, unit: string | undefined): boolean {
    if (depth === "Global") return true;
    if (unit === undefined || depth === "Basic") return false;
    return depth === "Local" ? unit === person.unit : this.isWithin(unit, person.unit);
  }

  private isWithin(unit: string, top: string): boolean {
    for (let at: string | undefined = unit; at !== undefined; at = this.parentOf.get(at)) if (at === top) return true;
    return false;
  }

  /** Hierarchy security: the owner reports to the manager, at some level, from the manager's unit or below. */
  private managesFor(manager: Person, right: Right, ownerId: string | undefined): boolean {
    const owner = ownerId === undefined ? undefined : this.people.get(ownerId);
    if (!owner || !HANDLED_BY_MANAGERS.has(right) || !this.isWithin(owner.unit, manager.unit)) return false;
    let above = owner.manager;
    for (let level = 1; above !== undefined && level <= (right === "Read" ? LEVELS_READ : 1); level += 1) {
      if (above === manager.id) return true;
      above = this.people.get(above)?.manager;
    }
    return false;
  }
}
