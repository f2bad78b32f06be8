import type { Organisation, OrganisationUser } from "../dataverse/Organisation";
import { demoId } from "./identity";

const DOMAIN = "fernway.example";
const ENGLISH = 1033;
const CHINESE = 2052;

const BERLIN = "Europe/Berlin";
const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";

const FERNWAY = { id: demoId("business unit:Fernway"), name: "Fernway" };
const NORTH = { id: demoId("business unit:North"), name: "North", parentId: FERNWAY.id };
const SOUTH = { id: demoId("business unit:South"), name: "South", parentId: FERNWAY.id };

const RECORDINGS = "Seller Details Recordings";
/** The role of the platform that opens sales apps and lets people write emails; ours come on top of it. */
const SALESPERSON = "Salesperson";
/** What the optional solution adds, where it is. */
const COACHED = "Seller Details Coaching User";
const COACH = "Seller Details Coaching Manager";
const SELLER_ROLES = [SALESPERSON, "Seller Details User", RECORDINGS, COACHED];
const MANAGER_ROLES = [SALESPERSON, "Seller Details Manager", RECORDINGS, COACH];

/** The sign-in name and email address of a person: `Mei Koh` → `mei.koh@fernway.example`. */
export function demoDomainName(fullName: string): string {
  const local = fullName.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ /g, ".");
  return `${local}@${DOMAIN}`;
}

/** The systemuser id of a person of the demo organisation. */
export function demoUserId(fullName: string): string {
  return demoId(`user:${demoDomainName(fullName)}`);
}

type Person = Omit<OrganisationUser, "id" | "domainName" | "businessUnitId" | "managerId"> & {
  readonly unit: typeof FERNWAY;
  readonly manager?: string;
};

/** An ordinary seller of Mara's; people say only what differs. */
const SELLER = {
  jobTitle: "Account executive",
  unit: NORTH,
  manager: "Mara Lindqvist",
  roles: SELLER_ROLES,
  timeZone: BERLIN,
  languageId: ENGLISH,
} as const;

const PEOPLE: readonly Person[] = [
  {
    fullName: "Iris Falk",
    jobTitle: "Sales director",
    unit: FERNWAY,
    roles: [SALESPERSON, "Seller Details Manager (business unit)", `${RECORDINGS} (business unit)`, COACH],
    timeZone: BERLIN,
    languageId: ENGLISH,
  },
  {
    fullName: "Mara Lindqvist",
    jobTitle: "Sales manager North",
    unit: NORTH,
    manager: "Iris Falk",
    roles: MANAGER_ROLES,
    timeZone: BERLIN,
    languageId: ENGLISH,
  },
  {
    fullName: "Tomás Vidal",
    jobTitle: "Sales manager South",
    unit: SOUTH,
    manager: "Iris Falk",
    roles: MANAGER_ROLES,
    timeZone: BERLIN,
    languageId: ENGLISH,
  },
  { ...SELLER, fullName: "Mei Koh", jobTitle: "Senior account executive", timeZone: SHANGHAI },
  { ...SELLER, fullName: "Jonas Weber" },
  { ...SELLER, fullName: "Amara Obi", jobTitle: "Senior account executive", timeZone: NEW_YORK },
  { ...SELLER, fullName: "Li Na", jobTitle: "Senior account executive", timeZone: SHANGHAI, languageId: CHINESE },
  { ...SELLER, fullName: "Carlos Ruiz", timeZone: NEW_YORK },
  { ...SELLER, fullName: "Hanna Sato" },
  { ...SELLER, fullName: "Peter Novak", jobTitle: "Sales development representative" },
  { ...SELLER, fullName: "Yusuf Demir", jobTitle: "Sales development representative" },
  { ...SELLER, fullName: "Grace Lin", unit: SOUTH, manager: "Tomás Vidal", timeZone: SHANGHAI, languageId: CHINESE },
  { ...SELLER, fullName: "Olu Adeyemi", unit: SOUTH, manager: "Tomás Vidal", timeZone: NEW_YORK },
  // Signed in without any role: the page must say what is missing instead of failing.
  { fullName: "Noor Haddad", jobTitle: "Accountant", unit: FERNWAY, roles: [], timeZone: BERLIN, languageId: ENGLISH },
];

const ADMINISTRATOR: OrganisationUser = {
  id: demoId(`user:admin@${DOMAIN}`),
  fullName: "Fernway Administrator",
  domainName: `admin@${DOMAIN}`,
  jobTitle: "Administrator",
  businessUnitId: FERNWAY.id,
  roles: ["System Administrator"],
  timeZone: BERLIN,
  languageId: ENGLISH,
};

function toUser({ unit, manager, ...person }: Person): OrganisationUser {
  return {
    ...person,
    id: demoUserId(person.fullName),
    domainName: demoDomainName(person.fullName),
    businessUnitId: unit.id,
    ...(manager === undefined ? {} : { managerId: demoUserId(manager) }),
  };
}

/** Fernway: Iris sees all (Deep from the root unit), Mara and Tomás their reports, sellers themselves, Noor nothing. */
export const DEMO_ORGANISATION: Organisation = {
  businessUnits: [FERNWAY, NORTH, SOUTH],
  users: [ADMINISTRATOR, ...PEOPLE.map(toUser)],
};
