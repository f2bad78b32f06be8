import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";

/** As long as anybody waits for a page that neither shows nor says anything. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 150;
const QUIET_MS = 1_500;
const BUSY = ".sd-control[aria-busy=true], .sd-skeleton, [role=progressbar], .ms-Spinner";

/** Everything that stands on the page and in the start page within it. */
export async function textOf(page: Page): Promise<string> {
  const frames = page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? "").catch(() => ""));
  return (await Promise.all(frames)).join("\n");
}

/**
 * Waits until nothing is awaited and nothing changes any more, for longer than anybody here asks to wait.
 * @param isAwaiting whether requests are under way that the page does not show
 * @returns whether that came about
 */
export async function quiet(page: Page, isAwaiting = () => false): Promise<boolean> {
  let before = "";
  let since = 0;
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    await delay(LOOK_MS);
    const isBusy =
      (await page
        .locator(BUSY)
        .count()
        .catch(() => 1)) > 0;
    const text = await textOf(page);
    since = isBusy || isAwaiting() || text !== before || text.trim() === "" ? 0 : since + LOOK_MS;
    before = text;
    if (since >= QUIET_MS) return true;
  }
  return false;
}
