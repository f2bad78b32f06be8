import type { Organisation, OrganisationUser } from "../local/dataverse/Organisation";
import { DEMO_ORGANISATION, demoDomainName, demoUserId } from "../local/demo";

/** A manager and who reports to them, of whose page the bench measures something. */
export interface BenchTeam {
  readonly manager: string;
  readonly sellers: readonly string[];
}

const named = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`);
const team = (manager: string, count: number): BenchTeam => ({ manager, sellers: named(`${manager} Seller`, count) });

export const TEAMS = {
  eight: team("Ada Eight", 8),
  fifty: team("Ben Fifty", 50),
  flat: team("Cid Flat", 500),
  /** Of twenty managers of 25 each. */
  levels: { manager: "Dee Levels", sellers: named("Dee Levels Manager", 20).flatMap((manager) => team(manager, 25).sellers) },
  fiveThousand: team("Eva Thousand", 8),
  large: team("Flo Large", 40),
  director: team("Gus Director", 8),
} as const satisfies Readonly<Record<string, BenchTeam>>;

/** Whom directors could see and nobody here asks for. */
export const OTHERS = named("Other Seller", 20);

const [template, director] = ["Mara Lindqvist", "Iris Falk"].map((name) =>
  DEMO_ORGANISATION.users.find(({ fullName }) => fullName === name),
) as [OrganisationUser, OrganisationUser];
const sellerTemplate = DEMO_ORGANISATION.users.find(({ fullName }) => fullName === "Hanna Sato") as OrganisationUser;

function person(like: OrganisationUser, fullName: string, manager?: string): OrganisationUser {
  const { jobTitle = "", businessUnitId, roles, timeZone, languageId } = like;
  const known = {
    id: demoUserId(fullName),
    fullName,
    domainName: demoDomainName(fullName),
    jobTitle,
    businessUnitId,
    roles,
    timeZone,
    languageId,
  };
  return manager === undefined ? known : { ...known, managerId: demoUserId(manager) };
}

function peopleOf({ manager, sellers }: BenchTeam): OrganisationUser[] {
  const [like] = manager === TEAMS.director.manager ? [director] : [template];
  const between = manager === TEAMS.levels.manager ? named(`${manager} Manager`, 20) : [];
  const bossOf = (seller: string) => (between.length > 0 ? seller.slice(0, seller.indexOf(" Seller")) : manager);
  return [
    person(like, manager),
    ...between.map((name) => person(template, name, manager)),
    ...sellers.map((name) => person(sellerTemplate, name, bossOf(name))),
  ];
}

/** The demo's people and those of all teams. */
export const BENCH_ORGANISATION: Organisation = {
  ...DEMO_ORGANISATION,
  users: [...DEMO_ORGANISATION.users, ...Object.values(TEAMS).flatMap(peopleOf), ...OTHERS.map((name) => person(sellerTemplate, name))],
};
