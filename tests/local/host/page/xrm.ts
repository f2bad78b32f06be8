import type { HostApp } from "../HostModel";
import { isRightToLeft } from "./languages";
import { scriptNavigation, type Open } from "./navigation";
import type { GlobalNotification, Notifications } from "./notifications";
import { played } from "./played";
import type { WebApi } from "./webApi";
import { zoneOffset } from "./zoneOffset";

/** `window.Xrm` as web resources (through `parent`) and form scripts find it. */
export function xrm(app: HostApp, clientUrl: string, api: WebApi, open: Open, now: () => Date, notifications: Notifications) {
  const { user } = app;
  const roles = user.roles.map(({ id, name }) => ({ id, name }));
  const globalContext = played("Xrm.Utility.getGlobalContext()", {
    userSettings: played("Xrm.Utility.getGlobalContext().userSettings", {
      userId: `{${user.id.toUpperCase()}}`,
      userName: user.fullName,
      languageId: user.languageId,
      isRTL: isRightToLeft(user.languageId),
      securityRoles: roles.map(({ id }) => id),
      roles: played("Xrm.Utility.getGlobalContext().userSettings.roles", {
        get: () => roles,
        getAll: () => roles,
        getLength: () => roles.length,
        forEach: (visit: (role: { id: string; name: string }, index: number) => void) => roles.forEach(visit),
      }),
      getTimeZoneOffsetMinutes: () => zoneOffset(user.timeZone, now()),
    }),
    client: played("Xrm.Utility.getGlobalContext().client", {
      getClient: () => "Web",
      getClientState: () => "Online",
      getFormFactor: () => 1,
    }),
    getClientUrl: () => clientUrl,
    getCurrentAppUrl: () => `${clientUrl}/main.aspx?appname=${app.uniqueName}`,
    getCurrentAppName: async () => app.title,
    getCurrentAppProperties: async () =>
      played("Xrm.Utility.getGlobalContext().getCurrentAppProperties()", {
        appId: app.appId,
        uniqueName: app.uniqueName,
        displayName: app.title,
        url: `${clientUrl}/main.aspx?appname=${app.uniqueName}`,
      }),
  });
  return played("Xrm", {
    Utility: played("Xrm.Utility", { getGlobalContext: () => globalContext }),
    Navigation: scriptNavigation(open),
    WebApi: api,
    App: played("Xrm.App", {
      addGlobalNotification: async (notification: GlobalNotification) => notifications.add(notification),
      clearGlobalNotification: async (id: string) => notifications.clear(id),
    }),
  });
}
