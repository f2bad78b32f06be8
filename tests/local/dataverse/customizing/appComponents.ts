import { json, noContent, type ApiResponse } from "../ApiRequest";
import type { Table } from "../Catalogue";
import { ApiError, badRequest, literalOf, notPlayed } from "../errors";
import { stableGuid, toGuid } from "../guid";
import { COMPONENT } from "../../../../solution/componentTypes";
import { tablesListed, type InstalledApp } from "./installedApps";
import { requirePrivileges } from "./installPrivileges";
import type { Message } from "./Message";
import { isObject } from "../requestBody";
import { tableIdOf, uniqueAppIdOf } from "./systemRows";

type Json = Readonly<Record<string, unknown>>;

function appOf({ services }: Message, given: unknown): InstalledApp {
  const id = typeof given === "string" ? toGuid(given) : undefined;
  const app = services.customizations.unpublishedApps().find((each) => each.id === id);
  if (!app) throw new ApiError(404, "0x80040217", `appmodule With Id = ${literalOf(given)} Does Not Exist`);
  return app;
}

/** `RetrieveAppComponents(AppModuleId=…)` */
export function retrieveAppComponents(message: Message): ApiResponse {
  requirePrivileges(message.caller, ["prvReadAppModule"], message.services.privileges);
  const app = appOf(message, message.parameters.get("AppModuleId"));
  const value = [
    [COMPONENT.siteMap, app.siteMap.id] as const,
    ...app.tables.map((logicalName) => [COMPONENT.table, tableIdOf({ logicalName })] as const),
  ];
  return json(200, {
    value: value.map(([componenttype, objectid]) => ({
      appmodulecomponentid: stableGuid(`${app.id} ${componenttype} ${objectid}`),
      _appmoduleidunique_value: uniqueAppIdOf(app.id),
      componenttype,
      objectid,
    })),
  });
}

/** `ValidateApp(AppModuleId=…)`: entries of tables that are not in the app cannot be opened. */
export function validateApp(message: Message): ApiResponse {
  requirePrivileges(message.caller, ["prvReadAppModule"], message.services.privileges);
  const app = appOf(message, message.parameters.get("AppModuleId"));
  const outside = [...new Set(tablesListed(app.siteMap.xml))].filter((table) => !app.tables.includes(table));
  return json(200, {
    AppModuleValidationResponse: {
      ValidationSuccess: outside.length === 0,
      ValidationIssueList: outside.map((table) => ({
        ErrorType: "Error",
        Message: `The site map refers to the table '${table}', which is not in the app.`,
        ComponentId: tableIdOf({ logicalName: table }),
        ComponentType: COMPONENT.table,
        DisplayName: table,
      })),
    },
  });
}

function typeOf({ "@odata.type": type }: Json): string {
  return typeof type === "string" ? type.replace(/^#?Microsoft\.Dynamics\.CRM\./, "") : "?";
}

/** The table that a component names by its MetadataId, or whose form it names. */
function tableOf(component: Json, { services }: Message, app: InstalledApp): Table | undefined {
  const kind = typeOf(component);
  if (kind === "entity") {
    const id = toGuid(literalOf(component["entityid"]));
    const table = services.catalogue.tables.find((each) => tableIdOf(each) === id);
    if (!table) throw new ApiError(404, "0x80040217", `Could not find an entity with MetadataId ${literalOf(component["entityid"])}.`);
    return table;
  }
  if (kind !== "systemform") throw notPlayed(`the app component '${kind}'`);
  const form = services.customizations.solutions
    .flatMap(({ forms }) => forms)
    .find(({ id }) => id === toGuid(literalOf(component["formid"])));
  if (!form) throw new ApiError(404, "0x80040217", `systemform With Id = ${literalOf(component["formid"])} Does Not Exist`);
  // All forms of a table are in the app that has the table.
  if (app.tables.includes(form.table)) return undefined;
  throw badRequest(`The form '${form.id}' cannot be added because its table '${form.table}' is not in the app.`, "0x80050135");
}

function componentsOf({ body }: Message): readonly Json[] {
  const components = body["Components"];
  if (!Array.isArray(components) || components.length === 0) throw badRequest("The parameter 'Components' must be a list.", "0x80048d19");
  return components.map((component: unknown) => {
    if (!isObject(component)) throw badRequest("Each of the parameter 'Components' must be a row.", "0x80048d19");
    return component;
  });
}

/** An unmanaged change, which may be blocked. */
function requireMayChange({ caller, services }: Message): void {
  requirePrivileges(caller, ["prvWriteAppModule"], services.privileges);
  if (!services.platform.blocksUnmanaged) return;
  throw new ApiError(
    403,
    "0x80072333",
    "This environment doesn't allow unmanaged customizations. Contact your administrator, or make the change in a development environment " +
      "and import it as a managed solution.",
  );
}

/** `AddAppComponents` */
export function addAppComponents(message: Message): ApiResponse {
  requireMayChange(message);
  const app = appOf(message, message.body["AppId"]);
  const tables = componentsOf(message).flatMap((component) => tableOf(component, message, app) ?? []);
  for (const table of tables) if (!app.tables.includes(table.logicalName)) message.services.customizations.addTable(app.id, table);
  return noContent();
}

/** `RemoveAppComponents`: takes out what was added by hand; what a managed solution put there stays. */
export function removeAppComponents(message: Message): ApiResponse {
  requireMayChange(message);
  const { customizations, platform } = message.services;
  const app = appOf(message, message.body["AppId"]);
  const tables = componentsOf(message).flatMap((component) => tableOf(component, message, app) ?? []);
  if (!platform.keepsRemovedComponents) for (const table of tables) customizations.removeTable(app.id, table);
  return noContent();
}
