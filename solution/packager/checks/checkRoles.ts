import { attribute, childText, descendants } from "../../xml";
import { FOREIGN_TABLES } from "../../foreignTables";
import type { SolutionTree, TableTree } from "../SolutionTree";
import { isOwn, schemaName } from "../tablesOf";
import { rolesOf } from "./rolesOf";

const VERBS = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
const LEVELS = ["Basic", "Local", "Deep", "Global"];

const privilegesOn = (tables: readonly string[]): Set<string> =>
  new Set(tables.flatMap((table) => VERBS.map((verb) => `prv${verb}${table}`)));

/** Whether rows of a table belong to the organization instead of to somebody. */
function isOfOrganization({ entity }: TableTree): boolean {
  return childText(entity, "EntityInfo", "entity", "OwnershipTypeMask") === "OrgOwned";
}

/** The levels that a privilege can be granted at, for those that have not all: who owns the rows decides. */
function depthsOf(own: readonly TableTree[]): ReadonlyMap<string, readonly string[]> {
  const tables = [
    ...own.filter(isOfOrganization).map((table) => [schemaName(table), ["Global"]] as const),
    ...Object.values(FOREIGN_TABLES).flatMap(({ privilegeName, depths }) => (depths ? [[privilegeName, depths] as const] : [])),
  ];
  return new Map(tables.flatMap(([table, depths]) => [...privilegesOn([table])].map((privilege) => [privilege, depths] as const)));
}

/**
 * Privilege names are in their table's schema casing and their levels are those that the table has; the import refuses others. Apps
 * name roles that exist.
 */
export function checkRoles(tree: SolutionTree): string[] {
  const own = tree.tables.filter(isOwn);
  const privileges = privilegesOn([...own.map(schemaName), ...Object.values(FOREIGN_TABLES).map((table) => table.privilegeName)]);
  const depths = depthsOf(own);
  const roles = rolesOf(tree);
  return [
    ...tree.roles.flatMap((role) => {
      const granted = descendants(role, "RolePrivilege");
      const names = granted.map((privilege) => attribute(privilege, "name") ?? "");
      const name = attribute(role, "name");
      return [
        ...names
          .filter((privilege) => !privileges.has(privilege))
          .map((privilege) => `The role ${name} grants ${privilege}, which is no known privilege.`),
        ...names
          .filter((privilege, index) => names.indexOf(privilege) !== index)
          .map((privilege) => `The role ${name} grants ${privilege} twice.`),
        ...granted
          .filter((privilege) => !LEVELS.includes(attribute(privilege, "level") ?? ""))
          .map((privilege) => `The role ${name} grants ${attribute(privilege, "name")} at no known level.`),
        ...granted.flatMap((privilege) => {
          const [named = "", level = ""] = [attribute(privilege, "name"), attribute(privilege, "level")];
          const possible = depths.get(named) ?? LEVELS;
          if (possible.includes(level) || !LEVELS.includes(level)) return [];
          return [`The role ${name} grants ${named} at the level ${level}, but that has ${possible.join(" and ")} only.`];
        }),
      ];
    }),
    ...tree.apps.flatMap((app) =>
      descendants(app, "Role")
        .filter((role) => !roles.has(attribute(role, "id") ?? ""))
        .map((role) => attribute(role, "id"))
        .map((id) => `The app ${childText(app, "UniqueName")} is for the role ${id}, which is not part of the solution.`),
    ),
  ];
}
