import "../../shared/host/pageWindow";
import { changeState, setGoal, share } from "../../../controls/SellerGoals/writeGoals";
import { createGoalWriter } from "../../../controls/SellerGoals/goalWriter";
import { goalAnswersQuery, sellersAnswersQuery, toGoalAnswers } from "../../../shared/dataverse/coaching/goalAnswersQuery";
import { askableQuestionsQuery, toAskableQuestions } from "../../../shared/dataverse/coaching/askableQuestions";
import { ownCommentsQuery, sellersReviewsQuery, toPossibleOrigins } from "../../../shared/dataverse/coaching/goalOrigins";
import { newReviewsQuery } from "../../../shared/dataverse/coaching/newReviewsQuery";
import { goalsQuery, openGoalsQuery, toSellersGoals } from "../../../shared/dataverse/coaching/goalRows";
import {
  givenReviewsQuery,
  lastReviewedQuery,
  newestReviewsQuery,
  repliesQuery,
  toGivenReviews,
  toLastReviewed,
  toListedReviews,
  toSellersReplies,
} from "../../../shared/dataverse/coaching/teamReviews";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import type { GoalOrigin, WantedGoal } from "../../../shared/domain/coaching/Goal";
import { DAY_MS } from "../../../shared/domain/time";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import type { LocalServer } from "../../local/dataverse/localServer";
import { NOW } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { BUDGET, CALL, NEXT_STEP, rowsOf, SCORECARD, startCoaching, type Persona } from "../../shared/dataverse/coaching/coachingServer";

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

/** @param change what becomes of a request on its way */
function writerFor(as: Persona, change: (send: () => Promise<Response>, path: string) => Promise<Response> = (send) => send()) {
  const ask = createFetchPort(server.origin);
  const signedIn: FetchPort = (path, request = {}) =>
    change(() => ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } }), path);
  return createGoalWriter(signedIn, USERS[as].id);
}

const SID = USERS.sid.id;
const PAUSE: WantedGoal = {
  sellerId: SID,
  about: { kind: "kpi", kpi: "pauseMs" },
  baseline: { mean: 412, n: 14, from: "2025-04-17", to: "2025-06-15" },
  target: 600,
  dueOn: "2025-07-15",
};
const goalsOf = async (as: Persona, since = 0) => {
  const [found] = await rowsOf(server, as).fetchTogether([goalsQuery(SID, since)]);
  if (found.error) throw found.error;
  return toSellersGoals(found.rows);
};
const set = (wanted = PAUSE, writer = writerFor("max")) => setGoal(writer, wanted, "Waits");

