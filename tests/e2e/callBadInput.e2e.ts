import { HOUR_MS } from "../../shared/domain/time";
import type { Environment } from "../local/start/environment";
import { callPage } from "./CallPage";
import { storedTranscript, type Spoken } from "../storedTranscript";
import { seedCall, seedTranscript, WebApi } from "./dataverse";
import { sidewaysOverflow } from "./layout";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

const SELLER = "Peter Novak";
const MARKUP = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
const SPEECH: readonly Spoken[] = [
  [0, "Good morning, how are your drivers?", 0, 4_000],
  [1, "They are fine, thank you.", 4_500, 8_000],
  [0, "Shall we look at the price?", 8_600, 12_000],
];

type Call = Omit<Parameters<typeof seedCall>[1], "seller"> & {
  /** Content of the transcript's file; undefined stores none, absent refers to no transcript. */
  readonly stored?: string | undefined;
};

const CALLS = {
  plain: { key: "plain", stored: storedTranscript(SPEECH) },
  noTranscript: { key: "no transcript" },
  noFile: { key: "no file", stored: undefined },
  unknown: { key: "unknown shape", stored: "<html><body>Not found</body></html>" },
  damaged: { key: "damaged", stored: '[{"id":"1","text":"cut o' },
  silent: { key: "nobody speaks", stored: "[]" },
  alone: { key: "one speaker", stored: storedTranscript(SPEECH.map(([, text, start, end]) => [0, text, start, end])) },
  roles: { key: "no roles", stored: storedTranscript(SPEECH.map(([who, text, start, end]) => [`voice-${who}`, text, start, end])) },
  beyond: {
    key: "beyond the end",
    insights: { msdyn_conversationdurationinms: 10_000 },
    words: Array.from({ length: 40 }, (_, index) => `Word ${index}`),
    stored: storedTranscript([...SPEECH, [1, "I am still here.", 3 * HOUR_MS, 3 * HOUR_MS + 2_000]]),
  },
  overlaps: {
    key: "overlaps",
    stored: storedTranscript([
      [0, "I was just going to say", 0, 9_000],
      [1, "No, wait", 1_000, 8_000],
      [0, "that we", 2_000, 3_000],
      [1, "can", 2_000, 2_000],
    ]),
  },
  hostile: {
    key: "hostile",
    title: MARKUP,
    words: [MARKUP],
    tags: [MARKUP],
    questions: [MARKUP],
    stored: storedTranscript([
      [0, MARKUP, 0, 2_000],
      [1, "👩‍👩‍👧‍👦 \u202Eevil\u202C \u2067שלום\u2069 مرحبا 4111 1111 1111 1111", 2_500, 6_000],
      [0, "x".repeat(400), 7_000, 9_000],
    ]),
  },
  retained: {
    key: "insights gone",
    insights: null,
    conversation: { msdyn_conversationaggregatedinsights: "99999999-0000-0000-0000-000000000001" },
    stored: storedTranscript(SPEECH),
  },
  long: {
    key: "four hours",
    insights: { msdyn_conversationdurationinms: 4 * HOUR_MS },
    stored: storedTranscript(
      Array.from({ length: 4_800 }, (_, index): Spoken => [
        index % 2,
        `Line ${index} of a very long call`,
        index * 3_000,
        index * 3_000 + 2_500,
      ]),
    ),
  },
} as const satisfies Readonly<Record<string, Call>>;

