import { mkdirSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { sheetLink } from "../../shared/host/sheetLink";
import type { Period } from "../../shared/domain/Period";
import { LANGUAGES } from "../../shared/strings/languages";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { NOW } from "./preparedData";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const SHOTS = path.resolve(__dirname, "../../out/screenshots");
/** In CSS pixels, within the margins. */
const PAPERS = { A4: 681, Letter: 703 } as const;

/** The sheet that a manager takes to a one-to-one, from the page's header to paper. */
describe("The one-to-one sheet, in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started), "saleshub", "strict");
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });
  afterAll(() => expect(visitors.browser.refused).toEqual([]));

  const addressOf = (seller: string, locale = "en", period: Period = "last30Days") =>
    sheetLink("", {
      selection: { sellerId: demoUserId(seller), period, comparison: "previousPeriod" },
      now: NOW.getTime(),
      locale,
      offset: 120,
    });
  const open = async (address: string, as = "Mara Lindqvist") => {
    visit = await visitors.open({ as }, address);
    return visit.page;
  };
  const ready = (page: Page) => page.waitForFunction(() => !document.querySelector<HTMLButtonElement>("#print")?.disabled);
  const problem = async (page: Page) => {
    const alert = page.getByRole("alert").filter({ hasText: /./ });
    await alert.waitFor();
    return alert.innerText();
  };
  const violationsOf = async (page: Page) => {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`);
  };

  it("opens from the header in a window of its own and says what the page says, with room to write", async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { page, part } = visit;
    const [sheet] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "One-to-one sheet" }).click()]);
    const errors: string[] = [];
    sheet.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await ready(sheet);
    await expect(sheet.getByRole("heading", { level: 1 }).innerText()).resolves.toBe("One-to-one with Mei Koh");
    await expect(sheet.locator("#facts").innerText()).resolves.toMatch(
      /^Senior account executive · Jun 1 – 30 · vs May 2 – 31 · 22 of 24 calls · data up to \d\d:\d\d [AP]M$/,
    );
    const talkShare = sheet.getByRole("row", { name: /talk share/ });
    await expect(talkShare.innerText()).resolves.toMatch(/▲ 64\s?%, above target[^]*43[^]*60\s?%[^]*52\s?%/);
    const first = (await part("What stands out").getByRole("listitem").first().innerText()).replace(/\s+/g, " ");
    const sentence = await sheet.getByRole("listitem").first().innerText();
    expect(first).toContain(sentence.replace(/\s+/g, " "));
    const moments = sheet.locator("section", { hasText: "Worth listening to" }).getByRole("listitem");
    expect(await moments.count()).toBe(3);
    await expect(moments.first().innerText()).resolves.toMatch(/^\d+:\d\d /);
    const items = sheet.locator("section", { hasText: "Open action items" });
    expect(await items.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await sheet.locator(".line").count()).toBe(9);
    await expect(violationsOf(sheet)).resolves.toEqual([]);
    expect(errors).toEqual([]);
  });

  it("lists the oldest of many open action items, and how many there are", async () => {
    const page = await open(addressOf("Mei Koh", "en", "allTime"));
    await ready(page);
    const items = page.locator("section", { hasText: "Open action items" });
    expect(await items.getByRole("listitem").count()).toBe(8);
    await expect(items.innerText()).resolves.toMatch(/The oldest 8 of \d+;/);
  });

  it("prints by its button, and not before it is complete", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 9, latencyMs: 1_500 });
    const page = await open(addressOf("Mei Koh"));
    await page.evaluate("window.printed = 0; window.print = () => { window.printed++; }");
    const print = page.getByRole("button", { name: "Print" });
    expect(await print.isDisabled()).toBe(true);
    await page.emulateMedia({ media: "print" });
    // Whoever prints by the browser's own key gets the sentence, not half a sheet.
    await expect(page.locator("main").innerText()).resolves.toMatch(/The sheet is loading\. It can be printed when it is complete\.$/);
    await page.emulateMedia({ media: "screen" });
    await ready(page);
    await print.click();
    expect(await page.evaluate("window.printed")).toBe(1);
    expect(await page.getByText("The sheet is loading").count()).toBe(0);
  });

  it("says what failed, and loads when it is tried again", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 500 });
    const page = await open(addressOf("Mei Koh"));
    await expect(problem(page)).resolves.toBe("Could not load calls (no answer from the server).");
    expect(await page.getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
    environment.dataverse.faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await ready(page);
    await expect(page.getByRole("heading", { level: 1 }).innerText()).resolves.toBe("One-to-one with Mei Koh");
  });

  it.each([
    ["a manager", "Mara Lindqvist", "Grace Lin", "You see no calls of Grace Lin: there are none, or you may not see them."],
    ["a manager", "Mara Lindqvist", "Yusuf Demir", "Yusuf Demir has no analysed calls yet."],
    ["a seller", "Jonas Weber", "Mei Koh", "This address names no seller and period that can be shown."],
  ])("shows %s, %s, no more of %s than the page does", async (_what, viewer, seller, sentence) => {
    const page = await open(addressOf(seller), viewer);
    await expect(problem(page)).resolves.toContain(sentence);
    expect(await page.getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
    expect(await page.locator("section").count()).toBe(0);
  });

  it.each(["", "?data=", "?data=seller%3DMei%26period%3Dlast30Days", "?data=%25"])(
    "says of an address that is none: %s",
    async (search) => {
      const page = await open(`${addressOf("Mei Koh").replace(/\?.*/, "")}${search}`);
      await expect(problem(page)).resolves.toBe(
        "This address names no seller and period that can be shown. Open the sheet from Seller details.",
      );
    },
  );

  it.each(LANGUAGES.map(({ locale }) => locale))("fits A4 and Letter in %s, in its direction, on two pages at most", async (locale) => {
    const page = await open(addressOf("Mei Koh", locale));
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(/^(ar|he)/.test(locale) ? "rtl" : "ltr");
    await expect(page.locator("main").innerText()).resolves.not.toMatch(/\{\{|undefined|NaN|oneToOne\.|shared\.|sellerPicker\./);
    await page.emulateMedia({ media: "print" });
    mkdirSync(SHOTS, { recursive: true });
    for (const [format, width] of Object.entries(PAPERS)) {
      await page.setViewportSize({ width, height: 1_000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
      if (["en", "zh-CN", "ar-SA"].includes(locale))
        await page.screenshot({ path: path.join(SHOTS, `oneToOne-${locale}-${format}.png`), fullPage: true });
    }
  });
});
