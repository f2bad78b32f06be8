import type { ReadApi } from "../connection/webApi";
import { readAppComponents, readApps, readSiteMap, type App, type AppComponent, type SiteMap } from "../environment/apps";
import type { Caller } from "../environment/caller";
import { readConversationIntelligence, type ConversationIntelligence } from "../environment/conversationIntelligence";
import { readLanguages, type EnvironmentLanguages } from "../environment/languages";
import { unlessMissing } from "../environment/odata";
import { readRunningOperations, type RunningOperation } from "../environment/operations";
import { readSolutionsNamed, type InstalledSolution } from "../environment/solutions";
import { readTables } from "../environment/tables";
import { areUnmanagedCustomizationsBlocked } from "../environment/unmanagedCustomizations";
import { chooseApps } from "./chooseApps";
import type { SolutionPackage } from "./readPackage";

/** An app that is to get the area Seller details, as it is now. */
export interface SurveyedApp {
  readonly app: App;
  /** Absent where the app has none yet. */
  readonly siteMap: SiteMap | undefined;
  /** What brings the area; absent where none can be made, for the reason in `problem`. */
  readonly addon: SolutionPackage | undefined;
  readonly problem?: string;
  /** Tables of the area that the app lacks, by logical name. */
  readonly missingTables: readonly string[];
}

/** Everything that decides what a deployment has to do, read once before anything is changed. */
export interface Survey {
  /** Version of the platform. */
  readonly version: string;
  readonly caller: Caller;
  readonly languages: EnvironmentLanguages;
  readonly conversation: ConversationIntelligence;
  /** Undefined where the environment does not tell. */
  readonly blocksUnmanaged: boolean | undefined;
  /** Our solutions that are installed, by unique name. */
  readonly installed: ReadonlyMap<string, InstalledSolution>;
  readonly running: readonly RunningOperation[];
  readonly existingApps: readonly App[];
  readonly apps: readonly SurveyedApp[];
  /** Apps that were asked for and do not exist. */
  readonly unknownApps: readonly string[];
}

/** Makes the add-on for an app and its site map, by unique names. @throws one sentence where none can be made */
export type AddonMaker = (target: { readonly app: string; readonly siteMap: string }) => SolutionPackage;

/**
 * @param caller who deploys, and may import
 * @param core package that is to be deployed; our other solutions' names begin like its own
 * @param wantedApps as of `chooseApps`
 */
export async function readSurvey(
  api: ReadApi,
  caller: Caller,
  core: SolutionPackage,
  makeAddon: AddonMaker,
  wantedApps: readonly string[] | undefined,
): Promise<Survey> {
  const { Version: version } = await api.get<{ readonly Version: string }>("RetrieveVersion()");
  const conversation = await readConversationIntelligence(api);
  const languages = await readLanguages(api);
  const blocksUnmanaged = await areUnmanagedCustomizationsBlocked(api);
  const installed = new Map((await readSolutionsNamed(api, core.uniqueName)).map((solution) => [solution.uniqueName, solution]));
  const running = await readRunningOperations(api);
  const existingApps = await readApps(api);
  const chosen = chooseApps(wantedApps, existingApps);
  const apps: SurveyedApp[] = [];
  for (const app of chosen.apps) apps.push(await surveyApp(api, app, makeAddon));
  return {
    version,
    caller,
    languages,
    conversation,
    blocksUnmanaged,
    installed,
    running,
    existingApps,
    apps,
    unknownApps: chosen.unknown,
  };
}

async function surveyApp(api: ReadApi, app: App, makeAddon: AddonMaker): Promise<SurveyedApp> {
  const siteMap = await readSiteMap(api, app);
  if (siteMap === undefined) return { app, siteMap, addon: undefined, missingTables: [] };
  try {
    const addon = makeAddon({ app: app.uniqueName, siteMap: siteMap.uniqueName });
    const missingTables = await unlessMissing(tablesMissingIn(api, app.id, addon.tables));
    if (missingTables === undefined) throw new Error(`The app ${app.uniqueName} was never published.`);
    return { app, siteMap, addon, missingTables };
  } catch (error) {
    if (error instanceof Error && error.name === "Error")
      return { app, siteMap, addon: undefined, problem: error.message, missingTables: [] };
    throw error;
  }
}

/** Which of these tables an app lacks; those that the environment lacks, too. */
export async function tablesMissingIn(api: ReadApi, appId: string, logicalNames: readonly string[]): Promise<readonly string[]> {
  const components: readonly AppComponent[] = await readAppComponents(api, appId);
  const present = new Set(components.map(({ objectId }) => objectId));
  const tables = await readTables(api, logicalNames);
  return logicalNames.filter((name) => !present.has(tables.get(name)?.metadataId.toLowerCase() ?? ""));
}
