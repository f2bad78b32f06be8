import type { InstalledApp } from "../dataverse/customizing/installedApps";
import { HostError } from "./HostError";
import type { HostUser, SiteMapArea } from "./HostModel";
import type { HostSources } from "./HostSources";
import { labelIn } from "./labelIn";
import { pageAddress, type PageTarget } from "./page/pageAddress";
import { hasPrivilege, mayUse } from "./persona";
import { siteMapLayout } from "./siteMapLayout";

/** An app as an address names it; neither means the user's own. */
export interface AppQuestion {
  readonly appName?: string;
  /** Lower-case GUID without braces. */
  readonly appId?: string;
}

export function titleOf({ labels, uniqueName }: InstalledApp, { languageId }: HostUser): string {
  return labelIn(languageId, labels) || uniqueName;
}

/** Apps that the user's roles open. */
export function usableApps(sources: HostSources, user: HostUser): readonly InstalledApp[] {
  return sources.apps().filter(({ roleIds }) => mayUse(user, roleIds));
}

/** What the user sees of an app's site map. */
export function areasOf(sources: HostSources, user: HostUser, { siteMap }: InstalledApp): readonly SiteMapArea[] {
  return siteMapLayout(siteMap.xml, user.languageId, (table, verb) => hasPrivilege(sources, user, verb, table));
}

/** The app that is asked for. Throws 404 where there is none, 403 where the user's roles do not open it. */
export function askedApp(sources: HostSources, user: HostUser, { appName, appId }: AppQuestion): InstalledApp {
  const asked = appName ?? appId;
  if (asked === undefined) return homeOf(sources, user).app;
  const app = sources.apps().find(({ uniqueName, id }) => (appName === undefined ? id === appId : uniqueName === appName));
  if (!app) throw new HostError(404, `There is no app "${asked}".`);
  if (!mayUse(user, app.roleIds)) {
    throw new HostError(403, `${user.fullName} may not open the app "${titleOf(app, user)}": it is restricted to other security roles.`);
  }
  return app;
}

/** Where the user starts: in the app that has the page, the own one first; where none has, at the beginning of the first. */
export function homeAddress(sources: HostSources, user: HostUser): string {
  const { app, page } = homeOf(sources, user);
  return pageAddress(app.uniqueName, page);
}

function homeOf(sources: HostSources, user: HostUser): { readonly app: InstalledApp; readonly page: PageTarget } {
  const { app: own, webResource } = sources.home(user.domainName);
  const usable = usableApps(sources, user);
  const apps = [...usable.filter(({ uniqueName }) => uniqueName === own), ...usable.filter(({ uniqueName }) => uniqueName !== own)];
  const hasPage = (app: InstalledApp) =>
    areasOf(sources, user, app).some(({ groups }) =>
      groups.some(({ subAreas }) => subAreas.some(({ target }) => target.kind === "webresource" && target.name === webResource)),
    );
  const withPage = apps.find(hasPage);
  if (withPage) return { app: withPage, page: { kind: "webresource", name: webResource } };
  const [first] = apps;
  if (!first) throw new HostError(404, `There is no app that ${user.fullName} may open.`);
  return { app: first, page: { kind: "start" } };
}
