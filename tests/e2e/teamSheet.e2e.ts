import { mkdirSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { COLUMNS } from "../../controls/TeamOverview/columns";
import { filtersText } from "../../shared/dataverse/filtersColumn";
import { teamSheetLink } from "../../shared/host/sheetLink";
import { LANGUAGES } from "../../shared/strings/languages";
import type { Environment } from "../local/start/environment";
import { NOW } from "./preparedData";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const SHOTS = path.resolve(__dirname, "../../out/screenshots");
/** In CSS pixels, within the margins. */
const PAPERS = { A4: 681, Letter: 703 } as const;

/** The sheet that a manager takes to a meeting about the team, from the table's tools to paper. */
describe("The sheet of a team, in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started), "saleshub", "strict");
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });
  afterAll(() => expect(visitors.browser.refused).toEqual([]));

  const addressOf = (locale = "en", filters = filtersText({}), table = "") =>
    teamSheetLink("", {
      selection: { period: "last30Days", comparison: "previousPeriod", filters },
      table,
      now: NOW.getTime(),
      locale,
      offset: 120,
    });
  const open = async (address: string, as = "Mara Lindqvist") => {
    visit = await visitors.open({ as }, address);
    return visit.page;
  };
  const ready = (page: Page) => page.waitForFunction(() => !document.querySelector<HTMLButtonElement>("#print")?.disabled);
  const violationsOf = async (page: Page) => {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const { violations } = await page.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`);
  };
  const problem = async (page: Page) => {
    const alert = page.getByRole("alert").filter({ hasText: /./ });
    await alert.waitFor();
    return alert.innerText();
  };

  it("opens beside the file in a window of its own and says what the page says, in its order", async () => {
    visit = await visitors.openTeam({ as: "Mara Lindqvist", width: 1366 });
    const { page } = visit;
    await page.getByRole("button", { name: "Calls", exact: true }).click();
    const heads = await page.getByRole("columnheader").allInnerTexts();
    const names = await page.getByRole("rowheader").allInnerTexts();
    const [sheet] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Print" }).click()]);
    const errors: string[] = [];
    sheet.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await ready(sheet);
    await expect(sheet.getByRole("heading", { level: 1 }).innerText()).resolves.toBe("Team · 8 sellers");
    await expect(sheet.locator("#facts").innerText()).resolves.toMatch(
      /^My team · .* · vs .* · \d+ of \d+ calls · data up to \d\d:\d\d [AP]M$/,
    );
    await sheet.getByRole("heading", { name: "2 of 8 may benefit from coaching" }).waitFor();
    const lines = await sheet.locator(".lead").allInnerTexts();
    expect(lines[0]).toMatch(/Carlos Ruiz[\s\S]*Waits 0\.3\ss before answering/);
    expect(lines[1]).toMatch(/Mei Koh[\s\S]*Talks 64% of the time, was 52% · target 43–60%/);
    await expect(sheet.locator("section", { hasText: "Waiting for you" }).innerText()).resolves.toMatch(
      /not coached for 21 days[\s\S]*Amara Obi/,
    );
    expect((await sheet.getByRole("columnheader").allInnerTexts()).slice(1)).toEqual(heads.slice(2));
    expect(await sheet.getByRole("rowheader").allInnerTexts()).toEqual(names);
    await expect(sheet.getByRole("row", { name: /Mei Koh/ }).innerText()).resolves.toMatch(/▲64%[\s\S]*\+12\spoints/);
    await expect(violationsOf(sheet)).resolves.toEqual([]);
    expect(errors).toEqual([]);
  });

  it("names what it is narrowed to, and of a director's the managers", async () => {
    const page = await open(addressOf("en", filtersText({ activity: ["meeting"] })), "Iris Falk");
    await ready(page);
    await expect(page.locator("#facts").innerText()).resolves.toMatch(/Activity type: Meeting$/);
    await expect(page.locator("tr.group").allInnerTexts()).resolves.toEqual([
      expect.stringContaining("Mara Lindqvist"),
      expect.stringContaining("Tomás Vidal"),
    ]);
  });

  it("says what failed, and of an address that is none that it is", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 500 });
    const page = await open(addressOf());
    await expect(problem(page)).resolves.toBe("Could not load calls (no answer from the server).");
    environment.dataverse.faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await ready(page);
    await page.goto(new URL(addressOf().replace("last30Days", "lastCentury"), page.url()).href);
    await expect(problem(page)).resolves.toBe("This address names no period that can be shown. Open the sheet from Team.");
  });

  it("shows a seller no more than the page does", async () => {
    const page = await open(addressOf(), "Jonas Weber");
    await ready(page);
    await expect(page.getByRole("rowheader").allInnerTexts()).resolves.toEqual(["Jonas Weber"]);
  });

  it.each(LANGUAGES.map(({ locale }) => locale))("fits A4 and Letter in %s, in its direction", async (locale) => {
    const page = await open(addressOf(locale));
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(/^(ar|he)/.test(locale) ? "rtl" : "ltr");
    await expect(page.locator("main").innerText()).resolves.not.toMatch(
      /\{\{|undefined|NaN|oneToOne\.|shared\.|teamOverview\.|dateFilter\./,
    );
    await page.emulateMedia({ media: "print" });
    mkdirSync(SHOTS, { recursive: true });
    for (const [format, width] of Object.entries(PAPERS)) {
      await page.setViewportSize({ width, height: 1_000 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
      if (["en", "zh-CN", "ar-SA"].includes(locale))
        await page.screenshot({ path: path.join(SHOTS, `teamSheet-${locale}-${format}.png`), fullPage: true });
    }
  });

  it("takes the longer side of the paper for all columns, and breaks no word of their heads", async () => {
    const page = await open(addressOf("de", filtersText({}), JSON.stringify({ columns: COLUMNS, turned: [] })));
    await ready(page);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 1_009, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const lines = (head: Element) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    };
    for (const head of await page.locator(".team thead th").all()) {
      const words = (await head.innerText()).split(/\s/).length;
      expect(await head.evaluate(lines)).toBeLessThanOrEqual(words);
    }
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.screenshot({ path: path.join(SHOTS, "teamSheet-wide.png"), fullPage: true });
    const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"))?.map(Number) ?? [];
    expect(width).toBeGreaterThan(height);
  });
});
