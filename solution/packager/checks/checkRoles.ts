import { attribute, childText, descendants } from "../../xml";
import { FOREIGN_TABLES } from "../foreignTables";
import type { SolutionTree } from "../SolutionTree";
import { isOwn, schemaName } from "../tablesOf";

const VERBS = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
const LEVELS = ["Basic", "Local", "Deep", "Global"];

/** Ids of these roles are the same in every environment: System Administrator and System Customizer. */
const PLATFORM_ROLES = ["{627090ff-40a3-4053-8790-584edc5be201}", "{119f245c-3cc8-4b62-b31c-d1a046ced15d}"];

/** Privilege names are in their table's schema casing; the import refuses others. Apps name roles that exist. */
export function checkRoles(tree: SolutionTree): string[] {
  const tables = [...tree.tables.filter(isOwn).map(schemaName), ...Object.values(FOREIGN_TABLES).map((table) => table.privilegeName)];
  const privileges = new Set(tables.flatMap((table) => VERBS.map((verb) => `prv${verb}${table}`)));
  const roles = new Set([...PLATFORM_ROLES, ...tree.roles.map((role) => attribute(role, "id"))]);
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
