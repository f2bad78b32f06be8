import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { sentenceOf } from "../connection/sentenceOf";
import { readAppComponents, validateApp, type App, type SiteMap } from "../environment/apps";
import { readTables } from "../environment/tables";
import { listed } from "./listed";
import { publishApp } from "./publishApp";
import { StepFailure, type StepResult, type Work } from "./Work";

/** Problems of an app that are told; they need not be of our making. */
const MOST_NOTES = 5;

/**
 * Makes sure that an app has the tables that its area opens. What the add-on did not bring is added to the app by hand, which is
 * an unmanaged change.
 * @throws StepFailure where a table cannot be added
 */
export async function completeApp(app: App, siteMap: SiteMap, tables: readonly string[], work: Work): Promise<StepResult> {
  const { api } = work;
  const definitions = await readTables(api, tables);
  const missing = async () => {
    const present = new Set((await readAppComponents(api, app.id)).map(({ objectId }) => objectId));
    return [...definitions.values()].filter(({ metadataId }) => !present.has(metadataId.toLowerCase()));
  };
  const toAdd = await missing();
  const names = listed(toAdd.map(({ logicalName }) => logicalName));
  if (toAdd.length > 0) {
    work.say(`adding ${names}`);
    const Components = toAdd.map(({ metadataId }) => ({ "@odata.type": "Microsoft.Dynamics.CRM.entity", entityid: metadataId }));
    try {
      await api.post("AddAppComponents", { AppId: app.id, Components }, { repeatable: true });
    } catch (error) {
      throw blocked(error) ? new StepFailure(blockedText(app, names, error)) : error;
    }
    await publishApp(app, siteMap, work);
    const left = await missing();
    if (left.length > 0)
      throw new StepFailure(
        `The environment said that it added ${listed(left.map(({ logicalName }) => logicalName))} to ${app.name}, but the app lacks it. Add it in the app designer (Add page, Dataverse table), save and publish.`,
      );
  }
  const errors = (await validateApp(api, app.id)).filter(({ type }) => type === "Error");
  const notes = errors.slice(0, MOST_NOTES).map(({ message }) => `${app.name}: ${message}`);
  if (errors.length > MOST_NOTES) notes.push(`${app.name}: ${errors.length - MOST_NOTES} more problems, which the app designer lists.`);
  if (toAdd.length > 0)
    notes.unshift(`${names} came into ${app.name} by an unmanaged change; undeploy takes back tables that the product brought.`);
  return { changed: toAdd.length > 0, message: toAdd.length > 0 ? `${names} added` : "all tables are there", notes };
}

function blocked(error: unknown): error is DataverseError {
  return error instanceof DataverseError && /unmanaged customizations/i.test(error.message);
}

function blockedText(app: App, tables: string, error: DataverseError): string {
  return (
    `${app.name} lacks ${tables}, and this environment does not let anybody add it: ${sentenceOf(error)}. ` +
    `In a development environment with the same add-on, open ${app.name} in the app designer, add the table, publish, export the change as a managed solution and import it here.`
  );
}
