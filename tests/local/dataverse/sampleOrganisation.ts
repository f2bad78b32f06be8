import type { Organisation, OrganisationUser } from "./Organisation";

const id = (number: number): string => `00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;

export const UNITS = { root: id(1), north: id(2), northEast: id(3), south: id(4) } as const;

const user = (
  number: number,
  name: string,
  businessUnitId: string,
  roles: readonly string[],
  more: Partial<OrganisationUser> = {},
): OrganisationUser => ({
  id: id(number),
  fullName: name,
  domainName: `${name.split(" ")[0]?.toLowerCase() ?? ""}@example.com`,
  businessUnitId,
  roles,
  timeZone: "Europe/Berlin",
  languageId: 1033,
  ...more,
});

const ada = user(10, "Ada Admin", UNITS.root, ["System Administrator"]);
const dora = user(11, "Dora Director", UNITS.root, ["Basic"]);
const max = user(12, "Max Manager", UNITS.north, ["Basic"], { managerId: dora.id });
const sid = user(13, "Sid Seller", UNITS.north, ["Basic"], { managerId: max.id });
const eve = user(14, "Eve East", UNITS.northEast, ["Basic"], { managerId: max.id, timeZone: "America/New_York" });
const lou = user(15, "Lou Local", UNITS.north, ["Local"]);
const dee = user(16, "Dee Deep", UNITS.north, ["Deep"]);
const gus = user(17, "Gus Global", UNITS.south, ["Global"]);
const sam = user(18, "Sam South", UNITS.south, ["Basic"], { languageId: 2052, timeZone: "Asia/Shanghai" });
const noor = user(19, "Noor None", UNITS.north, []);
const dan = user(20, "Dan Disabled", UNITS.north, ["Basic"], { isDisabled: true });

export const USERS = { ada, dora, max, sid, eve, lou, dee, gus, sam, noor, dan };

export const ORGANISATION: Organisation = {
  businessUnits: [
    { id: UNITS.root, name: "Fernway" },
    { id: UNITS.north, name: "North", parentId: UNITS.root },
    { id: UNITS.northEast, name: "North East", parentId: UNITS.north },
    { id: UNITS.south, name: "South", parentId: UNITS.root },
  ],
  users: Object.values(USERS),
};
