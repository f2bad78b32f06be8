import type { Page } from "playwright-core";
import { recordedCallsOf } from "../e2e/CallPage";
import { leavePage } from "../e2e/dataverse";
import { drawn } from "../e2e/layout";
import type { Visitors } from "../e2e/SellerDetailsPage";
import type { Environment } from "../local/start/environment";
import type { Line } from "./benchLine";

const MANAGER = "Mara Lindqvist";
const SELLER = "Mei Koh";
const MOST_CAPTIONS = 40;
const TRANSCRIPT_FROM = 420;

/** Small print of the suite's controls that stands in the window: texts of 12 px and less. */
async function captionsOf(page: Page): Promise<number> {
  await drawn(page);
  return page.locator(".sd-control *").evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { width, height, top, bottom } = element.getBoundingClientRect();
        const isSeen =
          width > 1 && height > 1 && top < window.innerHeight && bottom > 0 && element.checkVisibility({ visibilityProperty: true });
        const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
        return isText && isSeen && parseFloat(getComputedStyle(element).fontSize) <= 12;
      }).length,
  );
}

/** How far below the window's top something begins. */
async function topOf(page: Page, selector: string): Promise<number> {
  await drawn(page);
  return page
    .locator(selector)
    .first()
    .evaluate((element) => Math.round(element.getBoundingClientRect().top));
}

const height = (what: string, pixels: number, most?: number): Line => ({
  what,
  measured: `${pixels} px`,
  budget: most === undefined ? "" : `≤ ${most} px`,
  holds: most === undefined || pixels <= most,
});

/** What the first screens say in small print, and how far down begins what people come for. */
export async function screenLines(environment: Environment, visitors: Visitors): Promise<Line[]> {
  await leavePage(environment, { viewer: MANAGER, seller: SELLER });
  const seller = await visitors.openSellerDetails({ as: MANAGER, width: 1280, height: 900 });
  const captions = await captionsOf(seller.page);
  const calls = await topOf(seller.page, ".sd-calls-control");
  await seller.close();
  const [callId = ""] = recordedCallsOf(SELLER);
  const call = await visitors.openCall({ as: MANAGER, width: 1366, height: 768 }, callId);
  const line = await topOf(call.page, ".sd-line");
  await call.close();
  return [
    {
      what: "texts in small print on the first screen of Seller details, 1280 × 900",
      measured: String(captions),
      budget: `≤ ${MOST_CAPTIONS}`,
      holds: captions <= MOST_CAPTIONS,
    },
    height("from the window's top to the calls, 1280 × 900", calls),
    height("from the window's top to the transcript's first line, 1366 × 768", line, TRANSCRIPT_FROM),
  ];
}
