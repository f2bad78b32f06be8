import { OWN_OPTION_BASE } from "../../../../shared/dataverse/tables";
import {
  hindranceToPublish,
  makeVersion,
  nextVersion,
  otherVersions,
  retire,
  storedState,
} from "../../../../solution/webresources/scorecard/scorecardRows";
import type { LocalServer, Row } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
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
const OTHERS = "c0ac0000-0000-4000-8000-0000000000aa";
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
    const id = await makeVersion(rowsOf(server, "dora"), SCORECARD, 3);
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
    const made = await Promise.all((["max", "max", "dora"] as const).map((as) => makeVersion(rowsOf(server, as), SCORECARD, 3)));
    expect(new Set(made).size).toBe(1);
    expect(await questionsOf(made[0] ?? "")).toHaveLength(3);
    await expect(makeVersion(rowsOf(server, "max"), SCORECARD, 3)).resolves.toBe(made[0]);
    expect(await questionsOf(made[0] ?? "")).toHaveLength(3);
  });

  it("has 200 questions where the version before has", async () => {
    addQuestions(197);
    const id = await makeVersion(rowsOf(server, "max"), SCORECARD, 3);
    const copies = await questionsOf(id);
    expect([copies.length, copies.at(-1)?.["slr_name"]]).toEqual([200, "Question 200"]);
  });

  it("leaves out what is not asked any more", async () => {
    await server.ask("PATCH", `slr_scorecardquestions(${BUDGET})`, { body: { statecode: 1, statuscode: 2 } });
    const id = await makeVersion(rowsOf(server, "max"), SCORECARD, 3);
    expect((await questionsOf(id)).map(({ slr_order }) => slr_order)).toEqual([2, 3]);
  });

  it("is not there at all where one of its questions is refused", async () => {
    const before = await scorecards();
    server.dataverse.faults.add({ match: /POST .*slr_scorecardquestions/, inBatch: true, status: 400 });
    await expect(makeVersion(rowsOf(server, "max"), SCORECARD, 3)).rejects.toThrow();
    expect(await scorecards()).toEqual(before);
    expect(await rowsIn("slr_scorecardquestions?$select=slr_order")).toHaveLength(4);
  });

  it("may not be made by whoever writes no scorecards, and nothing is left", async () => {
    const before = await scorecards();
    await expect(makeVersion(rowsOf(server, "sid"), SCORECARD, 3)).rejects.toMatchObject({ reason: "forbidden" });
    expect(await scorecards()).toEqual(before);
  });
});

describe("the versions of a scorecard", () => {
  const others = (as: "max" | "dora", id: string, version: number, name = "Discovery") =>
    otherVersions(rowsOf(server, as), name, id, version);

  it("are those of its whole name and its owner, newest first; a draft among them is the next one", async () => {
    await expect(others("max", RETIRED, 1)).resolves.toEqual([{ id: SCORECARD, version: 2, state: "published" }]);
    await expect(others("max", RETIRED, 1, 'Disc"<overy')).resolves.toEqual([]);
    const found = await others("max", RETIRED, 1);
    expect(nextVersion(1, found)).toEqual({ number: 3, draft: undefined });
    const id = await makeVersion(rowsOf(server, "max"), RETIRED, 3);
    expect((await questionsOf(id)).map(({ slr_name }) => slr_name)).toEqual(["Was there a demo?"]);
    const draft = { id, version: 3, state: "draft" };
    expect(nextVersion(2, await others("max", SCORECARD, 2))).toEqual({ number: 3, draft });
    expect(nextVersion(1, await others("max", RETIRED, 1))).toEqual({ number: 3, draft });
  });

  it("are not those that somebody else has made under the same name, but whoever copied it", async () => {
    server.dataverse.insertSeed("slr_scorecard", [
      { slr_scorecardid: OTHERS, slr_name: "Discovery", slr_version: 1, slr_state: DRAFT + 1, ownerid: USERS.dora.id },
    ]);
    await expect(others("dora", OTHERS, 1)).resolves.toEqual([]);
    const copy = await makeVersion(rowsOf(server, "dora"), SCORECARD, 3);
    await expect(others("max", SCORECARD, 2)).resolves.toEqual([
      { id: copy, version: 3, state: "draft" },
      { id: RETIRED, version: 1, state: "retired" },
    ]);
    expect((await others("dora", copy, 3)).map(({ id }) => id)).toContain(SCORECARD);
  });

  it("go on with the next number where the one that was to be made is published already", async () => {
    const third = await makeVersion(rowsOf(server, "dora"), SCORECARD, 3);
    await server.ask("PATCH", `slr_scorecards(${third})`, { body: { slr_state: DRAFT + 1 } });
    for (const as of ["max", "dora"] as const) {
      const fourth = await makeVersion(rowsOf(server, as), SCORECARD, 3);
      expect((await scorecards()).filter(({ slr_scorecardid }) => slr_scorecardid === fourth)).toMatchObject([
        { slr_version: 4, slr_state: DRAFT },
      ]);
    }
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

  it("may be followed by retiring another version", async () => {
    await expect(storedState(rowsOf(server, "max"), SCORECARD)).resolves.toBe("published");
    await retire(rowsOf(server, "max"), SCORECARD);
    await expect(storedState(rowsOf(server, "max"), SCORECARD)).resolves.toBe("retired");
  });
});
