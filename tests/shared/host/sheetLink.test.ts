import { sheetLink, sheetPageOf, teamSheetLink, teamSheetPageOf, type SheetPage, type TeamSheetPage } from "../../../shared/host/sheetLink";

const MEI = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const NOW = Date.UTC(2026, 5, 30, 12);
const SHEET: SheetPage = {
  selection: { sellerId: MEI, period: "last30Days", comparison: "team" },
  now: NOW,
  locale: "ar-SA-u-ca-islamic-umalqura",
  offset: 180,
};
const read = (sheet: SheetPage, now = NOW) => sheetPageOf(new URL(sheetLink("https://fernway.crm4.dynamics.com", sheet)).search, now);
const of = (data: string) => sheetPageOf(`?data=${encodeURIComponent(data)}`, NOW);

describe("sheetLink", () => {
  it("leads to a web resource of its own, outside of any app", () => {
    const link = new URL(sheetLink("https://fernway.crm4.dynamics.com", SHEET));
    expect(`${link.origin}${link.pathname}`).toBe("https://fernway.crm4.dynamics.com/WebResources/slr_/oneToOne.html");
  });

  it("says the seller, the page's own moment, and how the user reads", () => {
    expect(read(SHEET)).toEqual(SHEET);
    const custom: SheetPage = {
      ...SHEET,
      selection: { sellerId: MEI, period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "previousPeriod" },
    };
    expect(read(custom)).toEqual(custom);
  });
});

describe("sheetPageOf", () => {
  it("understands the data of a page's link, which says nothing of its reader", () => {
    expect(of(`seller=${MEI}&period=custom&from=2026-06-01&to=2026-06-21&compare=team`)).toMatchObject({
      selection: { sellerId: MEI, period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "team" },
      now: NOW,
      locale: "en",
    });
  });

  it.each([
    "",
    "%",
    "period=last30Days",
    "seller=Mei&period=last30Days",
    `seller=${MEI}`,
    `seller=${MEI}&period=lastCentury`,
    `seller=${MEI}&period=custom`,
    `seller=${MEI}&period=custom&from=1900-01-01&to=2026-06-30`,
    `seller=${MEI}&period=custom&from=2026-07-05&to=2026-07-09`,
    `seller=${MEI}&period=last30Days&compare=everybody`,
    `seller=${MEI}&seller=${MEI}&period=last30Days`,
  ])("takes none of what names no seller, period or comparison: %s", (data) => {
    expect(of(data)).toBeUndefined();
  });

  it.each(["now=never", "now=99999999999999", "now=-1", "locale=xx", "locale=en-u-ca-buddhist", "offset=99999", "offset=east"])(
    "mends what only says how it is read: %s",
    (data) => {
      const sheet = of(`seller=${MEI}&period=last30Days&${data}`);
      expect(sheet).toMatchObject({ now: NOW, locale: "en" });
      expect(Math.abs(sheet?.offset ?? NaN)).toBeLessThanOrEqual(24 * 60);
    },
  );
});

describe("teamSheetLink", () => {
  const TEAM: TeamSheetPage = {
    selection: { period: "custom", from: "2026-06-01", to: "2026-06-21", comparison: "previousPeriod", filters: '{"tag":["a & b"]}' },
    table: '{"columns":["name","calls"]}',
    now: NOW,
    locale: "he",
    offset: 180,
  };

  it("says the period, the filters and the table, of nobody in particular", () => {
    const link = new URL(teamSheetLink("https://fernway.crm4.dynamics.com", TEAM));
    expect(link.pathname).toBe("/WebResources/slr_/teamSheet.html");
    expect(teamSheetPageOf(link.search, NOW)).toEqual(TEAM);
  });

  it.each(["", "period=lastCentury", "period=custom", "period=last30Days&compare=everybody"])(
    "takes none of what names no period: %s",
    (data) => {
      expect(teamSheetPageOf(`?data=${encodeURIComponent(data)}`, NOW)).toBeUndefined();
    },
  );
});
