import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { drawn } from "./layout";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

/** What scrolls the form in the local host, as the form's body does in the apps. */
const FORM = ".page-body";

describe("The list of calls", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let page: Page;
  let calls: Locator;

  duringTests((...started) => void ([environment, visitors] = started));
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const open = async (period: "last30Days" | "allTime", width = 1366, height = 768) => {
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh", period });
    await visitAgain(width, height);
  };
  const visitAgain = async (width = 1366, height = 768) => {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", width, height });
    page = visit.page;
    calls = visit.part("Calls");
  };
  const links = () => calls.locator(".sd-calls-open");
  const scrollTop = () => page.locator(FORM).evaluate((form) => form.scrollTop);
  const scrollTo = async (top: number) => {
    await page.locator(FORM).evaluate((form, to) => void (form.scrollTop = to), top);
    await drawn(page);
  };
  const filterBy = async (...values: string[]) => {
    await calls.getByRole("button", { name: /^Filter/ }).click();
    for (const value of values) await page.locator(".sd-popup").getByRole("checkbox", { name: value }).click();
    await page.keyboard.press("Escape");
    await page.locator(".sd-popup").waitFor({ state: "detached" });
  };

  it("names the customer first and whole, what kind of call it was as a tag, and a date on one line", async () => {
    await open("last30Days");
    const cut = await links().evaluateAll((all) =>
      all.filter((link) => link.scrollWidth > link.clientWidth + 1).map((link) => link.textContent),
    );
    expect(cut).toEqual([]);
    await calls.locator(".sd-calls-topic", { hasText: "Renewal talk" }).first().waitFor();
    const lines = await calls
      .locator(".sd-calls-call .sd-calls-date bdi")
      .evaluateAll((dates) =>
        dates.map((date) => [Math.round(date.getBoundingClientRect().height / 20), date.scrollWidth > date.clientWidth + 1]),
      );
    expect(new Set(lines.map((line) => line.join()))).toEqual(new Set(["1,false"]));
  });

  it("is as high as its calls, none of them cut, with more on demand, and scrolls only with the form", async () => {
    await open("allTime");
    expect(await links().count()).toBe(25);
    const scrollers = await calls.evaluate(
      (list) =>
        [...list.querySelectorAll("*")].filter(
          (part) => /auto|scroll/.test(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight + 1,
        ).length,
    );
    expect(scrollers).toBe(0);
    await calls.getByRole("button", { name: "Show 25 more" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".sd-calls-open").length === 50);
    expect(
      await links()
        .nth(25)
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    const { table, last } = await calls.evaluate((list) => ({
      table: list.querySelector(".sd-calls-wide")!.getBoundingClientRect().bottom,
      last: [...list.querySelectorAll(".sd-calls-call")].at(-1)!.getBoundingClientRect().bottom,
    }));
    expect(Math.abs(table - last)).toBeLessThan(1);
  });

  it.each(["visible", "hidden"])("keeps its heads in view while the form scrolls, in a section whose overflow is %s", async (overflow) => {
    await open("allTime");
    await calls.evaluate((list, value) => void (list.closest<HTMLElement>(".card")!.style.overflow = value), overflow);
    const rows = await calls
      .locator(".sd-calls-call")
      .nth(8)
      .evaluate((row) => (row as HTMLElement).getBoundingClientRect().top);
    await scrollTo((await scrollTop()) + rows - 300);
    await page.waitForFunction((form) => {
      const top = document.querySelector(form)!.getBoundingClientRect().top;
      return Math.abs(document.querySelector(".sd-calls-head")!.getBoundingClientRect().top - top) <= 1;
    }, FORM);
  });

  it("opens a call in a tab on Ctrl-click and on a middle click, also beside its name", async () => {
    await open("last30Days");
    const id = await links().nth(1).getAttribute("data-call");
    const clicks: readonly (() => Promise<void>)[] = [
      () =>
        links()
          .nth(1)
          .click({ modifiers: ["ControlOrMeta"] }),
      () => links().nth(1).click({ button: "middle" }),
      () =>
        calls
          .locator(".sd-calls-call .sd-calls-duration")
          .nth(1)
          .click({ modifiers: ["ControlOrMeta"] }),
    ];
    for (const click of clicks) {
      const [tab] = await Promise.all([page.context().waitForEvent("page"), click()]);
      expect(tab.url()).toContain(id);
      await tab.close();
    }
    expect(await calls.isVisible()).toBe(true);
  });

  it("is come back to where it was left: place, focus, number shown, filters and order, twice", async () => {
    await open("allTime");
    await filterBy("above target");
    await calls.getByRole("button", { name: "Length", exact: true }).click();
    await calls.locator("[aria-sort=descending]").waitFor();
    for (const row of [14, 9]) {
      const link = links().nth(row);
      await link.scrollIntoViewIfNeeded();
      await scrollTo((await scrollTop()) + 60);
      // A place is kept once scrolling has paused.
      await page.clock.runFor(400);
      const [top, id, count] = [await scrollTop(), await link.getAttribute("data-call"), await links().count()];
      await link.click();
      await page.locator(".sd-summary").waitFor();
      await page.goBack();
      await calls.locator(".sd-chip").waitFor();
      await visit.settled();
      await page.waitForFunction((call) => document.activeElement?.getAttribute("data-call") === call, id);
      expect(Math.abs((await scrollTop()) - top)).toBeLessThan(3);
      expect(await links().count()).toBe(count);
      await expect(calls.locator("[aria-sort=descending]").innerText()).resolves.toContain("Length");
    }
  });

  it("stands still while Filter is opened", async () => {
    await open("last30Days");
    const filter = calls.getByRole("button", { name: /^Filter/ });
    await filter.scrollIntoViewIfNeeded();
    // What marks the place of the popup's layer is none that anybody sees.
    const places = () =>
      calls
        .locator(".sd-calls-tools > *")
        .evaluateAll((parts) =>
          parts.map((part) => part.getBoundingClientRect()).flatMap((box) => (box.width > 0 ? [JSON.stringify(box)] : [])),
        );
    const before = await places();
    await filter.click();
    await page.locator(".sd-popup").waitFor();
    expect(await places()).toEqual(before);
  });

  it("filters by open action items, competitor, keyword and outcome, and keeps that with the viewer", async () => {
    await open("last30Days");
    const found = async () => Number(/^(\d+) of/.exec(await calls.locator(".sd-calls-count").innerText())?.[1]);
    for (const value of [/^with open items/, /^Kestrel/, /^security/, /^voicemail/i]) {
      await calls.getByRole("button", { name: /^Filter/ }).click();
      const box = page.locator(".sd-popup label.sd-check").filter({ hasText: value }).first();
      const n = Number(/(\d+)$/.exec((await box.innerText()).trim())?.[1]);
      await box.click();
      expect(await found()).toBe(n);
      await box.click();
      await page.keyboard.press("Escape");
    }
    await filterBy("Kestrel");
    await page.clock.runFor(2_000);
    await page.getByText("Saved", { exact: true }).waitFor();
    await visit.close();
    await visitAgain();
    await expect(calls.locator(".sd-chip").innerText()).resolves.toContain("Competitor: Kestrel");
    expect(await found()).toBe(12);
  });

  it("says where a call leans, with its shares, in the tooltip and in the file", async () => {
    await open("last30Days");
    const tooltips = await calls.locator(".sd-sentiment-bar").evaluateAll((bars) => bars.map((bar) => bar.getAttribute("title")));
    expect(tooltips.join("\n")).toMatch(/^(leans positive|balanced|leans negative): Positive \d+%/m);
    const [download] = await Promise.all([page.waitForEvent("download"), calls.getByRole("button", { name: "Export CSV" }).click()]);
    const [head, ...rows] = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(head).toContain("Sentiment,Positive (%),Neutral (%),Negative (%)");
    expect(rows.some((row) => /,(leans positive|balanced|leans negative),\d+,\d+,\d+,/.test(row))).toBe(true);
    await calls.getByText(`Saved ${download.suggestedFilename()}: 24 calls, as found and in this order.`).waitFor();
  });

  it("is a card a call on a phone, the customer first", async () => {
    await open("last30Days", 360, 780);
    await calls.getByRole("list", { name: "Calls" }).waitFor();
    const beyond = await calls.evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    const left = await links()
      .first()
      .evaluate((link) => link.getBoundingClientRect().left - link.closest(".sd-calls-call")!.getBoundingClientRect().left);
    expect(Math.abs(left)).toBeLessThan(1);
  });
});
