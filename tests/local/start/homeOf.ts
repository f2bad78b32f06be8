import { DEMO_ORGANISATION } from "../demo";
import type { EnvironmentName } from "../dataverse/metadata/environments";

const SALES_HUB = "msdynce_saleshub";
const SALES_PROFESSIONAL = "msdynce_salespro";
const LANDING = "slr_/landing.html";
const TEAM = "slr_/team.html";

/**
 * Where a person of the demo starts: sellers in Sales Professional where there is one, everybody else in Sales Hub; managers with their
 * team.
 */
export function homeOf(environment: EnvironmentName, domainName: string): { readonly app: string; readonly webResource: string } {
  const isSellersApp = environment === "salespro" || (environment === "both" && isSeller(domainName));
  return { app: isSellersApp ? SALES_PROFESSIONAL : SALES_HUB, webResource: isManager(domainName) ? TEAM : LANDING };
}

function isManager(domainName: string): boolean {
  const { users } = DEMO_ORGANISATION;
  const user = users.find((each) => each.domainName === domainName);
  return users.some(({ managerId }) => managerId !== undefined && managerId === user?.id);
}

/** Somebody who reports to a manager and manages nobody. */
function isSeller(domainName: string): boolean {
  const { users } = DEMO_ORGANISATION;
  const user = users.find((each) => each.domainName === domainName);
  return user?.managerId !== undefined && !users.some(({ managerId }) => managerId === user.id);
}
