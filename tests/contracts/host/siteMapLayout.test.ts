import { siteMapLayout } from "../../harness/host/siteMapLayout";

const siteMap = (subArea: string) =>
  `<SiteMap><Area Id="a"><Titles><Title LCID="1033" Title="Calls"/><Title LCID="2052" Title="呼叫"/></Titles><Group Id="g"><Titles><Title LCID="1033" Title="Sellers"/></Titles>${subArea}</Group></Area></SiteMap>`;

describe("a site map", () => {
  it("leads to web resources and tables, with icons from this server", () => {
    const [area] = siteMapLayout(
      siteMap('<SubArea Id="start" Url="$webresource:slr_/landing.html" VectorIcon="$webresource:slr_/icon.svg"/><SubArea Id="list" Entity="account" Icon="/_imgs/transparent.gif"/>'),
      2052,
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

  it("refuses an entry that leads nowhere, naming it", () => {
    expect(() => siteMapLayout(siteMap('<SubArea Id="lost"/>'), 1033)).toThrow('"lost" has neither');
  });
});
