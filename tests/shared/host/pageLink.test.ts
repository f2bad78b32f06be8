import { pageLink } from "../../../shared/host/pageLink";
import { linkedChoice } from "../../../solution/webresources/linkedChoice";

const MEI = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const FERNWAY = "https://fernway.crm4.dynamics.com";

describe("pageLink", () => {
  it("opens the start page in the solution's own app, whichever is open, with what is chosen", () => {
    const link = new URL(pageLink(FERNWAY, { sellerId: MEI, period: "last30Days", comparison: "team" }));
    expect(`${link.origin}${link.pathname}`).toBe("https://fernway.crm4.dynamics.com/main.aspx");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      appname: "slr_SellerDetails",
      pagetype: "webresource",
      webresourceName: "slr_/landing.html",
      data: `seller=${MEI}&period=last30Days&compare=team`,
    });
  });

  it("is understood by the start page, custom dates included", () => {
    const link = new URL(
      pageLink(FERNWAY, { sellerId: MEI, period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "topSellers" }),
    );
    const { choice, refused } = linkedChoice(`?data=${encodeURIComponent(link.searchParams.get("data") ?? "")}`, Date.UTC(2026, 5, 21));
    expect(refused).toEqual([]);
    expect(choice).toMatchObject({ "slr_SellerId@odata.bind": `/systemusers(${MEI})`, slr_from: "2026-06-01", slr_to: "2026-06-21" });
    expect(Object.keys(choice)).toEqual(expect.arrayContaining(["slr_period", "slr_compare"]));
  });

  it("leaves the dates of an earlier custom period out", () => {
    expect(pageLink(FERNWAY, { period: "last7Days", from: "2026-06-01", to: "2026-06-21", comparison: "team" })).not.toContain("2026");
  });
});
