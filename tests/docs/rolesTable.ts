import { ROLES } from "../../solution/core/roles";
import type { Depth, Role, Verb } from "../../solution/generator/definitions";

const DEPTHS: Readonly<Record<Depth, string>> = { Basic: "own", Local: "unit", Deep: "units below", Global: "all" };

const VERBS: Readonly<Record<Verb, string>> = {
  Read: "read",
  Create: "create",
  Write: "write",
  Delete: "delete",
  Append: "append",
  AppendTo: "append to",
  Assign: "assign",
  Share: "share",
};

/** What a role may do with a table: `read all; create, write own`. */
function cell({ privileges }: Role, table: string): string {
  const own = privileges.filter((privilege) => privilege.table === table);
  const depths = (Object.keys(DEPTHS) as Depth[]).reverse().filter((depth) => own.some((privilege) => privilege.depth === depth));
  const verbsOf = (depth: Depth) => (Object.keys(VERBS) as Verb[]).filter((verb) => own.some((p) => p.verb === verb && p.depth === depth));
  return depths
    .map(
      (depth) =>
        `${verbsOf(depth)
          .map((verb) => VERBS[verb])
          .join(", ")} ${DEPTHS[depth]}`,
    )
    .join("; ");
}

/** The rows of the guide's table: roles × tables × depth, as the solution has them; each row its cells. */
export function rolesTable(): readonly (readonly string[])[] {
  const tables = [...new Set(ROLES.flatMap(({ privileges }) => privileges.map(({ table }) => table)))].sort();
  return tables.map((table) => [`\`${table}\``, ...ROLES.map((role) => cell(role, table) || "–")]);
}

export const ROLE_NAMES = ROLES.map(({ name }) => name);
