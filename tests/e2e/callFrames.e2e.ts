import type { Page } from "playwright-core";
import type { MomentKind } from "../../shared/domain/CallMoment";
import { callLink } from "../../shared/host/callLink";
import type { Environment } from "../local/start/environment";
import { callPage, recordedCallsOf } from "./CallPage";
import { WebApi } from "./dataverse";
import { drawn, sidewaysOverflow } from "./layout";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const LAPTOP = { as: "Mara Lindqvist", width: 1366, height: 768 } as const;
const PHONE = { as: "Mara Lindqvist", width: 360, height: 640 } as const;

/** Where parts of the call lie in the window; of what is not there nothing. */
function boxes(page: Page) {
  return page.evaluate(() => {
    const read: Record<string, { top: number; bottom: number } | undefined> = {};
    const parts = { scroller: ".page-body", section: ".card", call: ".sd-call", player: ".sd-player", panes: ".sd-call-panes" };
    const lines = { first: ".sd-line", spoken: ".sd-line[aria-current]", view: ".sd-transcript-view", side: ".sd-call-pane" };
    for (const [name, selector] of Object.entries({ ...parts, ...lines })) {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      read[name] = box && { top: box.top, bottom: box.bottom };
    }
    return read;
  });
}

/** What the host leaves free below, or the most of what follows there that is shown: the section that coaching adds to the form. */
const BELOW_PX = 66;

/** How far what lies around the call can be scrolled: at most until the end of what coaching adds below it. */
const scrollable = (page: Page) =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".page-body")].map(
        (element) => element.scrollHeight - element.clientHeight,
      ),
    ),
  );

