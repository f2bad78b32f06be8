import type { Locator, Page } from "playwright-core";
import { TARGET_KPIS } from "../../shared/dataverse/targets";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import type { KpiId } from "../../shared/domain/kpis";
import type { Environment } from "../local/start/environment";
import { leavePage, WebApi } from "./dataverse";
import { sidewaysOverflow } from "./layout";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const MANAGER = "Mara Lindqvist";
const NO_BOX = { x: 0, width: 0 };
const CHINESE = 2052;
const ARABIC = 1025;

/** What the page says of figures: once, in plain words, and what is missed before what is met. */
describe("Plain words", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  async function open(
    seller: string,
    options: Partial<OpenOptions> = {},
    left: Partial<Parameters<typeof leavePage>[1]> = {},
  ): Promise<Visit> {
    await leavePage(environment, { viewer: MANAGER, seller, ...left });
    return (visit = await visitors.openSellerDetails({ as: MANAGER, ...options }));
  }
  const setTarget = (kpi: KpiId, band: { readonly slr_low?: number; readonly slr_high?: number }) =>
    new WebApi(environment, "admin").create("slr_targets", {
      slr_name: kpi,
      slr_kpi: OWN_OPTION_BASE + TARGET_KPIS.indexOf(kpi),
      ...band,
    });
  async function chooseComparison({ page, settled }: Visit, name: string): Promise<void> {
    await page.locator(".sd-date-comparison").click();
    await page.getByRole("menuitemradio", { name }).click();
    await page.locator(".sd-popup").waitFor({ state: "detached" });
    await settled();
  }
  const signs = (insights: Locator) => insights.locator(".sd-insight-category").allInnerTexts();

  it("never says that nothing is unusual while a figure is off target, and counts those", async () => {
    await setTarget("pauseMs", { slr_low: 3 });
    await setTarget("wordsPerMinute", { slr_high: 100 });
    const { part } = await open("Hanna Sato");
    const insights = part("What stands out");
    await expect(insights.innerText()).resolves.toMatch(/Close to the previous 30 days\. 2 figures are off target\./);
    expect(await signs(insights)).toEqual(expect.arrayContaining([expect.stringContaining("Watch")]));
    await expect(insights.innerText()).resolves.toMatch(/Waits \d\.\d\ss before answering · target at least 3\.0\ss/);
    for (const tile of ["Pause before speaking", "Talking speed"]) {
      const words = part("Conversation style").getByRole("button", { name: tile }).locator(".sd-verdict-words");
      await expect(words.evaluate((element) => getComputedStyle(element).fontWeight)).resolves.toBe("600");
    }
  });

  it("says a miss of few calls, too, and that they are few", async () => {
    await setTarget("wordsPerMinute", { slr_high: 100 });
    const { part } = await open("Peter Novak");
    await expect(part("What stands out").innerText()).resolves.toMatch(/Watch\s+Speaks at \d+\swpm · target at most 100\swpm · few calls/);
    await expect(part("Talk to listen").innerText()).resolves.toContain("few calls");
  });

  it("tells what to act on first, then practice, then the market", async () => {
    const { part } = await open("Mei Koh");
    expect((await signs(part("What stands out"))).map((sign) => sign.trim())).toEqual(["▲ Watch", "● Practice", "◆ Market"]);
    await expect(part("What stands out").getByRole("listitem").first().locator("strong").innerText()).resolves.toBe("64%");
  });

  it("compares insights by the choice, and says what words are compared with", async () => {
    visit = await open("Mei Koh");
    const [insights, words] = [visit.part("What stands out"), visit.part("Customers talk about")];
    await chooseComparison(visit, "Team");
    await expect(insights.innerText()).resolves.toMatch(/No figure is clearly apart from the team\. One figure is off target\./);
    await words.getByText("Words are compared with the previous period.").waitFor();
    await chooseComparison(visit, "Top sellers");
    await expect(insights.innerText()).resolves.toMatch(/Top sellers talk 4\d% of the time, Mei Koh 64%/);
    await chooseComparison(visit, "Previous period");
    await expect(insights.innerText()).resolves.toContain("Talks 64% of the time, was 52% · target 43–60%");
    await expect(words.innerText()).resolves.not.toContain("compared with");
  });

  it("holds negative sentiment of every seller against one target, which says where it comes from", async () => {
    visit = await open("Mei Koh");
    const sentiment = visit.part("Customer sentiment");
    await sentiment.getByRole("button", { name: "Table" }).click();
    const targets = new Set<string>();
    for (const seller of ["Carlos Ruiz", "Amara Obi", "Mei Koh"]) {
      await visit.chooseSeller(seller);
      targets.add(await sentiment.getByRole("row", { name: /^Target/ }).innerText());
      await sentiment.getByRole("cell", { name: "team's usual + 6 points" }).waitFor();
    }
    expect([...targets]).toEqual([expect.stringMatching(/at most \d+%/)]);
  });

  it("says how many calls count in the header alone, and little in small print", async () => {
    const { page, part } = await open("Mei Koh");
    for (const title of ["Talk to listen", "Customer sentiment", "Conversation style", "Customers talk about"]) {
      await expect(part(title).innerText()).resolves.not.toContain("22 of 22 calls");
    }
    await expect(part("Talk to listen").innerText()).resolves.toMatch(/above target, 43–60%\s+\+12\spoints · was 52% · team 5\d%/);
    await expect(page.locator(".sd-style .sd-caption").allInnerTexts()).resolves.toHaveLength(4);
  });

  it("marks the target behind the bars of talk share", async () => {
    const { page } = await open("Mei Koh");
    const bars = (await page.locator(".sd-tenths-bars").boundingBox()) ?? NO_BOX;
    const band = (await page.locator(".sd-tenths-band").boundingBox()) ?? NO_BOX;
    expect((band.x - bars.x) / bars.width).toBeCloseTo(0.43, 1);
    expect(band.width / bars.width).toBeCloseTo(0.17, 1);
  });

  it("ends a word's bar at its number, and offers no tab without content", async () => {
    const { part, page } = await open("Mei Koh");
    const gaps = await page.locator(".sd-word").evaluateAll((words) =>
      words.map((word) => {
        const [bar, number] = [".sd-word-bar", ".sd-word-share bdi"].map((part) => word.querySelector(part)!.getBoundingClientRect());
        return Math.round(number!.left - bar!.right);
      }),
    );
    expect(gaps.length).toBeGreaterThan(3);
    expect(new Set(gaps)).toEqual(new Set([8]));
    const tabs = async () => part("Customers talk about").locator(".sd-switch").first().getByRole("button").allInnerTexts();
    expect(await tabs()).toContain("Competitors");
    await visit?.chooseSeller("Peter Novak");
    for (const tab of (await tabs()).filter((name) => name !== "Questions")) {
      await part("Customers talk about").getByRole("button", { name: tab, exact: true }).click();
      expect(await page.locator(".sd-word").count()).toBeGreaterThan(0);
    }
  });

  it.each([768, 816, 900, 1040])("keeps gauge and bars within their column at %d px", async (width) => {
    const { page, resize } = await open("Mei Koh");
    await resize(width, 1000);
    const outside = await page.locator(".sd-gauge").evaluate((gauge) => {
      const { left, right } = gauge.getBoundingClientRect();
      return [...gauge.querySelectorAll(".sd-gauge-ring, .sd-tenths, .sd-tenth, .sd-gauge-words, .sd-tenths-axis")].flatMap((part) => {
        const box = part.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1 ? part.className : [];
      });
    });
    expect(outside).toEqual([]);
    const narrow = await page
      .locator(".sd-tenth")
      .evaluateAll(
        (bars) => bars.filter((bar) => bar.getBoundingClientRect().width < 24 || bar.getBoundingClientRect().height < 24).length,
      );
    expect(narrow).toBe(0);
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
  });

  it.each([
    ["Chinese", CHINESE],
    ["Arabic", ARABIC],
  ])("never breaks a unit from its number, in %s at 360 px", async (_, language) => {
    await setTarget("pauseMs", { slr_low: 3 });
    const { page, resize } = await open("Mei Koh", { language });
    await resize(360, 800);
    await expect(brokenUnits(page)).resolves.toEqual([]);
  });

  it("draws of ten years the columns that can be read, which it says, and in the place of a century the last 30 days", async () => {
    await leavePage(environment, { viewer: MANAGER, seller: "Mei Koh" });
    const [row] = await new WebApi(environment, MANAGER).read("slr_sellerviews?$select=slr_sellerviewid&$top=1");
    const choose = (slr_from: string) =>
      new WebApi(environment, MANAGER).change("slr_sellerviews", String(row?.["slr_sellerviewid"]), {
        slr_period: OWN_OPTION_BASE + 9,
        slr_from,
        slr_to: "2026-06-30",
      });
    await choose("2016-07-02");
    visit = await visitors.openSellerDetails({ as: MANAGER });
    const sentiment = visit.part("Customer sentiment");
    expect(await sentiment.locator(".sd-column").count()).toBe(36);
    await expect(sentiment.innerText()).resolves.toContain("The newest 36 of 120 columns. A shorter period shows the others.");
    await visit.close();
    await choose("1900-01-01");
    visit = await visitors.openSellerDetails({ as: MANAGER });
    await expect(visit.part("Date filter").innerText()).resolves.toContain("Last 30 days");
    expect(await visit.part("Customer sentiment").locator(".sd-column").count()).toBeLessThan(40);
  });
});

/** Texts whose last digit stands on another line than the unit behind it. */
function brokenUnits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const current = node;
      const text = current.data;
      if (!current.parentElement?.closest(".sd-control") || current.parentElement.closest(".sd-hidden")) continue;
      for (const match of text.matchAll(/\p{Nd}([\s\u00a0\u2060\u2069]*)(?:%|٪|秒|词|个百分点|ث|كلمة|نقاط|نقطة)/gu)) {
        const lineOf = (index: number) => {
          const range = document.createRange();
          range.setStart(current, index);
          range.setEnd(current, index + 1);
          return Math.round(range.getBoundingClientRect().bottom / 8);
        };
        const first = match.index;
        if (Math.abs(lineOf(first) - lineOf(first + match[0].length - 1)) > 1) broken.push(text);
      }
    }
    return broken;
  });
}
