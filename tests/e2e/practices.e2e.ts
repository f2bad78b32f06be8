import type { Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { duringTests, type OpenOptions, type Visitors, type Visit } from "./SellerDetailsPage";

/** The second tab of a manager's page: what the best do, what customers say, how deals ended. */
describe("Practices in the browser", () => {
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

  const openTeam = async (options: Partial<OpenOptions> = {}) => {
    visit = await visitors.openTeam({ as: "Mara Lindqvist", width: 1366, height: 768, ...options });
    page = visit.page;
  };
  const openTab = async () => {
    await page.getByRole("tab").nth(1).click();
    await page.locator(".sd-practices").waitFor();
    await visit.settled();
  };
  const open = async (options?: Partial<OpenOptions>) => {
    await openTeam(options);
    await openTab();
  };
  const practice = (name: string) => page.locator(".sd-practice").filter({ hasText: name });
  const part = (name: string) => page.locator(".sd-practices").getByRole("region", { name, exact: true });

  it("asks nothing before the tab is opened, and four questions then", async () => {
    await openTeam();
    const before = visit.dataRequests.length;
    await expect(page.locator(".sd-practices").count()).resolves.toBe(0);
    await openTab();
    const asked = visit.dataRequests.slice(before).map((request) => request.slice(0, request.indexOf("?")));
    expect(asked.sort()).toEqual([
      "GET msdyn_conversationparticipantinsights",
      "GET msdyn_conversationquestions",
      "GET msdyn_conversationsignals",
      "GET slr_benchmarks",
    ]);
  });

  it("tells that Amara and Li Na show how: longer pauses, longer stories of customers", async () => {
    await open();
    await page.getByText("top sellers: Amara Obi and Li Na").waitFor();
    await expect(practice("pause").innerText()).resolves.toMatch(/Top sellers 0\.9\ss, others 0\.6\ss/);
    await expect(practice("customer monologue").innerText()).resolves.toMatch(/Top sellers 1:22, others 0:58/);
    await expect(practice("speed").count()).resolves.toBe(0);
    await page.getByRole("button", { name: /^All figures/ }).click();
    await expect(practice("questions an hour").innerText()).resolves.toContain("too small a difference to act on");
    await expect(practice("talking speed").innerText()).resolves.toContain("one seller makes most of the difference");
  });

  it("walks along the sellers of a line by arrow keys, each by name", async () => {
    await open();
    const line = practice("pause").getByRole("group", { name: "pause" });
    await expect(line.getByRole("img").count()).resolves.toBe(6);
    await line.getByRole("img").first().focus();
    await page.keyboard.press("End");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect(focused()).resolves.toMatch(/^Amara Obi, top seller: 0\.9\ss, 20 calls$/);
    await expect(page.getByRole("tooltip").innerText()).resolves.toContain("20 calls");
    await page.keyboard.press("ArrowLeft");
    await expect(focused()).resolves.toMatch(/^Li Na, top seller/);
  });

  it("opens a call in which it is heard", async () => {
    await open();
    await practice("pause")
      .getByRole("button", { name: /^Amara Obi · / })
      .click();
    await page.locator(".sd-summary").waitFor();
    await visit.settled();
    await page.locator(".sd-line[aria-current=true]").waitFor();
  });

  it("lists the calls of a word across sellers, and gives the focus back", async () => {
    await open();
    const words = part("What customers talk about");
    const price = words.getByRole("button", { name: /^price / });
    await expect(price.innerText()).resolves.toMatch(/36 calls · 29%/);
    await price.click();
    const popup = page.getByRole("dialog", { name: "price" });
    await popup.locator(".sd-evidence-row").first().waitFor();
    const rows = (await popup.locator(".sd-evidence-row").allInnerTexts()).join();
    for (const seller of ["Mei Koh", "Carlos Ruiz", "Hanna Sato"]) expect(rows).toContain(seller);
    await page.keyboard.press("Escape");
    await popup.waitFor({ state: "detached" });
    await expect(price.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
    await words.getByRole("button", { name: "Competitors" }).click();
    await words.getByRole("button", { name: "By seller: Kestrel" }).click();
    await expect(words.locator(".sd-theme-seller").first().innerText()).resolves.toMatch(/Mei Koh[\s\S]*12 of 22 calls/);
  });

  it("tells a director how deals ended, and others how many are lacking", async () => {
    await open({ as: "Iris Falk" });
    const outcomes = part("Won and lost");
    await outcomes.getByText("120 deals closed in the last 12 months").waitFor();
    await expect(outcomes.innerText()).resolves.toContain("An association, not a cause.");
    const rows = await outcomes.locator("tbody tr").allInnerTexts();
    expect(rows[0]).toMatch(/Talk share[\s\S]*48%[\s\S]*38%[\s\S]*25%/);
    expect(rows.some((row) => row.includes("clear"))).toBe(false);
    await outcomes.getByText("Differences that are not marked clear may be chance.").waitFor();
    await visit.close();
    await open();
    await part("Won and lost").getByText("Too few deals yet: 29 of 30 in a third.").waitFor();
  });

  it("says what it leaves out, and asks again for what failed", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationsignals\?fetchXml/, times: 50, status: 500 });
    await open();
    await page.getByText(/What customers talk about: could not be loaded/).waitFor();
    await expect(practice("pause").count()).resolves.toBe(1);
    environment.dataverse.faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await part("What customers talk about")
      .getByRole("button", { name: /^price / })
      .waitFor();
    expect(visit.errors.splice(0).every((error) => error.includes("status of 500"))).toBe(true);
  });

  it("sticks out nowhere on a phone", async () => {
    await open({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
