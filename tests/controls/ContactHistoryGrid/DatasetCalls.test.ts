import { readFileSync } from "node:fs";
import path from "node:path";
import { DatasetCalls } from "../../../controls/ContactHistoryGrid/DatasetCalls";
import { FIRST_QUERY, type CallsQuery } from "../../../controls/ContactHistoryGrid/CallsQuery";
import { testDataset, type TestRecord } from "./testDataset";

const COLUMNS = ["msdyn_name", "msdyn_conversationstarttime", "msdyn_direction", "msdyn_communicationtype"];
const records = (count: number): TestRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `{AAAA${index}}`,
    values: { msdyn_name: `Call ${index}`, msdyn_conversationstarttime: new Date(index), msdyn_direction: 1, msdyn_communicationtype: "0" },
  }));

const query = (changes: Partial<CallsQuery>): CallsQuery => ({ ...FIRST_QUERY, ...changes });

/** A grid whose data set has its page size and its first rows. */
function settled(count = 250, columns = COLUMNS) {
  const host = testDataset(records(count), columns);
  const calls = new DatasetCalls();
  const update = () => calls.update(host.snapshot());
  calls.show(FIRST_QUERY);
  update();
  host.answer();
  update();
  host.answer();
  update();
  return { host, calls, update };
}

const titles = (calls: DatasetCalls) => calls.rows()?.calls.map(({ title }) => title) ?? [];

/** Answers each load until nothing more is asked for. */
function answerAll({ host, update }: Pick<ReturnType<typeof settled>, "host" | "update">) {
  for (let asked = -1; asked !== host.log.length;) {
    asked = host.log.length;
    host.answer();
    update();
  }
}

describe("DatasetCalls", () => {
  it("is silent until the first rows are there", () => {
    const host = testDataset(records(3), COLUMNS);
    const calls = new DatasetCalls();
    calls.update(host.snapshot());
    expect(host.log).toEqual([]);
    expect(calls.isLoading).toBe(true);
  });

  it("asks nothing while a page's calls are shown in its place", () => {
    const host = testDataset(records(9), COLUMNS);
    const calls = new DatasetCalls();
    host.answer();
    calls.update(host.snapshot());
    expect(host.log).toEqual([]);
    calls.show(FIRST_QUERY);
    expect(host.log).toEqual(["size 100", "refresh |"]);
  });

  it("begins with search and order of the last visit, in one load", () => {
    const host = testDataset(records(9), COLUMNS);
    const calls = new DatasetCalls();
    host.answer();
    calls.update(host.snapshot());
    calls.show(query({ search: "a", sort: { column: "title", descending: false } }));
    expect(host.log).toEqual(["size 100", "refresh msdyn_name 0|%a%"]);
  });

  it("shows nothing of the view before a search acts: it loads without it", () => {
    const host = testDataset(records(9), COLUMNS);
    const calls = new DatasetCalls();
    host.answer();
    calls.update(host.snapshot());
    calls.show(query({ search: "a" }));
    expect(calls.rows()).toBeUndefined();
    host.answer();
    calls.update(host.snapshot());
    expect(titles(calls)).toHaveLength(9);
  });

  it("goes back to the page of the last visit", () => {
    const host = testDataset(records(250), COLUMNS);
    const calls = new DatasetCalls();
    const update = () => calls.update(host.snapshot());
    calls.show(FIRST_QUERY, 2);
    answerAll({ host, update });
    expect(host.log).toEqual(["size 100", "refresh |", "page 2"]);
    expect(titles(calls)[0]).toBe("Call 100");
  });

  it("begins at the first page where that of the last visit is gone", () => {
    const host = testDataset(records(20), COLUMNS);
    const calls = new DatasetCalls();
    const update = () => calls.update(host.snapshot());
    calls.show(FIRST_QUERY, 7);
    answerAll({ host, update });
    expect(host.log.slice(2)).toEqual(["page 7", "page 1"]);
    expect(titles(calls)).toHaveLength(20);
  });

  it("dims the last rows while others load", () => {
    const { host, calls, update } = settled();
    calls.want(query({ search: "a" }));
    update();
    expect(calls.isLoading).toBe(true);
    expect(titles(calls)).toHaveLength(100);
    expect(host.log.slice(2)).toEqual(["refresh |%a%"]);
  });

  it("passes the host's error on, keeps the last rows, and tries again when told to", () => {
    const { host, calls, update } = settled();
    calls.retry();
    host.fail("SQL timeout expired.");
    update();
    expect(calls.failure).toBe("SQL timeout expired.");
    expect(calls.isLoading).toBe(false);
    expect(titles(calls)).toHaveLength(100);
    calls.retry();
    host.answer();
    update();
    expect(calls.failure).toBeUndefined();
  });

  it("finds columns of a linked table by their alias, and searches by it", () => {
    const columns = ["c.msdyn_name", "i.msdyn_conversationdurationinms"];
    const host = testDataset([{ id: "a", values: { "c.msdyn_name": "A", "i.msdyn_conversationdurationinms": 60_000 } }], columns);
    const calls = new DatasetCalls();
    const update = () => calls.update(host.snapshot());
    calls.show(query({ search: "a" }));
    answerAll({ host, update });
    expect(calls.rows()).toMatchObject({ calls: [{ durationMs: 60_000 }], columns: ["title", "duration"] });
    expect(host.conditions()).toEqual([{ attributeName: "msdyn_name", entityAliasName: "c", conditionOperator: 6, value: "%a%" }]);
  });
});

