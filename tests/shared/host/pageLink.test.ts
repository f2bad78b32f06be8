import { pageLink, type LinkedPage } from "../../../shared/host/pageLink";
import { linkedChoice } from "../../../solution/webresources/linkedChoice";
import { days } from "../../controls/pageWith";

const MEI = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const FERNWAY = "https://fernway.crm4.dynamics.com";
const linkTo = (page: Partial<LinkedPage>, hours = 0) =>
  new URL(pageLink(FERNWAY, { seller: MEI, range: days("2026-06-01", "2026-06-21"), comparison: "team", ...page }, () => hours * 60));
const dataOf = (link: URL) => link.searchParams.get("data") ?? "";

describe("pageLink", () => {
  it("opens the start page in the solution's own app, whichever is open, with the days that are seen", () => {
    const link = linkTo({});
    expect(`${link.origin}${link.pathname}`).toBe("https://fernway.crm4.dynamics.com/main.aspx");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      appname: "slr_SellerDetails",
      pagetype: "webresource",
      webresourceName: "slr_/landing.html",
      data: `seller=${MEI}&period=custom&from=2026-06-01&to=2026-06-21&compare=team`,
    });
  });

  it("names the days as the user's zone has them", () => {
    const yesterdayNoon = { from: Date.UTC(2026, 5, 20, 12), to: Date.UTC(2026, 5, 21, 12) + 1 };
    expect(dataOf(linkTo({ range: yesterdayNoon }))).toContain("from=2026-06-20&to=2026-06-21");
    expect(dataOf(linkTo({ range: yesterdayNoon }, 13))).toContain("from=2026-06-21&to=2026-06-22");
  });

  it("leaves all time what it is: it has no first day", () => {
    expect(dataOf(linkTo({ range: { from: -Infinity, to: Date.UTC(2026, 5, 21) } }))).toBe(`seller=${MEI}&period=allTime&compare=team`);
  });

  it("is understood by the start page, dates included", () => {
    const { choice, refused } = linkedChoice(`?data=${encodeURIComponent(dataOf(linkTo({})))}`, Date.UTC(2026, 5, 21));
    expect(refused).toEqual([]);
    expect(choice).toMatchObject({ "slr_SellerId@odata.bind": `/systemusers(${MEI})`, slr_from: "2026-06-01", slr_to: "2026-06-21" });
    expect(Object.keys(choice)).toEqual(expect.arrayContaining(["slr_period", "slr_compare"]));
    // Of filters it says nothing, so the viewer's own stay.
    expect(choice).not.toHaveProperty("slr_filters");
  });

  it.each([
    ["what calls are narrowed to", '{"stage":["3-Propose"],"tag":["a & b=c"]}', '{"stage":["3-Propose"],"tag":["a & b=c"]}', []],
    ["that they are not", "{}", "{}", []],
    ["of what cannot be a filter what can", '{"tag":["a"],"campaign":["x"]}', '{"tag":["a"]}', ["linkRefused"]],
    ["of nonsense nothing", "<b>", "{}", ["linkRefused"]],
  ])("says %s", (_what, filters, chosen, refused) => {
    const read = linkedChoice(`?data=${encodeURIComponent(dataOf(linkTo({ filters })))}`, Date.UTC(2026, 5, 21));
    expect(read.choice).toMatchObject({ slr_filters: chosen });
    expect(read.refused).toEqual(refused);
  });
});
