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

/**
 * Privilege names are in their table's schema casing and their levels are those that the table has; the import refuses others. Apps
 * name roles that exist.
 */
export function checkRoles(tree: SolutionTree): string[] {
  const own = tree.tables.filter(isOwn);
  const privileges = privilegesOn([...own.map(schemaName), ...Object.values(FOREIGN_TABLES).map((table) => table.privilegeName)]);
  const globalOnly = privilegesOn(["Organization", ...own.filter(isOfOrganization).map(schemaName)]);
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
        ...granted
          .filter((privilege) => globalOnly.has(attribute(privilege, "name") ?? "") && attribute(privilege, "level") !== "Global")
          .map(
            (privilege) =>
              `The role ${name} must grant ${attribute(privilege, "name")} at the level Global, for the organization owns the rows.`,
          ),
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
