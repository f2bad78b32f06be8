import { loadCallReviews } from "../../../../shared/dataverse/coaching/loadCallReviews";
import { loadScorecards } from "../../../../shared/dataverse/coaching/loadScorecards";
import { toReview } from "../../../../shared/dataverse/coaching/reviewRows";
import { submitReview } from "../../../../shared/dataverse/coaching/writeReview";
import { saveReply } from "../../../../shared/dataverse/coaching/writeReply";
import type { LocalServer } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import {
  BUDGET,
  CALL,
  draftOf,
  NEXT_STEP,
  OLD_QUESTION,
  questionId,
  RETIRED,
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

const reviewsFor = (as: Persona, id = CALL.id) => loadCallReviews(rowsOf(server, as), id, USERS[as].id);
const scorecardsFor = (as: Persona, alsoId?: string) => loadScorecards(rowsOf(server, as), USERS[as].id, alsoId);

async function review(as: Persona, id: string, now: number): Promise<void> {
  const { scorecards } = await scorecardsFor(as);
  const [scorecard] = scorecards;
  if (!scorecard) throw new Error("There is no scorecard.");
  const draft = draftOf({ [BUDGET]: { value: 4 } }, { id, kind: as === "sid" ? "self" : "manager" });
  const sent = await submitReview(rowsOf(server, as), { draft, scorecard, call: CALL, viewerId: USERS[as].id, now });
  if (sent.kind !== "submitted") throw new Error(sent.kind);
}

const NOON = Date.UTC(2025, 5, 14, 12);

describe("loadCallReviews", () => {
  it("gives each reader those that they own, have been given, or whose owner reports to them, the newest first", async () => {
    await review("max", REVIEW, NOON);
    await review("sid", questionId(1), NOON + 60_000);
    const kindsFor = async (as: Persona) => (await reviewsFor(as)).reviews.map((each) => [each.review.kind, each.answers.length]);
    const both = [
      ["self", 3],
      ["manager", 3],
    ];
    expect([await kindsFor("max"), await kindsFor("sid"), await kindsFor("dora"), await kindsFor("eve")]).toEqual([both, both, both, []]);
    expect((await reviewsFor("max", questionId(7))).reviews).toEqual([]);
  });

  it("takes a review by the seller for the seller's own, whatever its kind says", async () => {
    await review("sid", REVIEW, NOON);
    const { json } = await server.ask("GET", `slr_reviews(${REVIEW})`);
    const row = { ...json, slr_kind: Number(json["slr_kind"]) - 1 };
    expect(toReview(row)).toMatchObject({ kind: "self" });
  });

  it("says who changed a review, or one of its answers, after it was submitted", async () => {
    await review("max", REVIEW, NOON);
    expect((await reviewsFor("sid")).reviews[0]?.review).not.toHaveProperty("change");
    const [answer] = (await server.ask("GET", "slr_answers")).json.value;
    await server.ask("PATCH", `slr_answers(${String(answer?.["slr_answerid"])})`, { as: "ada", body: { slr_value: 1 } });
    expect((await reviewsFor("sid")).reviews[0]?.review.change).toMatchObject({ otherId: USERS.ada.id, otherName: "Ada Admin" });
    await server.ask("PATCH", `slr_reviews(${REVIEW})`, { as: "ada", body: { slr_score: 1 } });
    expect((await reviewsFor("sid")).reviews[0]?.review).toMatchObject({ score: 1, change: { otherId: USERS.ada.id } });
  });

  it.each([
    ["answers", "slr_answers"],
    ["replies", "slr_reviewreplies"],
    ["drafts", "slr_reviewdrafts"],
  ] as const)("goes without %s where they are refused, and says so", async (part, entitySet) => {
    await review("max", REVIEW, NOON);
    await saveReply(rowsOf(server, "sid"), { reviewId: REVIEW, reviewerId: USERS.max.id, text: "I will try." });
    server.dataverse.faults.add({ match: new RegExp(`/${entitySet}\\?`), inBatch: true, status: 403 });
    const { reviews, failed } = await reviewsFor("max");
    expect([...failed].map(([name, { reason }]) => [name, reason])).toEqual([[part, "forbidden"]]);
    expect(reviews.map(({ answers, replies }) => [answers.length, replies.length])).toEqual([
      [part === "answers" ? 0 : 3, part === "replies" ? 0 : 1],
    ]);
  });

  it("has the call no more once that is deleted", async () => {
    await review("max", REVIEW, NOON);
    await server.ask("DELETE", `msdyn_sciconversations(${CALL.id})`, { as: "ada" });
    expect((await reviewsFor("max")).reviews).toEqual([]);
    const { json } = await server.ask("GET", `slr_reviews(${REVIEW})`, { as: "max" });
    expect(toReview(json)).toMatchObject({ id: REVIEW, scorecardName: "Discovery" });
    expect(toReview(json)).not.toHaveProperty("conversationId");
  });

  it("says that it is forbidden to people without a role of coaching", async () => {
    await expect(reviewsFor("noor")).rejects.toMatchObject({ reason: "forbidden" });
    await expect(scorecardsFor("noor")).rejects.toMatchObject({ reason: "forbidden" });
  });

  it("says that coaching is missing where it was taken off while the page is open", async () => {
    await server.ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName: "SellerDetailsCoaching" } });
    await server.dataverse.jobs.idle();
    await expect(reviewsFor("max")).rejects.toMatchObject({ reason: "missing" });
    await expect(scorecardsFor("max")).rejects.toMatchObject({ reason: "missing" });
  });
});

