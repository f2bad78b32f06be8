import type { InstalledApp } from "../dataverse/customizing/installedApps";
import { ORGANISATION, USERS } from "../dataverse/sampleOrganisation";
import { askedApp, homeAddress } from "./apps";
import type { HostUser } from "./HostModel";

const PAGE = `<SubArea Id="page" Url="$webresource:slr_/landing.html"><Titles><Title LCID="1033" Title="Page"/></Titles></SubArea>`;
const LIST = `<SubArea Id="list" Entity="account"><Titles><Title LCID="1033" Title="Accounts"/></Titles></SubArea>`;

function app(uniqueName: string, entry: string, roleIds: readonly string[] = []): InstalledApp {
  const xml = `<SiteMap><Area Id="a"><Group Id="g">${entry}</Group></Area></SiteMap>`;
  return { id: `id of ${uniqueName}`, uniqueName, labels: {}, roleIds, siteMap: { id: "-", uniqueName: "-", xml }, tables: [] };
}

/** An environment of these apps, whose people work in Sales Professional. */
const sources = (...apps: readonly InstalledApp[]) => ({
  organisation: ORGANISATION,
  solutions: () => [],
  apps: () => apps,
  home: () => ({ app: "salespro", webResource: "slr_/landing.html" }),
});
const user: HostUser = { ...USERS.sid, roles: [{ id: "seller", name: "Seller" }] };
const appOf = (address: string): string | null => new URLSearchParams(address.slice(address.indexOf("?"))).get("appname");

describe("a user's start", () => {
  it("is the page in the own app, else in the first that leads to it", () => {
    const own = homeAddress(sources(app("saleshub", PAGE), app("salespro", PAGE)), user);
    expect([appOf(own), new URLSearchParams(own).get("webresourceName")]).toEqual(["salespro", "slr_/landing.html"]);
    expect(appOf(homeAddress(sources(app("salespro", LIST), app("saleshub", PAGE)), user))).toBe("saleshub");
  });

  it("is the beginning of the own app where none leads to the page, and never an app of other roles", () => {
    expect(homeAddress(sources(app("saleshub", LIST), app("salespro", LIST)), user)).toBe("/main.aspx?appname=salespro");
    expect(appOf(homeAddress(sources(app("salespro", PAGE, ["director"]), app("saleshub", LIST)), user))).toBe("saleshub");
    expect(() => homeAddress(sources(app("salespro", PAGE, ["director"])), user)).toThrow("There is no app that");
  });
});

describe("an app in an address", () => {
  it("is found by name or id, and opens for its roles only", () => {
    const both = sources(app("salespro", PAGE, ["seller"]), app("saleshub", PAGE, ["director"]));
    expect(askedApp(both, user, { appName: "salespro" }).uniqueName).toBe("salespro");
    expect(askedApp(both, user, { appId: "id of salespro" }).uniqueName).toBe("salespro");
    expect(() => askedApp(both, user, { appName: "saleshub" })).toThrow('may not open the app "saleshub"');
    expect(() => askedApp(both, user, { appName: "lost" })).toThrow('There is no app "lost".');
  });
});
