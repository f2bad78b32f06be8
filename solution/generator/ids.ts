import { deterministicId } from "../../shared/dataverse/deterministicId";

/** The id of a component whose definition names none: the same in every build, and another for each kind and name. */
export function componentId(kind: "role" | "view" | "webResource", name: string): string {
  return `{${deterministicId("solution", kind, name)}}`;
}
