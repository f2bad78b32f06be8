import type { ReviewDraft } from "../../../../shared/domain/coaching/Review";
import type { Scorecard, ScorecardQuestion } from "../../../../shared/domain/coaching/Scorecard";
import { loadCallReviews } from "../../../../shared/dataverse/coaching/loadCallReviews";
import { loadScorecards } from "../../../../shared/dataverse/coaching/loadScorecards";
import { removeDraft, saveDraft } from "../../../../shared/dataverse/coaching/writeDraft";
import { saveReply, type NewReply } from "../../../../shared/dataverse/coaching/writeReply";
import { deleteReview, shareReview, submitReview, type Submitted } from "../../../../shared/dataverse/coaching/writeReview";
import { OWN_OPTION_BASE } from "../../../../shared/dataverse/tables";
import type { Fault } from "../../../local/dataverse/faults";
import type { LocalServer } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import {
  BUDGET,
  CALL,
  draftOf,
  NEXT_STEP,
  questionId,
  REVIEW,
  rowsOf,
  SCORECARD,
  startCoaching,
  TALK,
  type Persona,
} from "./coachingServer";

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
  const two = async () => {
    const first = await kept(draftOf({ [BUDGET]: { value: 3 } }));
    return { first, second: { ...first, answers: new Map([[BUDGET, { value: 5, note: "After all" }]]) } as ReviewDraft };
  };

  it("is found by its writer alone, again and again, until it is discarded", async () => {
    const { second } = await two();
    const saved = await kept(second);
    expect((await reviewsFor("max")).drafts).toEqual([saved]);
    for (const as of ["dora", "sid", "eve"] as const) expect((await reviewsFor(as)).drafts).toEqual([]);
    expect(await removeDraft(rows("max"), saved)).toMatchObject({ kind: "done" });
    expect((await reviewsFor("max")).drafts).toEqual([]);
  });

  it("that nobody stored is discarded without a request", async () => {
    const requests: string[] = [];
    expect(await removeDraft(rows("max", requests), draftOf({}))).toMatchObject({ kind: "done" });
    expect(requests).toEqual([]);
  });

  it("in two tabs says what the other has saved, and can be saved over that", async () => {
    const { first, second } = await two();
    const there = await kept(second);
    const mine = { ...first, answers: new Map([[BUDGET, { value: 1 }]]) } as ReviewDraft;
    expect(await saveDraft(rows("max"), mine)).toEqual({ kind: "changed", present: there });
    expect(await removeDraft(rows("max"), mine)).toEqual({ kind: "changed", present: there });
    expect(await saveDraft(rows("max"), { ...mine, etag: there.etag as string })).toMatchObject({ kind: "saved" });
    expect((await reviewsFor("max")).drafts).toMatchObject([{ answers: mine.answers }]);
  });

  it("that was submitted or discarded in another tab is gone", async () => {
    const { first, second } = await two();
    expect(await submitted(first)).toMatchObject({ kind: "submitted" });
    expect(await saveDraft(rows("max"), second)).toEqual({ kind: "gone" });
  });

  it("is kept once, though the answer is lost and more is typed meanwhile", async () => {
    server.dataverse.faults.add({ match: /POST .*slr_reviewdrafts/, times: 2, dropConnection: true, onTheWayBack: true });
    server.dataverse.faults.add({ match: /GET .*slr_reviewdrafts/, times: 2, dropConnection: true });
    expect(await saveDraft(rows("max"), draftOf({ [BUDGET]: { value: 3 } }))).toMatchObject({ kind: "failed" });
    server.dataverse.faults.clear();
    const saved = await kept(draftOf({ [BUDGET]: { value: 3, note: "More" } }));
    expect((await reviewsFor("max")).drafts).toEqual([saved]);
    expect(saved.answers.get(BUDGET)).toEqual({ value: 3, note: "More" });
  });

  it("is not sent where its column would not hold it", async () => {
    const requests: string[] = [];
    const answers = new Map([[BUDGET, { note: '"'.repeat(260_000) }]]);
    expect(await saveDraft(rows("max", requests), draftOf({}, { answers }))).toMatchObject({
      kind: "failed",
      error: { reason: "unsupported" },
    });
    expect(requests).toEqual([]);
  });

  it("of 200 answers with long notes is kept and submitted", async () => {
    const card = await discovery();
    const note = "Asked for the budget late, and not again. ".repeat(48).slice(0, 2_000);
    const questions = Array.from({ length: 200 }, (_, n) => ({
      ...(card.questions[0] as ScorecardQuestion),
      id: questionId(n),
      order: n + 1,
    }));
    server.dataverse.insertSeed(
      "slr_scorecardquestion",
      questions.map(({ id, order, text }) => ({
        slr_scorecardquestionid: id,
        slr_scorecardid: SCORECARD,
        slr_order: order,
        slr_name: text,
        slr_scale: OWN_OPTION_BASE + 1,
        slr_weight: 1,
        ownerid: USERS.max.id,
      })),
    );
    const draft = await kept(draftOf(Object.fromEntries(questions.map(({ id }) => [id, { value: 3, note, atMs: 1_000 }]))));
    const sent = await submitReview(rows("max"), { draft, scorecard: { ...card, questions }, call: CALL, viewerId: USERS.max.id });
    expect(sent).toMatchObject({ kind: "submitted", review: { score: 3, answered: 200, asked: 200 } });
    expect((await reviewsFor("sid")).reviews[0]?.answers.at(-1)).toMatchObject({ question: { order: 200 }, note: note.trim() });
  });

  it("outlives its scorecard, without its questions", async () => {
    await two();
    await server.ask("DELETE", `slr_scorecards(${SCORECARD})`, { as: "max" });
    const { drafts } = await reviewsFor("max");
    expect(drafts).toMatchObject([{ id: REVIEW, answers: new Map([[BUDGET, { value: 3 }]]) }]);
    expect(drafts[0]).not.toHaveProperty("scorecardId");
  });
});

