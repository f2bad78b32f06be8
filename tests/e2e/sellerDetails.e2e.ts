import { demoDomainName, demoUserId } from "../demo";
import type { Environment } from "../harness/environment";
import { startPrepared } from "./preparedData";
import { isPageRequest, Visitors, type Visit } from "./SellerDetailsPage";

describe("Seller details in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  beforeAll(async () => {
    environment = await startPrepared();
    visitors = await Visitors.at(environment);
  });
  afterEach(async () => {
    environment.dataverse.faults.clear();
    await visit?.close();
    visit = undefined;
  });
  afterAll(async () => {
    await visitors.close();
    await environment.close();
    expect(visitors.browser.refused).toEqual([]);
  });

  async function manager(width?: number): Promise<Visit> {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...(width && { width }) });
    return visit;
  }

  const part = (name: string) => visit!.page.locator(".sd-control").and(visit!.page.getByRole("region", { name, exact: true }));

  it("opens with all parts painted, at most five questions, and nothing wrong in the console", async () => {
    const { dataRequests, errors } = await manager();
    expect(dataRequests.filter(isPageRequest).length).toBeLessThanOrEqual(5);
    // The landing page's two or three, the record, and the subgrid's own page come on top.
    expect(dataRequests.length).toBeLessThanOrEqual(5 + 3 + 1 + 2);
    expect(errors).toEqual([]);
  });

  it("updates every part when another seller is chosen, and keeps the choice", async () => {
    const { page, errors } = await manager();
    await visit!.chooseSeller("Mei Koh");
    await expect(part("Talk to listen").innerText()).resolves.toContain("22 of 22 calls");
    await expect(part("Conversation style").innerText()).resolves.toContain("22 of 22 calls");
    await expect(part("Calls").innerText()).resolves.toMatch(/2\d calls/);
    await page.waitForTimeout(1500);
    await page.reload();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("updates every part when the period changes", async () => {
    const { page, settled } = await manager();
    await visit!.chooseSeller("Mei Koh");
    await page.getByRole("button", { name: /Last 30 days/ }).click();
    await page.getByText("Last 7 days", { exact: true }).click();
    await page.getByRole("button", { name: /Last 7 days/ }).waitFor();
    await settled();
    const text = await part("Talk to listen").innerText();
    expect(text).toMatch(/(\d+) of \1 calls/);
    expect(text).not.toContain("22 of 22");
  });

  it("zooms into a week by the chart and finds the way back", async () => {
    const { page, settled } = await manager();
    await visit!.chooseSeller("Mei Koh");
    const columns = part("Customer sentiment").getByRole("button", { name: /positive/i });
    await columns.nth(1).click();
    await page.getByRole("button", { name: /×|undo|back|clear/i }).first().waitFor();
    await settled();
    await expect(part("Talk to listen").innerText()).resolves.not.toContain("22 of 22");
    await part("Customer sentiment").locator(".sd-chip").first().click();
    await page.getByRole("button", { name: /Last 30 days/ }).waitFor();
    await settled();
    await expect(part("Talk to listen").innerText()).resolves.toContain("22 of 22 calls");
  });

  it("sorts and searches the calls", async () => {
    const { page } = await manager();
    await visit!.chooseSeller("Mei Koh");
    const calls = part("Calls");
    await calls.getByRole("button", { name: "Length" }).click();
    await calls.getByRole("columnheader", { name: "Length" }).and(page.locator("[aria-sort=descending], [aria-sort=ascending]")).waitFor();
    const lengths = await calls.locator(".sd-calls-call .sd-calls-duration").allInnerTexts();
    const seconds = lengths.map((text) => text.split(":").reduce((sum, piece) => sum * 60 + Number(piece), 0));
    const ordered = [...seconds].sort((a, b) => a - b);
    expect([ordered, [...ordered].reverse()]).toContainEqual(seconds);
    await calls.getByRole("searchbox").fill("Renewal");
    await page.waitForTimeout(400);
    for (const title of await calls.locator(".sd-calls-call .sd-calls-title").allInnerTexts()) expect(title).toContain("Renewal");
  });

  it("lists the calls behind a figure, and all of them again", async () => {
    await manager();
    await visit!.chooseSeller("Mei Koh");
    const bar = part("Talk to listen").getByRole("button", { name: /60% to 70%: (\d+) calls/ });
    const count = /: (\d+) calls/.exec((await bar.getAttribute("aria-label")) ?? "")?.[1];
    await bar.click();
    const calls = part("Calls");
    await calls.locator(".sd-chip").waitFor();
    await expect(calls.getByRole("status").innerText()).resolves.toContain(`${count} of `);
    await calls.locator(".sd-chip").click();
    await calls.locator(".sd-chip").waitFor({ state: "detached" });
    await expect(calls.getByRole("status").innerText()).resolves.toMatch(/^\d+ calls$/);
  });

  it("opens a call's summary with its figures and transcript, and goes back", async () => {
    const { page, errors, dataRequests } = await manager();
    await visit!.chooseSeller("Mei Koh");
    const first = part("Calls").locator(".sd-calls-open").first();
    const title = await first.innerText();
    dataRequests.length = 0;
    await first.click();
    const summary = page.locator(".sd-summary");
    await summary.waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".sd-summary .ms-List-cell").length > 3);
    await expect(summary.innerText()).resolves.toContain(title);
    // The form's record, then the call, its participants and the transcript file.
    expect(dataRequests.length).toBeLessThanOrEqual(1 + 5);
    await page.goBack();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("is left in one step by Back", async () => {
    const { page } = await manager();
    await page.goBack();
    await page.waitForTimeout(1000);
    expect(await page.locator(".sd-control").count()).toBe(0);
  });

  it("shows a seller the own calls and no picker, nor anybody else's by asking the server", async () => {
    visit = await visitors.openSellerDetails({ as: "Mei Koh" });
    const { page } = visit;
    await expect(page.locator(".sd-picker").innerText()).resolves.toContain("Mei Koh");
    expect(await page.locator(".sd-picker").getByRole("button", { expanded: false }).count()).toBe(0);
    const others = await page.evaluate(async (me) => {
      const ask = async (path: string) => (await fetch(`/api/data/v9.2/${path}`)).json() as Promise<{ value: Record<string, unknown>[] }>;
      const owners = async (set: string) => (await ask(`${set}?$select=_ownerid_value`)).value.filter((row) => row["_ownerid_value"] !== me).length;
      return {
        conversations: await owners("msdyn_sciconversations"),
        insights: await owners("msdyn_conversationparticipantinsights"),
        transcripts: await owners("msdyn_transcripts"),
        signals: await owners("msdyn_conversationsignals"),
      };
    }, demoUserId("Mei Koh"));
    expect(others).toEqual({ conversations: 0, insights: 0, transcripts: 0, signals: 0 });
    const foreign = await fetch(`${environment.url}/api/data/v9.2/msdyn_sciconversations?$filter=_ownerid_value eq ${demoUserId("Carlos Ruiz")}&$top=1`, {
      headers: { Authorization: `Bearer ${demoDomainName("Carlos Ruiz")}` },
    });
    const [row] = ((await foreign.json()) as { value: { msdyn_sciconversationid: string }[] }).value;
    const status = await page.evaluate(async (id) => (await fetch(`/api/data/v9.2/msdyn_sciconversations(${id})`)).status, row!.msdyn_sciconversationid);
    expect([403, 404]).toContain(status);
  });

  it("tells somebody without a role what is missing", async () => {
    visit = await visitors.open({ as: "Noor Haddad" });
    const landing = visit.page.frameLocator("iframe").getByRole("alert");
    await expect(landing.innerText()).resolves.toContain("Your account lacks the role Seller Details User");
  });

  it.each([
    [{ status: 403 }, "you may not see them"],
    [{ status: 429, retryAfterSeconds: 1 }, "too many requests"],
    [{ status: 500 }, "no answer from the server"],
  ])("keeps the last good picture when the server answers %j, says so and tries again on request", async (fault, reason) => {
    const { page, settled } = await manager();
    await visit!.chooseSeller("Mei Koh");
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, ...fault });
    await page.getByRole("button", { name: "Refresh" }).click();
    const gauge = part("Talk to listen");
    await gauge.getByRole("alert").waitFor();
    await expect(gauge.getByRole("alert").innerText()).resolves.toContain(reason);
    await expect(gauge.innerText()).resolves.toContain("22 of 22 calls");
    environment.dataverse.faults.clear();
    await gauge.getByRole("button", { name: "Retry" }).click();
    await gauge.getByRole("alert").waitFor({ state: "detached" });
    await settled();
    await expect(gauge.innerText()).resolves.toContain("22 of 22 calls");
  });

  it("says so in each part when the first answer fails", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 403 });
    const { page } = await visitors.open({ as: "Mara Lindqvist" }).then((opened) => (visit = opened));
    await part("Talk to listen").getByRole("alert").waitFor();
    await part("Conversation style").getByRole("alert").waitFor();
    expect(await page.getByRole("alert").count()).toBeGreaterThanOrEqual(3);
  });

  it("says why a seller without calls has no figures", async () => {
    await manager();
    await visit!.chooseSeller("Yusuf Demir");
    await expect(part("Talk to listen").innerText()).resolves.toContain("Yusuf Demir has no analysed calls in this period.");
  });

  it("speaks Chinese where the user does", async () => {
    visit = await visitors.openSellerDetails({ as: "Li Na" });
    await expect(visit.page.getByRole("region", { name: "客户情绪", exact: true }).innerText()).resolves.toContain("积极");
    const untranslated = await visit.page.evaluate(() => [...document.querySelectorAll(".sd-title")].map((title) => title.textContent ?? "").filter((title) => /^[\x00-\x7f]+$/.test(title)));
    expect(untranslated).toEqual([]);
  });

  it("fits 360 pixels without scrolling sideways", async () => {
    const { page } = await manager(360);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
