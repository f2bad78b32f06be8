import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { leavePage, seedCall } from "./dataverse";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

/** A title that spreadsheets would run. */
const FORMULA = '=HYPERLINK("https://evil.example","Click")';

describe("The calls in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let page: Page;
  let calls: Locator;

  duringTests((...started) => {
    [environment, visitors] = started;
    seedCall(environment, { key: "formula", seller: "Mei Koh", title: FORMULA });
  });
  beforeEach(async () => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    page = visit.page;
    calls = visit.part("Calls");
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const rows = () => calls.locator(".sd-calls-call");
  const texts = (column: string) => calls.locator(`.sd-calls-call .sd-calls-${column}`).allInnerTexts();
  const said = (text: string | RegExp) => calls.getByText(text).first().waitFor();
  const filterBy = async (...values: string[]) => {
    await calls.getByRole("button", { name: /^Filter/ }).click();
    for (const value of values) await page.locator(".sd-popup").getByRole("checkbox", { name: value }).click();
    await page.keyboard.press("Escape");
    await page.locator(".sd-popup").waitFor({ state: "detached" });
  };

  it("searches titles, tags and words, and says how many of how many it found", async () => {
    const search = calls.getByRole("searchbox");
    await search.fill("renewal gorsehill");
    await said("1 of 25 calls");
    await expect(texts("title")).resolves.toEqual([expect.stringContaining("Gorsehill Bakeries")]);
    await search.fill("kestrel");
    await said("12 of 25 calls");
    await search.fill("no such call");
    await said("No call contains “no such call”.");
    await search.fill("");
    await said("25 calls");
  });

  it("filters by all that tells calls apart, together, and takes each away again", async () => {
    await calls.getByRole("button", { name: /^Filter/ }).click();
    const popup = page.locator(".sd-popup");
    const groups = await popup.locator("legend").allInnerTexts();
    expect(groups).toEqual([
      "Sentiment",
      "Talk share",
      "Length",
      "Open action items",
      "Competitor",
      "Keyword",
      "Direction",
      "Type",
      "Outcome",
      "Tag",
    ]);
    // Each value says how many calls it leaves, and leaves as many.
    for (const value of [
      "leans positive",
      "not scored",
      "above target",
      "15 to 30 minutes",
      "nothing open",
      "Kestrel",
      "security",
      "incoming",
      "Meeting",
      "voicemail",
      "pricing",
    ]) {
      const box = popup.locator("label.sd-check").filter({ hasText: new RegExp(value, "i") });
      const n = Number(/(\d+)$/.exec((await box.innerText()).trim())?.[1]);
      await box.click();
      await said(n === 25 ? "25 calls" : `${n} of 25 calls`);
      await box.click();
      await said("25 calls");
    }
    await page.keyboard.press("Escape");
    await filterBy("Phone call", "above target");
    const chips = calls.locator(".sd-chip");
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining("Talk share: above target"),
      expect.stringContaining("Type: Phone call"),
    ]);
    for (const share of await texts("talkShare")) expect(parseInt(share, 10)).toBeGreaterThan(60);
    await chips.first().click();
    await calls.getByRole("button", { name: "Clear all" }).click();
    await said("25 calls");
    expect(await chips.count()).toBe(0);
  });

  it("sorts by every column in both directions, and shows the columns that are chosen", async () => {
    await calls.getByRole("button", { name: "Columns" }).click();
    const popup = page.locator(".sd-popup");
    const chooses = (column: string) => popup.getByRole("checkbox", { name: column, exact: true }).click();
    for (const column of ["Speed", "Pause", "Switches", "Type"]) await chooses(column);
    for (const column of ["Tags", "Comments", "Customer's words", "Sentiment"]) await chooses(column);
    await page.keyboard.press("Escape");
    const heads = await calls.getByRole("columnheader").allInnerTexts();
    expect(heads.map((head) => head.trim())).toEqual(["Customer", "Date", "Length", "Talk share", "Type", "Speed", "Pause", "Switches"]);
    const figures = { Length: "duration", "Talk share": "talkShare", Speed: "wordsPerMinute", Pause: "pauseMs", Switches: "switchCount" };
    for (const [head, column] of Object.entries(figures)) {
      for (const order of ["descending", "ascending"]) {
        await calls.getByRole("button", { name: head, exact: true }).click();
        await calls.locator(`[role=columnheader][aria-sort=${order}]`).getByText(head, { exact: true }).waitFor();
        const values = (await texts(column))
          .filter((text) => !text.startsWith("–"))
          .map((text) =>
            text
              .trim()
              .split(":")
              .reduce((sum, piece) => sum * 60 + parseFloat(piece), 0),
          );
        expect(values.length).toBeGreaterThan(5);
        expect(values).toEqual([...values].sort((a, b) => (order === "ascending" ? a - b : b - a)));
      }
    }
    await calls.getByRole("button", { name: "Columns" }).click();
    await popup.getByRole("button", { name: "Reset columns" }).click();
    await page.keyboard.press("Escape");
    await calls.getByRole("columnheader", { name: "Customer's words" }).waitFor();
  });

  it("writes what was found to a CSV file that spreadsheets open as text", async () => {
    await calls.getByRole("button", { name: "Length", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), calls.getByRole("button", { name: "Export CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("Calls of Mei Koh, 2026-06-01 to 2026-06-30.csv");
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = bytes.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(head).toContain("Start (UTC),Local date,Local time,Customer,Topic");
    expect(lines).toHaveLength(25);
    expect(lines[0]).toContain(":");
    expect(lines.filter((line) => line.includes("HYPERLINK"))).toEqual([
      expect.stringContaining(`"'=HYPERLINK(""https://evil.example"",""Click"")"`),
    ]);
    await said("Saved Calls of Mei Koh, 2026-06-01 to 2026-06-30.csv: 25 calls, as found and in this order.");
  });

  it("is as it was left after a call was opened", async () => {
    await calls.getByRole("searchbox").fill("kestrel");
    await filterBy("above target");
    await calls.getByRole("button", { name: "Length", exact: true }).click();
    await calls.locator("[aria-sort=descending]").waitFor();
    // The form asks before it is left with what it has not saved.
    await page.clock.runFor(2_000);
    await page.getByText("Saved", { exact: true }).waitFor();
    const [count, titles] = [await rows().count(), await texts("title")];
    await calls.locator(".sd-calls-open").nth(1).click();
    await page.locator(".sd-summary").waitFor();
    await page.goBack();
    await calls.locator(".sd-chip").waitFor();
    await visit.settled();
    expect(await calls.getByRole("searchbox").inputValue()).toBe("kestrel");
    await expect(calls.locator("[aria-sort=descending]").innerText()).resolves.toContain("Length");
    expect(await rows().count()).toBe(count);
    await expect(texts("title")).resolves.toEqual(titles);
  });

  it("names three calls worth listening to, each with its reason, and opens one at its moment", async () => {
    const worth = calls.getByRole("list", { name: "Worth listening to" }).getByRole("link");
    expect(await worth.count()).toBe(3);
    const reasons = (await worth.allInnerTexts()).join("\n");
    expect(reasons).toMatch(/named (once|\d+ times)/);
    expect(reasons).toMatch(/Seller talks \d+%, target 43–60%/);
    await worth.first().click();
    await page.waitForURL(/slr_offsetms%3D\d+|slr_offsetms=\d+/);
    await page.locator(".sd-summary").waitFor();
  });

  it("takes two lines a call where it is narrow, with a choice to sort by", async () => {
    await visit.resize(360);
    await calls.getByRole("list", { name: "Calls" }).waitFor();
    await calls.getByRole("combobox", { name: "Order" }).selectOption("Sort: Talk share, descending");
    await expect(rows().first().innerText()).resolves.toMatch(/7\d%/);
  });
});
