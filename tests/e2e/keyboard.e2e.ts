import type { Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { SCROLLERS } from "./layout";
import { duringTests, type Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";

const HEBREW = 1037;

/** What has the focus after a press of Tab. */
interface Stop {
  /** Accessible name or text. */
  readonly name: string;
  /** The control that it belongs to; empty outside of the suite. */
  readonly control: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether an outline or a shadow shows that it has the focus. */
  readonly isMarked: boolean;
  /** Whether it is in the window and nothing lies over it. */
  readonly isSeen: boolean;
}

/** Presses Tab until the focus leaves the suite's parts behind. */
async function tabThrough(page: Page, most = 120): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((scrollers): Stop => {
      const element = document.activeElement as HTMLElement;
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const marks = (style: CSSStyleDeclaration) =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
      const after = getComputedStyle(element, "::after");
      const isInside = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("label")?.contains(element) === true);
      };
      const scrolled = [...document.querySelectorAll(scrollers)].reduce((sum, { scrollTop }) => sum + scrollTop, 0);
      return {
        name: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60) || element.tagName,
        control: element.closest(".sd-control")?.className ?? "",
        left,
        right,
        top: top + scrolled,
        bottom: bottom + scrolled,
        isMarked: marks(getComputedStyle(element)) || (after.content !== "none" && (marks(after) || after.borderStyle !== "none")),
        isSeen: width > 0 && height > 0 && top >= 0 && bottom <= window.innerHeight + 1 && isInside((left + right) / 2, (top + bottom) / 2),
      };
    }, SCROLLERS);
    if (stops.length > 0 && stop.control === "") break;
    if (stop.control !== "") stops.push(stop);
  }
  return stops;
}

/** Stops that lie before the one that they follow, in reading direction: further up, and not in a column beside it. */
function backwards(stops: readonly Stop[], isRtl: boolean): string[] {
  return stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    if (!before || stop.control !== before.control) return [];
    const isAbove = stop.bottom <= before.top;
    const isBehindInLine =
      stop.top < before.bottom && stop.bottom > before.top && (isRtl ? stop.left >= before.right : stop.right <= before.left);
    const isNextColumn = isRtl ? stop.right <= before.left : stop.left >= before.right;
    return (isAbove && !isNextColumn) || isBehindInLine ? [`${before.name} → ${stop.name}`] : [];
  });
}

