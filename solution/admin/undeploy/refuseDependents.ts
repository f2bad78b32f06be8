import { COMPONENT } from "../../componentTypes";
import { CORE_PARTS } from "../../core/parts";
import { StepFailure, type StepResult, type Work } from "../deploy/Work";
import type { ReadApi } from "../connection/webApi";
import { listed } from "../deploy/listed";
import type { App } from "../environment/apps";
import { literal } from "../environment/odata";
import { readOtherApps, readOwnTables } from "./ownTables";

const APP_COMPONENT = 80;

/** Kinds of components by their numbers, as people call them. */
const KINDS: Readonly<Record<number, string>> = {
  1: "a table",
  2: "a column",
  10: "a relationship",
  20: "a security role",
  26: "a view",
  29: "a workflow or flow",
  60: "a form",
  61: "a web resource",
  62: "a site map",
  66: "a control",
  80: "an app",
  300: "a canvas app",
};

interface Dependency {
  readonly dependentcomponenttype: number;
  readonly dependentcomponentobjectid: string;
}

async function ask(api: ReadApi, path: string): Promise<readonly Dependency[]> {
  return (await api.get<{ readonly value: readonly Dependency[] }>(path)).value;
}

/**
 * Makes sure that nothing of others needs the core any more.
 * @throws StepFailure naming what does
 */
export async function refuseDependents({ api }: Work): Promise<StepResult> {
  const others = await readOtherApps(api);
  const dependents = [...(await ask(api, `RetrieveDependenciesForUninstall(SolutionUniqueName=${literal(CORE_PARTS.uniqueName)})`))];
  // Of the tables' own dependents only other apps count: forms and views of a table go with it.
  for (const { metadataId } of await readOwnTables(api)) {
    const ofTable = await ask(api, `RetrieveDependenciesForDelete(ComponentType=${COMPONENT.table},ObjectId=${metadataId})`);
    dependents.push(...ofTable.filter((each) => appOf(each, others) !== undefined));
  }
  if (dependents.length === 0) return { changed: false, message: "nothing of others does" };
  const names = [...new Set(dependents.map((each) => nameOf(each, others)))];
  throw new StepFailure(
    `${CORE_PARTS.uniqueName} cannot go while others need what it brings: ${listed(names)}. ` +
      "Remove that use of it (make.powerapps.com, Solutions, Seller Details, Show dependencies), and run the command again, which takes off the rest.",
  );
}

/** The app that a dependency is of; a site map's is none of an app. */
function appOf({ dependentcomponenttype: type, dependentcomponentobjectid: id }: Dependency, apps: readonly App[]): App | undefined {
  if (type !== APP_COMPONENT) return undefined;
  return apps.find((app) => [app.id, app.uniqueId].some((own) => own.toLowerCase() === id.toLowerCase()));
}

function nameOf(dependency: Dependency, apps: readonly App[]): string {
  const { dependentcomponenttype: type, dependentcomponentobjectid: id } = dependency;
  const app = appOf(dependency, apps);
  return app === undefined ? `${KINDS[type] ?? `a component of type ${type}`} (${id})` : `the app ${app.name}`;
}
