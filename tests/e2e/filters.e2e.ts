import type { Page } from "playwright-core";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { WebApi } from "./dataverse";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const MARA = "Mara Lindqvist";
const MEI = "Mei Koh";
const [FROM, TO] = ["2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z"];

/** What a page is narrowed to: chosen, seen, carried on, taken off. */
describe("Filters in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let page: Page;

  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const mara = async (size: { readonly width?: number; readonly height?: number } = { width: 1366, height: 768 }) => {
    visit = await visitors.openTeam({ as: MARA, ...size });
    page = visit.page;
  };
  const more = () => page.getByRole("button", { name: /^More filters/ });
  const menu = () => page.getByRole("dialog", { name: "More filters" });
  const choose = async (...names: readonly string[]) => {
    await more().click();
    for (const name of names)
      await menu()
        .getByRole("checkbox", { name: new RegExp(`^${name} `) })
        .check();
    await page.keyboard.press("Escape");
    await menu().waitFor({ state: "detached" });
    await visit.settled();
  };
  const chip = (text: string) => page.getByRole("button", { name: `Remove filter ${text}` });
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  /** How many calls the table says that somebody has. */
  const callsOf = async (name: string) => Number(await row(name).getByRole("gridcell").nth(1).innerText());
  /** Whose calls of the month are about an opportunity at a stage: row by row, without any query of the product. */
  const independently = async (stage: string): Promise<ReadonlyMap<string, number>> => {
    const admin = new WebApi(environment, "admin");
    const idsOf = (rows: readonly Readonly<Record<string, unknown>>[], key: string) => new Set(rows.map((each) => each[key]));
    const deals = idsOf(await admin.read(`opportunities?$select=opportunityid&$filter=endswith(stepname,'${stage}')`), "opportunityid");
    const activities = (
      await Promise.all(["phonecalls", "appointments"].map((set) => admin.read(`${set}?$select=activityid,_regardingobjectid_value`)))
    ).flat();
    const about = idsOf(
      activities.filter((each) => deals.has(each["_regardingobjectid_value"])),
      "activityid",
    );
    const calls = await admin.read(
      `msdyn_sciconversations?$select=_ownerid_value,_msdyn_relatedactivity_value,_msdyn_conversationaggregatedinsights_value&$filter=msdyn_conversationstarttime ge ${FROM} and msdyn_conversationstarttime lt ${TO} and msdyn_conversationscope ne 0`,
    );
    const long = idsOf(
      await admin.read(
        "msdyn_conversationaggregatedinsights?$select=msdyn_conversationaggregatedinsightsid&$filter=msdyn_conversationdurationinms ge 60000",
      ),
      "msdyn_conversationaggregatedinsightsid",
    );
    const counts = new Map<string, number>();
    for (const call of calls) {
      const owner = String(call["_ownerid_value"]);
      if (about.has(call["_msdyn_relatedactivity_value"]) && long.has(call["_msdyn_conversationaggregatedinsights_value"]))
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return counts;
  };
  const openSeller = async (name: string) => {
    await row(name).getByRole("button", { name, exact: true }).click();
    await page.locator(".sd-picker").getByText(name, { exact: true }).waitFor();
    await visit.settled();
  };

  it("narrows a team to a stage, as a sum of the rows does, and its sellers to the same calls", async () => {
    await mara();
    await choose("Propose");
    await chip("Opportunity stage: Propose").waitFor();
    const counts = await independently("Propose");
    for (const name of ["Amara Obi", "Carlos Ruiz", "Hanna Sato", "Jonas Weber", "Li Na", MEI])
      expect([name, await callsOf(name)]).toEqual([name, counts.get(demoUserId(name)) ?? 0]);
    const n = counts.get(demoUserId(MEI)) ?? 0;
    expect(n).toBeGreaterThan(0);
    await page.getByText("Saved", { exact: true }).waitFor();
    await openSeller(MEI);
    await chip("Opportunity stage: Propose").waitFor();
    await expect(visit.part("Seller").innerText()).resolves.toMatch(new RegExp(`\\b${n} (of ${n} )?calls?\\b`));
    await chip("Opportunity stage: Propose").click();
    await visit.settled();
    await expect(visit.part("Seller").innerText()).resolves.toContain("22 of 24 calls");
  });

  it("goes along in a link, and holds for whoever follows it", async () => {
    await mara();
    await choose("Propose", "Mei Koh");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const n = await callsOf(MEI);
    await visit.close();
    visit = await visitors.open({ as: "Iris Falk", width: 1366, height: 768 }, link.slice(environment.url.length));
    page = visit.page;
    await page.locator(".sd-overview").waitFor();
    await visit.settled();
    await chip("Opportunity stage: Propose").waitFor();
    await chip("Seller: Mei Koh").waitFor();
    expect(await page.getByRole("rowheader").count()).toBe(1);
    expect(await callsOf(MEI)).toBe(n);
  });

  it("says in one sentence that nothing passes, and takes all off at once", async () => {
    await mara();
    await choose("Propose", "Develop", "Winter safety weeks", "incoming", "Li Na");
    await choose("Juniper Sound Ferries");
    await page.getByText("No call of this period passes the filters. Take one off, or clear all.").waitFor();
    await page.getByRole("button", { name: "Clear all" }).click();
    await visit.settled();
    expect(await callsOf(MEI)).toBe(22);
    expect(await page.getByRole("button", { name: /^Remove filter/ }).count()).toBe(0);
    await expect(more().evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  it("names the filter that looks into what may not be read, shows no other calls, and goes on without it", async () => {
    await mara();
    await choose("Propose", "outgoing");
    const narrowed = await callsOf(MEI);
    environment.dataverse.faults.add({ match: /opportunity/, status: 403, times: Infinity });
    await page.locator(".sd-overview").getByRole("button", { name: "Refresh" }).click();
    const notice = page.locator(".sd-overview").getByRole("alert");
    await notice.getByText("narrowing by Opportunity stage takes opportunity, which you may not read").waitFor();
    expect(await callsOf(MEI)).toBe(narrowed);
    await notice.getByRole("button", { name: "Load without it" }).click();
    await notice.waitFor({ state: "detached" });
    await visit.settled();
    await chip("Direction: outgoing").waitFor();
    expect(await chip("Opportunity stage: Propose").count()).toBe(0);
    expect(await callsOf(MEI)).toBeGreaterThan(narrowed);
    // The browser's own remarks on what was refused.
    expect(visit.errors.splice(0).every((error) => error.includes("status of 403"))).toBe(true);
  });

  it("is chosen and taken off by keyboard alone", async () => {
    await mara();
    await more().focus();
    await page.keyboard.press("Enter");
    await menu().getByRole("checkbox").first().waitFor();
    await menu().getByRole("checkbox").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await menu().waitFor({ state: "detached" });
    await expect(more().evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await visit.settled();
    expect(await page.getByRole("button", { name: /^Remove filter/ }).count()).toBe(0);
  });

  it("asks for nothing more while nobody opens the list, and fits a phone", async () => {
    await mara({ width: 360, height: 740 });
    const asked = visit.dataRequests.length;
    expect(visit.dataRequests.filter((request) => request.includes("activitypointer"))).toEqual([]);
    await choose("Propose", "Spring fleet check");
    expect(visit.dataRequests.length).toBeGreaterThan(asked);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
