import type { Locator } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { drawn } from "./layout";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const HEBREW = 1037;
const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 360, height: 740 };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (part: Locator): Promise<Box> =>
  part.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

/** Pixels between two boxes; 0 where they touch or overlap. */
const distance = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("Behind a figure", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(() => leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" }));
  afterEach(async () => {
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  async function open(options: Partial<OpenOptions> = {}) {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...LAPTOP, ...options });
    return visit;
  }
  const popup = () => visit.page.locator(".sd-popup:has(.sd-evidence)");
  const rows = () => popup().getByRole("link");
  /** Its rows are there, and it has slid into its place. */
  const stands = async () => {
    await rows().first().waitFor();
    await drawn(visit.page);
    await visit.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  };
  const period = () => visit.page.locator("[data-uncovered]");
  /** A figure of each kind: insight, bar, tile, word, what is open. */
  const figures = (): readonly Locator[] => [
    visit.page.locator(".sd-insight-calls").first(),
    visit.page.locator(".sd-tenth:not([aria-disabled=true])").first(),
    visit.page.locator(".sd-tile").first(),
    visit.page.locator(".sd-word").first(),
    visit.page.locator(".sd-insights-news button").first(),
  ];

  it.each([LAPTOP, { width: 1280, height: 900 }])(
    "stands beside the figure, in the window and never over the period, at %p",
    async (size) => {
      await open(size);
      for (const figure of figures()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.click();
        await stands();
        const [box, anchor, range] = [await boxOf(popup()), await boxOf(figure), await boxOf(period())];
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(size.width);
        expect(box.bottom).toBeLessThanOrEqual(size.height);
        expect(distance(box, anchor)).toBeLessThanOrEqual(40);
        expect(overlap(box, range)).toBe(false);
        await visit.page.keyboard.press("Escape");
        await popup().waitFor({ state: "detached" });
      }
    },
  );

  it("is a sheet from the bottom on a phone, as wide as the window", async () => {
    await open(PHONE);
    for (const figure of figures()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.click();
      await stands();
      const { left, right, top, bottom } = await boxOf(popup());
      expect([left, right, bottom]).toEqual([0, PHONE.width, PHONE.height]);
      expect(top).toBeGreaterThanOrEqual(PHONE.height * 0.2);
      await visit.page.keyboard.press("Escape");
      await popup().waitFor({ state: "detached" });
    }
  });

  it("says the measure first, the most telling call on top, and opens it at its moment by Enter; Back comes back", async () => {
    const { page } = await open();
    await page.locator(".sd-tile").first().click();
    await rows().first().waitFor();
    const measures = await popup().locator(".sd-evidence-measure").allInnerTexts();
    const values = measures.map((text) => Number.parseFloat(text));
    expect(values.length).toBeGreaterThan(10);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    await page.waitForFunction(() => document.activeElement?.matches(".sd-evidence-row"));
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-call"));
    const chosen = await focused();
    await page.keyboard.press("Enter");
    await page.waitForURL(/slr_moment(%3D|=)fastestSpeech/);
    await page.locator(".sd-summary").waitFor();
    await page.goBack();
    await rows().first().waitFor();
    expect(chosen).toBeTruthy();
    await page.waitForFunction((call) => document.activeElement?.getAttribute("data-call") === call, chosen);
  });

  it("opens a word's call where the word was said first", async () => {
    const { page } = await open();
    await page.locator(".sd-word").first().click();
    await expect(rows().first().locator(".sd-evidence-moment").innerText()).resolves.toMatch(/\d:\d\d/);
    await rows().first().click();
    await page.waitForURL(/slr_offsetms(%3D|=)\d+/);
  });

  it("opens a tab by Ctrl and a click, and stays", async () => {
    const { page } = await open();
    await page.locator(".sd-tile").first().click();
    await rows().first().waitFor();
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      rows()
        .first()
        .click({ modifiers: ["Control"] }),
    ]);
    expect(decodeURIComponent(tab.url())).toContain("msdyn_sciconversation");
    await tab.close();
    expect(await popup().isVisible()).toBe(true);
  });

  it("goes to the narrowed list and gives its heading the focus; the figure stays marked until the chip is taken away", async () => {
    const { page, part } = await open();
    const tile = page.locator(".sd-tile").first();
    await tile.click();
    await page.getByRole("button", { name: /in the list of calls$/ }).click();
    await popup().waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.matches("h2"));
    const { top } = await boxOf(part("Calls"));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(LAPTOP.height / 2);
    expect(await tile.getAttribute("data-chosen")).toBe("true");
    await part("Calls").locator(".sd-chip").first().click();
    await page.waitForFunction(() => document.querySelector(".sd-tile")?.getAttribute("data-chosen") === "false");
  });

  it("is reached and left by the keyboard alone, and gives the focus back", async () => {
    const { page } = await open();
    const figure = page.locator(".sd-insight-calls").first();
    await figure.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".sd-evidence-row"));
    await page.keyboard.press("ArrowDown");
    expect(
      await rows()
        .nth(1)
        .evaluate((row) => row === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    await popup().waitFor({ state: "detached" });
    expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await figure.getAttribute("aria-expanded")).toBe("false");
  });

  it("gives way to another figure, and closes by a click beside it or on the figure again", async () => {
    const { page } = await open();
    const tiles = page.locator(".sd-tile");
    await tiles.nth(0).click();
    await rows().first().waitFor();
    await tiles.nth(0).click();
    await popup().waitFor({ state: "detached" });
    await page.locator(".sd-insight-calls").first().click();
    await rows().first().waitFor();
    await page.locator(".sd-insights h2").click();
    await popup().waitFor({ state: "detached" });
  });

  it("says so where a call was deleted meanwhile", async () => {
    const { page } = await open();
    await page.locator(".sd-tile").first().click();
    const link = await rows().first().getAttribute("href");
    const id = new URL(link ?? "", page.url()).searchParams.get("id") ?? "";
    await page.evaluate(
      async (callId) => (await fetch(`/api/data/v9.2/msdyn_sciconversations(${callId})`, { method: "DELETE" })).status,
      id,
    );
    await page.route(/msdyn_sciconversations\?fetchXml=.*/, (route) =>
      decodeURIComponent(route.request().url()).includes('top="1"') ? route.fulfill({ json: { value: [] } }) : route.continue(),
    );
    await rows().first().click();
    await popup().getByRole("alert").waitFor();
    await expect(popup().getByRole("alert").innerText()).resolves.toMatch(/^This call cannot be opened/);
    visit.errors.length = 0;
  });

  it("lies at the right edge of what was clicked from right to left, and has nothing that axe finds, light and dark", async () => {
    for (const theme of ["light", "dark"] as const) {
      const { page } = await open({ language: HEBREW, theme });
      await page.locator(".sd-insight-calls").first().click();
      await stands();
      expect(await popup().getAttribute("dir")).toBe("rtl");
      const { right, left } = await boxOf(popup());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(LAPTOP.width);
      await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true }, region: { enabled: false } } };
        const { violations } = await axe.run({ include: [[".sd-callout"]] }, options);
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
      });
      expect(found).toEqual([]);
      if (theme === "light") await visit.close();
    }
  });

  it("keeps the narrowing in a zoom as far as it agrees with it, and ends it where it does not", async () => {
    const { page, part } = await open();
    await page.locator(".sd-tenth:not([aria-disabled=true])").first().click();
    await page.getByRole("button", { name: /in the list of calls$/ }).click();
    const narrowing = await part("Calls").locator(".sd-chip").first().innerText();
    const column = page.locator(".sd-columns-time .sd-column:not([aria-disabled=true])").first();
    await column.click();
    await visit.settled();
    const zoomed = await page.locator(".sd-sentiment .sd-chip").innerText();
    expect(zoomed).toMatch(/\d/);
    const kept = await part("Calls").locator(".sd-chip").filter({ hasText: narrowing }).count();
    const listed = await page.locator(".sd-calls-open").count();
    // Either the narrowed calls of these days, or all calls of these days.
    expect(listed).toBeGreaterThan(0);
    expect(await page.locator(".sd-tenth[data-chosen=true]").count()).toBe(kept);
  });
});
