import type { Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { duringTests, teamPageIn, type OpenOptions, type Visitors, type Visit } from "./SellerDetailsPage";

const SALES_HUB = "msdynce_saleshub";

/** The page that a manager opens on Monday. */
describe("Team in the browser", () => {
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

  const open = async (options: OpenOptions) => {
    visit = await visitors.openTeam(options);
    page = visit.page;
  };
  const mara = (size: { readonly width?: number; readonly height?: number } = { width: 1366, height: 768 }) =>
    open({ as: "Mara Lindqvist", ...size });
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });

  it("tells a manager's stories without opening a seller", async () => {
    await mara();
    await page.getByRole("heading", { name: "2 of 8 may benefit from coaching" }).waitFor();
    const lines = await page.locator(".sd-lead-line").allInnerTexts();
    expect(lines[0]).toMatch(/Carlos Ruiz[\s\S]*Waits 0\.3\ss before answering/);
    expect(lines[1]).toMatch(/Mei Koh[\s\S]*Talks 64% of the time, was 52% · target 43–60%/);
    expect(lines.slice(2).join()).toMatch(/Jonas Weber/);
    // Seen on the first screen.
    const last = await page.locator(".sd-lead-line").nth(2).boundingBox();
    expect(last!.y + last!.height).toBeLessThan(768);
    await expect(row("Peter Novak").innerText()).resolves.toContain("few calls");
    await expect(row("Yusuf Demir").innerText()).resolves.toMatch(/no calls|none analysed/);
    await expect(row("Hanna Sato").locator(".sd-figure-change").count()).resolves.toBe(0);
    await expect(page.getByRole("grid").innerText()).resolves.not.toMatch(/Grace Lin|Olu Adeyemi/);
  });

  const quotations = () => page.locator(".sd-hearing-slot q");

  it("asks at most six times before the table stands, and after it once for deals, for what is said and for coaching", async () => {
    await mara();
    await quotations().nth(2).waitFor();
    const asked = visit.dataRequests.filter((request) => request.includes("fetchXml=") || request.includes("$batch"));
    const isOfDeals = (request: string) => request.includes('name="opportunity"');
    const isTogether = (request: string) => request.includes("$batch");
    expect(asked.filter((request) => !isOfDeals(request) && !isTogether(request)).length).toBeLessThanOrEqual(6);
    expect(asked.filter(isOfDeals)).toHaveLength(1);
    expect(asked.filter(isTogether)).toHaveLength(2);
    expect(visit.dataRequests.filter((request) => request.includes("msdyn_transcripts("))).toHaveLength(3);
  });

  it("quotes what is said at the moment of each call that is worth hearing, which is where the call opens", async () => {
    await mara();
    await quotations().nth(2).waitFor();
    const slot = page.locator(".sd-hearing-slot").first();
    const said = await slot.locator("q").innerText();
    const [, time = ""] = /^(?:Seller|Customer) · (\d+:\d\d)$/m.exec(await slot.locator("p:has(q) > span").innerText()) ?? [];
    await slot.scrollIntoViewIfNeeded();
    await slot.locator(".sd-hearing-call").click();
    await page.locator(".sd-line").first().waitFor();
    const line = page.locator(".sd-line").filter({ hasText: said.replace(/^["“]|["”…]$/g, "").slice(0, 30) });
    await expect(line.first().innerText()).resolves.toContain(time);
  });

  it("quotes nothing to whoever may not read transcripts, and misses nothing else", async () => {
    environment.dataverse.faults.add({ match: /msdyn_transcripts\(/, times: 3, status: 403 });
    await mara();
    await page.locator(".sd-hearing-slot").nth(2).waitFor();
    // Each of the three was asked for, and refused.
    while (visit.errors.length < 3) await new Promise((done) => setTimeout(done, 50));
    await visit.settled();
    await expect(quotations().count()).resolves.toBe(0);
    // The browser's own remarks on what was refused.
    expect(visit.errors.splice(0).every((error) => error.includes("status of 403"))).toBe(true);
  });

  it("says of a seller what the seller's own page says", async () => {
    await mara();
    const team = await row("Mei Koh").innerText();
    await row("Mei Koh").getByRole("button", { name: "Mei Koh", exact: true }).click();
    await page.locator(".sd-picker").getByText("Mei Koh", { exact: true }).waitFor();
    await visit.settled();
    await expect(visit.part("Talk to listen").innerText()).resolves.toContain("64 : 36");
    expect(team).toContain("64%");
    expect(team).toMatch(/\+12\spoints/);
    await expect(visit.part("Conversation style").innerText()).resolves.toContain("0.7");
    expect(team).toMatch(/0\.7\ss/);
  });

  it("comes back from a seller to the row that was left", async () => {
    await mara();
    await row("Hanna Sato").getByRole("button", { name: "Hanna Sato", exact: true }).click();
    await page.locator(".sd-picker").getByText("Hanna Sato", { exact: true }).waitFor();
    await page.goBack();
    await page.locator(".sd-overview").waitFor();
    await visit.settled();
    await page.waitForFunction(() => document.activeElement?.textContent === "Hanna Sato");
    const place = await row("Hanna Sato").boundingBox();
    expect(place!.y).toBeGreaterThan(0);
    expect(place!.y + place!.height).toBeLessThanOrEqual(768);
  });

  it("opens the call that shows it, at its moment", async () => {
    await mara();
    await page.getByRole("button", { name: /Hear Carlos Ruiz with / }).click();
    await page.locator(".sd-summary").waitFor();
    await visit.settled();
    await page.locator(".sd-line[aria-current=true]").waitFor();
  });

  it("lists who waits, and closes by Escape with the focus where it was", async () => {
    await mara();
    const button = page.getByRole("button", { name: /not coached for 21 days/ });
    await button.click();
    const list = page.getByRole("dialog");
    await list.getByRole("button", { name: /Amara Obi/ }).waitFor();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await expect(button.evaluate((element) => element === document.activeElement)).resolves.toBe(true);
  });

  it("sorts by a column, stars a seller, and keeps the star", async () => {
    await mara();
    await page.getByRole("button", { name: "Calls", exact: true }).click();
    await expect(page.getByRole("rowheader").first().innerText()).resolves.toMatch(/Mei Koh|Hanna Sato/);
    await page.getByRole("button", { name: "Top seller: Amara Obi" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".sd-overview").waitFor();
    await visit.settled();
    await expect(page.getByRole("button", { name: "Top seller: Amara Obi" }).getAttribute("aria-pressed")).resolves.toBe("true");
  });

  it("shows the columns that are chosen, keeps them, and goes back to the first ones", async () => {
    await mara();
    const heads = () => page.getByRole("columnheader").allInnerTexts();
    const before = await heads();
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByLabel("With transcript").check();
    await page.getByLabel("Speed").check();
    await page.keyboard.press("Escape");
    expect((await heads()).filter((head) => !before.includes(head))).toEqual(["Speed", "With transcript"]);
    await expect(row("Yusuf Demir").innerText()).resolves.toContain("0");
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.reload();
    await page.locator(".sd-overview").waitFor();
    await visit.settled();
    expect(await heads()).toHaveLength(before.length + 2);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("button", { name: "Reset columns" }).click();
    await page.keyboard.press("Escape");
    expect(await heads()).toEqual(before);
  });

  it("tells meetings that were held from those that were analysed, asked for once by whoever chooses a column of them", async () => {
    await mara();
    const asked = () => visit.dataRequests.filter((request) => request.startsWith("GET appointments?"));
    expect(asked()).toEqual([]);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByLabel("Meetings held").check();
    await page.getByLabel("Meetings analysed").check();
    await page.keyboard.press("Escape");
    for (const number of ["3", "0"]) await row("Yusuf Demir").getByRole("gridcell", { name: number, exact: true }).first().waitFor();
    expect(asked()).toHaveLength(1);
  });

  it("groups a director's sellers by manager with their sums, opens and closes groups by keys, and keeps them", async () => {
    await open({ as: "Iris Falk", width: 1366, height: 900 });
    const names = () => page.getByRole("rowheader").allInnerTexts();
    const all = await names();
    expect(all).toHaveLength(12);
    expect(all[0]).toMatch(/Mara Lindqvist\s+8 sellers/);
    await expect(row("Tomás Vidal").getAttribute("aria-expanded")).resolves.toBe("true");
    await page.getByRole("button", { name: /^Mara Lindqvist/ }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.querySelectorAll("[role=rowheader]").length === 4);
    await page.getByText("Saved", { exact: true }).waitFor();
    await row("Grace Lin").getByRole("button", { name: "Grace Lin", exact: true }).click();
    await page.locator(".sd-picker").getByText("Grace Lin", { exact: true }).waitFor();
    await page.goBack();
    await page.locator(".sd-overview").waitFor();
    await visit.settled();
    await page.waitForFunction(() => document.activeElement?.textContent === "Grace Lin");
    expect(await names()).toHaveLength(4);
    await page.getByRole("button", { name: /^Mara Lindqvist/ }).click();
    await page.waitForFunction(() => document.querySelectorAll("[role=rowheader]").length === 12);
  });

  it("shows a director the whole line, and a seller only their own page", async () => {
    await open({ as: "Iris Falk", width: 1366, height: 900 });
    await expect(page.getByRole("treegrid").innerText()).resolves.toMatch(/Carlos Ruiz[\s\S]*Grace Lin/);
    await visit.close();
    visit = await visitors.open({ as: "Mei Koh" }, teamPageIn(SALES_HUB));
    await visit.page.locator(".sd-picker").getByText("Mei Koh", { exact: true }).waitFor();
    await expect(visit.page.locator(".sd-overview").count()).resolves.toBe(0);
  });

  it("is a card a seller on a phone, flagged ones first, and nothing sticks out", async () => {
    await mara({ width: 360, height: 740 });
    const first = page.locator(".sd-sellers-row").first();
    await expect(first.innerText()).resolves.toMatch(/Carlos Ruiz/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it("says why it could not be loaded, and asks again on demand", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 500 });
    await mara();
    await page.getByText(/Could not load calls/).waitFor();
    environment.dataverse.faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.getByRole("heading", { name: "2 of 8 may benefit from coaching" }).waitFor();
    // The browser's own remarks on what was refused.
    expect(visit.errors.splice(0).every((error) => error.includes("status of 500"))).toBe(true);
  });
});