describe("A call of which something is missing or wrong", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  const ids: Partial<Record<keyof typeof CALLS, string>> = {};

  duringTests(async (...started) => {
    [environment, visitors] = started;
    for (const [name, call] of Object.entries(CALLS) as [keyof typeof CALLS, Call][]) {
      const conversationId = seedCall(environment, { ...call, seller: SELLER });
      ids[name] = conversationId;
      if ("stored" in call) await seedTranscript(environment, { conversationId, seller: SELLER, stored: call.stored });
    }
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
  });

  const open = async (name: keyof typeof CALLS, width = 1280) => {
    visit = await visitors.openCall({ as: "Mara Lindqvist", width }, ids[name] ?? "");
    return { ...callPage(visit), page: visit.page, says: () => visit.page.locator(".sd-summary").innerText() };
  };

  it.each([
    ["noTranscript", "No transcript is stored for this call."],
    ["noFile", "No transcript is stored for this call."],
    ["unknown", "The transcript cannot be read (unknown format)."],
    ["damaged", "The transcript cannot be read (damaged file)."],
    ["silent", "Nothing was said in this call."],
  ] as const)("says what there is to read: %s", async (name, sentence) => {
    const { says, pane } = await open(name);
    await expect(says()).resolves.toContain(sentence);
    await pane("Comments");
    if (name === "noTranscript") await expect(says()).resolves.toContain("Comments belong to a transcript, and this call has none.");
  });

  it("measures no pauses and shares where one person speaks", async () => {
    const { says, lines } = await open("alone");
    await expect(lines.count()).resolves.toBe(3);
    await expect(says()).resolves.toContain("Only one person speaks in this transcript.");
  });

  it("says that a transcript does not tell who sells, and shows who speaks as it calls them", async () => {
    const { says, line } = await open("roles");
    await expect(line("Good morning").innerText()).resolves.toContain("Speaker voice-0");
    await expect(says()).resolves.toContain("The transcript does not tell who sells.");
  });

  it("lasts as long as anything was said, whatever the analysis says", async () => {
    const { says, page, line, time } = await open("beyond");
    await expect(says()).resolves.toMatch(/0:00 \/ 3:00:02/);
    await page.getByRole("slider", { name: "Position in the call" }).press("End");
    await expect(time()).resolves.toBe("3:00:02");
    await line("I am still here.").waitFor();
  });

  it("keeps all that was said where speakers overlap or a line has no length", async () => {
    const { lines } = await open("overlaps");
    await expect(lines.count()).resolves.toBe(4);
  });

  it.each([1280, 360])(
    "shows markup, emoji and signs that steer the direction as text, and masks card numbers, at %d px",
    async (width) => {
      const { page, line, pane } = await open("hostile", width);
      await expect(line("<img").locator(".sd-line-text").innerText()).resolves.toBe(MARKUP);
      await expect(line("👩‍👩‍👧‍👦").locator(".sd-line-text").innerText()).resolves.toContain("•••• •••• •••• 1111");
      for (const name of ["Words", "Action items", "Notes", "Comments", "Moments"] as const) {
        await pane(name);
        await expect(sidewaysOverflow(page)).resolves.toEqual([]);
      }
      await expect(page.title()).resolves.not.toBe("run");
      await expect(page.locator(".sd-summary img, .sd-summary script").count()).resolves.toBe(0);
    },
  );

  it("shows the transcript of a call whose figures were deleted", async () => {
    const { says, lines, pane } = await open("retained");
    await expect(lines.count()).resolves.toBe(3);
    await expect(says()).resolves.toMatch(/no longer stored|has not been analysed yet/);
    for (const name of ["Action items", "Words", "Notes", "Comments"] as const) await pane(name);
  });

  it("reads a call of four hours, and draws only what is on screen", async () => {
    const { page, lines, says, line } = await open("long");
    await expect(says()).resolves.toContain("Transcript 4,800");
    expect(await lines.count()).toBeLessThan(250);
    await page.getByRole("slider", { name: "Position in the call" }).press("End");
    await line("Line 4799 of a very long call").waitFor();
    expect(await lines.count()).toBeLessThan(400);
    await page.getByRole("searchbox", { name: "Search the transcript" }).fill("line 2400 of");
    await line("Line 2400 of a very long call").waitFor();
  });

  it("stands at the moment that was chosen elsewhere when a narrow page shows the transcript again", async () => {
    const { page, pane, line } = await open("long", 360);
    await pane("Moments");
    await page.getByRole("slider", { name: "Position in the call" }).press("End");
    await pane("Transcript");
    await line("Line 4799 of a very long call").waitFor();
  });

  it("keeps the draft where the transcript was deleted meanwhile", async () => {
    const id = seedCall(environment, { key: "deleted meanwhile", seller: SELLER });
    const transcriptId = await seedTranscript(environment, { conversationId: id, seller: SELLER, stored: storedTranscript(SPEECH) });
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, id);
    const { page } = visit;
    await callPage(visit).lines.first().getByRole("button", { name: "Comment on this line" }).click();
    await page.getByRole("textbox", { name: /^Comment at/ }).fill("Too late");
    await new WebApi(environment, "admin").remove("msdyn_transcripts", transcriptId);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The transcript was deleted meanwhile, so nothing was sent. Your text is kept.").waitFor();
    await expect(page.getByRole("textbox", { name: /^Comment at/ }).inputValue()).resolves.toBe("Too late");
  });

  it("says that the call is gone where it was deleted meanwhile", async () => {
    const id = seedCall(environment, { key: "call gone", seller: SELLER });
    await new WebApi(environment, "admin").remove("msdyn_sciconversations", id);
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, id);
    await visit.page.getByText("This form shows no call, or you may not see it.").waitFor();
  });

  it("shows what may be read where the role lacks a part", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationsignals\?/, status: 403, times: Infinity, inBatch: true });
    environment.dataverse.faults.add({ match: /GET .*msdyn_conversationcomments\?/, status: 403, times: Infinity });
    const { pane, says, lines } = await open("plain");
    await expect(lines.count()).resolves.toBe(3);
    await pane("Words");
    await expect(says()).resolves.toContain("You may not read the words that were noticed.");
    await pane("Comments");
    await expect(says()).resolves.toContain("Your role does not let you read comments.");
  });

  it("waits as long as a busy server says, and goes on", async () => {
    environment.dataverse.faults.add({ match: /\$batch/, status: 429, retryAfterSeconds: 1, times: 1 });
    const { lines } = await open("plain");
    await expect(lines.count()).resolves.toBe(3);
  });
});
