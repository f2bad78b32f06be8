import type { Page } from "playwright-core";
import { unlessGone } from "./unlessGone";

/** Of the host's page what scrolls: the form below its header; in a window as low as a zoom leaves, all of it. */
export const SCROLLERS = "main, .page-body";

/**
 * Waits until what stands on the page is drawn: fonts are there, and charts, lists and tabs have followed their size, a frame later.
 * The tests' clock plays animation frames by timers, which wait for no layout; what observes a size is called by the browser's own frames.
 */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) {
      await new Promise<void>((done) => {
        const observer = new ResizeObserver(() => {
          observer.disconnect();
          done();
        });
        observer.observe(document.documentElement);
      });
      await new Promise<void>((done) => requestAnimationFrame(() => done()));
    }
  });
}

/** Families of the fonts that draw the page's texts: those that the host brings along, and those of this machine. */
export async function fontsInUse(page: Page): Promise<{ readonly own: readonly string[]; readonly foreign: readonly string[] }> {
  await drawn(page);
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send("DOM.enable");
    await devtools.send("CSS.enable");
    const { root } = await devtools.send("DOM.getDocument");
    // Of each element: the browser looks no further down than two levels.
    const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "main *" });
    const answers = await Promise.all(nodeIds.map((nodeId) => unlessGone(devtools.send("CSS.getPlatformFontsForNode", { nodeId }))));
    const fonts = answers.flatMap((answer) => answer?.fonts ?? []);
    const names = (isOwn: boolean) => [
      ...new Set(fonts.filter(({ isCustomFont }) => isCustomFont === isOwn).map(({ familyName }) => familyName)),
    ];
    return { own: names(true), foreign: names(false) };
  } finally {
    await devtools.detach();
  }
}

/** What is wider than its room, with its class and by how much; empty where nothing has to be scrolled sideways. */
export async function sidewaysOverflow(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate((scrollers) => {
    /** Focus rings and grounds may reach into what the host leaves free between parts. */
    const FREE = 12;
    const found: string[] = [];
    for (const element of [document.documentElement, ...document.querySelectorAll<HTMLElement>(`${scrollers}, .sd-control`)]) {
      const excess = element.scrollWidth - element.clientWidth;
      if (excess > (element.matches(".sd-control") ? FREE : 0)) found.push(`${element.className || element.tagName}: ${excess} px`);
    }
    return found;
  }, SCROLLERS);
}

/** Texts of the suite's parts that a reader cannot see whole: cut off without a title that says all of it, or one over the other. */
export async function unreadableTexts(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate(() => {
    /** Rounding of lines and glyphs that overhang. */
    const TOLERANCE = 2;
    const found: string[] = [];
    const drawn: { readonly text: string; readonly rect: DOMRect; readonly control: Element | null }[] = [];
    const isScrolled = (overflow: string) => overflow === "auto" || overflow === "scroll";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      const control = parent?.closest(".sd-control") ?? null;
      if (
        text === "" ||
        !parent ||
        !control ||
        parent.closest(".sd-hidden, option, svg") ||
        getComputedStyle(parent).visibility === "hidden"
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      let isCut = false;
      let isForReaders = false;
      let isShown = rects.length > 0;
      let scrolledAway: DOMRect | undefined;
      for (let ancestor: HTMLElement | null = parent; ancestor; ancestor = ancestor.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(ancestor);
        const box = ancestor.getBoundingClientRect();
        if ((box.width <= 1 || box.height <= 1) && overflowX === "hidden") isForReaders = true;
        if (isScrolled(overflowX) || isScrolled(overflowY)) scrolledAway ??= box;
        const isClippedX = overflowX === "hidden" || overflowX === "clip";
        const isClippedY = overflowY === "hidden" || overflowY === "clip";
        const isOut = rects.some(
          (rect) =>
            (isClippedX && (rect.left < box.left - TOLERANCE || rect.right > box.right + TOLERANCE)) ||
            (isClippedY && (rect.top < box.top - TOLERANCE || rect.bottom > box.bottom + TOLERANCE)),
        );
        if (isOut && !parent.closest("[title]")) isCut = true;
        if (isOut) isShown = false;
        if (ancestor === control) break;
      }
      if (isForReaders) continue;
      if (isCut) found.push(`cut: ${text.slice(0, 60)} (${parent.className})`);
      if (!isShown) continue;
      for (const rect of rects) {
        const isSeen =
          !scrolledAway ||
          (rect.top >= scrolledAway.top &&
            rect.bottom <= scrolledAway.bottom &&
            rect.left >= scrolledAway.left &&
            rect.right <= scrolledAway.right);
        if (isSeen) drawn.push({ text, rect, control });
      }
    }
    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        if (one.control !== other.control || one.text === other.text) continue;
        const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        // Lines of neighbouring texts may touch: their boxes are higher than the letters.
        if (width > TOLERANCE && height > Math.min(one.rect.height, other.rect.height) / 3)
          found.push(`over each other: ${one.text.slice(0, 40)} / ${other.text.slice(0, 40)}`);
      }
    }
    return found;
  });
}

/** Texts and names that only a mistake writes. */
export function nonsense(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const WRONG = /\bNaN\b|\bundefined\b|\bnull\b|Infinity|\[object|\{[a-z]\w*\}|Invalid Date|\b[a-z][a-zA-Z]+\.[a-z][a-zA-Z]+\.[a-z]/;
    const texts = [...document.querySelectorAll<HTMLElement>(".sd-control")].flatMap((control) => [
      control.innerText,
      ...[...control.querySelectorAll("[aria-label], [title], [style]")].flatMap((element) =>
        ["aria-label", "title", "style"].map((name) => element.getAttribute(name) ?? ""),
      ),
    ]);
    return texts
      .filter((text) => WRONG.test(text))
      .map((text) => text.slice(Math.max(0, text.search(WRONG) - 40), text.search(WRONG) + 60));
  });
}