/** What model-driven forms are known to do to controls with a data set, one by one. */
describe("DatasetCalls survives that", () => {
  it("1: pages accumulate, or replace each other, and there is never a page before: it asks by number and counts itself", () => {
    const { host, calls, update } = settled();
    const turn = (page: number) => calls.rows()?.paging?.turnTo(page);
    turn(2);
    answerAll({ host, update });
    expect(titles(calls)[0]).toBe("Call 100");
    expect(calls.rows()?.paging).toMatchObject({ page: 2, hasNext: true });
    turn(1);
    answerAll({ host, update });
    expect(host.log.slice(2)).toEqual(["page 2", "page 1"]);
    expect(titles(calls)[0]).toBe("Call 0");
  });

  it("2: a page size acts at the next refresh, and setting it calls the control again: it sets it once", () => {
    const { host, calls, update } = settled();
    update();
    update();
    expect(host.log).toEqual(["size 100", "refresh |"]);
    expect(titles(calls)).toHaveLength(100);
  });

  it("3: the count is −1 where nobody knows it: then none is said", () => {
    expect(settled().calls.rows()).not.toHaveProperty("total");
  });

  it("4: page calls must not overlap: it asks for what is wanted meanwhile when a load has ended", () => {
    const { host, calls, update } = settled();
    const turn = (page: number) => calls.rows()?.paging?.turnTo(page);
    turn(2);
    turn(3);
    calls.want(query({ search: "a" }));
    calls.want(query({ search: "ab" }));
    expect(host.log.slice(2)).toEqual(["page 2"]);
    host.answer();
    update();
    expect(host.log.slice(3)).toEqual(["refresh |%ab%"]);
    host.answer();
    update();
    expect(calls.rows()?.paging?.page).toBe(1);
  });

  it("4: a host may call the control again before it says that a page loads: the old rows are not taken for the new page", () => {
    const { host, calls, update } = settled();
    host.hideLoading();
    calls.rows()?.paging?.turnTo(2);
    update();
    update();
    expect(calls.isLoading).toBe(true);
    answerAll({ host, update });
    expect(calls.rows()?.paging?.page).toBe(2);
    expect(host.log.slice(2)).toEqual(["page 2"]);
  });

  it("5: another order drops the filter: it is set again with it, and the order is changed in place", () => {
    const { host, calls, update } = settled();
    const { sorting } = host.snapshot();
    calls.want(query({ search: "50%" }));
    host.answer();
    update();
    calls.want(query({ search: "50%", sort: { column: "title", descending: false } }));
    expect(host.log.slice(2)).toEqual(["refresh |%50[%]%", "refresh msdyn_name 0|%50[%]%"]);
    expect(host.snapshot().sorting).toBe(sorting);
    host.answer();
    update();
    calls.want(FIRST_QUERY);
    expect(host.log.slice(-1)).toEqual(["refresh msdyn_conversationstarttime 1|"]);
  });

  it("6: some operators are not for model-driven forms, and values are texts", () => {
    const { host, calls } = settled();
    calls.want(query({ search: "a" }));
    expect(host.conditions()).toEqual([{ attributeName: "msdyn_name", conditionOperator: 6, value: "%a%" }]);
  });

  it("7: ids may be undefined, and the first load may be empty while it loads", () => {
    const { calls } = settled(1);
    expect(calls.rows()).toEqual({
      calls: [{ id: "aaaa0", title: "Call 0", startedAt: 0, direction: "incoming", communicationType: "phonecall" }],
      columns: ["title", "date", "kind"],
    });
  });

  it("9: bound properties beside a data set are unreliable: the manifest has inputs only", () => {
    const manifest = readFileSync(path.join(__dirname, "../../../controls/ContactHistoryGrid/ControlManifest.Input.xml"), "utf8");
    expect(manifest).toContain("<data-set ");
    expect([...manifest.matchAll(/<property .*?usage="(\w+)"/g)].map((property) => property[1])).toEqual(["input", "input"]);
  });

  it("10: a subgrid loads four rows until it is told otherwise", () => {
    const host = testDataset(records(9), COLUMNS);
    host.answer();
    expect(host.snapshot().sortedRecordIds.filter(Boolean)).toHaveLength(4);
    expect(titles(settled(9).calls)).toHaveLength(9);
  });
});