describe("a goal", () => {
  it("is set by the manager with its frozen start, and read by the seller, and by no other one", async () => {
    const { goal, unshared } = await set();
    expect(unshared).toBeUndefined();
    expect(await goalsOf("sid")).toEqual([
      expect.objectContaining({ ...PAUSE, baseline: { ...PAUSE.baseline, mean: 410 }, id: goal.id, ownerId: USERS.max.id, state: "open" }),
    ]);
    expect(await goalsOf("eve")).toEqual([]);
  });

  it("is changed by who set it, not by the seller", async () => {
    const { goal } = await set();
    const reached = await changeState(writerFor("max"), goal, "reached");
    expect([reached.state, (await goalsOf("sid"))[0]?.state]).toEqual(["reached", "reached"]);
    expect((await changeState(writerFor("max"), reached, "open")).state).toBe("open");
    await expect(changeState(writerFor("sid"), reached, "givenUp")).rejects.toMatchObject({ reason: "forbidden" });
    await expect(set(PAUSE, writerFor("sid"))).rejects.toMatchObject({ reason: "forbidden" });
  });

  it("is not closed in a version that somebody has changed meanwhile", async () => {
    const { goal } = await set();
    await changeState(writerFor("max"), goal, "givenUp");
    await expect(changeState(writerFor("dora"), goal, "reached")).rejects.toMatchObject({ reason: "changed" });
  });

  it("is one goal, not two, where the answer to the first attempt is lost; what is wanted by then counts", async () => {
    let lost = 0;
    const lossy = writerFor("max", async (send, path) => {
      const answer = await send();
      if (path !== "slr_goals" && !path.startsWith("slr_goals(")) return answer;
      lost += 1;
      if (lost <= 4) throw DataverseError.from(new TypeError("Failed to fetch"));
      return answer;
    });
    await expect(set(PAUSE, lossy)).rejects.toMatchObject({ reason: "unavailable" });
    const { goal } = await set({ ...PAUSE, target: 700 });
    expect(await goalsOf("sid")).toEqual([expect.objectContaining({ id: goal.id, target: 700 })]);
  });

  it("stays where sharing is refused, says so, and is shared when that is tried again", async () => {
    const refusing = writerFor("max", (send, path) => (path === "GrantAccess" ? Promise.reject(new Error("no")) : send()));
    const { goal, unshared } = await set(PAUSE, refusing);
    expect([unshared, await goalsOf("sid"), (await goalsOf("max")).length]).toEqual(["unavailable", [], 1]);
    expect(await share(writerFor("max"), goal)).toEqual({ goal });
    expect(await goalsOf("sid")).toHaveLength(1);
  });

  it("is not found where coaching was taken off while the page was open", async () => {
    const { goal } = await set();
    await server.ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName: "SellerDetailsCoaching" } });
    await server.dataverse.jobs.idle();
    await expect(changeState(writerFor("max"), goal, "reached")).rejects.toMatchObject({ reason: "missing" });
    await expect(goalsOf("max")).rejects.toMatchObject({ reason: "missing" });
    await server.close();
    server = await startCoaching();
    restore = server.dataverse.restorePoint();
  });

  it("is listed for as long as it is open, and after that while it was closed lately", async () => {
    const { goal } = await set();
    await changeState(writerFor("max"), goal, "givenUp");
    expect(await goalsOf("max", NOW.getTime() - DAY_MS)).toHaveLength(1);
    expect(await goalsOf("max", NOW.getTime() + DAY_MS)).toEqual([]);
    const [open] = await rowsOf(server, "max").fetchTogether([openGoalsQuery()]);
    expect(open.rows).toEqual([]);
  });

  it("says what its question asks, and keeps target and start as answers are", async () => {
    const about = { kind: "question", questionId: BUDGET, text: "Was the budget asked for?" } as const;
    const wanted = { ...PAUSE, about, target: 4.5, baseline: { ...PAUSE.baseline, mean: 2.67 } };
    await set(wanted);
    expect(await goalsOf("sid")).toEqual([expect.objectContaining({ about, target: 4.5, baseline: wanted.baseline })]);
  });
});

