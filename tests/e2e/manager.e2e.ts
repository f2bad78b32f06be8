import type { Page } from "playwright-core";
import { demoDomainName, demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { leavePage, WebApi } from "./dataverse";
import { duringTests, isPageRequest, type Visitors, type Visit } from "./SellerDetailsPage";

/** Mara Lindqvist's errands, each from the opened page to what came of it. */
describe("A manager in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let page: Page;
  const mara = () => new WebApi(environment, "Mara Lindqvist");

  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    page = visit.page;
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });
  // After the browser has ended: nothing was asked of any other address.
  afterAll(() => expect(visitors.browser.refused).toEqual([]));

  const callTitles = () => visit.part("Calls").locator(".sd-calls-open").allInnerTexts();
  const choosePeriod = async (name: string) => {
    await page.locator(".sd-date-period").click();
    await page.getByRole("menuitemradio", { name, exact: true }).click();
    await page.locator(".sd-date-period").getByText(name, { exact: true }).waitFor();
    await visit.settled();
  };
  const chooseComparison = async (name: string) => {
    await page.locator(".sd-date-comparison").click();
    await page.getByRole("menuitemradio", { name }).click();
    await page.locator(".sd-popup").waitFor({ state: "detached" });
    await visit.settled();
  };

  it("follows an insight to the calls behind it, and back to all", async () => {
    const insights = visit.part("What stands out");
    await expect(insights.getByRole("listitem").nth(2).innerText()).resolves.toMatch(
      /Market\s+Kestrel came up in 12 of 22 calls, before in 2 of 18/,
    );
    await insights.getByRole("button", { name: /12 calls.*Kestrel/ }).click();
    await page.getByRole("button", { name: "Show all 12 in the list of calls" }).click();
    const calls = visit.part("Calls");
    const chip = calls.locator(".sd-chip");
    await expect(chip.innerText()).resolves.toContain("Kestrel came up in 12 of 22 calls");
    await calls.getByText("12 of 24 calls", { exact: true }).waitFor();
    expect(await callTitles()).toHaveLength(12);
    for (const row of await calls.locator(".sd-calls-words").allInnerTexts())
      expect(row === "Customer's words" || row.includes("Kestrel")).toBe(true);
    await chip.click();
    await chip.waitFor({ state: "detached" });
    await expect(calls.innerText()).resolves.toContain("24 calls");
    await insights.getByRole("button", { name: "All (4)" }).click();
    expect(
      await insights
        .getByRole("listitem")
        .filter({ hasText: /Market|Watch|Practice/ })
        .count(),
    ).toBe(4);
  });

  it("stars sellers, finds them starred after a reload, and compares with them", async () => {
    const grid = await visit.openTeam();
    expect(await grid.getByRole("row").count()).toBe(1 + 8);
    for (const name of ["Jonas Weber", "Hanna Sato"]) {
      await grid.getByRole("button", { name: `Top seller: ${name}` }).click();
    }
    await page.keyboard.press("Escape");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".sd-picker").getByText("Mei Koh").first().waitFor();
    await visit.settled();
    const pressed = (await visit.openTeam()).getByRole("button", { pressed: true });
    expect((await pressed.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")))).sort()).toEqual([
      "Top seller: Hanna Sato",
      "Top seller: Jonas Weber",
    ]);
    await page.keyboard.press("Escape");
    await chooseComparison("Top sellers");
    await expect(visit.part("Talk to listen").innerText()).resolves.toMatch(/top sellers 5\d%/);
  });

  it("compares with the period before, the team and top sellers, each in words", async () => {
    const gauge = visit.part("Talk to listen");
    const tiles = visit.part("Conversation style");
    await expect(gauge.innerText()).resolves.toMatch(/\+12\spoints · was 52%/);
    await chooseComparison("Team");
    await expect(gauge.innerText()).resolves.toMatch(/\+1\d\spoints · team 5\d%/);
    await expect(tiles.innerText()).resolves.toMatch(/team 167\swpm · was/);
    await chooseComparison("Top sellers");
    await expect(gauge.innerText()).resolves.toMatch(/points · top sellers 4\d%/);
    // Who was chosen by sentiment says nothing about it.
    await expect(visit.part("Customer sentiment").innerText()).resolves.not.toContain("top sellers");
    await chooseComparison("Previous period");
    await expect(gauge.innerText()).resolves.toMatch(/\+12\spoints · was 52%/);
  });

  it("writes an email to the seller with both as parties and a link to the page, and may delete the draft after coming back", async () => {
    await choosePeriod("Last 7 days");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Write an e-mail to Mei Koh" }).click();
    await page.waitForURL(/etn=email/);
    const [draft, ...others] = await mara().read("emails?$select=activityid,subject,description,sender,torecipients,statuscode");
    expect(others).toEqual([]);
    expect(draft).toMatchObject({
      subject: "Your calls from Jun 24, 2026 to Jun 30, 2026",
      sender: demoDomainName("Mara Lindqvist"),
      torecipients: expect.stringContaining(demoDomainName("Mei Koh")) as string,
    });
    const parties = await mara().read(
      `activityparties?$filter=_activityid_value eq ${draft!["activityid"] as string}&$select=participationtypemask,_partyid_value`,
    );
    expect(parties.map((party) => [party["participationtypemask"], party["_partyid_value"]]).sort()).toEqual([
      [1, demoUserId("Mara Lindqvist")],
      [2, demoUserId("Mei Koh")],
    ]);
    const description = draft!["description"] as string;
    expect(description).toContain("Hello Mei Koh");
    const data = /data=([^"&]+)/.exec(description)?.[1] ?? "";
    expect(Object.fromEntries(new URLSearchParams(decodeURIComponent(data)))).toEqual({
      seller: demoUserId("Mei Koh"),
      period: "custom",
      from: "2026-06-24",
      to: "2026-06-30",
      compare: "previousPeriod",
      // Whoever opens it sees what the writer saw, whatever narrows their own page.
      filters: "{}",
    });

    await page.goBack();
    const offer = page.getByText("Your e-mail to Mei Koh was not sent.");
    await offer.waitFor();
    await page.getByRole("button", { name: "Delete the draft" }).click();
    await offer.waitFor({ state: "detached" });
    await expect(mara().read("emails?$select=subject")).resolves.toEqual([]);
  });

  it("is led to the mail program where Dynamics takes no email, and to the chat in Teams", async () => {
    environment.dataverse.faults.add({ match: /POST .*\/emails/, times: 1, status: 403 });
    await page.getByRole("button", { name: "Write an e-mail to Mei Koh" }).click();
    const alert = visit.part("Seller").getByRole("alert");
    await expect(alert.innerText()).resolves.toContain("No e-mail can be written in Dynamics here.");
    const mail = new URL((await alert.getByRole("link").getAttribute("href")) ?? "");
    expect([mail.protocol, mail.pathname]).toEqual(["mailto:", demoDomainName("Mei Koh")]);
    expect(mail.searchParams.get("body")).toContain(`seller%3D${demoUserId("Mei Koh")}`);
    const chat = new URL((await page.getByRole("link", { name: "Chat with Mei Koh in Teams" }).getAttribute("href")) ?? "");
    expect([chat.origin, chat.pathname, chat.searchParams.get("users")]).toEqual([
      "https://teams.microsoft.com",
      "/l/chat/0/0",
      demoDomainName("Mei Koh"),
    ]);
    expect(chat.searchParams.get("message")).toContain(`Let us look at your calls together: ${environment.url}/main.aspx?`);
    visit.errors.length = 0; // the refusal that was asked for
  });

  it("copies a link that shows the director the same seller, period and comparison, and its maker again", async () => {
    await choosePeriod("Last month");
    await chooseComparison("Team");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${environment.url}/main.aspx?appname=slr_SellerDetails&`)).toBe(true);
    const iris = await visitors.openSellerDetails({ as: "Iris Falk" }, link.slice(environment.url.length));
    await expect(iris.part("Seller").innerText()).resolves.toContain("Mei Koh");
    await expect(iris.part("Date filter").innerText()).resolves.toMatch(/Custom range[^]*vs team[^]*May 1 – 31/);
    expect(iris.errors).toEqual([]);
    await iris.close();
    await choosePeriod("Last 30 days");
    await chooseComparison("Previous period");
    await page.goto(link);
    await page.locator(".sd-date-period").getByText("Custom range").waitFor();
    await expect(visit.part("Date filter").innerText()).resolves.toContain("May 1 – 31");
  });

  it("types a range by keyboard alone, is told in place what is wrong with it, and gets what it says", async () => {
    await page.locator(".sd-date-period").focus();
    await page.keyboard.press("Enter");
    const from = page.getByRole("textbox", { name: "From" });
    await from.waitFor();
    for (let stop = 0; stop < 20 && !(await from.evaluate((input) => input === document.activeElement)); stop++)
      await page.keyboard.press("Tab");
    const type = async (text: string) => {
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    };
    await type("6/31/2026");
    await page.keyboard.press("Enter");
    const problem = page.getByRole("alert").filter({ hasText: /./ });
    await expect(problem.innerText()).resolves.toBe("Jun 2026 has 30 days.");
    await expect(from.getAttribute("aria-invalid")).resolves.toBe("true");
    await type("6/20/2026");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await type("6/10/2026");
    await page.keyboard.press("Enter");
    await expect(problem.innerText()).resolves.toBe("The end lies before the start: choose a later end date.");
    await type("6/25/2026");
    await page.keyboard.press("Enter");
    await page.locator(".sd-popup").waitFor({ state: "detached" });
    await visit.settled();
    await expect(visit.part("Date filter").innerText()).resolves.toMatch(/Custom range[^]*Jun 20 – 25[^]*vs Jun 14 – 19/);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(focused).toContain("Custom range");
  });

  it("zooms into the sentiment by click, Enter and drag, and undoes each", async () => {
    const sentiment = visit.part("Customer sentiment");
    const columns = sentiment.locator(".sd-column");
    const range = page.locator(".sd-date-caption bdi").first();
    const undo = async () => {
      await sentiment.locator(".sd-chip").click();
      await range.getByText("Jun 1 – 30").waitFor();
      await visit.settled();
    };
    await columns.nth(1).click();
    await range.getByText("Jun 7 – 13").waitFor();
    await visit.settled();
    await expect(visit.part("Talk to listen").innerText()).resolves.toContain("few calls");
    await expect(sentiment.locator(".sd-chip").innerText()).resolves.toContain("Jun 7 – 13");
    // The list says so, too, and leads back.
    await visit.part("Calls").locator(".sd-chip").getByText("Jun 7 – 13").click();
    await range.getByText("Jun 1 – 30").waitFor();
    await visit.settled();
    expect(await visit.part("Calls").locator(".sd-chip").count()).toBe(0);
    await columns.nth(4).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await range.getByText("Jun 21 – 27").waitFor();
    await visit.settled();
    await undo();
    const [first, second] = [await columns.nth(1).boundingBox(), await columns.nth(2).boundingBox()];
    const middle = (box: typeof first) => [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 60] as const;
    await page.mouse.move(...middle(first));
    await page.mouse.down();
    await page.mouse.move(...middle(second), { steps: 4 });
    await page.mouse.up();
    await range.getByText("Jun 7 – 20").waitFor();
    await visit.settled();
    await expect(page.locator(".sd-picker").innerText()).resolves.toMatch(/10 (of \d+ )?calls/);
    // The date filter leads back as well.
    await page.getByRole("button", { name: "Back to Last 30 days" }).click();
    await range.getByText("Jun 1 – 30").waitFor();
    await visit.settled();
    expect(await sentiment.locator(".sd-chip").count()).toBe(0);
  });

  it("lists the calls behind the gauge's figure, the farthest off its target first", async () => {
    await visit
      .part("Talk to listen")
      .getByRole("button", { name: /^64 : 36\. / })
      .click();
    const rows = page.getByRole("dialog").getByRole("link");
    await expect(rows.first().innerText()).resolves.toMatch(/^7\d%/);
    expect(await rows.count()).toBe(22);
  });

  it("lists the calls behind a bar of the gauge and behind a tile", async () => {
    const calls = visit.part("Calls");
    const bar = visit.part("Talk to listen").getByRole("button", { name: "70% to 80%: 2 calls" });
    const toList = () => visit.page.getByRole("button", { name: /^Show all \d+ in the list of calls$/ }).click();
    await bar.click();
    await toList();
    await expect(calls.locator(".sd-chip").innerText()).resolves.toContain("70% to 80%");
    expect(await callTitles()).toHaveLength(2);
    await calls.locator(".sd-chip").click();
    await visit
      .part("Conversation style")
      .getByRole("button", { name: /^Talking speed: 165\swpm/ })
      .click();
    await toList();
    await expect(calls.locator(".sd-chip").innerText()).resolves.toContain("Talking speed");
    await expect(calls.innerText()).resolves.toContain("22 of 24 calls");
    expect((await callTitles()).join()).not.toContain("Voicemail");
  });

  it("reads what customers and the seller talk about, and asks for questions only on demand", async () => {
    const { dataRequests, part } = visit;
    dataRequests.length = 0;
    const words = part("Customers talk about");
    const kestrel = words.getByRole("button", { name: /^Kestrel/ });
    await words.getByRole("button", { name: "Competitors" }).click();
    await kestrel.click();
    expect(await kestrel.getAttribute("aria-expanded")).toBe("true");
    const behind = visit.page.getByRole("dialog", { name: "Kestrel" });
    expect(await behind.getByRole("link").count()).toBe(12);
    await kestrel.click();
    await behind.waitFor({ state: "detached" });
    expect(dataRequests.filter(isPageRequest)).toEqual([]);
    await words.getByRole("button", { name: "Questions" }).click();
    await words.getByText(/^\d+ questions, in \d+ of 22 calls$/).waitFor();
    expect(dataRequests.filter(isPageRequest)).toHaveLength(1);
    const question = words.getByRole("listitem").first();
    await expect(question.innerText()).resolves.toContain("?");
    await words.getByRole("checkbox", { name: "Said by seller" }).check();
    const bySeller = part("Seller talks about");
    await bySeller.getByText(/^\d+ questions, in \d+ of 22 calls$/).waitFor();
    expect(dataRequests.filter(isPageRequest)).toHaveLength(2);
    await bySeller.getByRole("button", { name: "Keywords" }).click();
    await expect(bySeller.innerText()).resolves.toMatch(/\d calls? · \d+%/);
    await bySeller.getByRole("button", { name: "Questions" }).click();
    await bySeller
      .getByRole("button", { name: /^\d+:\d\d / })
      .first()
      .click();
    await page.waitForURL(/slr_offsetms/);
    await page.locator(".sd-summary").waitFor();
  });
});
