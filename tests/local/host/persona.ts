import { PRIVILEGE_ENTITY } from "../dataverse/metadata/platform";
import type { OrganisationUser } from "../dataverse/Organisation";
import { HostError } from "./HostError";
import type { HostUser } from "./HostModel";
import { tablesOf, type HostSources } from "./HostSources";

const COOKIE = "persona";
const ADMINISTRATOR = "System Administrator";

/** The sign-in name in a `Cookie` header. @throws HostError 400 where it is not percent-encoded */
function personaIn(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim().split("="));
  const value = pairs.find(([name]) => name === COOKIE)?.[1];
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    throw new HostError(400, `The cookie ${COOKIE} is not percent-encoded: "${value}".`);
  }
}

/** Whether a `Cookie` header names somebody who signs in here: other servers of this machine can set cookies for this one, too. */
export function isSignedIn(sources: HostSources, cookies: string | undefined): boolean {
  try {
    const domainName = personaIn(cookies);
    return personas(sources).some((each) => each.domainName === domainName);
  } catch {
    return false;
  }
}

/** A `Set-Cookie` header that signs a persona in. */
export function personaCookie(domainName: string): string {
  return `${COOKIE}=${encodeURIComponent(domainName)}; Path=/; SameSite=Lax`;
}

export function personas({ organisation }: HostSources): readonly OrganisationUser[] {
  return organisation.users.filter((user) => !user.isDisabled);
}

/** Who a newcomer is at first: someone with a team, because managers see all of the page. */
export function firstPersona(sources: HostSources): OrganisationUser {
  const people = personas(sources);
  const manages = (user: OrganisationUser) => people.some(({ managerId }) => managerId === user.id);
  const chosen = people.find((user) => user.managerId !== undefined && manages(user)) ?? people.find(manages) ?? people[0];
  if (!chosen) throw new HostError(500, "The organisation has no users to sign in as.");
  return chosen;
}

/** The signed-in user; throws 401 where the cookie names nobody. */
export function signedIn(sources: HostSources, cookies: string | undefined, languageId?: number): HostUser {
  const domainName = personaIn(cookies);
  const user = personas(sources).find((each) => each.domainName === domainName);
  if (!user) throw new HostError(401, domainName ? `Nobody here signs in as ${domainName}.` : "Nobody is signed in.");
  return {
    id: user.id.toLowerCase(),
    domainName: user.domainName,
    fullName: user.fullName,
    ...(user.jobTitle !== undefined && { jobTitle: user.jobTitle }),
    languageId: languageId ?? user.languageId,
    timeZone: user.timeZone,
    roles: sources
      .solutions()
      .flatMap((solution) => solution.roles)
      .filter((role) => user.roles.includes(role.name))
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Whether any role of the user has the privilege, in whatever depth. Unknown tables are nobody's. */
export function hasPrivilege(sources: HostSources, user: HostUser, verb: string, tableName: string): boolean {
  const table = tablesOf(sources).find(({ logicalName }) => logicalName === tableName);
  if (!table) return false;
  const names = new Set(user.roles.map(({ name }) => name));
  const roles = sources
    .solutions()
    .flatMap((solution) => solution.roles)
    .filter(({ name }) => names.has(name));
  return (
    names.has(ADMINISTRATOR) || roles.some(({ privileges }) => `prv${verb}${PRIVILEGE_ENTITY[tableName] ?? table.schemaName}` in privileges)
  );
}

export function mayUse(user: HostUser, roleIds: readonly string[]): boolean {
  return (
    roleIds.length === 0 ||
    user.roles.some((role) => role.name === ADMINISTRATOR || roleIds.some((id) => id.toLowerCase() === role.id.toLowerCase()))
  );
}
