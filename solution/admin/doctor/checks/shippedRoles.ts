import { TABLES } from "../../../../shared/dataverse/tables";
import { ROLES } from "../../../core/roles";
import { queryRows } from "../../connection/queryRows";
import { check, type Examination, type Judgement } from "../Check";
import { compareDepths, privilegeKey, REACH } from "../depth";
import { readGrants, type RoleGrants } from "../heldRoles";
import { listed } from "../words";

/** Roles of the sales apps, which most sellers have beside ours. */
const SALES_ROLES = ["Salesperson", "Sales Manager", "Sales Professional", "Sales Professional Manager"];

interface ShippedRoleFacts {
  readonly ours: readonly RoleGrants[];
  readonly others: readonly RoleGrants[];
}

async function read(examination: Examination): Promise<ShippedRoleFacts> {
  const { api } = examination;
  const names = [...ROLES.map(({ name }) => name), ...SALES_ROLES];
  const rows = await queryRows<{ roleid: string; name: string }>(
    api,
    "roles",
    ["roleid", "name"],
    [{ column: "name", type: "text" }],
    names,
  );
  const roles: RoleGrants[] = [];
  // Every business unit has a copy of each role, with the same privileges: the first stands for all.
  for (const name of names) {
    const row = rows.find((candidate) => candidate.name === name);
    if (row !== undefined) roles.push(await readGrants(api, row));
  }
  const isOurs = ({ name }: RoleGrants): boolean => ROLES.some((role) => role.name === name);
  return { ours: roles.filter(isOurs), others: roles.filter((role) => !isOurs(role)) };
}

function judgeOurs(ours: readonly RoleGrants[]): Judgement[] {
  const missing = ROLES.filter(({ name }) => !ours.some((role) => role.name === name)).map(({ name }) => name);
  if (missing.length > 0)
    return [
      {
        verdict: "problem",
        found: missing.length === ROLES.length ? "No role of Seller Details is there." : `There is no role ${listed(missing)}.`,
        remedy: "Run deploy, which imports them.",
      },
    ];
  const narrowed = ours.flatMap(({ name, grants }) => {
    const shipped = ROLES.find((role) => role.name === name)?.privileges ?? [];
    const lacking = shipped.filter(({ verb, table, depth }) => compareDepths(grants.get(privilegeKey(verb, table)), depth) < 0);
    return lacking.length === 0
      ? []
      : [`${name} lacks ${listed(lacking.map(({ verb, table, depth }) => `${verb} on ${table} (${depth})`))}`];
  });
  if (narrowed.length === 0) return [{ verdict: "ok", found: `All ${ROLES.length} roles of Seller Details are as they are shipped.` }];
  return [
    {
      verdict: "warning",
      found: `${narrowed.join("; ")}.`,
      remedy: "Import the solution again, or give people these privileges by another role.",
    },
  ];
}

function judgeOthers(others: readonly RoleGrants[]): Judgement[] {
  return others.flatMap(({ name, grants }) => {
    const depth = grants.get(privilegeKey("Read", TABLES.conversation));
    if (depth === undefined || depth === "Basic") return [];
    return [
      {
        subject: name,
        verdict: "warning" as const,
        found: `Reads calls at ${depth}, ${REACH[depth]}. Roles add up, so no role of Seller Details can narrow it.`,
        remedy: `Where sellers must not see each other's calls, assign a copy of ${name} that reads them at Basic.`,
      },
    ];
  });
}

/** Pure: whether our roles give what they were shipped with, and which others reach further. */
export function judgeShippedRoles({ ours, others }: ShippedRoleFacts): readonly Judgement[] {
  return [...judgeOurs(ours), ...judgeOthers(others)];
}

/** Are our roles whole, and do those of the sales apps widen them? */
export const shippedRoles = check("Roles", "Shipped roles", read, judgeShippedRoles);
