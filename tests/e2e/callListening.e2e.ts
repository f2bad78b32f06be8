import { readFileSync } from "node:fs";
import type { Environment } from "../local/start/environment";
import { callPage, callsOf, recordedCallsOf } from "./CallPage";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const REFUSED_CHUNKS = "0x80090017";
const RECORDING = /msdyn_recording\/\$value/;

describe("Listening to a call and reading it", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;

  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit.close();
  });

  const open = async (callId = recordedCallsOf("Mei Koh")[0] ?? "", options: Partial<OpenOptions> = {}, atMs?: number) => {
    visit = await visitors.openCall({ as: "Mara Lindqvist", ...options }, callId, atMs);
    return { ...callPage(visit), page: visit.page, errors: visit.errors, requests: visit.dataRequests };
  };
  const seconds = (time: string) => time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const secondsNow = async (time: () => Promise<string>) => seconds(await time());
  const playing = () => visit.page.waitForFunction(() => document.querySelector(".sd-player [aria-label=Pause]") !== null);

  it("opens in five requests and the transcript, and fetches nothing twice", async () => {
    const { requests } = await open();
    // The form's own record, the control's five, the transcript; reviews follow.
    const ofControl = requests.filter((request) => !/^GET msdyn_sciconversations\(/.test(request));
    expect(ofControl.map((request) => request.replace(/[?(].*$/s, "")).sort()).toEqual([
      "GET msdyn_conversationcomments",
      "GET msdyn_conversationparticipantinsights",
      "GET msdyn_sciconversations",
      "GET msdyn_transcripts",
      "GET systemusers",
      "POST $batch",
      "POST $batch",
    ]);
  });

  it("plays the recording, marks the line that is spoken, and jumps", async () => {
    const { player, lines, time, page, errors } = await open();
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await playing();
    await page.waitForFunction(() => document.querySelector(".sd-line[aria-current=true]") !== null);
    const line = lines.nth(5);
    const start = seconds(await line.locator(".sd-line-time").innerText());
    await line.locator(".sd-line-text").click();
    await page.waitForFunction(() => document.querySelectorAll(".sd-line")[5]?.getAttribute("aria-current") === "true");
    expect(await secondsNow(time)).toBeGreaterThanOrEqual(start);
    await player.getByRole("button", { name: "Pause" }).click();
    const before = await secondsNow(time);
    await player.getByRole("button", { name: "+30 seconds" }).click();
    expect(await secondsNow(time)).toBe(before + 30);
    await player.getByRole("button", { name: "−10 seconds" }).click();
    expect(await secondsNow(time)).toBe(before + 20);
    await player.getByRole("combobox", { name: "Speed" }).selectOption("2");
    await player.getByRole("button", { name: "Mute" }).click();
    await player.getByRole("button", { name: "Unmute" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("goes to where a link leads, and scrolls the transcript there", async () => {
    const { time, page } = await open(undefined, {}, 200_000);
    await expect(time()).resolves.toBe("3:20");
    const spoken = page.locator(".sd-line[aria-current=true]");
    await spoken.waitFor();
    await expect(spoken.isVisible()).resolves.toBe(true);
    expect(seconds(await spoken.locator(".sd-line-time").innerText())).toBeLessThanOrEqual(200);
  });

  it("plays a recording that refuses chunks in one piece", async () => {
    environment.dataverse.faults.add({ match: RECORDING, times: Infinity, status: 400, code: REFUSED_CHUNKS, ranged: true });
    const { player } = await open();
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await playing();
  });

  it.each([
    ["that may not be heard", { status: 403 }, "You may not listen to this recording."],
    ["whose server is down", { status: 503 }, "Could not load the recording (no answer from the server)."],
    ["of which nothing whole arrives", { cutBodyAt: 1_000 }, "Could not load the recording (no answer from the server)."],
  ])("says why there is no sound of a recording %s, and reads on", async (_, fault, sentence) => {
    environment.dataverse.faults.add({ match: RECORDING, times: Infinity, ...fault });
    const { player, lines, time } = await open();
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await player.getByText(sentence).waitFor();
    const line = lines.nth(3);
    await line.locator(".sd-line-text").click();
    await expect(time()).resolves.toBe(await line.locator(".sd-line-time").innerText());
    if ("status" in fault && fault.status === 403) return;
    environment.dataverse.faults.clear();
    await player.getByRole("button", { name: "Retry" }).click();
    await playing();
  });

  it("says how much there is of a recording that is cut off on its way, and goes on from there", async () => {
    // The first chunk arrives.
    environment.dataverse.faults.add({ match: RECORDING, latencyMs: 0 });
    environment.dataverse.faults.add({ match: RECORDING, cutBodyAt: 1_000 });
    const { player, requests } = await open(recordedCallsOf("Mei Koh")[1]);
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await player.getByText(/Loading the recording was cut off at 8\d%\./).waitFor();
    await player.getByRole("button", { name: "Retry" }).click();
    await playing();
    expect(requests.filter((request) => RECORDING.test(request))).toHaveLength(3);
  });

  it("says that a recording is not stored any more, and that a call has none", async () => {
    const gone = "f01314bd-5ab4-5897-8984-042d0d00118c";
    const first = await open(gone);
    await first.player.getByRole("button", { name: "Play", exact: true }).click();
    await first.player.getByText("The recording is not stored any more.").waitFor();
    await visit.close();
    const recorded = new Set(recordedCallsOf("Mei Koh"));
    const { player } = await open(callsOf("Mei Koh").find((id) => !recorded.has(id)));
    await player.getByText("No recording; the transcript is complete.").waitFor();
    await expect(player.getByRole("button", { name: "Play", exact: true }).count()).resolves.toBe(0);
  });

  it("finds words with their count, whatever the accents, and goes from hit to hit", async () => {
    const { page, lines } = await open();
    const word = (await lines.first().locator(".sd-line-text").innerText()).split(/\W+/).find((each) => each.length > 3) ?? "";
    const search = page.getByRole("searchbox", { name: "Search the transcript" });
    await search.fill(word.toUpperCase());
    await page.locator(".sd-summary mark").first().waitFor();
    const count = page.locator(".sd-transcript-search bdi");
    const [, total] = (await count.innerText()).split("/");
    await search.press("Enter");
    await expect(count.innerText()).resolves.toBe(`${Number(total) > 1 ? 2 : 1}/${total}`);
    await search.press("Shift+Enter");
    await expect(count.innerText()).resolves.toBe(`1/${total}`);
    await search.fill("xyzzy");
    await page.locator(".sd-transcript-search").getByText("Not found").first().waitFor();
  });

  it("shows one speaker's lines alone, says of how many, and takes all of them along", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Filter" }).click();
    await page.locator(".sd-popup").getByRole("checkbox", { name: "Mei Koh" }).click();
    await page.keyboard.press("Escape");
    await page.getByText(/^\d+ of \d+ lines/).waitFor();
    await expect(page.locator(".sd-line-customer").count()).resolves.toBe(0);
    await page.getByRole("button", { name: "Download" }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("Subtitles (.vtt)").click()]);
    const vtt = readFileSync(await download.path(), "utf8");
    expect(vtt).toMatch(/^WEBVTT\n/);
    expect(vtt).toContain("<v Mei Koh>");
    expect(new Set(vtt.match(/<v [^>]+>/g)).size).toBe(2);
  });

  it("walks the transcript by keys, and plays from there", async () => {
    const { page, time } = await open();
    await page.locator(".sd-line-time[tabindex='0']").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (text) => document.querySelector(".sd-line[aria-current=true] .sd-line-time")?.textContent === text,
      focused,
    );
    expect(await secondsNow(time)).toBeGreaterThanOrEqual(seconds(focused ?? ""));
  });

  it("leads from a moment, a word and the timeline's table to the sound", async () => {
    const { page, pane, time, player } = await open();
    await pane("Moments");
    const moment = page.locator(".sd-moments-pane .sd-moment").first();
    const at = await moment.innerText();
    await moment.click();
    // Times are rounded where they are read, and counted where they run.
    expect(await secondsNow(time)).toBeGreaterThanOrEqual(seconds(at) - 1);
    await player.getByRole("button", { name: "Table" }).click();
    const row = player.getByRole("row").nth(1).getByRole("button");
    const rowTime = await row.innerText();
    await row.click();
    expect(Math.abs((await secondsNow(time)) - seconds(rowTime))).toBeLessThanOrEqual(2);
    await pane("Words");
    await page.getByText(/^Questions by seller/).waitFor();
  });
});
