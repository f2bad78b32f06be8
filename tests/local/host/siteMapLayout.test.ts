import { siteMapLayout } from "./siteMapLayout";

const siteMap = (subArea: string) =>
  `<SiteMap><Area Id="a"><Titles><Title LCID="1033" Title="Calls"/><Title LCID="2052" Title="呼叫"/></Titles><Group Id="g"><Titles><Title LCID="1033" Title="Sellers"/></Titles>${subArea}</Group></Area></SiteMap>`;

describe("a site map", () => {
  const everything = () => true;

  it("leads to web resources and tables, with icons from this server", () => {
    const [area] = siteMapLayout(
      siteMap(
        '<SubArea Id="start" Url="$webresource:slr_/landing.html" VectorIcon="$webresource:slr_/icon.svg"/><SubArea Id="list" Entity="account" Icon="/_imgs/transparent.gif"/>',
      ),
      2052,
      everything,
    );
    expect(area?.title).toBe("呼叫");
    expect(area?.groups[0]).toEqual({
      title: "Sellers",
      subAreas: [
        { id: "start", title: "start", icon: "/WebResources/slr_/icon.svg", target: { kind: "webresource", name: "slr_/landing.html" } },
        { id: "list", title: "list", target: { kind: "entity", table: "account" } },
      ],
    });
  });

  it("leaves out what the user may not see, and groups and areas of nothing", () => {
    const settings = siteMap('<SubArea Id="targets" Entity="slr_target"><Privilege Entity="slr_target" Privilege="Write"/></SubArea>');
    const areasFor = (...verbs: readonly string[]) =>
      siteMapLayout(settings, 1033, (table, verb) => table === "slr_target" && verbs.includes(verb));
    expect(areasFor("Read")).toEqual([]);
    expect(areasFor("Write")).toEqual([]);
    expect(areasFor("Read", "Write")[0]?.groups).toHaveLength(1);
  });

  it("refuses an entry that leads nowhere, naming it", () => {
    expect(() => siteMapLayout(siteMap('<SubArea Id="lost"/>'), 1033, everything)).toThrow('"lost" has neither');
  });
});
