import { appIdOf, pageLink } from "../../../shared/host/pageLink";
import { linkedChoice } from "../../../solution/webresources/linkedChoice";

const MEI = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const SOURCE = { clientUrl: "https://fernway.crm4.dynamics.com", appId: "16c39d3a-73df-4528-8622-73aefa0228d0" };

describe("pageLink", () => {
  it("opens the start page in the same app, with what is chosen", () => {
    const link = new URL(pageLink(SOURCE, { sellerId: MEI, period: "last30Days", comparison: "team" }));
    expect(`${link.origin}${link.pathname}`).toBe("https://fernway.crm4.dynamics.com/main.aspx");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      appid: SOURCE.appId,
      pagetype: "webresource",
      webresourceName: "slr_/landing.html",
      data: `seller=${MEI}&period=last30Days&compare=team`,
    });
  });

  it("names the solution's own app where the host does not tell which one is open", () => {
    expect(new URL(pageLink({ ...SOURCE, appId: undefined }, { period: "allTime", comparison: "team" })).searchParams.get("appname")).toBe(
      "slr_SellerDetails",
    );
  });

  it("is understood by the start page, custom dates included", () => {
    const link = new URL(
      pageLink(SOURCE, { sellerId: MEI, period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "topSellers" }),
    );
    const choice = linkedChoice(`?data=${encodeURIComponent(link.searchParams.get("data") ?? "")}`);
    expect(choice).toMatchObject({ "slr_SellerId@odata.bind": `/systemusers(${MEI})`, slr_from: "2026-06-01", slr_to: "2026-06-21" });
    expect(Object.keys(choice)).toEqual(expect.arrayContaining(["slr_period", "slr_compare"]));
  });

  it("leaves the dates of an earlier custom period out", () => {
    expect(pageLink(SOURCE, { period: "last7Days", from: "2026-06-01", to: "2026-06-21", comparison: "team" })).not.toContain("2026");
  });
});

describe("appIdOf", () => {
  it("reads the present address", () => {
    expect(appIdOf("?appid=0a&pagetype=entityrecord")).toBe("0a");
    expect(appIdOf("?appname=slr_SellerDetails")).toBeUndefined();
  });
});
