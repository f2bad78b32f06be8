import { pageLink } from "../../shared/host/pageLink";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { leavePage, WebApi } from "./dataverse";
import { duringTests, startPageIn, type Visitors, type Visit } from "./SellerDetailsPage";

/** What a link says, whoever follows it, and whatever stands in it. */
describe("A link to Seller details, in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  const JUNE = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };
  const linkTo = (seller: string) => pageLink("", { seller: demoUserId(seller), range: JUNE, comparison: "previousPeriod" }, () => 0);
  const withData = (data: string) => `${startPageIn("msdynce_saleshub")}&data=${encodeURIComponent(data)}`;
  const rowOf = async (viewer: string) =>
    (await new WebApi(environment, viewer).read(`slr_sellerviews?$filter=_ownerid_value eq ${demoUserId(viewer)}`))[0];

  it("opens the days that its sender saw, whenever it is followed", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { page, part } = visit;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await expect(part("Date filter").innerText()).resolves.toMatch(/Last 30 days[^]*Jun 1 – 30[^]*vs May 2 – 31/);
    const iris = await visitors.openSellerDetails({ as: "Iris Falk" }, link.slice(environment.url.length));
    await iris.page.clock.setSystemTime(new Date("2026-07-14T12:00:00Z"));
    await iris.page.reload();
    await iris.page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    await iris.settled();
    await expect(iris.part("Date filter").innerText()).resolves.toMatch(/Custom range[^]*Jun 1 – 30[^]*vs May 2 – 31/);
    await expect(iris.part("Seller").innerText()).resolves.toContain("22 of 24 calls");
    await iris.close();
  });

  it.each([
    ["Mara Lindqvist", "Grace Lin", "of another manager"],
    ["Mei Koh", "Carlos Ruiz", "of whom a seller sees nothing"],
  ])("says to %s once that no calls of %s, a seller %s, are seen, and remembers nothing", async (viewer, seller) => {
    await leavePage(environment, { viewer, seller: "Mei Koh" });
    const before = await rowOf(viewer);
    visit = await visitors.open({ as: viewer }, linkTo(seller));
    const { page } = visit;
    const landing = page.frameLocator("iframe");
    const alert = landing.getByRole("alert").filter({ hasText: /./ });
    await expect(alert.innerText()).resolves.toBe(`You see no calls of ${seller}: there are none, or you may not see them.`);
    expect(await page.locator(".sd-control").count()).toBe(0);
    await landing.getByRole("button", { name: "Open Seller details" }).click();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    await visit.settled();
    await expect(visit.part("Date filter").innerText()).resolves.toContain("Last 30 days");
    const chosen = ({ _slr_sellerid_value: id, slr_period: period, slr_from: from }: Readonly<Record<string, unknown>> = {}) => [
      id,
      period,
      from,
    ];
    expect(chosen(await rowOf(viewer))).toEqual(chosen(before));
    expect(visit.errors).toEqual([]);
  });

  it("says once whose calls are not seen where an older choice leads to them, and offers them to nobody", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Grace Lin" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const sentence = "You see no calls of Grace Lin: there are none, or you may not see them.";
    await expect(visit.part("What stands out").innerText()).resolves.toContain(sentence);
    expect(await visit.page.getByText(sentence, { exact: true }).count()).toBe(1);
    const grid = await visit.openTeam();
    expect(await grid.getByRole("rowheader", { name: /Grace Lin/ }).count()).toBe(0);
    expect(visit.errors).toEqual([]);
  });

  it.each([
    ["an unknown seller", `seller=${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`, "Not all that the link chooses"],
    ["no seller at all", "seller=Mei", "Not all that the link chooses"],
    ["an unknown period", "period=lastCentury", "The link names a period that cannot be shown"],
    ["days that are none", "period=custom&from=2026-02-30&to=2026-03-01", "The link names a period that cannot be shown"],
    ["days from 1900 on", "period=custom&from=1900-01-01&to=2026-06-30", "The link names a period that cannot be shown: at most ten years"],
  ])("with %s opens the page as it was left, and says so", async (_what, data, sentence) => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" }, withData(data));
    await visit.page.getByText(sentence).waitFor();
    await expect(visit.part("Seller").innerText()).resolves.toContain("Mei Koh");
    await expect(visit.part("Date filter").innerText()).resolves.toContain("Last 30 days");
    expect(visit.errors.filter((error) => !error.includes("404"))).toEqual([]);
  });

  it("to all time compares with no previous period, and the filter does not offer it", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails(
      { as: "Mara Lindqvist" },
      withData(`seller=${demoUserId("Mei Koh")}&period=allTime&compare=previousPeriod`),
    );
    const comparison = visit.page.locator(".sd-date-comparison");
    await expect(comparison.innerText()).resolves.toContain("not compared");
    await comparison.click();
    await expect(visit.page.getByRole("menuitemradio").allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^Team/),
      expect.stringMatching(/^Top sellers/),
    ]);
  });

  it("says what is possible of a range from 1900, in the field that is to be changed", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { page } = visit;
    await page.locator(".sd-date-period").click();
    const from = page.getByRole("textbox", { name: "From" });
    await from.fill("1/1/1900");
    await from.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: /./ }).innerText()).resolves.toMatch(
      /^A period has at most ten years: with this end it can start on 0?6\/30\/2016 or later\.$/,
    );
    await expect(from.getAttribute("aria-invalid")).resolves.toBe("true");
  });

  it("has who, how much, how new and what to do with it in one line of the header", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    await expect(visit.page.locator(".sd-data").innerText()).resolves.toMatch(
      /^Senior account executive · 22 of 24 calls · data up to \d\d:\d\d [AP]M · Refresh · Copy link/,
    );
    await expect(visit.page.locator(".sd-data").evaluate((line) => line.getClientRects()[0]?.height)).resolves.toBeLessThan(32);
  });
});
