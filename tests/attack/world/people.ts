import { demoDomainName } from "../../local/demo";
import { stableGuid } from "../../local/dataverse/guid";
import { SALESPERSON, SYSTEM_ADMINISTRATOR } from "../../local/dataverse/metadata/roles";
import type { Organisation, OrganisationUser, Team } from "../../local/dataverse/Organisation";
import { ROLES } from "../../../solution/core/roles";

export const ADMIN = "Ada Admin";
/** Roles that give everything at one depth. */
export const atDepth = (depth: string): string => `Everything at ${depth}`;
/** Roles that give each privilege at a depth of its own, or not at all. */
export const MIXED = ["Mixed one", "Mixed two", "Mixed three"] as const;

const unit = (name: string, parent?: string) => ({
  id: stableGuid(`unit ${name}`),
  name,
  ...(parent !== undefined && { parentId: stableGuid(`unit ${parent}`) }),
});
type Unit = "Root" | "North" | "North East" | "South";

function person(fullName: string, at: Unit, roles: readonly string[], manager?: string): OrganisationUser {
  return {
    id: stableGuid(`person ${fullName}`),
    fullName,
    domainName: demoDomainName(fullName),
    businessUnitId: stableGuid(`unit ${at}`),
    roles,
    timeZone: "Europe/Berlin",
    languageId: 1033,
    ...(manager !== undefined && { managerId: stableGuid(`person ${manager}`) }),
  };
}

const BASIC = [atDepth("Basic")];
/** One person for each role that is shipped, as people have it. */
const shipped = ROLES.map(({ name }, index) =>
  person(`Role Holder${index}`, index % 2 === 0 ? "North" : "South", [SALESPERSON.name, name]),
);
const users: readonly OrganisationUser[] = [
  person(ADMIN, "Root", [SYSTEM_ADMINISTRATOR.name]),
  person("Dora Director", "Root", BASIC),
  person("Max Manager", "North", BASIC, "Dora Director"),
  person("Sid Seller", "North", BASIC, "Max Manager"),
  person("Eve East", "North East", [MIXED[0]], "Sid Seller"),
  // A manager below the unit of her report reaches nothing of his.
  person("Nia Nearby", "North East", BASIC),
  person("Omar Outside", "North", BASIC, "Nia Nearby"),
  person("Lou Local", "North", [atDepth("Local")]),
  person("Dee Deep", "North", [atDepth("Deep")]),
  person("Gus Global", "South", [atDepth("Global")]),
  person("Una Two", "North East", [MIXED[1], MIXED[2]]),
  person("Tim Team", "South", []),
  person("Noor None", "North", []),
  ...shipped,
];
const team = (name: string, at: Unit, members: readonly string[], roles: readonly string[]): Team => ({
  id: stableGuid(`team ${name}`),
  name,
  businessUnitId: stableGuid(`unit ${at}`),
  memberIds: members.map((member) => stableGuid(`person ${member}`)),
  roles,
});

/** Units in a tree, a line of managers that leaves it, roles of every depth, and roles that come by a team. */
export const ATTACKED: Organisation = {
  businessUnits: [unit("Root"), unit("North", "Root"), unit("North East", "North"), unit("South", "Root")],
  users,
  teams: [team("Readers", "South", ["Tim Team", "Noor None"], [MIXED[1]]), team("Writers", "South", ["Tim Team"], BASIC)],
};
