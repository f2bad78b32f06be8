import type { Locator, Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { recordedCallsOf } from "./CallPage";
import { leavePage } from "./dataverse";
import { sidewaysOverflow, unreadableTexts } from "./layout";
import { duringTests, type Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";
import { changedByOtherStylesheets } from "./stylesheetOrder";

const HEBREW = 1037;
const GERMAN = 1031;

/** What readers may set by WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

/** Colours of what is drawn, as the design has them. */
const PALETTE = {
  light: {
    positive: "#0072b2",
    negative: "#b54708",
    neutral: "#d2d0ce",
    neutralLine: "#8a8886",
    seller: "#4f52b2",
    customer: "#cfe9ec",
    customerLine: "#00758f",
  },
  dark: {
    positive: "#56b4e9",
    negative: "#f28c3a",
    neutral: "#484644",
    neutralLine: "#a19f9d",
    seller: "#9fa4f0",
    customer: "#0e3a40",
    customerLine: "#3cb6bb",
  },
};

describe("The page for those who see it otherwise", () => {
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
  async function expectReadable(): Promise<void> {
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    await expect(unreadableTexts(page)).resolves.toEqual([]);
  }
  const tables = async () => {
    for (const name of ["Talk to listen", "Customer sentiment", "Conversation style", "Customers talk about"]) {
      await visit.part(name).getByRole("button", { name: "Table", exact: true }).click();
    }
  };
  /** An open popup lies in the window, and what does not fit can be scrolled to. */
  async function expectPopupReadable(opener: Locator): Promise<void> {
    await opener.click();
    const popup = page.locator(".sd-popup");
    await popup.waitFor();
    // It is placed a moment after it is there.
    await page.waitForFunction(() => {
      const box = document.querySelector(".sd-callout")?.getBoundingClientRect();
      return box && box.left >= 0 && box.right <= window.innerWidth && box.top >= 0 && box.bottom <= window.innerHeight;
    });
    await expectReadable();
    for (const control of [popup.locator("button, input").first(), popup.locator("button, input").last()]) {
      await control.scrollIntoViewIfNeeded();
      expect(await control.evaluate((element) => element.getBoundingClientRect().bottom <= window.innerHeight + 1)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await popup.waitFor({ state: "detached" });
  }

  it.each([
    { name: "at 320 pixels", options: { width: 320, height: 800 } },
    { name: "at 320 pixels from right to left", options: { width: 320, height: 800, language: HEBREW } },
    { name: "at 320 pixels in long words", options: { width: 320, height: 800, language: GERMAN } },
  ])("needs no scrolling sideways and cuts nothing $name", async ({ options }) => {
    await open(options);
    await expectReadable();
  });

  it("needs no scrolling sideways and cuts nothing at 400 %, in tables, popups and the summary", async () => {
    // A window of 1280 by 1024 at four times the size.
    await open({ width: 320, height: 256 });
    await expectReadable();
    await expectPopupReadable(page.locator(".sd-picker").getByRole("button").first());
    await expectPopupReadable(page.locator(".sd-date-period"));
    await expectPopupReadable(visit.part("Calls").getByRole("button", { name: /^Filter/ }));
    await expectPopupReadable(visit.part("Calls").getByRole("button", { name: "Columns" }));
    await tables();
    await visit.part("Customers talk about").getByRole("button", { name: "Questions" }).click();
    await visit.part("Customers talk about").getByRole("listitem").first().waitFor();
    await expectReadable();
    await page.locator(".sd-calls-open").first().click();
    await page.waitForFunction(() => document.querySelectorAll(".sd-summary .ms-List-cell").length > 3);
    await expectReadable();
  });

  it.each([1280, 320])("cuts nothing where readers space out lines, letters and words, at %i pixels", async (width) => {
    await open({ width });
    await page.addStyleTag({ content: SPACED });
    await expectReadable();
    await tables();
    await expectReadable();
    await expectPopupReadable(page.locator(".sd-picker").getByRole("button").first());
    await expectPopupReadable(page.locator(".sd-date-period"));
  });

  it("looks the same whichever control's stylesheet is loaded last, popups too", async () => {
    await open();
    await tables();
    await expect(changedByOtherStylesheets(page)).resolves.toEqual([]);
    for (const [control, opener] of [
      ["SellerPicker", page.locator(".sd-picker").getByRole("button").first()],
      ["DateFilter", page.locator(".sd-date-period")],
      ["ContactHistoryGrid", visit.part("Calls").getByRole("button", { name: /^Filter/ })],
    ] as const) {
      await opener.click();
      await page.locator(".sd-popup").waitFor();
      await expect(changedByOtherStylesheets(page, control)).resolves.toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  it("shows a call the same whichever control's stylesheet is loaded last", async () => {
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, recordedCallsOf("Jonas Weber")[0] ?? "");
    ({ page } = visit);
    await expect(changedByOtherStylesheets(page)).resolves.toEqual([]);
  });

  it("moves nothing for those who asked for less motion", async () => {
    await open({ reducedMotion: true });
    const moving = () =>
      page.evaluate(() => {
        const isLong = (durations: string) =>
          durations.split(",").some((duration) => parseFloat(duration) * (duration.trim().endsWith("ms") ? 1 : 1_000) > 1);
        const parts = [...document.querySelectorAll<HTMLElement>(".sd-control, .sd-control *, [role=dialog], .ms-Layer *")];
        return [
          ...parts.flatMap((part) => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(part);
            return isLong(transitionDuration) || (animationName !== "none" && isLong(animationDuration))
              ? [`${part.tagName} ${String(part.className)}`]
              : [];
          }),
          ...document.getAnimations().map((animation) => `runs: ${JSON.stringify(animation.effect?.getTiming().duration)}`),
        ];
      });
    await expect(moving()).resolves.toEqual([]);
    await visit.openTeam();
    await expect(moving()).resolves.toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".sd-date-period").click();
    await page.getByRole("button", { name: "Calendar: To" }).click();
    await page.locator(".sd-date-calendar").waitFor();
    await expect(moving()).resolves.toEqual([]);
  });

  it.each(["light", "dark"] as const)("draws in the colours of the palette, %s", async (theme) => {
    await open({ theme });
    const colour = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => {
          const parts = getComputedStyle(element).getPropertyValue(name).match(/\d+/g) ?? [];
          return `#${parts
            .slice(0, 3)
            .map((part) => Number(part).toString(16).padStart(2, "0"))
            .join("")}`;
        }, property);
    const drawn = {
      positive: await colour(".sd-column .sd-bar-positive", "background-color"),
      negative: await colour(".sd-calls-wide .sd-bar-negative", "border-top-color"),
      neutral: await colour(".sd-column .sd-bar-neutral", "background-color"),
      neutralLine: await colour(".sd-column .sd-bar-neutral", "border-top-color"),
      seller: await colour(".sd-gauge-seller", "fill"),
      customer: await colour(".sd-gauge-customer", "fill"),
      customerLine: await colour(".sd-gauge-customer", "stroke"),
    };
    expect(drawn).toEqual(PALETTE[theme]);
    expect(await colour(".sd-tenth-bar", "background-color")).toBe(PALETTE[theme].seller);
    expect(await colour(".sd-word-customer", "background-color")).toBe(PALETTE[theme].customer);
  });

  /** The colours of a picture of an element, each with its share. */
  async function coloursOf(element: Locator): Promise<readonly { readonly colour: string; readonly share: number }[]> {
    const picture = (await element.screenshot()).toString("base64");
    return page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height).data;
      const counts = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].map(([colour, count]) => ({ colour, share: count / (pixels.length / 4) })).sort((a, b) => b.share - a.share);
    }, picture);
  }

  it("keeps bars, hatch, arcs, signs and chosen things apart in forced colours", async () => {
    await open({ forcedColours: true });
    /** As it is drawn: some are translucent. */
    const systemColour = async (name: string) => {
      await page.evaluate((colour) => {
        const probe = document.body.appendChild(document.createElement("i"));
        probe.id = "probe";
        probe.style.cssText = `position: fixed; inset: 0 auto auto 0; z-index: 9; width: 20px; height: 20px; forced-color-adjust: none; background: linear-gradient(${colour}, ${colour}), Canvas`;
      }, name);
      const [drawn] = await coloursOf(page.locator("#probe"));
      await page.evaluate(() => document.getElementById("probe")?.remove());
      return drawn?.colour ?? "";
    };
    const [canvas, text, highlight] = [await systemColour("Canvas"), await systemColour("CanvasText"), await systemColour("Highlight")];
    const shareOf = async (element: Locator, colour: string) =>
      (await coloursOf(element)).find((each) => each.colour === colour)?.share ?? 0;
    const column = page.locator(".sd-column").first();
    expect(await shareOf(column.locator(".sd-bar-positive"), highlight)).toBeGreaterThan(0.9);
    expect(await shareOf(column.locator(".sd-bar-neutral"), canvas)).toBeGreaterThan(0.8);
    // The hatch is made of both.
    for (const negative of [column.locator(".sd-bar-negative"), page.locator(".sd-calls-wide .sd-bar-negative").first()]) {
      expect(await shareOf(negative, text)).toBeGreaterThan(0.25);
      expect(await shareOf(negative, canvas)).toBeGreaterThan(0.15);
    }
    const ring = page.locator(".sd-gauge-ring svg");
    for (const colour of [highlight, canvas, text]) expect(await shareOf(ring, colour)).toBeGreaterThan(0.01);
    for (const mark of ["seller", "previous", "team"]) {
      expect((await coloursOf(page.locator(`.sd-bullet-mark[data-mark=${mark}]`).first())).length).toBeGreaterThan(2);
    }
    expect(await shareOf(page.locator(".sd-bullet-band").first(), text)).toBeGreaterThan(0.01);
    expect(await shareOf(page.locator(".sd-word-bar").first(), text)).toBeGreaterThan(0.01);
    // What is chosen is told from what is not by more than a colour that is taken away.
    const pressed = page.locator(".sd-switch-option[aria-pressed=true]").first();
    expect(await shareOf(pressed, highlight)).toBeGreaterThan(0.01);
    const initials = await coloursOf(page.locator(".sd-coin"));
    expect(initials.some(({ colour, share }) => colour === canvas && share > 0.02)).toBe(true);
  });
});
