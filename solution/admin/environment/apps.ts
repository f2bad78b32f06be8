import { COMPONENT } from "../../componentTypes";
import type { ReadApi } from "../connection/webApi";
import { unlessMissing } from "./odata";

/** A model-driven app of an environment. */
export interface App {
  readonly id: string;
  /** The key by which its components name it; differs from `id`. */
  readonly uniqueId: string;
  readonly uniqueName: string;
  readonly name: string;
}

export interface SiteMap {
  readonly id: string;
  readonly uniqueName: string;
  readonly xml: string;
}

/** What an app consists of: 1 a table (by its definition's id), 26 a view, 60 a form, 62 a site map. */
export interface AppComponent {
  readonly objectId: string;
  readonly type: number;
}

export interface AppIssue {
  readonly type: "Error" | "Warning" | "Info";
  readonly message: string;
}

interface AppRow {
  readonly appmoduleid: string;
  readonly appmoduleidunique: string;
  readonly uniquename: string;
  readonly name: string | null;
}

/** All apps, by their names. */
export async function readApps(api: ReadApi): Promise<readonly App[]> {
  const rows = await api.getAll<AppRow>("appmodules?$select=appmoduleid,appmoduleidunique,uniquename,name");
  return rows
    .map(({ appmoduleid, appmoduleidunique, uniquename, name }) => ({
      id: appmoduleid,
      uniqueId: appmoduleidunique,
      uniqueName: uniquename,
      name: name ?? uniquename,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** An app's site map; undefined where it has none, which an app under construction may. */
export async function readSiteMap(api: ReadApi, app: Pick<App, "uniqueId">): Promise<SiteMap | undefined> {
  const filter = `_appmoduleidunique_value eq ${app.uniqueId} and componenttype eq ${COMPONENT.siteMap}`;
  const components = await api.getAll<{ readonly objectid: string }>(
    `appmodulecomponents?$select=objectid,componenttype&$filter=${encodeURIComponent(filter)}`,
  );
  for (const { objectid } of components) {
    const row = await unlessMissing(
      api.get<{ readonly sitemapid: string; readonly sitemapnameunique: string | null; readonly sitemapxml: string | null }>(
        `sitemaps(${objectid})?$select=sitemapid,sitemapname,sitemapnameunique,sitemapxml`,
      ),
    );
    if (row !== undefined) return { id: row.sitemapid, uniqueName: row.sitemapnameunique ?? "", xml: row.sitemapxml ?? "" };
  }
  return undefined;
}

/** What an app consists of as its users have it: also what its site map brings in. */
export async function readAppComponents(api: ReadApi, appId: string): Promise<readonly AppComponent[]> {
  const { value } = await api.get<{ readonly value: readonly { readonly objectid: string; readonly componenttype: number }[] }>(
    `RetrieveAppComponents(AppModuleId=${appId})`,
  );
  return value.map(({ objectid, componenttype }) => ({ objectId: objectid.toLowerCase(), type: componenttype }));
}

interface Validation {
  readonly AppModuleValidationResponse: {
    readonly ValidationIssueList?: readonly { readonly ErrorType: AppIssue["type"]; readonly Message: string }[];
  };
}

/** What the platform finds wrong with an app. */
export async function validateApp(api: ReadApi, appId: string): Promise<readonly AppIssue[]> {
  const { AppModuleValidationResponse } = await api.get<Validation>(`ValidateApp(AppModuleId=${appId})`);
  return (AppModuleValidationResponse.ValidationIssueList ?? []).map(({ ErrorType, Message }) => ({ type: ErrorType, message: Message }));
}
