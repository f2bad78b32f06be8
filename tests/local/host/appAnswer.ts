import { areasOf, askedApp, titleOf, usableApps, type AppQuestion } from "./apps";
import { HostError } from "./HostError";
import type { HostApp, HostTable, HostUser } from "./HostModel";
import { tablesOf, type HostSources } from "./HostSources";
import { labelIn } from "./labelIn";
import { hasPrivilege, personas } from "./persona";
import { navigationName } from "../dataverse/Catalogue";
import type { TableMetadata } from "../dataverse/ImportedSolution";

/** What the page needs before it draws anything. */
export function appAnswer(sources: HostSources, user: HostUser, question: AppQuestion): HostApp {
  const app = askedApp(sources, user, question);
  return {
    appId: app.id,
    uniqueName: app.uniqueName,
    title: titleOf(app, user),
    areas: areasOf(sources, user, app),
    tablesOfApp: app.tables,
    apps: usableApps(sources, user).map((usable) => ({ uniqueName: usable.uniqueName, title: titleOf(usable, user) })),
    personas: personas(sources).map(({ domainName, fullName, jobTitle }) => ({
      domainName,
      fullName,
      ...(jobTitle !== undefined && { jobTitle }),
    })),
    user,
    mayCreate: tablesOf(sources).flatMap(({ logicalName }) => (hasPrivilege(sources, user, "Create", logicalName) ? logicalName : [])),
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
