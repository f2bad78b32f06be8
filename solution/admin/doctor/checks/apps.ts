import { COMPONENT } from "../../../componentTypes";
import { TABLES } from "../../../../shared/dataverse/tables";
import { CORE_PARTS } from "../../../core/parts";
import type { ReadApi } from "../../connection/webApi";
import { readAppComponents, readApps, readSiteMap, type App } from "../../environment/apps";
import { SYSTEM_ADMINISTRATOR } from "../../environment/caller";
import { readTables, type InstalledTable } from "../../environment/tables";
import { check, type Examination, type Judgement } from "../Check";
import { readHeldRoles } from "../heldRoles";
import { listed } from "../words";

/** The apps that people have open, by unique name. */
const SALES_APPS: Readonly<Record<string, string>> = { msdynce_saleshub: "saleshub", msdynce_salespro: "salespro" };
/** What every page opens. */
const NEEDED: readonly string[] = [TABLES.sellerView, TABLES.conversation];
const LANDING = "slr_/landing.html";

export interface AppFacts {
  readonly uniqueName: string;
  readonly name: string;
  /** Whether its site map leads to Seller details. */
  readonly hasEntry: boolean;
  /** Tables that pages open and that the app lacks. */
  readonly missingTables: readonly string[];
  /** Names of the roles that open the app; none: everybody may. */
  readonly roles: readonly string[];
}

interface AppsFacts {
  readonly apps: readonly AppFacts[];
  readonly user?: { readonly name: string; readonly roles: readonly string[] };
}

async function readRoles(api: ReadApi, appId: string): Promise<readonly string[]> {
  const { appmoduleroles_association: roles } = await api.get<{ appmoduleroles_association: readonly { name: string }[] }>(
    `appmodules(${appId})?$select=appmoduleid&$expand=appmoduleroles_association($select=name)`,
  );
  return roles.map(({ name }) => name);
}

/** Nothing where the app neither has the entry nor is one that should have it: an environment may have many. */
async function readApp(api: ReadApi, app: App, needed: readonly InstalledTable[]): Promise<AppFacts | undefined> {
  const hasEntry = (await readSiteMap(api, app))?.xml.includes(LANDING) ?? false;
  if (!hasEntry && !(app.uniqueName in SALES_APPS) && app.uniqueName !== CORE_PARTS.app) return undefined;
  const components = await readAppComponents(api, app.id);
  const tables = components.filter(({ type }) => type === COMPONENT.table).map(({ objectId }) => objectId);
  return {
    uniqueName: app.uniqueName,
    name: app.name,
    hasEntry,
    missingTables: needed.filter(({ metadataId }) => !tables.includes(metadataId.toLowerCase())).map(({ logicalName }) => logicalName),
    roles: await readRoles(api, app.id),
  };
}

async function read({ api, user }: Examination): Promise<AppsFacts> {
  const needed = [...(await readTables(api, NEEDED)).values()];
  const apps: AppFacts[] = [];
  for (const found of await readApps(api)) {
    const app = await readApp(api, found, needed);
    if (app !== undefined) apps.push(app);
  }
  if (user === undefined) return { apps };
  return { apps, user: { name: user.name, roles: (await readHeldRoles(api, user.id)).map(({ name }) => name) } };
}

function judgeApp({ uniqueName, name, hasEntry: isEntered, missingTables }: AppFacts): Judgement {
  if (!isEntered)
    return {
      subject: name,
      verdict: "warning",
      found: `${name} (${uniqueName}) has no entry Seller details.`,
      remedy: `Run deploy --apps ${SALES_APPS[uniqueName] ?? (uniqueName === CORE_PARTS.app ? "own" : uniqueName)}, where people should find the page in it.`,
    };
  if (missingTables.length > 0)
    return {
      subject: name,
      verdict: "problem",
      found: `${name} has the entry, but not ${listed(missingTables)}: their forms do not open in it.`,
      remedy: `Run deploy, or add ${missingTables.length === 1 ? "the table" : "the tables"} to ${name} in the app designer and publish it.`,
    };
  return { subject: name, verdict: "ok", found: `${name} has the entry Seller details and the tables that pages open.` };
}

function opens({ roles }: AppFacts, held: readonly string[]): boolean {
  return roles.length === 0 || held.includes(SYSTEM_ADMINISTRATOR) || roles.some((role) => held.includes(role));
}

/** Pure: in which apps the page is found, and by the user. */
export function judgeApps({ apps, user }: AppsFacts): readonly Judgement[] {
  const entered = apps.filter((app) => app.hasEntry);
  const judgements = apps.map(judgeApp);
  if (entered.length === 0)
    judgements.push({ verdict: "problem", found: "No app leads to Seller details.", remedy: "Run deploy, which adds the entry to apps." });
  if (user === undefined || entered.length === 0) return judgements;
  const open = entered.filter((app) => opens(app, user.roles));
  if (open.length > 0)
    return [
      ...judgements,
      {
        subject: "Apps of the user",
        verdict: "ok",
        found: `${user.name} opens ${listed(open.map(({ name }) => name))}, by the roles of each.`,
      },
    ];
  return [
    ...judgements,
    {
      subject: "Apps of the user",
      verdict: "problem",
      found: `${user.name} has no role that opens ${listed(entered.map(({ name }) => name))}.`,
      remedy: `Assign one of ${listed([...new Set(entered.flatMap(({ roles }) => roles))])}.`,
    },
  ];
}

/** Where is the page found, and can it open there? */
export const apps = check("Apps", "Apps", read, judgeApps);
