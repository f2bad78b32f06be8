import { HostError } from "./HostError";
import type { HostApp, HostTable, HostUser } from "./HostModel";
import { latestComponent, tablesOf, type HostSources } from "./HostSources";
import { labelIn } from "./labelIn";
import { hasPrivilege, personas } from "./persona";
import { siteMapLayout } from "./siteMapLayout";
import { navigationName } from "../dataverse/Catalogue";
import { stableGuid } from "../dataverse/guid";
import type { TableMetadata } from "../dataverse/ImportedSolution";

/** An app as an address names it; neither means the one that came last. */
interface AppQuestion {
  readonly appName?: string;
  /** Lower-case GUID without braces. */
  readonly appId?: string;
}

/** The platform gives an app's row an id of its own in each environment. */
const appIdOf = (uniqueName: string): string => stableGuid(`app ${uniqueName}`);

/**
 * What the page needs before it draws anything.
 * Roles of the app are not asked for: the same pages are also reached from first-party apps, where the start page says what is missing.
 */
export function appAnswer(sources: HostSources, user: HostUser, { appName, appId }: AppQuestion): HostApp {
  const apps = sources.solutions().flatMap((solution) => solution.apps);
  const asked = appName ?? appId;
  const app =
    asked === undefined
      ? apps.at(-1)
      : apps.find(({ uniqueName }) => (appName === undefined ? appIdOf(uniqueName) === appId : uniqueName === appName));
  if (!app) throw new HostError(404, asked === undefined ? "No app has been imported." : `There is no app "${asked}".`);
  const siteMap = latestComponent(
    sources,
    (solution) => solution.siteMaps,
    ({ uniqueName }) => uniqueName === app.uniqueName,
  );
  if (!siteMap) throw new HostError(404, `The app "${app.uniqueName}" has no site map.`);
  return {
    appId: appIdOf(app.uniqueName),
    uniqueName: app.uniqueName,
    title: labelIn(user.languageId, app.labels) || app.uniqueName,
    areas: siteMapLayout(siteMap.xml, user.languageId, (table, verb) => hasPrivilege(sources, user, verb, table)),
    apps: apps.map(({ uniqueName, labels }) => ({ uniqueName, title: labelIn(user.languageId, labels) || uniqueName })),
    personas: personas(sources).map(({ domainName, fullName, jobTitle }) => ({
      domainName,
      fullName,
      ...(jobTitle !== undefined && { jobTitle }),
    })),
    user,
    tables: Object.fromEntries(tablesOf(sources).map((table) => [table.logicalName, tableName(table, user.languageId)])),
  };
}

function tableName(table: TableMetadata, languageId: number) {
  const { entitySetName, primaryId, primaryName, labels, logicalName } = table;
  return { entitySetName, primaryId, ...(primaryName !== undefined && { primaryName }), label: labelIn(languageId, labels) || logicalName };
}

/** A table with its columns; lookups carry the names by which they are written. Throws 404 for a table that does not exist. */
export function hostTable(sources: HostSources, logicalName: string, languageId: number): HostTable {
  const table = tablesOf(sources).find((each) => each.logicalName === logicalName);
  if (!table) throw new HostError(404, `There is no table "${logicalName}".`);
  const columns = table.columns.map((column) =>
    column.targets
      ? { ...column, navigation: Object.fromEntries(column.targets.map((target) => [target, navigationName(column, target)])) }
      : column,
  );
  return { ...tableName(table, languageId), logicalName, columns };
}