describe("a submission", () => {
  it("of a seller is shared with nobody", async () => {
    const sent = await submitted(draftOf(ANSWERS, { kind: "self" }), "sid");
    expect(sent).toMatchObject({ kind: "submitted", review: { kind: "self", reviewerId: USERS.sid.id } });
    expect((await reviewsFor("sid")).reviews).toHaveLength(1);
    expect((await reviewsFor("eve")).reviews).toEqual([]);
  });

  it("is not sent where something keeps it back", async () => {
    const requests: string[] = [];
    const scorecard = await discovery();
    const send = (draft: ReviewDraft) =>
      submitReview(rows("max", requests), { draft, scorecard, call: CALL, viewerId: USERS.max.id, targets: {} });
    expect(await send(draftOf({}))).toEqual({ kind: "incomplete", hindrances: [{ reason: "nothingAnswered" }] });
    expect(await send(draftOf({ [TALK]: { value: 5, measured: 0.9 }, [BUDGET]: { value: 1, atMs: 700_000 } }))).toEqual({
      kind: "incomplete",
      hindrances: [
        { reason: "outsideCall", questionId: BUDGET },
        { reason: "noteMissing", questionId: TALK },
        { reason: "reasonMissing", questionId: TALK },
      ],
    });
    expect(requests).toEqual([]);
  });

  it("whose sharing is refused stays, unseen by the seller, until sharing goes well", async () => {
    server.dataverse.faults.add({ match: /GrantAccess/, status: 403 });
    const sent = await submitted();
    expect(sent).toMatchObject({ kind: "notShared", review: { id: REVIEW }, error: { reason: "forbidden" } });
    expect((await reviewsFor("sid")).reviews).toEqual([]);
    if (sent.kind !== "notShared") throw new Error(sent.kind);
    expect(await shareReview(rows("max"), sent.review)).toEqual({ kind: "shared" });
    expect((await reviewsFor("sid")).reviews).toHaveLength(1);
  });

  it("of a draft that another tab has changed stores nothing", async () => {
    const first = await kept(draftOf(ANSWERS));
    await kept({ ...first, answers: new Map([[BUDGET, { value: 1 }]]) });
    expect(await submitted(first)).toMatchObject({ kind: "notSubmitted", error: { reason: "changed" } });
    expect([await count("slr_reviews"), await count("slr_answers"), await count("slr_reviewdrafts")]).toEqual([0, 0, 1]);
  });

  it("that another tab has made already is that one", async () => {
    const draft = await kept(draftOf(ANSWERS));
    await submitted({ ...draft, answers: new Map([[BUDGET, { value: 1 }]]) });
    expect(await submitted(draft)).toMatchObject({ kind: "submitted", review: { score: 1 } });
    expect([await count("slr_reviews"), await count("slr_answers")]).toEqual([1, 3]);
  });

  it("of a draft that another tab has discarded stores nothing", async () => {
    const draft = await kept(draftOf(ANSWERS));
    await removeDraft(rows("max"), draft);
    expect(await submitted(draft)).toMatchObject({ kind: "notSubmitted", error: { reason: "missing" } });
    expect(await count("slr_reviews")).toBe(0);
  });

  it("about a call that is deleted stores nothing, and keeps the draft", async () => {
    const draft = await kept(draftOf(ANSWERS));
    await server.ask("DELETE", `msdyn_sciconversations(${CALL.id})`, { as: "ada" });
    expect(await submitted(draft)).toMatchObject({ kind: "notSubmitted", error: { reason: "missing" } });
    expect([await count("slr_reviews"), await count("slr_reviewdrafts")]).toEqual([0, 1]);
  });

  it("says what was asked, though a question or the scorecard was deleted while it was written", async () => {
    const scorecard = await discovery();
    const draft = await kept(draftOf(ANSWERS));
    await server.ask("DELETE", `slr_scorecardquestions(${BUDGET})`, { as: "max" });
    const send = (id: string) => submitReview(rows("max"), { draft: { ...draft, id }, scorecard, call: CALL, viewerId: USERS.max.id });
    expect(await send(REVIEW)).toMatchObject({ kind: "submitted", review: { answered: 2 } });
    const [{ answers = [] } = {}] = (await reviewsFor("sid")).reviews;
    expect(answers.map(({ question }) => [question.text, question.id])).toEqual([
      ["Was the budget asked for?", undefined],
      ["Was a next step agreed?", NEXT_STEP],
      ["Did the customer talk?", TALK],
    ]);
  });

  it("without its scorecard is stored, too", async () => {
    const scorecard = await discovery();
    await server.ask("DELETE", `slr_scorecards(${SCORECARD})`, { as: "max" });
    const sent = await submitReview(rows("max"), { draft: draftOf(ANSWERS), scorecard, call: CALL, viewerId: USERS.max.id });
    expect(sent).toMatchObject({ kind: "submitted", review: { scorecardName: "Discovery", scorecardVersion: 2 } });
  });

  it("of questions that do not weigh has no score", async () => {
    const card = await discovery();
    const scorecard = { ...card, questions: card.questions.map((question) => ({ ...question, weight: 0 })) };
    const sent = await submitReview(rows("max"), { draft: draftOf(ANSWERS), scorecard, call: CALL, viewerId: USERS.max.id });
    expect(sent).toMatchObject({ kind: "submitted", review: { answered: 2, asked: 2 } });
    expect((await reviewsFor("sid")).reviews[0]?.review).not.toHaveProperty("score");
  });

  it("is refused who may not write about the call: those above a direct manager, other sellers, other teams", async () => {
    for (const as of ["dora", "eve", "sam"] as const)
      expect(
        await submitReview(rows(as), { draft: draftOf(ANSWERS), scorecard: await discovery(), call: CALL, viewerId: USERS[as].id }),
      ).toMatchObject({
        kind: "notSubmitted",
        error: { reason: "forbidden" },
      });
    expect(await count("slr_reviews")).toBe(0);
  });
});

