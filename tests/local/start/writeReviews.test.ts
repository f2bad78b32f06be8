import { loadCallReviews } from "../../../shared/dataverse/coaching/loadCallReviews";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import { changeSetOf, SAMPLE_SCORECARDS } from "../../../solution/admin/deploy/sampleScorecards";
import { packedCoaching } from "../dataverse/packedCoaching";
import { startShipped } from "../dataverse/shippedServer";
import { demoDomainName, demoReviews, demoUserId, generateDemoCalls } from "../demo";
import type { AdminApi } from "./callDetails";
import { writeReviews } from "./writeReviews";

const calls = generateDemoCalls({ demoDate: "2026-06-30" });
const reviews = demoReviews(calls);
const labelsOf = (title: string, submittedAt: number) =>
  calls.find((call) => call.title === title && Date.parse(call.endsAt) < submittedAt && submittedAt - Date.parse(call.endsAt) <= 3_600_000)
    ?.labels ?? [];

describe("the demo's reviews", () => {
  let server: Awaited<ReturnType<typeof startShipped>>;
  beforeAll(async () => {
    server = await startShipped();
    await server.dataverse.importSolution(await packedCoaching());
    const ask: AdminApi = async (method, path, body) => {
      const { status, text } = await server.ask("admin", method, path, body);
      if (status >= 300) throw new Error(`${status} ${text}`);
      return status === 204 ? new Response(null, { status }) : new Response(text, { status });
    };
    for (const { path, body } of SAMPLE_SCORECARDS.flatMap(changeSetOf)) await ask("PATCH", path, body);
    server.dataverse.insertSeed(
      "msdyn_sciconversation",
      reviews.map(({ conversationId, title, sellerId }) => ({
        msdyn_sciconversationid: conversationId,
        msdyn_name: title,
        ownerid: sellerId,
      })),
    );
    await writeReviews(server.dataverse, ask, reviews);
  });
  afterAll(() => server.close());

  const seenBy = async (name: string) => {
    const ask = createFetchPort(server.origin);
    const signedIn: FetchPort = (path, request = {}) =>
      ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${demoDomainName(name)}` } });
    const rows = createRowPort(signedIn, demoUserId(name));
    const found = await Promise.all(reviews.map(({ conversationId }) => loadCallReviews(rows, conversationId, demoUserId(name))));
    return found.flatMap((each) => each.reviews);
  };

  it("are three, of discovery calls of Jonas's by Mara, better each time, which both read and no other seller", async () => {
    const forJonas = await seenBy("Jonas Weber");
    expect(forJonas).toEqual(await seenBy("Mara Lindqvist"));
    expect(forJonas.map(({ review }) => [review.scorecardName, review.reviewerName, review.sellerName, review.kind])).toEqual(
      reviews.map(() => ["Discovery (sample)", "Mara Lindqvist", "Jonas Weber", "manager"]),
    );
    const scores = forJonas.map(({ review }) => review.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(forJonas.map(({ review }) => [review.answered, review.asked])).toEqual([
      [5, 5],
      [6, 6],
      [5, 6],
    ]);
    expect(forJonas.map(({ review }) => [review.submittedAt, review.change])).toEqual(
      reviews.map(({ submittedAt }) => [Math.floor(submittedAt / 1000) * 1000, undefined]),
    );
    expect(await seenBy("Mei Koh")).toEqual([]);
  });

  it("hold a reply of Jonas's, who has seen that one", async () => {
    const replies = (await seenBy("Mara Lindqvist")).map((each) => each.replies);
    expect(replies.map((some) => some.map(({ authorName, acknowledgedAt }) => [authorName, acknowledgedAt !== undefined]))).toEqual([
      [],
      [["Jonas Weber", true]],
      [],
    ]);
  });

  it("have moments at which something was said, and the measure of the call", async () => {
    for (const { review, answers } of await seenBy("Jonas Weber")) {
      const { title = "", submittedAt } = reviews.find(({ id }) => id === review.id) ?? { submittedAt: 0 };
      const starts = labelsOf(title, submittedAt).map(({ startMs }) => Math.round(startMs));
      const moments = answers.flatMap(({ atMs }) => atMs ?? []);
      expect(moments.length).toBeGreaterThan(2);
      expect(moments.filter((moment) => !starts.includes(moment))).toEqual([]);
      expect(answers[2]).toMatchObject({ question: { kpi: "talkShare" }, measured: expect.any(Number) as number });
    }
  });
});
