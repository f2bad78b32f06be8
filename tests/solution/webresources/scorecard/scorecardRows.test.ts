import { OWN_OPTION_BASE } from "../../../../shared/dataverse/tables";
import {
  hindranceToPublish,
  makeNextVersion,
  otherPublished,
  retire,
  storedState,
} from "../../../../solution/webresources/scorecard/scorecardRows";
import type { LocalServer, Row } from "../../../local/dataverse/localServer";
import { BUDGET, EMPTY, RETIRED, rowsOf, SCORECARD, startCoaching } from "../../../shared/dataverse/coaching/coachingServer";

let server: LocalServer;
let restore: () => void;
beforeAll(async () => {
  server = await startCoaching();
  restore = server.dataverse.restorePoint();
});
afterEach(() => {
  server.dataverse.faults.clear();
  restore();
});
afterAll(() => server.close());

const DRAFT = OWN_OPTION_BASE;
const rowsIn = async (path: string): Promise<readonly Row[]> => (await server.ask("GET", path)).json.value;
const scorecards = () =>
  rowsIn("slr_scorecards?$select=slr_name,slr_version,slr_state,slr_calls,_ownerid_value&$orderby=slr_name,slr_version");
const questionsOf = (id: string) => rowsIn(`slr_scorecardquestions?$filter=_slr_scorecardid_value eq ${id}&$orderby=slr_order`);
const addQuestions = (count: number, first = 4) =>
  server.dataverse.insertSeed(
    "slr_scorecardquestion",
    Array.from({ length: count }, (_, index) => ({
      slr_scorecardid: SCORECARD,
      slr_order: first + index,
      slr_name: `Question ${first + index}`,
      slr_scale: OWN_OPTION_BASE,
      slr_weight: 1,
    })),
  );

describe("the next version of a scorecard", () => {
  it("is a draft with the next number and all that is asked, of whoever makes it; the version that was published stays as it is", async () => {
    const before = await questionsOf(SCORECARD);
    const id = await makeNextVersion(rowsOf(server, "dora"), SCORECARD, 2);
    expect((await scorecards()).filter(({ slr_version }) => slr_version === 3)).toEqual([
      expect.objectContaining({ slr_scorecardid: id, slr_name: "Discovery", slr_state: DRAFT, slr_calls: "First calls" }),
    ]);
    const asked = ({
      slr_name,
      slr_order,
      slr_scale,
      slr_weight,
      slr_kpi,
      slr_guide1,
      slr_guide5,
      slr_maynotapply,
      slr_needsnote,
    }: Row) => ({
      ...{ slr_name, slr_order, slr_scale, slr_weight, slr_kpi, slr_guide1, slr_guide5, slr_maynotapply, slr_needsnote },
    });
    const copies = await questionsOf(id);
    expect(copies.map(asked)).toEqual(before.map(asked));
    expect(copies.map(({ slr_scorecardquestionid }) => slr_scorecardquestionid)).not.toContain(BUDGET);
    expect(await questionsOf(SCORECARD)).toEqual(before);
  });

  it("is one, though it is made twice, at once in two windows or by two people", async () => {
    const made = await Promise.all((["max", "max", "dora"] as const).map((as) => makeNextVersion(rowsOf(server, as), SCORECARD, 2)));
    expect(new Set(made).size).toBe(1);
    expect(await questionsOf(made[0] ?? "")).toHaveLength(3);
    await expect(makeNextVersion(rowsOf(server, "max"), SCORECARD, 2)).resolves.toBe(made[0]);
    expect(await questionsOf(made[0] ?? "")).toHaveLength(3);
  });

  it("has 200 questions where the version before has", async () => {
    addQuestions(197);
    const id = await makeNextVersion(rowsOf(server, "max"), SCORECARD, 2);
    const copies = await questionsOf(id);
    expect([copies.length, copies.at(-1)?.["slr_name"]]).toEqual([200, "Question 200"]);
  });

  it("leaves out what is not asked any more", async () => {
    await server.ask("PATCH", `slr_scorecardquestions(${BUDGET})`, { body: { statecode: 1, statuscode: 2 } });
    const id = await makeNextVersion(rowsOf(server, "max"), SCORECARD, 2);
    expect((await questionsOf(id)).map(({ slr_order }) => slr_order)).toEqual([2, 3]);
  });

  it("is not there at all where one of its questions is refused", async () => {
    const before = await scorecards();
    server.dataverse.faults.add({ match: /POST .*slr_scorecardquestions/, inBatch: true, status: 400 });
    await expect(makeNextVersion(rowsOf(server, "max"), SCORECARD, 2)).rejects.toThrow();
    expect(await scorecards()).toEqual(before);
    expect(await rowsIn("slr_scorecardquestions?$select=slr_order")).toHaveLength(4);
  });

  it("may not be made by whoever writes no scorecards, and nothing is left", async () => {
    const before = await scorecards();
    await expect(makeNextVersion(rowsOf(server, "sid"), SCORECARD, 2)).rejects.toMatchObject({ reason: "forbidden" });
    expect(await scorecards()).toEqual(before);
  });
});

describe("publishing a scorecard", () => {
  const hindrance = (id: string) => hindranceToPublish(rowsOf(server, "max"), id);

  it("needs a question with a weight", async () => {
    await expect(Promise.all([hindrance(SCORECARD), hindrance(EMPTY)])).resolves.toEqual([undefined, "noQuestions"]);
    for (const { slr_scorecardquestionid: id } of await questionsOf(SCORECARD))
      await server.ask("PATCH", `slr_scorecardquestions(${String(id)})`, { body: { slr_weight: 0 } });
    await expect(hindrance(SCORECARD)).resolves.toBe("noWeight");
    for (const { slr_scorecardquestionid: id } of await questionsOf(SCORECARD))
      await server.ask("DELETE", `slr_scorecardquestions(${String(id)})`);
    await expect(hindrance(SCORECARD)).resolves.toBe("noQuestions");
  });

  it("leaves other versions as they are, and finds the newest that is still published, by its whole name", async () => {
    const other = (as: "max" | "dora", name: string, id: string) => otherPublished(rowsOf(server, as), name, id);
    await expect(other("max", "Discovery", RETIRED)).resolves.toEqual({ id: SCORECARD, version: 2 });
    await expect(other("max", "Discovery", SCORECARD)).resolves.toBeUndefined();
    await expect(other("max", 'Disc"<overy', RETIRED)).resolves.toBeUndefined();
  });

  it("may be followed by retiring another version", async () => {
    await expect(storedState(rowsOf(server, "max"), SCORECARD)).resolves.toBe("published");
    await retire(rowsOf(server, "max"), SCORECARD);
    await expect(storedState(rowsOf(server, "max"), SCORECARD)).resolves.toBe("retired");
  });
});
