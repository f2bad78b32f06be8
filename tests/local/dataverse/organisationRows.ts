import type { Catalogue, Table } from "./Catalogue";
import { stableGuid } from "./guid";
import { organisationIdOf, organisationNameOf, type Organisation } from "./Organisation";
import { HIERARCHY_DEPTH } from "./privileges";
import type { RowStore } from "./RowStore";

const FIRST_OF_JANUARY = "2000-01-01T00:00:00Z";

/** Writes the organisation, its users with their settings, and business units as rows; they follow the organisation at every start. */
export function writeOrganisation(organisation: Organisation, hierarchySecurity: boolean, catalogue: Catalogue, rows: RowStore): void {
  const table = (name: string): Table => {
    const found = catalogue.find(name);
    if (!found) throw new Error(`The table ${name} is not in the catalogue.`);
    return found;
  };
  const noId = (): string => {
    throw new Error("Rows of the organisation bring their ids.");
  };
  const seed = (name: string, list: readonly Record<string, unknown>[]): void =>
    rows.seed(table(name), list, noId, organisation.users[0]?.id ?? "");
  const organizationid = organisationIdOf(organisation);
  seed("organization", [
    {
      organizationid,
      name: organisationNameOf(organisation),
      fiscalcalendarstart: organisation.fiscalCalendarStart ?? FIRST_OF_JANUARY,
      ishierarchicalsecuritymodelenabled: hierarchySecurity,
      maxdepthforhierarchicalsecuritymodel: HIERARCHY_DEPTH,
    },
  ]);
  seed(
    "businessunit",
    organisation.businessUnits.map((unit) => ({ businessunitid: unit.id, name: unit.name, parentbusinessunitid: unit.parentId ?? null })),
  );
  seed(
    "systemuser",
    organisation.users.map((user) => {
      const space = user.fullName.indexOf(" ");
      return {
        systemuserid: user.id,
        fullname: user.fullName,
        firstname: space < 0 ? user.fullName : user.fullName.slice(0, space),
        lastname: space < 0 ? user.fullName : user.fullName.slice(space + 1),
        domainname: user.domainName,
        internalemailaddress: user.domainName,
        jobtitle: user.jobTitle ?? null,
        businessunitid: user.businessUnitId,
        parentsystemuserid: user.managerId ?? null,
        isdisabled: user.isDisabled ?? false,
        accessmode: 0,
        organizationid,
      };
    }),
  );
  const teams = organisation.teams ?? [];
  seed(
    "team",
    teams.map(({ id, name, businessUnitId }) => ({ teamid: id, name, businessunitid: businessUnitId })),
  );
  seed(
    "teammembership",
    teams.flatMap(({ id, memberIds }) =>
      memberIds.map((userId) => ({ teammembershipid: stableGuid(`${id} ${userId}`), teamid: id, systemuserid: userId })),
    ),
  );
  seed(
    "usersettings",
    organisation.users.map((user) => ({ systemuserid: user.id, localeid: user.languageId, uilanguageid: user.languageId })),
  );
}