describe("what a goal came from", () => {
  const TRANSCRIPT = "f0ac0000-0000-4000-8000-000000000001";
  const idOf = (number: number) => `e0ac0000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString();
  beforeEach(async () => {
    server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "Call 1", ownerid: SID }]);
    const body = { "msdyn_Transcript@odata.bind": `/msdyn_transcripts(${TRANSCRIPT})` };
    expect((await server.ask("PATCH", `msdyn_sciconversations(${CALL.id})`, { body })).status).toBeLessThan(300);
  });
  const comment = (number: number, author: Persona, days: number): GoalOrigin => {
    const id = idOf(number);
    server.dataverse.insertSeed("msdyn_conversationcomment", [
      {
        msdyn_conversationcommentid: id,
        msdyn_name: `Comment ${number}`,
        msdyn_content: `Comment ${number}`,
        msdyn_offsetinms: 61_000,
        msdyn_transcript: TRANSCRIPT,
        createdon: daysAgo(days),
        createdby: USERS[author].id,
        ownerid: USERS[author].id,
      },
    ]);
    return { kind: "comment", id, callId: CALL.id, at: NOW.getTime() - days * DAY_MS, atMs: 61_000 };
  };
  const review = (number: number, owner: Persona, days: number): GoalOrigin => {
    const id = idOf(number);
    server.dataverse.insertSeed("slr_review", [
      {
        slr_reviewid: id,
        slr_name: "Discovery",
        slr_scorecardname: "Discovery",
        slr_scorecardversion: 2,
        slr_conversationid: CALL.id,
        slr_sellerid: SID,
        slr_kind: OWN_OPTION_BASE,
        slr_submittedon: daysAgo(days),
        slr_score: 3.5,
        slr_answered: 1,
        slr_asked: 1,
        ownerid: USERS[owner].id,
      },
    ]);
    return { kind: "review", id, callId: CALL.id, at: NOW.getTime() - days * DAY_MS };
  };
  const row = (type: string, id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${type}`, [`${type}id`]: id });
  const letRead = async ({ kind, id }: GoalOrigin, owner: Persona, reader: Persona) => {
    const Target = row(kind === "comment" ? "msdyn_conversationcomment" : "slr_review", id);
    const PrincipalAccess = { Principal: row("systemuser", USERS[reader].id), AccessMask: "ReadAccess" };
    const { status } = await server.ask("POST", "GrantAccess", { as: owner, body: { Target, PrincipalAccess } });
    expect(status).toBe(204);
  };
  const originOf = async (as: Persona) => (await goalsOf(as))[0]?.origin;

  it.each([
    ["comment, with its second", comment],
    ["review", review],
  ])("is told with it: a %s, to the seller where that may be read", async (_what, make) => {
    const origin = make(1, "max", 3);
    const { goal } = await set({ ...PAUSE, origin });
    expect([goal.origin, await originOf("max")]).toEqual([origin, origin]);
    expect([(await goalsOf("sid")).length, await originOf("sid")]).toEqual([1, undefined]);
    await letRead(origin, "max", "sid");
    expect(await originOf("sid")).toEqual(origin);
    expect((await changeState(writerFor("max"), goal, "reached")).origin).toEqual(origin);
  });

  it("is gone with its row, and the goal stays", async () => {
    const origin = comment(1, "max", 3);
    await set({ ...PAUSE, origin });
    expect((await server.ask("DELETE", `msdyn_conversationcomments(${origin.id})`)).status).toBe(204);
    expect([(await goalsOf("max")).length, await originOf("max")]).toEqual([1, undefined]);
  });

  it("is nothing that its author may only read: no goal is made", async () => {
    const origin = review(1, "sam", 3);
    await letRead(origin, "sam", "max");
    await expect(set({ ...PAUSE, origin })).rejects.toMatchObject({ reason: "forbidden" });
    await expect(set({ ...PAUSE, origin: { ...origin, id: idOf(9) } })).rejects.toMatchObject({ reason: "missing" });
    expect(await goalsOf("max")).toEqual([]);
  });

  it("is what is wanted last where the answers to the first attempt are lost", async () => {
    const [first, second] = [comment(1, "max", 3), review(2, "max", 2)];
    let lost = 0;
    const lossy = writerFor("max", async (send, path) => {
      const answer = await send();
      lost += path.startsWith("slr_goals") ? 1 : 0;
      if (lost <= 4) throw DataverseError.from(new TypeError("Failed to fetch"));
      return answer;
    });
    await expect(set({ ...PAUSE, origin: first }, lossy)).rejects.toMatchObject({ reason: "unavailable" });
    await set({ ...PAUSE, origin: second });
    expect([(await goalsOf("max")).length, await originOf("max")]).toEqual([1, second]);
  });

  it("is offered of the viewer's comments on the seller's calls and of reviews that the viewer may read, the newest first", async () => {
    const [own, read] = [comment(1, "max", 3), review(2, "max", 2)];
    comment(3, "dora", 1);
    comment(4, "max", 61);
    review(5, "sam", 1);
    review(6, "max", 61);
    const since = NOW.getTime() - 60 * DAY_MS;
    const [comments, ofOthers, reviews] = await rowsOf(server, "max").fetchTogether([
      ownCommentsQuery(SID, USERS.max.id, since),
      ownCommentsQuery(USERS.eve.id, USERS.max.id, since),
      sellersReviewsQuery(SID, since),
    ]);
    expect(toPossibleOrigins([...(comments.rows ?? []), ...(ofOthers.rows ?? []), ...(reviews.rows ?? [])])).toEqual([
      { ...read, title: "Call 1", score: 3.5 },
      { ...own, title: "Call 1", words: "Comment 1" },
    ]);
  });
});