describe("The page by keyboard and for those who listen", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let page: Page;
  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(() => leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" }));
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  async function open(options: Partial<OpenOptions> = {}): Promise<void> {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...options });
    ({ page } = visit);
  }
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

  it.each([
    { name: "from left to right", options: {}, isRtl: false },
    { name: "from right to left", options: { language: HEBREW }, isRtl: true },
    { name: "on a telephone", options: { width: 360 }, isRtl: false },
  ])("leads the focus through the page in reading order, $name, and shows where it is at every stop", async ({ options, isRtl }) => {
    await open(options);
    const stops = await tabThrough(page);
    const controls = [...new Set(stops.map(({ control }) => control.split(" ")[1]))];
    expect(controls).toEqual([
      "sd-picker",
      "sd-date",
      "sd-insights",
      "sd-goals",
      "sd-gauge",
      "sd-sentiment",
      "sd-style",
      "sd-highlights",
      "sd-calls-control",
    ]);
    // Charts, tables and lists are one stop each.
    expect(stops.length).toBeLessThan(60);
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    expect(backwards(stops, isRtl)).toEqual([]);
  });

  it("changes seller, period and comparison by keyboard alone, and gives the focus back", async () => {
    await open();
    await page.locator(".sd-picker").getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".sd-popup :focus").waitFor();
    await page.keyboard.type("carlos");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toContain("20 calls");
    await page.keyboard.press("End");
    expect(await focused()).toBe("Top seller: Carlos Ruiz");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.locator(".sd-picker").getByText("Carlos Ruiz", { exact: true }).first().waitFor();
    expect(await focused()).toBe("Choose a seller: Carlos Ruiz");
    await page.locator(".sd-date-period").focus();
    await page.keyboard.press("Enter");
    // Focus moves into the popup a moment after it is drawn.
    await page.locator(".sd-popup :focus").waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Last 7 days/ }).waitFor();
    expect(await focused()).toContain("Last 7 days");
    await visit.settled();
    await page.locator(".sd-date-comparison").focus();
    await page.keyboard.press("Enter");
    await page.locator(".sd-popup :focus").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".sd-popup").waitFor({ state: "detached" });
    expect(await focused()).toBe("vs previous");
  });

  it("keeps Tab inside of an open popup", async () => {
    await open();
    await page.locator(".sd-date-period").click();
    await page.locator(".sd-popup :focus").waitFor();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".sd-popup, [role=dialog]") !== null)).toBe(true);
    }
  });

  it("walks charts point by point, reads each, and leaves by Esc", async () => {
    await open();
    const walk = async (points: ReturnType<Page["locator"]>, count: number): Promise<string[]> => {
      expect(await points.count()).toBe(count);
      await points.first().focus();
      await page.keyboard.press("Home");
      const names = [await focused()];
      for (let point = 1; point < count; point++) {
        await page.keyboard.press("ArrowRight");
        names.push(await focused());
        // What is read stands in the tooltip as well.
        await page.locator("[role=tooltip]").waitFor();
      }
      await page.keyboard.press("Escape");
      await page.locator("[role=tooltip]").waitFor({ state: "detached" });
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("group");
      return names;
    };
    const tenths = await walk(page.locator(".sd-tenth"), 10);
    expect(tenths[6]).toBe("60% to 70%: 17 calls");
    expect(new Set(tenths).size).toBe(10);
    const weeks = await walk(page.locator(".sd-column"), 5);
    expect(weeks[0]).toMatch(/^Jun 1 – 6\*, 4 calls: Positive \d+%, Neutral \d+%, Negative \d+%$/);
    await visit.part("Customer sentiment").getByRole("button", { name: "By call" }).click();
    const calls = await walk(page.locator(".sd-column"), 22);
    for (const call of calls) expect(call).toMatch(/^Jun \d+, .+ · .+: Positive \d+%, Neutral \d+%, Negative \d+%$/);
  });

  it("shows tooltips on hover and on focus, which can be pointed at, stay, and go by Esc", async () => {
    await open();
    const tooltip = page.locator("[role=tooltip]");
    const column = page.locator(".sd-column").nth(2);
    await column.hover();
    await expect(tooltip.innerText()).resolves.toMatch(/Jun 14 – 20[^]*Positive[^]*5 of 5 calls/);
    await tooltip.hover();
    await page.clock.runFor(1_000);
    expect(await tooltip.count()).toBe(1);
    await page.keyboard.press("Escape");
    await tooltip.waitFor({ state: "detached" });
    await column.hover({ position: { x: 4, y: 40 } });
    await page
      .locator(".sd-title")
      .first()
      .hover({ force: true })
      .catch(() => page.mouse.move(5, 5));
    await tooltip.waitFor({ state: "detached" });
    await page.locator(".sd-tenth").nth(6).focus();
    await expect(tooltip.innerText()).resolves.toMatch(/60% to 70%[^]*17 of 22 calls/);
    await page.keyboard.press("Tab");
    await tooltip.waitFor({ state: "detached" });
  });

  it("says what has changed, once, where it was changed", async () => {
    await open();
    /** Waits until the live regions in and beside a control say something. */
    const says = (control: string, { source }: RegExp) =>
      page.waitForFunction(
        ([selector, pattern]) =>
          new RegExp(pattern ?? "").test(
            [...document.querySelectorAll(selector ?? "")]
              .map((region) => region.textContent ?? "")
              .join(" ")
              .trim(),
          ),
        [`.sd-${control} [role=status], .sd-${control} ~ [role=status]`, source],
        { timeout: 5_000 },
      );
    await visit.chooseSeller("Carlos Ruiz");
    await says("picker", /^Carlos Ruiz: 20 calls$/);
    await says("insights", /^Carlos Ruiz: \d things? stands? out in 20 calls$/);
    await says("gauge", /^Talk to listen: 57 : 43, within target/);
    await says("sentiment", /^Customer sentiment: Positive \d+%/);
    await page.locator(".sd-date-period").click();
    await page.getByRole("menuitemradio", { name: "Last 7 days", exact: true }).click();
    await says("date", /^Last 7 days: \d calls$/);
    await visit.settled();
    await visit.part("Calls").getByRole("searchbox").fill("zzz");
    await says("calls-control", /0 of \d calls/);
    await visit.part("Seller").getByRole("button", { name: "Refresh" }).click();
    await says("picker", /^Refreshed, data up to/);
  });
});
