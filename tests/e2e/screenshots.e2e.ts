import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { answeredReviewOf, callPage, recordedCallsOf } from "./CallPage";
import { leavePage } from "./dataverse";
import { sidewaysOverflow } from "./layout";
import { duringTests, type Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";

const SHOTS = path.resolve(__dirname, "../../out/screenshots");
const ARABIC = 1025;
const HEBREW = 1037;
/** Where summaries are opened: something was said and something written near it. */
const MOMENT_MS = 60_000;

/** Pictures for whoever reviews a change, in out/screenshots; `npm run pictures` copies those that the docs show. */
describe("Screenshots", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests(async (...started) => {
    [environment, visitors] = started;
    mkdirSync(SHOTS, { recursive: true });
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
  });
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  /** The whole page, as high as it is. */
  async function take(name: string, { page, resize }: Visit, width: number): Promise<void> {
    await resize(width, 600);
    const height = await page.locator(".page-body").evaluate((body) => body.getBoundingClientRect().top + body.scrollHeight);
    await resize(width, Math.ceil(height));
    await page.screenshot({ path: path.join(SHOTS, `${name}-${width}.png`), animations: "disabled" });
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
  }

  const views: readonly { readonly name: string; readonly widths: readonly number[]; readonly options: OpenOptions }[] = [
    { name: "manager", widths: [1920, 1280, 768], options: { as: "Mara Lindqvist" } },
    { name: "manager", widths: [360], options: { as: "Mara Lindqvist", width: 360 } },
    { name: "seller", widths: [1280, 360], options: { as: "Jonas Weber" } },
    { name: "manager-rtl", widths: [1280], options: { as: "Mara Lindqvist", language: ARABIC } },
    { name: "seller-rtl", widths: [360], options: { as: "Mei Koh", width: 360, language: HEBREW } },
    { name: "manager-dark", widths: [1280], options: { as: "Mara Lindqvist", theme: "dark" } },
    { name: "seller-dark", widths: [768], options: { as: "Mei Koh", theme: "dark" } },
    { name: "manager-forced", widths: [1280], options: { as: "Mara Lindqvist", forcedColours: true } },
    { name: "manager-custom", widths: [1280], options: { as: "Mara Lindqvist", theme: "custom" } },
    { name: "seller-chinese", widths: [1280], options: { as: "Li Na" } },
  ];

  it.each(views)("takes $name at $widths", async ({ name, widths, options }) => {
    visit = await visitors.openSellerDetails(options);
    for (const width of widths) await take(name, visit, width);
    expect(visit.errors).toEqual([]);
  });

  /** What covers several elements, with some of the ground around them. */
  async function takeTogether(name: string, page: Page, elements: readonly Locator[]): Promise<void> {
    const MARGIN = 12;
    const boxes = (await Promise.all(elements.map((element) => element.boundingBox()))).filter((box) => box !== null);
    const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - MARGIN, Math.min(...boxes.map(({ y }) => y)) - MARGIN];
    const [right, bottom] = [
      Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN,
      Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN,
    ];
    await page.screenshot({
      path: path.join(SHOTS, `${name}.png`),
      animations: "disabled",
      clip: { x: left, y: top, width: right - left, height: bottom - top },
    });
  }

  it("takes the controls one by one, and those that open a popup with it", async () => {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", height: 2400 });
    const { page } = visit;
    for (const cell of await page.locator("[data-control]").all()) {
      // What is behind a figure draws nothing where it stands.
      if (!(await cell.isVisible())) continue;
      const name = (await cell.getAttribute("data-control"))?.split(".").at(-1) ?? "";
      await cell.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    }
    const popup = page.locator(".sd-popup");
    await visit.openTeam();
    await takeTogether("SellerPicker", page, [page.locator(".sd-picker-persona"), popup]);
    await page.keyboard.press("Escape");
    await page.locator(".sd-date-period").click();
    await popup.waitFor();
    await takeTogether("DateFilter", page, [page.locator(".sd-date-line").first(), popup]);
    await page.keyboard.press("Escape");
    await visit.resize(360, 800);
    await visit.openTeam();
    await page.screenshot({ path: path.join(SHOTS, "team-360.png"), animations: "disabled" });
    expect(visit.errors).toEqual([]);
  });

  const teams: readonly { readonly name: string; readonly widths: readonly number[]; readonly options: OpenOptions }[] = [
    { name: "team", widths: [1920, 1366, 768, 360], options: { as: "Mara Lindqvist" } },
    { name: "team-dark", widths: [1280], options: { as: "Mara Lindqvist", theme: "dark" } },
    { name: "team-forced", widths: [1280], options: { as: "Mara Lindqvist", forcedColours: true } },
    { name: "team-rtl", widths: [1280, 360], options: { as: "Mara Lindqvist", language: ARABIC } },
  ];

  it.each(teams)("takes $name at $widths", async ({ name, widths, options }) => {
    visit = await visitors.openTeam(options);
    for (const width of widths) await take(name, visit, width);
    expect(visit.errors).toEqual([]);
  });

  it("takes a team and what is behind a figure for the docs", async () => {
    visit = await visitors.openTeam({ as: "Mara Lindqvist", height: 1800 });
    await visit.page
      .locator("[data-control$=TeamOverview]")
      .screenshot({ path: path.join(SHOTS, "TeamOverview.png"), animations: "disabled" });
    await takeTogether("TeamCoaching", visit.page, [visit.page.locator(".sd-coaching")]);
    await visit.close();
    visit = await visitors.openTeam({ as: "Iris Falk", height: 1800 });
    await visit.page.getByRole("tab").nth(1).click();
    await visit.page.locator(".sd-outcomes").waitFor();
    await visit.settled();
    await visit.page
      .locator("[data-control$=TeamPractices]")
      .screenshot({ path: path.join(SHOTS, "TeamPractices.png"), animations: "disabled" });
    await visit.close();
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", height: 1200 });
    const { page, part } = visit;
    const figure = part("What stands out").getByRole("button", { name: /12 calls.*Kestrel/ });
    await figure.click();
    await page.locator(".sd-popup").waitFor();
    await takeTogether("FigureEvidence", page, [figure, page.locator(".sd-popup")]);
  });

  const summaries: readonly {
    readonly name: string;
    readonly widths: readonly number[];
    readonly options: OpenOptions;
    readonly pane?: string;
  }[] = [
    { name: "summary-manager", widths: [1280], options: { as: "Mara Lindqvist" } },
    { name: "summary-manager", widths: [360], options: { as: "Mara Lindqvist", width: 360 } },
    { name: "summary-seller-comments", widths: [1280], options: { as: "Jonas Weber" }, pane: "Comments" },
    { name: "summary-seller-actions", widths: [1280], options: { as: "Jonas Weber" }, pane: "Action items" },
    { name: "summary-words", widths: [1280], options: { as: "Mara Lindqvist" }, pane: "Words" },
    { name: "summary-notes", widths: [1280], options: { as: "Jonas Weber" }, pane: "Notes" },
    { name: "summary-comments", widths: [360], options: { as: "Jonas Weber", width: 360 }, pane: "Comments" },
    { name: "summary-dark", widths: [1280], options: { as: "Mara Lindqvist", theme: "dark" }, pane: "Comments" },
    { name: "summary-forced", widths: [1280], options: { as: "Mara Lindqvist", forcedColours: true } },
    { name: "summary-rtl", widths: [1280], options: { as: "Mara Lindqvist", language: ARABIC } },
    { name: "summary-rtl", widths: [360], options: { as: "Mara Lindqvist", width: 360, language: HEBREW } },
  ];

  it.each(summaries)("takes $name at $widths", async ({ name, widths, options, pane }) => {
    visit = await visitors.openCall({ height: 1200, ...options }, recordedCallsOf("Jonas Weber")[0] ?? "", MOMENT_MS);
    if (pane) await callPage(visit).pane(pane);
    for (const width of widths) await take(name, visit, width);
    expect(visit.errors).toEqual([]);
  });

  it("takes a call's summary for the docs", async () => {
    visit = await visitors.openCall({ as: "Mara Lindqvist", height: 2200 }, recordedCallsOf("Jonas Weber")[0] ?? "", MOMENT_MS);
    await visit.page
      .locator("[data-control$=CallSummary]")
      .screenshot({ path: path.join(SHOTS, "CallSummary.png"), animations: "disabled" });
  });

  it("takes a review for the docs", async () => {
    visit = await visitors.openCall({ as: "Jonas Weber", height: 1600 }, answeredReviewOf("Jonas Weber"));
    const { page } = visit;
    await callPage(visit).pane("Review");
    const pane = page.locator(".sd-review-pane");
    await pane.locator("details[open]").waitFor();
    const tabs = page.getByRole("tablist").filter({ has: page.getByRole("tab", { name: "Review" }) });
    await takeTogether("CallReview", page, [tabs, pane]);
    expect(visit.errors).toEqual([]);
  });
});
