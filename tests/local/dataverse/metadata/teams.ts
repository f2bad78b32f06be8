import type { TableMetadata } from "../ImportedSolution";
import { key, lookup, text } from "./columns";
import { table } from "./table";

/** Teams, whose roles are their members', too. */
export const TEAM_TABLES: readonly TableMetadata[] = [
  table("Team", {
    entitySetName: "teams",
    primaryId: "teamid",
    primaryName: "name",
    label: "Team",
    ownership: "none",
    collections: new Map([["teamroles_association", { table: "role", through: "teamroles" }]]),
    columns: [
      key("TeamId"),
      text("Name", 160),
      lookup("BusinessUnitId", ["businessunit"], { navigation: { businessunit: "businessunitid" } }),
    ],
  }),
  table("TeamMembership", {
    entitySetName: "teammemberships",
    primaryId: "teammembershipid",
    label: "Team Membership",
    ownership: "none",
    columns: [key("TeamMembershipId"), key("TeamId"), key("SystemUserId")],
  }),
  table("TeamRoles", {
    entitySetName: "teamrolescollection",
    primaryId: "teamroleid",
    label: "Team Roles",
    ownership: "none",
    columns: [key("TeamRoleId"), key("TeamId"), key("RoleId")],
  }),
];
