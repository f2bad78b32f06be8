import { stableGuid } from "./guid";

/** The people, business units and roles a local environment starts with. Ids are lower-case GUIDs. */
export interface Organisation {
  /** First day of a fiscal year, as an instant; its year does not matter. @default 1 January */
  readonly fiscalCalendarStart?: string;
  readonly businessUnits: readonly BusinessUnit[];
  readonly users: readonly OrganisationUser[];
  /** @default none */
  readonly teams?: readonly Team[];
}

/** Its roles are its members', too. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly memberIds: readonly string[];
  /** Names of security roles. */
  readonly roles: readonly string[];
}

export interface BusinessUnit {
  readonly id: string;
  readonly name: string;
  /** Absent for the root. */
  readonly parentId?: string;
}

export interface OrganisationUser {
  readonly id: string;
  readonly fullName: string;
  /** Also the user's email address and sign-in name. */
  readonly domainName: string;
  readonly jobTitle?: string;
  readonly businessUnitId: string;
  readonly managerId?: string;
  /** Names of security roles; `System Administrator` is built in and may do everything. */
  readonly roles: readonly string[];
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  /** LCID of the user's language: 1033 English, 2052 Chinese (simplified), … */
  readonly languageId: number;
  readonly isDisabled?: boolean;
}

const rootOf = ({ businessUnits }: Organisation): BusinessUnit | undefined => businessUnits.find((unit) => unit.parentId === undefined);

/** The organisation's id, made from its root business unit, so that it stays over restarts. */
export function organisationIdOf(organisation: Organisation): string {
  return stableGuid(`organisation ${rootOf(organisation)?.id ?? ""}`);
}

/** The organisation's name: that of its root business unit, as the platform sets it up. */
export function organisationNameOf(organisation: Organisation): string {
  return rootOf(organisation)?.name ?? "";
}