/** What goes wrong with a submission that is done, and with one that is not. */
const LOST: readonly (readonly [string, Omit<Fault, "match">])[] = [
  ["the connection is cut before it is done", { dropConnection: true }],
  ["the connection is cut after it is done", { dropConnection: true, onTheWayBack: true }],
  ["the answer is cut off", { cutBodyAt: 200 }],
  ["a gateway gives up on what is done", { status: 504, onTheWayBack: true }],
  ["the server says to come back later, but has done it", { status: 429, onTheWayBack: true }],
  ["the server breaks down before it is done", { status: 503 }],
];

describe.each(LOST)("where %s, a review", (_, fault) => {
  it.each([1, 2, Infinity])("is there once, with its answers and without its draft, however often that happens: %s", async (times) => {
    const scorecard = await discovery();
    const draft = await kept(draftOf(ANSWERS));
    const send = () => submitReview(rows("max"), { draft, scorecard, call: CALL, viewerId: USERS.max.id });
    server.dataverse.faults.add({ match: /\$batch/, times, ...fault });
    const first = await send();
    server.dataverse.faults.clear();
    const last = first.kind === "submitted" ? first : await send();
    expect(last).toMatchObject({ kind: "submitted", review: { id: REVIEW } });
    expect([await count("slr_reviews"), await count("slr_answers"), await count("slr_reviewdrafts")]).toEqual([1, 3, 0]);
    expect((await reviewsFor("sid")).reviews).toHaveLength(1);
  });
});

