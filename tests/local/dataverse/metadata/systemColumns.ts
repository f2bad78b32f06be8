import type { ColumnMetadata, TableMetadata } from "../ImportedSolution";
import { instant, lookup, stateAndStatus, whole } from "./columns";

const serverOnly = { readOnly: true } as const;

/** Columns that the platform adds to every table of this kind and keeps up itself. */
export function systemColumns(ownership: TableMetadata["ownership"]): ColumnMetadata[] {
  const audit = [
    lookup("CreatedBy", ["systemuser"], serverOnly),
    instant("CreatedOn", serverOnly),
    lookup("CreatedOnBehalfBy", ["systemuser"], serverOnly),
    lookup("ModifiedBy", ["systemuser"], serverOnly),
    instant("ModifiedOn", serverOnly),
    lookup("ModifiedOnBehalfBy", ["systemuser"], serverOnly),
    instant("OverriddenCreatedOn"),
    whole("ImportSequenceNumber", -2147483648),
    whole("TimeZoneRuleVersionNumber", -1),
    whole("UTCConversionTimeZoneCode", -1),
    versionNumber,
  ];
  if (ownership === "none") return [versionNumber];
  if (ownership === "organization") {
    return [...audit, lookup("OrganizationId", ["organization"], { ...serverOnly, navigation: { organization: "organizationid" } })];
  }
  const owner: ColumnMetadata[] = [
    {
      logicalName: "ownerid",
      schemaName: "OwnerId",
      type: "owner",
      targets: ["systemuser"],
      navigation: { systemuser: "ownerid" },
      labels: { 1033: "Owner" },
    },
    lookup("OwningBusinessUnit", ["businessunit"], serverOnly),
    lookup("OwningUser", ["systemuser"], serverOnly),
    lookup("OwningTeam", ["team"], serverOnly),
  ];
  return [...audit, ...owner];
}

const versionNumber: ColumnMetadata = {
  logicalName: "versionnumber",
  schemaName: "VersionNumber",
  type: "bigint",
  readOnly: true,
  labels: { 1033: "Version Number" },
};

/** Active and inactive, as every new table has them. */
export const activeOrInactive = (): ColumnMetadata[] =>
  stateAndStatus({ 0: "Active", 1: "Inactive" }, { 1: ["Active", 0], 2: ["Inactive", 1] });
