import { demoDomainName, demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { drawn, nonsense, sidewaysOverflow, unreadableTexts } from "./layout";
import { duringTests, isPageRequest, PARTS_OF_THE_PAGE, type Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";

describe("Seller details in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });
  // After the browser has ended: nothing was asked of any other address.
  afterAll(() => expect(visitors.browser.refused).toEqual([]));

  async function open(options: Partial<OpenOptions> = {}, path?: string): Promise<Visit> {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...options }, path);
    return visit;
  }

  it.each([
    ["Mara Lindqvist", 0],
    // Whose calls were commented on: those of before are asked for once the parts are painted.
    ["Jonas Weber", 1],
  ])("opens for %s with all parts painted, five questions, and nothing wrong", async (as, after) => {
    const { page, dataRequests, errors } = await open({ as });
    expect(dataRequests.filter(isPageRequest)).toHaveLength(5 + after);
    // The landing page's three or four on a first visit, the record, the subgrid's own page and, after the parts are painted, what a
    // seller's manager has published and what was agreed on come on top.
    expect(dataRequests.length).toBeLessThanOrEqual(5 + after + 4 + 1 + 1 + 1 + 1);
    // With the goals, which coaching adds.
    expect(await page.locator(".sd-control").count()).toBe(PARTS_OF_THE_PAGE + 1);
    await expect(nonsense(page)).resolves.toEqual([]);
    await expect(unreadableTexts(page)).resolves.toEqual([]);
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    expect(errors).toEqual([]);
  });

  it("says of Jonas in one quiet line what is different since Mara's comments, and asks for no more than it takes", async () => {
    const { page, chooseSeller, dataRequests, errors } = await open();
    dataRequests.length = 0;
    await chooseSeller("Jonas Weber");
    const line = page.locator(".sd-insights-since");
    await line.filter({ hasText: /^Since your comments \(.*, was .*before: \d+ calls$/ }).waitFor();
    // Beside what another seller takes: calls of before the two periods, and sums of the others on both sides.
    expect(dataRequests.filter(isPageRequest)).toHaveLength(3 + 3);
    await line.getByRole("button", { name: /before/ }).click();
    await page.locator(".sd-popup .sd-evidence").getByRole("link").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("updates every part when another seller is chosen, with three more questions, and keeps the choice", async () => {
    const { page, errors, part, chooseSeller, dataRequests } = await open();
    dataRequests.length = 0;
    await chooseSeller("Mei Koh");
    // The viewer with the new seller, calls and words; team and comments are the same.
    expect(dataRequests.filter(isPageRequest)).toHaveLength(3);
    await expect(part("What stands out").innerText()).resolves.toContain("Talks 64% of the time, was 52%");
    await expect(part("Talk to listen").innerText()).resolves.toContain("64 : 36");
    await expect(part("Customer sentiment").innerText()).resolves.toContain("Positive 40%");
    await expect(part("Conversation style").innerText()).resolves.toMatch(/165\s*wpm/);
    await expect(part("Customers talk about").innerText()).resolves.toContain("8 calls · 36%");
    await expect(part("Calls").innerText()).resolves.toContain("24 calls");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("updates every part when the period changes, and says what it is compared with", async () => {
    const { page, settled, part, chooseSeller } = await open();
    await chooseSeller("Mei Koh");
    await expect(part("Date filter").innerText()).resolves.toMatch(/Jun 1 – 30[^]*vs May 2 – 31/);
    await page.getByRole("button", { name: /Last 30 days/ }).click();
    await page.getByRole("menuitemradio", { name: "Last 7 days", exact: true }).click();
    await page.getByRole("button", { name: /Last 7 days/ }).waitFor();
    await settled();
    await expect(part("Date filter").innerText()).resolves.toContain("Jun 24 – 30");
    await expect(part("Talk to listen").innerText()).resolves.toContain("few calls");
    await expect(part("What stands out").innerText()).resolves.toContain("6 calls. Trends appear from 8.");
    await expect(part("Calls").innerText()).resolves.toContain("6 calls");
  });

  it("keeps the picture while another answer is on its way, dimmed, and shows the newest choice however late the others answer", async () => {
    const { page, part, settled, openTeam } = await open();
    const gauge = part("Talk to listen");
    const before = await gauge.innerText();
    const choose = async (name: string) => (await openTeam()).getByRole("rowheader", { name }).click();
    // The first two choices answer after the third.
    const calls = /msdyn_conversationparticipantinsights\?.*msdyn_customernegativesentiment.*descending/;
    environment.dataverse.faults.add({ match: calls, times: 2, latencyMs: 2_500 });
    const answered: string[] = [];
    page.on("response", (response) => calls.test(decodeURIComponent(response.url())) && answered.push(response.url()));
    await choose("Carlos Ruiz");
    await page.locator(".sd-gauge[aria-busy=true]").waitFor();
    expect(await gauge.innerText()).toBe(before);
    expect(await gauge.locator(".sd-dimmed").count()).toBe(1);
    await choose("Jonas Weber");
    await choose("Mei Koh");
    await page.locator(".sd-picker").getByText("Mei Koh", { exact: true }).first().waitFor();
    await settled();
    while (answered.length < 3) await page.waitForEvent("response");
    await drawn(page);
    await expect(gauge.innerText()).resolves.toContain("64 : 36");
    await expect(page.locator(".sd-picker").innerText()).resolves.toContain("Mei Koh");
  });

  it("opens a call's summary with its figures and transcript, and goes back", async () => {
    const { page, errors, dataRequests, part, chooseSeller } = await open();
    await chooseSeller("Mei Koh");
    await page.getByText("Saved", { exact: true }).waitFor();
    const first = part("Calls").locator(".sd-calls-open").first();
    const title = await first.innerText();
    dataRequests.length = 0;
    await first.click();
    const summary = page.locator(".sd-summary");
    await summary.waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".sd-summary .ms-List-cell").length > 3);
    await expect(summary.innerText()).resolves.toContain(title);
    // The form's record, five of the control, the transcript's file, and the call's reviews.
    expect(dataRequests.length).toBeLessThanOrEqual(1 + 5 + 1 + 1);
    await page.goBack();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    expect(errors).toEqual([]);
  });

  it("is left in one step by Back", async () => {
    const { page } = await open();
    await page.goBack();
    await page.frameLocator("iframe").getByRole("button", { name: "Open Seller details" }).waitFor();
    expect(await page.locator(".sd-control").count()).toBe(0);
  });

  it("shows a seller the own calls and no picker, nor anybody else's by asking the server", async () => {
    const { page } = await open({ as: "Mei Koh" });
    await expect(page.locator(".sd-picker").innerText()).resolves.toContain("Mei Koh");
    expect(await page.locator(".sd-picker").getByRole("button", { expanded: false }).count()).toBe(0);
    const others = await page.evaluate(async (me) => {
      const ask = async (path: string) => (await fetch(`/api/data/v9.2/${path}`)).json() as Promise<{ value: Record<string, unknown>[] }>;
      const owners = async (set: string) =>
        (await ask(`${set}?$select=_ownerid_value`)).value.filter((row) => row["_ownerid_value"] !== me).length;
      return {
        conversations: await owners("msdyn_sciconversations"),
        insights: await owners("msdyn_conversationparticipantinsights"),
        transcripts: await owners("msdyn_transcripts"),
        signals: await owners("msdyn_conversationsignals"),
      };
    }, demoUserId("Mei Koh"));
    expect(others).toEqual({ conversations: 0, insights: 0, transcripts: 0, signals: 0 });
    const foreign = await fetch(
      `${environment.url}/api/data/v9.2/msdyn_sciconversations?$filter=_ownerid_value eq ${demoUserId("Carlos Ruiz")}&$top=1`,
      {
        headers: { Authorization: `Bearer ${demoDomainName("Carlos Ruiz")}` },
      },
    );
    const [row] = ((await foreign.json()) as { value: { msdyn_sciconversationid: string }[] }).value;
    const status = await page.evaluate(
      async (id) => (await fetch(`/api/data/v9.2/msdyn_sciconversations(${id})`)).status,
      row!.msdyn_sciconversationid,
    );
    expect([403, 404]).toContain(status);
  });

  it("tells a seller of comments that were not read and of what is still to do, each listed", async () => {
    await leavePage(environment, { viewer: "Jonas Weber", seller: "Jonas Weber" });
    const { page, part, errors } = await open({ as: "Jonas Weber" });
    const insights = part("What stands out");
    const behind = page.locator(".sd-popup:has(.sd-evidence)");
    await insights.getByRole("button", { name: "3 new comments" }).click();
    await behind.getByRole("link").first().waitFor();
    expect(await behind.locator(".sd-evidence-measure", { hasText: "new" }).count()).toBe(3);
    await page.keyboard.press("Escape");
    await behind.waitFor({ state: "detached" });
    const calls = part("Calls");
    await insights.getByRole("button", { name: /^\d+ open action items$/ }).click();
    await page.getByRole("button", { name: /in the list of calls$/ }).click();
    await expect(calls.locator(".sd-chip").innerText()).resolves.toMatch(/open action items/);
    expect(await calls.locator(".sd-calls-call").count()).toBeGreaterThan(3);
    expect(errors).toEqual([]);
  });
});