describe("what goals and Team ask of reviews", () => {
  const [MANAGER, SELF] = [OWN_OPTION_BASE, OWN_OPTION_BASE + 1];
  const reviewId = (number: number) => `d0ac0000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const review = (number: number, owner: Persona, kind: number, daysAgo: number, value: number) => {
    const id = reviewId(number);
    server.dataverse.insertSeed("slr_review", [
      {
        slr_reviewid: id,
        slr_name: "Discovery",
        slr_scorecardid: SCORECARD,
        slr_scorecardname: "Discovery",
        slr_scorecardversion: 2,
        slr_conversationid: CALL.id,
        slr_sellerid: SID,
        slr_kind: kind,
        slr_submittedon: new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString(),
        slr_score: value,
        slr_answered: 1,
        slr_asked: 3,
        ownerid: USERS[owner].id,
      },
    ]);
    server.dataverse.insertSeed("slr_answer", [
      {
        slr_reviewid: id,
        slr_questionid: BUDGET,
        slr_name: "Was the budget asked for?",
        slr_order: 1,
        slr_scale: OWN_OPTION_BASE + 1,
        slr_weight: 2,
        slr_value: value,
        ownerid: USERS[owner].id,
      },
    ]);
  };
  const range = { from: NOW.getTime() - 30 * DAY_MS, to: NOW.getTime() + 1 };

  it("is answered of managers' reviews alone: what sellers say of themselves counts nowhere", async () => {
    review(1, "max", MANAGER, 3, 4);
    review(2, "max", MANAGER, 40, 2);
    review(3, "sid", SELF, 1, 5);
    const [answers, newest, given, last] = await rowsOf(server, "max").fetchTogether([
      sellersAnswersQuery(SID),
      newestReviewsQuery(range),
      givenReviewsQuery(range),
      lastReviewedQuery(USERS.max.id),
    ]);
    expect(
      toGoalAnswers(answers.rows ?? [])
        .map(({ value }) => value)
        .sort(),
    ).toEqual([2, 4]);
    expect(toListedReviews(newest.rows ?? [])).toEqual([
      expect.objectContaining({ sellerId: SID, callId: CALL.id, scorecard: "Discovery", score: 4, answered: 1, asked: 3 }),
    ]);
    expect(toGivenReviews(given.rows ?? [], () => true)).toEqual([expect.objectContaining({ reviewerId: USERS.max.id, n: 1 })]);
    expect(toLastReviewed(last.rows ?? [])).toEqual({ [SID]: NOW.getTime() - 3 * DAY_MS });
  });

  it("knows what a review's seller says to it, and nothing of what is said to reviews of oneself", async () => {
    review(1, "max", MANAGER, 3, 4);
    review(2, "max", MANAGER, 3, 4);
    review(3, "sid", SELF, 1, 5);
    const at = (daysAgo: number) => new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString();
    const said = (number: number, as: Persona, columns: Readonly<Record<string, unknown>>) =>
      server.dataverse.insertSeed("slr_reviewreply", [
        { slr_reviewid: reviewId(number), ownerid: USERS[as].id, createdby: USERS[as].id, ...columns },
      ]);
    said(1, "max", { slr_name: "Well?", slr_text: "Well?" });
    said(1, "sid", { slr_name: "I will try.", slr_text: "I will try.", modifiedon: at(1) });
    said(2, "sid", { slr_acknowledgedon: at(2) });
    said(3, "sid", { slr_name: "Noted.", slr_text: "Noted." });
    const [replies] = await rowsOf(server, "max").fetchTogether([repliesQuery(range)]);
    expect([...toSellersReplies(replies.rows ?? [])].sort()).toEqual([
      [reviewId(1), { kind: "replied", at: NOW.getTime() - DAY_MS }],
      [reviewId(2), { kind: "read", at: NOW.getTime() - 2 * DAY_MS }],
    ]);
  });

  it("finds the reviews that wait for their seller: by others, of late, neither read nor replied to", async () => {
    review(1, "max", MANAGER, 3, 4);
    review(2, "max", MANAGER, 2, 4);
    review(3, "max", MANAGER, 40, 2);
    review(4, "sid", SELF, 1, 5);
    review(5, "max", MANAGER, 1, 3);
    const said = (number: number, as: Persona, columns: Readonly<Record<string, unknown>>) =>
      server.dataverse.insertSeed("slr_reviewreply", [
        { slr_reviewid: reviewId(number), ownerid: USERS[as].id, createdby: USERS[as].id, ...columns },
      ]);
    said(1, "max", { slr_text: "Well?" });
    said(2, "sid", { slr_acknowledgedon: new Date(NOW.getTime()).toISOString() });
    const [found] = await rowsOf(server, "max").fetchTogether([newReviewsQuery(SID, range.from)]);
    expect(toListedReviews(found.rows ?? []).map(({ id }) => id)).toEqual([reviewId(5), reviewId(1)]);
  });

  it("costs no answers unless a goal is about a question", async () => {
    review(1, "max", MANAGER, 3, 4);
    const asked = async () => toGoalAnswers((await rowsOf(server, "max").fetchTogether([goalAnswersQuery(SID)]))[0].rows ?? []);
    await set();
    expect(await asked()).toEqual([]);
    await set({ ...PAUSE, about: { kind: "question", questionId: BUDGET } });
    expect(await asked()).toEqual([expect.objectContaining({ questionId: BUDGET, value: 4, at: NOW.getTime() - 3 * DAY_MS })]);
  });

  it("offers the questions of published scorecards, in their order", async () => {
    const [found] = await rowsOf(server, "max").fetchTogether([askableQuestionsQuery()]);
    expect(
      toAskableQuestions(found.rows ?? [])
        .slice(0, 2)
        .map(({ id, scorecard }) => [id, scorecard]),
    ).toEqual([
      [BUDGET, "Discovery"],
      [NEXT_STEP, "Discovery"],
    ]);
    expect(found.rows).toHaveLength(3);
  });
});
