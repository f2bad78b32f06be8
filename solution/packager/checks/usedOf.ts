import { attribute, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";

/** Names of one type of component that the solution takes from others, as Solution.xml says. */
export function usedOf({ solution }: SolutionTree, type: number): readonly string[] {
  const required = descendants(solution, "Required").filter((component) => attribute(component, "type") === String(type));
  return required.flatMap((component) => attribute(component, "schemaName") ?? []);
}
