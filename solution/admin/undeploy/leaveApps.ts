import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { sentenceOf } from "../connection/sentenceOf";
import { listed } from "../deploy/listed";
import { publishApp } from "../deploy/publishApp";
import { StepFailure, type StepResult, type Work } from "../deploy/Work";
import { readAppComponents, readSiteMap, type App, type SiteMap } from "../environment/apps";
import type { InstalledTable } from "../environment/tables";
import { readOtherApps, readOwnTables } from "./ownTables";

/**
 * Takes the core's tables out of other apps where they were added by hand; what a managed solution brought goes with it.
 * @throws StepFailure where an app keeps one: the core cannot go while it does
 */
export async function leaveApps(work: Work): Promise<StepResult> {
  const tables = await readOwnTables(work.api);
  const removed: string[] = [];
  for (const app of await readOtherApps(work.api)) {
    const names = await leaveApp(app, tables, work);
    if (names !== undefined) removed.push(`${names} of ${app.name}`);
  }
  return { changed: removed.length > 0, message: removed.length > 0 ? `removed ${listed(removed)}` : "there are none" };
}

/** @returns the names of the tables that were removed; undefined where there were none */
async function leaveApp(app: App, tables: readonly InstalledTable[], work: Work): Promise<string | undefined> {
  const siteMap = await readSiteMap(work.api, app);
  const added = await addedTables(app, siteMap, tables, work);
  if (added.length === 0) return undefined;
  const names = namesOf(added);
  work.say(`removing ${names} of ${app.name}`);
  const Components = added.map(({ metadataId }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.entity", entityid: metadataId }));
  try {
    await work.api.post("RemoveAppComponents", { AppId: app.id, Components }, { repeatable: true });
  } catch (error) {
    if (!(error instanceof DataverseError) || (error.status !== 400 && error.status !== 403)) throw error;
    throw new StepFailure(`The environment does not let ${names} be taken out of ${app.name}: ${sentenceOf(error)}. ${byHand(app, names)}`);
  }
  if (siteMap !== undefined) await publishApp(app, siteMap, work);
  const kept = await addedTables(app, siteMap, tables, work);
  if (kept.length === 0) return names;
  throw new StepFailure(`${app.name} still holds ${namesOf(kept)}, although the environment took them out. ${byHand(app, namesOf(kept))}`);
}

/** What an entry of the navigation lists is in the app because of that entry, and goes with it. */
async function addedTables(
  app: App,
  siteMap: SiteMap | undefined,
  tables: readonly InstalledTable[],
  { api }: Work,
): Promise<readonly InstalledTable[]> {
  const present = new Set((await readAppComponents(api, app.id)).map(({ objectId }) => objectId));
  return tables.filter(
    ({ metadataId, logicalName }) => present.has(metadataId.toLowerCase()) && !siteMap?.xml.includes(`Entity="${logicalName}"`),
  );
}

function namesOf(tables: readonly InstalledTable[]): string {
  return listed(tables.map(({ logicalName }) => logicalName));
}

function byHand(app: App, names: string): string {
  return `Open ${app.name} in the app designer, remove ${names} under Data, save and publish; then run the command again, which takes off the rest.`;
}
