import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import type { Environment } from "../local/start/environment";
import { callPage, callsOf, recordedCallsOf } from "./CallPage";
import { WebApi } from "./dataverse";
import { nonsense, sidewaysOverflow } from "./layout";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

/** Of a scorecard's states. */
const PUBLISHED = OWN_OPTION_BASE + 1;
const ENGLISH = 1033;
const HEBREW = 1037;
const NOTE = "Ask for the figure before the demo begins.";
const REPLY = "Agreed, I will ask on Thursday.";
const OTHER_NOTE = "From another tab";
/** Who reads a review of Mei's call by her manager: both, and whoever is above them. */
const READERS = { "Mara Lindqvist": 1, "Mei Koh": 1, "Iris Falk": 1, "Jonas Weber": 0, "Tomás Vidal": 0, "Grace Lin": 0 };

describe("A review of a call", () => {
  let environment: Environment;
  let visitors: Visitors;
  let callId: string;
  const visits: Visit[] = [];
  duringTests(async (...started) => {
    [environment, visitors] = started;
    callId = recordedCallsOf("Mei Koh")[0] ?? "";
  });
  afterEach(async () => {
    for (const visit of visits.splice(0)) await visit.close();
  });

  const open = async (as: string, options: Partial<OpenOptions> = {}) => {
    const visit = await visitors.openCall({ as, width: 1366, height: 768, ...options }, callId);
    visits.push(visit);
    const { page, errors } = visit;
    const review = page.locator(".sd-review-pane");
    return {
      ...callPage(visit),
      page,
      errors,
      review,
      questions: review.locator(".sd-review-question"),
      async openReviews(name = "Review") {
        await callPage(visit).pane(name);
        await review.waitFor();
      },
      /** Answers a question from the keyboard: 5 is yes, 1 no. */
      async give(index: number, answer: string) {
        await review.locator(".sd-review-question").nth(index).getByRole("radio").first().focus();
        await page.keyboard.press(answer);
      },
      /** What was typed is in Dataverse. */
      async saved() {
        await page.clock.runFor(1_000);
        await review.getByText(/^Saved \d/).waitFor();
      },
    };
  };

  /** A manager with a scorecard before them, mostly the first of the samples. */
  const begin = async (options: Partial<OpenOptions> = {}, scorecard = /^Discovery/) => {
    const manager = await open("Mara Lindqvist", options);
    await manager.openReviews();
    await manager.review.getByRole("button", { name: "Review this call" }).click();
    await manager.review.getByRole("button", { name: scorecard }).click();
    await manager.questions.first().waitFor();
    return manager;
  };
  const reviewsOf = async (as: string) => (await new WebApi(environment, as).read("slr_reviews?$select=slr_score")).length;

  it("goes from the manager, who binds answers to what was said, to the seller, who hears it, answers, and is heard", async () => {
    const before = await reviewsOf("Mara Lindqvist");
    const manager = await begin();
    // What was heard last.
    await manager.lines.nth(3).click();
    const heard = await manager.time();
    await manager.questions.nth(0).locator(".sd-review-option", { hasText: "No" }).click();
    await manager.questions
      .nth(0)
      .getByRole("button", { name: `Play from ${heard}` })
      .waitFor();
    // From the keyboard alone.
    await manager.give(1, "4");
    await manager.questions.nth(1).getByRole("button", { name: "Add a note" }).click();
    await manager.page.keyboard.type(NOTE);
    await manager.saved();
    await manager.page.reload();
    await manager.page.locator(".sd-summary .sd-line").first().waitFor();

    await manager.openReviews();
    await manager.review.getByRole("button", { name: /^Go on with your draft/ }).click();
    await expect(manager.questions.nth(1).getByRole("textbox", { name: "Note" }).inputValue()).resolves.toBe(NOTE);
    await manager.review.getByRole("button", { name: "Submit and share" }).click();
    await manager.review.getByText("The review is submitted and shared with Mei Koh.").waitFor();
    expect(manager.errors).toEqual([]);

    const seller = await open("Mei Koh", { width: 360, height: 740, language: ENGLISH });
    await seller.openReviews();
    await expect(seller.review.innerText()).resolves.toMatch(/answered \d of \d[\s\S]*Mara Lindqvist/);
    await seller.review.getByText(NOTE).waitFor();
    await expect(sidewaysOverflow(seller.page)).resolves.toEqual([]);
    await expect(nonsense(seller.page)).resolves.toEqual([]);
    await seller.review
      .getByRole("button", { name: `Play from ${heard}` })
      .first()
      .click();
    // The transcript comes before the eye where one pane hides another.
    await seller.page.locator(".sd-line[aria-current]").waitFor();
    await seller.openReviews();
    await seller.review.getByRole("button", { name: "I have read this" }).click();
    await seller.review.getByText(/read .*\d/).waitFor();
    await seller.review.getByRole("button", { name: "Reply" }).click();
    await seller.review.getByRole("textbox", { name: /^Your reply/ }).fill(REPLY);
    await seller.review.getByRole("button", { name: "Send" }).click();
    await seller.review.locator(".sd-review-reply").filter({ hasText: REPLY }).waitFor();
    expect(seller.errors).toEqual([]);

    const again = await open("Mara Lindqvist");
    await again.openReviews();
    await again.review.locator(".sd-review-reply").filter({ hasText: REPLY }).waitFor();
    for (const [as, count] of Object.entries(READERS)) {
      const notes = await new WebApi(environment, as).read("slr_answers?$select=slr_note");
      expect([as, notes.filter((row) => row["slr_note"] === NOTE).length]).toEqual([as, count]);
    }
    await expect(reviewsOf("Mara Lindqvist")).resolves.toBe(before + 1);
  });

  it("says what is missing where that is, and is submitted once it is there", async () => {
    const manager = await begin();
    const measured = manager.questions.filter({ hasText: "Measured:" }).first();
    await measured
      .locator(".sd-review-option", { hasNot: manager.page.locator(":checked") })
      .first()
      .click();
    await manager.review.getByRole("button", { name: "Submit and share" }).click();
    await manager.review.getByText("1 answer still needs a note, a reason or another moment.").waitFor();
    const why = measured.getByRole("textbox", { name: /^Why another answer/ });
    await expect(why.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
    await why.fill("It was a demo.");
    await manager.review.getByRole("button", { name: "Submit and share" }).click();
    await manager.review.getByText("changed because: It was a demo.").waitFor();
  });

  it("lets whoever has two tabs choose between them", async () => {
    const first = await begin();
    await first.give(0, "5");
    await first.saved();
    const second = await open("Mara Lindqvist");
    await second.openReviews();
    await second.review.getByRole("button", { name: /^Go on with your draft/ }).click();
    await second.questions.nth(1).getByRole("button", { name: "Add a note" }).click();
    await second.page.keyboard.type(OTHER_NOTE);
    await second.saved();
    await first.give(0, "1");
    await first.page.clock.runFor(1_000);
    await first.review.getByText("This draft was changed meanwhile, perhaps in another tab.").waitFor();
    await first.review.getByRole("button", { name: "Take theirs" }).click();
    await expect(first.questions.nth(1).getByRole("textbox", { name: "Note" }).inputValue()).resolves.toBe(OTHER_NOTE);
  });

  it("brings back a draft that was discarded", async () => {
    const manager = await begin();
    await manager.give(0, "5");
    await manager.saved();
    await manager.review.getByRole("button", { name: "Discard" }).click();
    await manager.review.getByText("The draft is discarded.").waitFor();
    await manager.review.getByRole("button", { name: "Undo" }).click();
    await expect(manager.questions.nth(0).getByRole("radio", { name: "Yes" }).isChecked()).resolves.toBe(true);
  });

  it("tells its writer of an answer whose question was deleted meanwhile, with the note to it, and leaves it out", async () => {
    const admin = new WebApi(environment, "admin");
    const scorecard = await admin.create("slr_scorecards", { slr_name: "Short", slr_version: 1 });
    const questions: string[] = [];
    for (const slr_order of [1, 2])
      questions.push(
        await admin.create("slr_scorecardquestions", {
          ...{ slr_name: `Question ${slr_order}`, slr_order, slr_weight: 1 },
          "slr_ScorecardId@odata.bind": `/slr_scorecards(${scorecard})`,
        }),
      );
    await admin.change("slr_scorecards", scorecard, { slr_state: PUBLISHED });
    const manager = await begin({}, /^Short/);
    await manager.give(0, "1");
    await manager.give(1, "4");
    await manager.questions.nth(1).getByRole("button", { name: "Add a note" }).click();
    await manager.page.keyboard.type(OTHER_NOTE);
    await manager.saved();
    await admin.remove("slr_scorecardquestions", questions[1] ?? "");

    const again = await open("Mara Lindqvist");
    await again.openReviews();
    await again.review.getByRole("button", { name: /^Go on with your draft/ }).click();
    await again.review.getByText("1 answer is to a question that was deleted from the scorecard meanwhile").waitFor();
    await again.review.getByText(OTHER_NOTE).waitFor();
    await again.review.getByRole("button", { name: "Submit and share" }).click();
    await again.review.getByText("The review is submitted and shared with Mei Koh.").waitFor();
    await again.review
      .getByText(/^1\.0 of 5 · answered 1 of 1/)
      .first()
      .waitFor();
    await admin.remove("slr_scorecards", scorecard);
  });

  it("says that its seller cannot read it where it may not be shared, and shares it when that is tried again", async () => {
    environment.dataverse.faults.add({ match: /POST .*GrantAccess/, status: 403 });
    const manager = await begin();
    await manager.give(0, "5");
    await manager.review.getByRole("button", { name: "Submit and share" }).click();
    await manager.review.getByText("Mei Koh cannot read this yet (your role does not allow it).").waitFor();
    await manager.review.getByRole("button", { name: "Share again with Mei Koh" }).click();
    await manager.review.getByText("The review is submitted and shared with Mei Koh.").waitFor();
  });

  it("of one's own call stays with its writer and those above", async () => {
    const seller = await open("Mei Koh", { language: ENGLISH });
    await seller.openReviews();
    await seller.review.getByRole("button", { name: "Review your own call" }).click();
    await seller.review.getByRole("button", { name: /^Discovery/ }).click();
    await seller.give(0, "5");
    await seller.review.getByRole("button", { name: "Submit", exact: true }).click();
    await seller.review.getByText("The review is submitted.").waitFor();
    await seller.review.getByText(/^Self-review/).waitFor();
  });

  it("is read, and written, from right to left within the pane", async () => {
    const manager = await open("Mara Lindqvist", { language: HEBREW });
    await manager.page.locator(".sd-review .sd-link").click();
    await manager.review.waitFor();
    await manager.review.locator(".sd-review-line .sd-link").first().click();
    await manager.review.locator(".sd-review-choice .sd-link").first().click();
    await manager.questions.first().waitFor();
    await expect(sidewaysOverflow(manager.page)).resolves.toEqual([]);
    await expect(nonsense(manager.page)).resolves.toEqual([]);
  });

  it("asks for one batch where nobody reviews", async () => {
    const other = callsOf("Mei Koh")[3] ?? "";
    const visit = await visitors.openCall({ as: "Mara Lindqvist" }, other);
    visits.push(visit);
    await visit.page.getByText("There is no review of this call that you may read.").waitFor();
    expect(visit.dataRequests.filter((request) => request.includes("$batch"))).toHaveLength(2);
    expect(visit.dataRequests.filter((request) => /^GET slr_(review|answer|scorecard)/.test(request))).toEqual([]);
  });
});
