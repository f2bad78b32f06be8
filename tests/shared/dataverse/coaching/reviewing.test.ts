import type { ReviewDraft } from "../../../../shared/domain/coaching/Review";
import type { Scorecard } from "../../../../shared/domain/coaching/Scorecard";
import { loadCallReviews } from "../../../../shared/dataverse/coaching/loadCallReviews";
import { loadScorecards } from "../../../../shared/dataverse/coaching/loadScorecards";
import { removeDraft, saveDraft } from "../../../../shared/dataverse/coaching/writeDraft";
import { saveReply } from "../../../../shared/dataverse/coaching/writeReply";
import { deleteReview, submitReview, type Submitted } from "../../../../shared/dataverse/coaching/writeReview";
import type { LocalServer } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { BUDGET, CALL, draftOf, NEXT_STEP, REVIEW, rowsOf, startCoaching, TALK, type Persona } from "./coachingServer";

let server: LocalServer;
let restore: () => void;
beforeAll(async () => {
  server = await startCoaching();
  restore = server.dataverse.restorePoint();
});
beforeEach(() => {
  server.dataverse.faults.clear();
  restore();
});
afterAll(() => server.close());

const NOW = Date.UTC(2025, 5, 15, 10);
const rows = (as: Persona, requests?: string[]) => rowsOf(server, as, requests);
const reviewsFor = (as: Persona) => loadCallReviews(rows(as), CALL.id, USERS[as].id);
const count = async (entitySet: string) => (await server.ask("GET", entitySet)).json.value.length;

async function discovery(): Promise<Scorecard> {
  const { scorecards } = await loadScorecards(rows("max"), USERS.max.id);
  return scorecards[0] as Scorecard;
}

async function kept(draft: ReviewDraft, as: Persona = "max"): Promise<ReviewDraft> {
  const saved = await saveDraft(rows(as), draft, "Call 1");
  if (saved.kind !== "saved") throw new Error(saved.kind);
  return saved.draft;
}

const ANSWERS = {
  [BUDGET]: { value: 4, note: "Asked late", atMs: 61_000.4, durationMs: 2_000 },
  [NEXT_STEP]: { isNotApplicable: true },
  [TALK]: { value: 2, note: "Four minutes alone", measured: 0.68, changeReason: "Asked to present", isAbsent: true },
} as const;

async function submitted(draft = draftOf(ANSWERS), as: Persona = "max"): Promise<Submitted> {
  return submitReview(rows(as), { draft, scorecard: await discovery(), call: CALL, viewerId: USERS[as].id, now: NOW });
}

describe("a review, from the manager's draft to the seller's reply", () => {
  it("is submitted whole, shared, read, answered and confirmed", async () => {
    const draft = await kept(draftOf(ANSWERS));
    expect((await reviewsFor("max")).drafts).toEqual([draft]);
    expect((await reviewsFor("sid")).drafts).toEqual([]);

    const sent = await submitted(draft);
    expect(sent).toMatchObject({ kind: "submitted", review: { id: REVIEW, score: 3.33, answered: 2, asked: 2 } });
    expect([await count("slr_reviewdrafts"), await count("slr_answers")]).toEqual([0, 3]);

    const { reviews, failed } = await reviewsFor("sid");
    expect(failed.size).toBe(0);
    expect(reviews).toEqual([
      {
        review: {
          id: REVIEW,
          conversationId: CALL.id,
          sellerId: USERS.sid.id,
          sellerName: "Sid Seller",
          reviewerId: USERS.max.id,
          reviewerName: "Max Manager",
          scorecardName: "Discovery",
          scorecardVersion: 2,
          kind: "manager",
          submittedAt: NOW,
          score: 3.33,
          answered: 2,
          asked: 2,
          etag: expect.stringMatching(/^W\//) as string,
        },
        answers: [
          {
            question: { id: BUDGET, order: 1, text: "Was the budget asked for?", scale: "oneToFive", weight: 2 },
            value: 4,
            note: "Asked late",
            atMs: 61_000,
            durationMs: 2_000,
          },
          { question: { id: NEXT_STEP, order: 2, text: "Was a next step agreed?", scale: "yesNo", weight: 1 }, isNotApplicable: true },
          {
            question: { id: TALK, order: 3, text: "Did the customer talk?", scale: "oneToFive", weight: 1, kpi: "talkShare" },
            value: 2,
            note: "Four minutes alone",
            isAbsent: true,
            measured: 0.68,
            changeReason: "Asked to present",
          },
        ],
        replies: [],
      },
    ]);
    expect(await reviewsFor("eve")).toMatchObject({ reviews: [], drafts: [] });

    const said = await saveReply(rows("sid"), { reviewId: REVIEW, reviewerId: USERS.max.id, text: "I will try." });
    const reply = said.kind === "saved" ? said.reply : undefined;
    expect(reply).toMatchObject({ text: "I will try.", authorName: "Sid Seller" });
    const seen = { reviewId: REVIEW, reviewerId: USERS.max.id, text: "I will try.", acknowledgedAt: NOW, existing: reply };
    expect(await saveReply(rows("sid"), seen)).toMatchObject({ kind: "saved", reply: { acknowledgedAt: NOW } });
    expect((await reviewsFor("max")).reviews[0]?.replies).toMatchObject([{ text: "I will try.", acknowledgedAt: NOW }]);
  });

  it("costs one request to load and two to submit and share, beside the names of lookups", async () => {
    const requests: string[] = [];
    const port = rows("max", requests);
    await loadCallReviews(port, CALL.id, USERS.max.id);
    const { scorecards } = await loadScorecards(port, USERS.max.id);
    await submitReview(port, { draft: draftOf(ANSWERS), scorecard: scorecards[0] as Scorecard, call: CALL, viewerId: USERS.max.id });
    expect(requests.filter((request) => !request.includes("EntityDefinitions"))).toEqual([
      "POST $batch",
      "POST $batch",
      "POST $batch",
      "POST GrantAccess",
    ]);
  });

  it("is taken back with its answers", async () => {
    const sent = await submitted();
    if (sent.kind !== "submitted") throw new Error(sent.kind);
    expect(await deleteReview(rows("max"), sent.review)).toMatchObject({ kind: "done" });
    expect([await count("slr_reviews"), await count("slr_answers")]).toEqual([0, 0]);
  });
});

describe("a draft", () => {
  it("is found by its writer alone, again and again, until it is discarded", async () => {
    const first = await kept(draftOf({ [BUDGET]: { value: 3 } }));
    const second = await kept({ ...first, answers: new Map([[BUDGET, { value: 5, note: "After all" }]]) });
    expect((await reviewsFor("max")).drafts).toEqual([second]);
    expect((await reviewsFor("dora")).drafts).toEqual([]);
    expect(await removeDraft(rows("max"), second)).toMatchObject({ kind: "done" });
    expect((await reviewsFor("max")).drafts).toEqual([]);
  });
});

describe("what goes wrong", () => {
  it("with the answer to a submission that is lost leaves one review", async () => {
    const draft = await kept(draftOf(ANSWERS));
    const scorecard = await discovery();
    server.dataverse.faults.add({ match: /\$batch/, dropConnection: true, onTheWayBack: true });
    const sent = await submitReview(rows("max"), { draft, scorecard, call: CALL, viewerId: USERS.max.id });
    expect(sent).toMatchObject({ kind: "submitted" });
    expect([await count("slr_reviews"), await count("slr_answers"), await count("slr_reviewdrafts")]).toEqual([1, 3, 0]);
  });
});