describe("loadScorecards", () => {
  it("gives published scorecards with their questions in order, and counts those that ask nothing", async () => {
    const { scorecards, withoutQuestions } = await scorecardsFor("sid");
    expect(withoutQuestions).toBe(1);
    const asked = { scale: "oneToFive", weight: 1, guide: new Map(), mayNotApply: false, needsNote: false } as const;
    expect(scorecards).toEqual([
      {
        id: SCORECARD,
        name: "Discovery",
        version: 2,
        calls: "First calls",
        questions: [
          {
            ...asked,
            id: BUDGET,
            order: 1,
            text: "Was the budget asked for?",
            weight: 2,
            guide: new Map([
              [1, "Not at all"],
              [5, "With a figure"],
            ]),
          },
          { ...asked, id: NEXT_STEP, order: 2, text: "Was a next step agreed?", scale: "yesNo", mayNotApply: true },
          { ...asked, id: TALK, order: 3, text: "Did the customer talk?", kpi: "talkShare", needsNote: true },
        ],
      },
    ]);
  });

  it("gives that of a draft, too, though it is retired by now", async () => {
    const { scorecards, withoutQuestions } = await scorecardsFor("sid", RETIRED);
    expect(scorecards.map(({ id, version }) => [id, version])).toEqual([
      [SCORECARD, 2],
      [RETIRED, 1],
    ]);
    expect(scorecards[1]?.questions.map(({ id }) => id)).toEqual([OLD_QUESTION]);
    expect(withoutQuestions).toBe(1);
  });

  it("leaves out scorecards and questions that are not in use", async () => {
    await server.ask("PATCH", `slr_scorecardquestions(${TALK})`, { body: { statecode: 1 } });
    expect((await scorecardsFor("sid")).scorecards[0]?.questions.map(({ id }) => id)).toEqual([BUDGET, NEXT_STEP]);
    await server.ask("PATCH", `slr_scorecards(${SCORECARD})`, { body: { statecode: 1 } });
    expect((await scorecardsFor("sid")).scorecards).toEqual([]);
  });

  it("says who reads drafts: the manager, until drafts are left out of hierarchy security, as far as the viewer may know", async () => {
    const readers = async (as: Persona) => (await scorecardsFor(as)).draftReaders;
    expect([await readers("lou"), await readers("dora"), await readers("sid")]).toEqual(["manager", "nobody", "unknown"]);
    server.dataverse.insertSeed("hierarchysecurityconfiguration", [
      { hierarchysecuritymodelingsettingid: REVIEW, entityname: "slr_ReviewDraft", objecttypecode: "slr_reviewdraft" },
    ]);
    expect([await readers("lou"), await readers("sid")]).toEqual(["nobody", "unknown"]);
  });

  it.each([403, 404])("does not know who reads drafts where the environment does not tell (%d)", async (status) => {
    server.dataverse.faults.add({ match: /hierarchysecurityconfigurations/, inBatch: true, status });
    expect((await scorecardsFor("lou")).draftReaders).toBe("unknown");
    server.dataverse.faults.add({ match: /systemusers/, inBatch: true, status });
    expect((await scorecardsFor("lou")).draftReaders).toBe("unknown");
  });
});