describe("A call in its frames", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit.close();
  });

  const open = async (options: OpenOptions = LAPTOP, atMs?: number) => {
    visit = await visitors.openCall(options, recordedCallsOf("Mei Koh")[0] ?? "", atMs);
    if (options.width !== undefined) await visit.resize(options.width, options.height);
    return { ...callPage(visit), page: visit.page };
  };

  /** The line that is marked stands in the window, between what stays above and below. */
  const seesSpokenLine = async (page: Page) => {
    await page.locator(".sd-line[aria-current]").waitFor();
    await drawn(page);
    await drawn(page);
    const { spoken, player, call, view, scroller } = await boxes(page);
    const isNarrow = (await page.locator(".sd-call[data-narrow=true]").count()) > 0;
    const top = isNarrow ? call!.top : Math.max(player!.bottom, view!.top);
    const bottom = Math.min(isNarrow ? player!.top : view!.bottom, scroller!.bottom);
    expect(spoken!.top).toBeGreaterThanOrEqual(top - 1);
    expect(spoken!.bottom).toBeLessThanOrEqual(bottom + 1);
  };

  it("says its title once, and begins the transcript within 320 px of the form's content at 1366×768", async () => {
    const { page } = await open();
    const { first, scroller } = await boxes(page);
    // Command bar and form header, which stand above the form's content, are left out.
    expect(first!.top - scroller!.top).toBeLessThan(320);
    const title = page.locator(".sd-summary > .sd-header");
    expect((await title.boundingBox())!.height).toBeLessThanOrEqual(1);
  });

  it("ends with the window: each column scrolls by itself, and nothing around it", async () => {
    const { page } = await open();
    const { view, side, section } = await boxes(page);
    expect(view!.bottom).toBeLessThanOrEqual(section!.bottom);
    expect(Math.abs(view!.bottom - side!.bottom)).toBeLessThan(2);
    expect(768 - view!.bottom).toBeLessThan(BELOW_PX);
    await expect(scrollable(page)).resolves.toBeLessThan(BELOW_PX);
  });

  it("shows the line that was asked for, marked, from every way in", async () => {
    const { page, pane, player } = await open(LAPTOP, 200_000);
    await seesSpokenLine(page);
    const side = page.locator(".sd-call-pane");
    for (const name of ["Moments", "Action items", "Words", "Notes"]) {
      await pane(name);
      await side.locator(".sd-moment").last().click();
      await seesSpokenLine(page);
    }
    const search = page.getByRole("searchbox", { name: "Search the transcript" });
    await search.fill("depot");
    await search.press("Shift+Enter");
    await page.locator("mark[data-hit=current]").waitFor();
    await drawn(page);
    const [hit, { view }] = [await page.locator("mark[data-hit=current]").boundingBox(), await boxes(page)];
    expect(hit!.y).toBeGreaterThanOrEqual(view!.top);
    expect(hit!.y + hit!.height).toBeLessThanOrEqual(view!.bottom);
    await search.fill("");
    const plot = await player.locator(".sd-timeline-lanes").boundingBox();
    await page.mouse.click(plot!.x + plot!.width * 0.8, plot!.y + 4);
    await seesSpokenLine(page);
    await player.getByRole("slider", { name: "Position in the call" }).press("Home");
    await seesSpokenLine(page);
    await player.getByRole("button", { name: "Table" }).click();
    await player.getByRole("row").last().getByRole("button").click();
    await seesSpokenLine(page);
  });

  it.each<MomentKind>(["longestCustomerMonologue", "quickestAnswer", "mostNegative", "fastestSpeech", "mostSwitches"])(
    "finds the moment that a link names by what it is: %s",
    async (kind) => {
      visit = await visitors.open(LAPTOP, callLink("", recordedCallsOf("Mei Koh")[0] ?? "", kind));
      await visit.page.locator(".sd-summary .sd-line").first().waitFor();
      await visit.settled();
      await seesSpokenLine(visit.page);
      await expect(callPage(visit).time()).resolves.not.toBe("0:00");
    },
  );

  it.each(["hidden", "auto"])(
    "ends with a section that the platform cuts off (overflow: %s), and with a window of another size",
    async (overflow) => {
      const { page } = await open(LAPTOP, 200_000);
      await page.addStyleTag({ content: `.card { height: 520px; overflow: ${overflow} }` });
      await drawn(page);
      await drawn(page);
      const clipped = await boxes(page);
      expect(clipped["call"]!.bottom).toBeLessThanOrEqual(clipped["section"]!.bottom);
      expect(clipped["section"]!.bottom - clipped["view"]!.bottom).toBeLessThan(64);
      await visit.resize(1366, 1000);
      await drawn(page);
      expect((await boxes(page))["view"]!.bottom).toBeLessThan(clipped["section"]!.bottom + 1);
      await page.addStyleTag({ content: ".card { height: auto !important; overflow: visible !important }" });
      await drawn(page);
      await drawn(page);
      const { view } = await boxes(page);
      expect(1000 - view!.bottom).toBeLessThan(BELOW_PX);
      await seesSpokenLine(page);
      await page.addStyleTag({ content: ".pane-rail { flex-basis: 400px !important }" });
      await drawn(page);
      await drawn(page);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
      expect(1000 - (await boxes(page))["view"]!.bottom).toBeLessThan(BELOW_PX);
    },
  );

  it("leads into no empty ground, however far one turns the wheel and whatever the host's page is placed by", async () => {
    const { page } = await open();
    await page.addStyleTag({ content: ".page-body { position: static !important }" });
    for (const part of [".sd-transcript-view", ".sd-call-pane", ".sd-player"]) {
      await page.locator(part).hover({ force: true });
      for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 4_000);
    }
    await drawn(page);
    await expect(scrollable(page)).resolves.toBeLessThan(BELOW_PX);
    expect((await boxes(page))["player"]!.top).toBeGreaterThan(0);
  });

  it("has at 360 px the player at the very bottom, flush, the transcript first, and leads from a moment to its line", async () => {
    const { page, pane } = await open(PHONE);
    await expect(page.locator(".sd-summary").getByRole("tab", { selected: true }).innerText()).resolves.toContain("Transcript");
    for (const scrolled of [0, 10_000]) {
      await page.locator(".sd-call").evaluate((call, top) => call.scrollTo(0, top), scrolled);
      await drawn(page);
      expect(Math.abs((await boxes(page))["player"]!.bottom - 640)).toBeLessThanOrEqual(1);
    }
    await pane("Moments");
    const moment = page.locator(".sd-call-pane .sd-moment").nth(1);
    await moment.click();
    await expect(page.locator(".sd-summary").getByRole("tab", { selected: true }).innerText()).resolves.toContain("Transcript");
    await seesSpokenLine(page);
    await expect(page.evaluate(() => document.activeElement?.getAttribute("role"))).resolves.toBe("tab");
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
  });

  it("says one length, the recording's where that is open", async () => {
    const { page, player } = await open();
    const lengths = async () => {
      const [, inHeader] = (await page.locator(".sd-call-facts .sd-caption").first().innerText()).split(" · ");
      const [, inPlayer] = (await player.locator(".sd-player-time").innerText()).split("/");
      return [inHeader?.trim(), inPlayer?.trim()];
    };
    const [before, same] = await lengths();
    expect(before).toBe(same);
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await player.getByRole("button", { name: "Pause" }).waitFor();
    const [after, again] = await lengths();
    expect(after).toBe(again);
  });

  it("counts on each tab what is behind it, also nothing, and keeps the rest of the figures under the details", async () => {
    const { page } = await open();
    const names = await page.getByRole("tab").allInnerTexts();
    const inCall = names.filter((name) => /Moments|Comments|Action items|Words|Notes/.test(name)).map((name) => name.replace(/\s+/g, " "));
    // One that has no room is in the menu.
    expect(inCall.length).toBeGreaterThanOrEqual(4);
    for (const name of inCall) expect(name).toMatch(/ ?\d+/);
    await page.locator(".sd-summary").getByRole("button", { name: "Details", exact: true }).click();
    const details = page.locator(".sd-details");
    const [popup, form] = [await page.locator(".sd-callout").boundingBox(), await page.locator(".sd-summary").boundingBox()];
    // Never over what the app has beside its form.
    expect(popup!.x + popup!.width).toBeLessThanOrEqual(form!.x + form!.width + 1);
    await expect(details.innerText()).resolves.toMatch(/Talk share[^]*target[^]*usually[^]*Nobody speaks/);
    await page.keyboard.press("Escape");
    await details.waitFor({ state: "detached" });
    await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toContain("Details");
  });

  it("shows the recorder's own summary where its suggestions have one", async () => {
    const api = new WebApi(environment, "admin");
    const [first] = await api.read("msdyn_conversationsummarysuggestions?$select=msdyn_conversationsummarysuggestionid,msdyn_content");
    const callId = recordedCallsOf("Mei Koh")[0] ?? "";
    await open();
    await expect(visit.page.locator(".sd-call-recorded").count()).resolves.toBe(0);
    await visit.close();
    const [{ _msdyn_conversationaggregatedinsights_value: insightsId } = {}] = await api.read(
      `msdyn_sciconversations?$select=_msdyn_conversationaggregatedinsights_value&$filter=msdyn_sciconversationid eq ${callId}`,
    );
    const [participant] = await api.read(
      `msdyn_conversationparticipantinsights?$select=msdyn_conversationparticipantinsightsid&$filter=_msdyn_conversationaggregatedinsights_value eq ${String(insightsId)}`,
    );
    await api.change("msdyn_conversationsummarysuggestions", String(first?.["msdyn_conversationsummarysuggestionid"]), {
      msdyn_content: "Asks for the fuel report. ".repeat(40),
      msdyn_conversationsummarysuggestiontype: "CallSummary",
      "msdyn_ConversationParticipantInsights@odata.bind": `/msdyn_conversationparticipantinsights(${String(participant?.["msdyn_conversationparticipantinsightsid"])})`,
    });
    const { page } = await open();
    const summary = page.locator(".sd-call-recorded");
    await expect(summary.innerText()).resolves.toContain("Recorder’s summary: Asks for the fuel report.");
    expect((await summary.boundingBox())!.height).toBeLessThanOrEqual(48);
    await expect(scrollable(page)).resolves.toBeLessThan(BELOW_PX);
  });

  it("keeps notes to be read after they were saved, and leads to where they went", async () => {
    const { page, pane } = await open({ ...LAPTOP, as: "Mei Koh" });
    await pane("Notes");
    await page.getByRole("textbox", { name: "Your notes" }).fill("Send the fuel report.");
    await page.getByRole("button", { name: "Save to the activity" }).click();
    const link = page.getByRole("button", { name: /^Saved to / });
    await link.waitFor();
    await expect(page.locator(".sd-notes").innerText()).resolves.toContain("Send the fuel report.");
    await link.click();
    await page
      .locator(".form-name")
      .filter({ hasText: /Phone Call|Appointment/i })
      .waitFor();
  });
});
