import type { Locator } from "playwright-core";
import { conversationIdOf } from "../../shared/dataverse/conversationIds";
import { demoReviews, generateDemoCalls, recordedCalls } from "../local/demo";
import { DEMO_DATE } from "./preparedData";
import type { Visit } from "./SellerDetailsPage";

const CALLS = generateDemoCalls({ demoDate: DEMO_DATE });

/** A seller's calls of the demo, newest first, by the ids of their conversations. */
export function callsOf(seller: string): readonly string[] {
  return CALLS.filter(({ sellerName, kind }) => sellerName === seller && kind === "regular")
    .sort((a, b) => (a.isoStart < b.isoStart ? 1 : -1))
    .map(({ id }) => conversationIdOf(id));
}

/** A seller's calls with a recording, newest first. */
export function recordedCallsOf(seller: string): readonly string[] {
  const recorded = new Set(recordedCalls(CALLS).map(({ id }) => conversationIdOf(id)));
  return callsOf(seller).filter((id) => recorded.has(id));
}

/** A seller's calls that were meetings with a customer, newest first. */
export function meetingsOf(seller: string): readonly string[] {
  const meetings = new Set(CALLS.filter(({ form, contact }) => form !== "upload" && contact).map(({ id }) => conversationIdOf(id)));
  return callsOf(seller).filter((id) => meetings.has(id));
}

/** The call of a seller's of which the seller has answered the review. */
export function answeredReviewOf(seller: string): string {
  const own = new Set(callsOf(seller));
  return demoReviews(CALLS).find(({ conversationId, reply }) => own.has(conversationId) && reply)?.conversationId ?? "";
}

/** A tab that stands is clicked in this time, also on a busy machine. */
const SHORT_MS = 10_000;

/** What a call's summary consists of, as somebody sees it. */
export interface CallPage {
  readonly player: Locator;
  /** Lines that are drawn now. */
  readonly lines: Locator;
  readonly line: (text: string | RegExp) => Locator;
  /** Opens a pane by its name in the viewer's language. */
  readonly pane: (name: string) => Promise<void>;
  /** Where in the call one is, such as `4:12`. */
  readonly time: () => Promise<string>;
}

export function callPage({ page }: Visit): CallPage {
  const summary = page.locator(".sd-summary");
  const player = summary.locator(".sd-player");
  const lines = summary.locator(".sd-line");
  return {
    player,
    lines,
    line: (text) => lines.filter({ hasText: text }).first(),
    async pane(name) {
      const tab = summary.getByRole("tab", { name }).first();
      const clicked = async () =>
        (await tab.isVisible()) &&
        tab.click({ timeout: SHORT_MS }).then(
          () => true,
          () => false,
        );
      if (await clicked()) return;
      // Narrow pages have it in a menu, into which it may have moved meanwhile.
      await summary.locator(".ms-Pivot-overflowMenuButton").click();
      await page.getByRole("menuitem", { name }).or(page.getByRole("tab", { name })).click();
    },
    time: async () => (await player.locator(".sd-player-time").innerText()).split("/")[0]?.trim() ?? "",
  };
}
