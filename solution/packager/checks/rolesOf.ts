import { attribute } from "../../xml";
import type { SolutionTree } from "../SolutionTree";

/** Ids of these roles are the same in every environment: System Administrator and System Customizer. */
const PLATFORM_ROLES = ["{627090ff-40a3-4053-8790-584edc5be201}", "{119f245c-3cc8-4b62-b31c-d1a046ced15d}"];

/** The ids of the roles that a form or an app may be for. */
export function rolesOf(tree: SolutionTree): ReadonlySet<string> {
  return new Set([...PLATFORM_ROLES, ...tree.roles.map((role) => attribute(role, "id") ?? "")]);
}