describe("a reply", () => {
  const reply = (as: Persona, more: Partial<NewReply> = {}) =>
    saveReply(rows(as), { reviewId: REVIEW, reviewerId: USERS.max.id, text: "I will try.", ...more });

  it("is refused who has not been given the review", async () => {
    await submitted();
    expect(await reply("eve")).toMatchObject({ kind: "failed", error: { reason: "forbidden" } });
    expect(await count("slr_reviewreplies")).toBe(0);
  });

  it("sent twice by its id is stored once, in its last words", async () => {
    await submitted();
    const id = questionId(1);
    await reply("sid", { id });
    expect(await reply("sid", { id, text: "I will." })).toMatchObject({ kind: "saved", reply: { id, text: "I will." } });
    expect((await reviewsFor("max")).reviews[0]?.replies).toMatchObject([{ id, text: "I will." }]);
  });

  it("in two tabs says what the other has saved", async () => {
    await submitted();
    const first = await reply("sid");
    if (first.kind !== "saved") throw new Error(first.kind);
    const second = await reply("sid", { text: "I will.", existing: first.reply });
    if (second.kind !== "saved") throw new Error(second.kind);
    expect(await reply("sid", { text: "", existing: first.reply })).toEqual({ kind: "changed", present: second.reply });
    expect(await reply("sid", { existing: second.reply, text: "" })).toMatchObject({ kind: "saved" });
  });

  it("to a review that was taken back is gone", async () => {
    const sent = await submitted();
    if (sent.kind !== "submitted") throw new Error(sent.kind);
    await deleteReview(rows("max"), sent.review);
    expect(await reply("sid")).toEqual({ kind: "gone" });
  });

  it("that cannot be shared is stored all the same", async () => {
    await submitted();
    server.dataverse.faults.add({ match: /GrantAccess/, status: 403 });
    expect(await reply("sid", { acknowledgedAt: NOW })).toMatchObject({
      kind: "notShared",
      reply: { text: "I will try.", acknowledgedAt: NOW },
      error: { reason: "forbidden" },
    });
  });
});
