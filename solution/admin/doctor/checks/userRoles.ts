import { CALL_TABLES, TABLES } from "../../../../shared/dataverse/tables";
import { ROLES } from "../../../core/roles";
import type { Depth } from "../../../generator/definitions";
import { SYSTEM_ADMINISTRATOR } from "../../environment/caller";
import { check, type ExaminedUser, type Judgement, type UserExamination } from "../Check";
import { compareDepths, privilegeKey, REACH } from "../depth";
import { reachOf, readHeldRoles, roleLabel, type HeldRole, type Reach } from "../heldRoles";
import { count, listed } from "../words";

/** The least that a page needs is what this role has. */
const LEAST = ROLES.find(({ name }) => name === "Seller Details User")?.privileges ?? [];
/** The tables that calls are read from. */
const READ_TABLES = LEAST.filter(({ verb, table }) => verb === "Read" && table.startsWith("msdyn_")).map(({ table }) => table);
const SOUND_TABLES: readonly string[] = [TABLES.transcript, CALL_TABLES.recording];

interface UserRoleFacts {
  readonly user: ExaminedUser;
  readonly roles: readonly HeldRole[];
}

async function read({ api, user }: UserExamination): Promise<UserRoleFacts> {
  return { user, roles: await readHeldRoles(api, user.id) };
}

/** Our roles that open the page; those for recordings and targets come on top. */
const PAGE_ROLES = ROLES.filter(({ privileges }) => privileges.some(({ verb, table }) => verb === "Read" && table === TABLES.conversation));

const opensPage = ({ name }: HeldRole): boolean => name === SYSTEM_ADMINISTRATOR || PAGE_ROLES.some((role) => role.name === name);
const isOurs = ({ name }: HeldRole): boolean => ROLES.some((role) => role.name === name);

function judgeUser({ user: { name, isDisabled }, roles }: UserRoleFacts): Judgement[] {
  const found = `${name} has ${count(roles.length, "role")}${roles.length > 0 ? `: ${listed(roles.map(roleLabel), 8)}` : ""}.`;
  if (isDisabled)
    return [{ subject: "User", verdict: "problem", found: `${name} is disabled.`, remedy: "Enable the user in the admin center." }];
  if (roles.some(opensPage)) return [{ subject: "Roles", verdict: "ok", found }];
  return [
    {
      subject: "Roles",
      verdict: "problem",
      found: `${found} None of them opens Seller Details.`,
      remedy: "Assign Seller Details User to sellers, Seller Details Manager to managers.",
    },
  ];
}

/** Privileges of the least role that none of the user's roles gives. */
function judgeMissing(roles: readonly HeldRole[]): Judgement[] {
  const missing = LEAST.filter(({ verb, table }) => reachOf(roles, privilegeKey(verb, table)) === undefined);
  if (missing.length === 0) return [{ subject: "Privileges", verdict: "ok", found: "Nothing that a page needs is missing." }];
  return [
    {
      subject: "Privileges",
      verdict: "problem",
      found: `${count(missing.length, "privilege")} that a page needs, no role gives: ${listed(
        missing.map(({ verb, table }) => `${verb} on ${table}`),
        6,
      )}.`,
      remedy: "Assign Seller Details User, or import the solution again where that role was edited.",
    },
  ];
}

/** Whether another role reaches further than every role of ours that the user has. */
function isWidened(roles: readonly HeldRole[], key: string, reach: Reach): boolean {
  const ours = roles.filter(isOurs);
  const intended = reachOf(ours, key);
  return ours.length > 0 && compareDepths(reach.depth, intended?.depth) > 0;
}

interface Group {
  readonly depth: Depth;
  readonly by: string;
  readonly isWidened: boolean;
  readonly tables: string[];
}

/** Tables by how far they are read, and by whose doing. */
function readingGroups(roles: readonly HeldRole[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const table of [...READ_TABLES, ...SOUND_TABLES]) {
    const key = privilegeKey("Read", table);
    const reach = reachOf(roles, key);
    if (reach === undefined) continue;
    const by = listed(reach.by.map(roleLabel));
    const group = groups.get(`${reach.depth} ${by}`) ?? { depth: reach.depth, by, isWidened: isWidened(roles, key, reach), tables: [] };
    group.tables.push(table);
    groups.set(`${reach.depth} ${by}`, group);
  }
  return [...groups.values()];
}

function judgeReading(roles: readonly HeldRole[]): Judgement[] {
  return readingGroups(roles).map(({ depth, by, isWidened: widened, tables }): Judgement => {
    const found = `${depth}, ${REACH[depth]}, by ${by}: ${tables.join(", ")}.`;
    if (!widened || by === SYSTEM_ADMINISTRATOR) return { subject: "Reads", verdict: "ok", found };
    return {
      subject: "Reads",
      verdict: "warning",
      found: `${found} That is wider than their role of Seller Details.`,
      remedy: `Roles add up: where that is not meant, take Read of these tables out of ${by}, or out of a copy that you assign instead.`,
    };
  });
}

function judgeSound(roles: readonly HeldRole[]): Judgement[] {
  const missing = SOUND_TABLES.filter((table) => reachOf(roles, privilegeKey("Read", table)) === undefined);
  if (missing.length === 0) return [];
  return [
    {
      subject: "Recordings",
      verdict: "warning",
      found: `No role reads ${listed(missing)}: calls open without transcript or sound.`,
      remedy: "Assign Seller Details Recordings, where the user may read and hear calls.",
    },
  ];
}

/** A seller is named by the viewer's row: that takes AppendTo on users beyond the own one. */
function judgeNaming(roles: readonly HeldRole[]): Judgement[] {
  const reach = reachOf(roles, privilegeKey("AppendTo", TABLES.user));
  if (reach === undefined || reach.depth !== "Basic") return [];
  return [
    {
      subject: "Choosing sellers",
      verdict: "problem",
      found: "AppendTo on systemuser is Basic: the page cannot remember another seller than the user.",
      remedy: "Assign a role of Seller Details as it is shipped, which has AppendTo on users of the business unit.",
    },
  ];
}

/** Pure: what the roles of a user add up to. */
export function judgeUserRoles(facts: UserRoleFacts): readonly Judgement[] {
  const { roles } = facts;
  const user = judgeUser(facts);
  if (roles.length === 0) return user;
  return [...user, ...judgeMissing(roles), ...judgeNaming(roles), ...judgeReading(roles), ...judgeSound(roles)];
}

/** What may the user read and write, all roles together? As the roles say: shares of single rows are not looked at. */
export const userRoles = check("Roles", "Roles", read, judgeUserRoles);
