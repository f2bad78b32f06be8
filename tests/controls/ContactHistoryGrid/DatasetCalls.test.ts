import { DatasetCalls } from "../../../controls/ContactHistoryGrid/DatasetCalls";
import { readQuery } from "../../../controls/ContactHistoryGrid/contactHistoryGridViewModel";
import { testDataset, type TestRecord } from "./testDataset";

const COLUMNS = ["msdyn_name", "msdyn_conversationstarttime", "msdyn_direction", "msdyn_communicationtype"];
const records = (count: number): TestRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `{AAAA${index}}`,
    values: { msdyn_name: `Call ${index}`, msdyn_conversationstarttime: new Date(index), msdyn_direction: 1, msdyn_communicationtype: "0" },
  }));

/** A grid whose data set has its page size and its first rows. */
function settled(count = 250, columns = COLUMNS) {
  const host = testDataset(records(count), columns);
  const calls = new DatasetCalls();
  const update = () => calls.update(host.snapshot());
  calls.show(readQuery(undefined));
  update();
  host.answer();
  update();
  host.answer();
  update();
  return { host, calls, update };
}

const titles = (calls: DatasetCalls) => calls.rows()?.calls.map(({ title }) => title) ?? [];

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
    calls.show(readQuery(undefined));
    expect(host.log).toEqual(["size 100", "refresh |"]);
  });

  it("begins with the search and the order of the last visit, in one load", () => {
    const host = testDataset(records(9), COLUMNS);
    const calls = new DatasetCalls();
    host.answer();
    calls.update(host.snapshot());
    calls.show({ search: "a", sort: { column: "title", descending: false } });
    expect(host.log).toEqual(["size 100", "refresh msdyn_name 0|%a%"]);
  });

  it("sets its page size once, and refreshes once so that it acts", () => {
    const { host, calls, update } = settled();
    update();
    update();
    expect(host.log).toEqual(["size 100", "refresh |"]);
    expect(titles(calls)).toHaveLength(100);
  });

  it("reads calls, passing over ids that are undefined, and leaves the count unknown", () => {
    const { calls } = settled(1);
    expect(calls.rows()).toEqual({
      calls: [{ id: "aaaa0", title: "Call 0", startedAt: 0, direction: "incoming", communicationType: "phonecall" }],
      columns: ["date", "title", "kind"],
    });
  });

  it("turns pages by number, one at a time", () => {
    const { host, calls, update } = settled();
    const turn = (page: number) => calls.rows()?.paging?.turnTo(page);
    turn(2);
    turn(3);
    expect(host.log.slice(2)).toEqual(["page 2"]);
    host.answer();
    update();
    expect(titles(calls)[0]).toBe("Call 100");
    expect(calls.rows()?.paging).toMatchObject({ page: 2, hasNext: true });
    turn(3);
    host.answer();
    update();
    expect(titles(calls)).toHaveLength(50);
    expect(calls.rows()?.paging).toMatchObject({ page: 3, hasNext: false });
  });

  it("keeps the search when the order changes, which drops filters", () => {
    const { host, calls, update } = settled();
    calls.want({ search: "50%", sort: { column: "date", descending: true } });
    host.answer();
    update();
    calls.want({ search: "50%", sort: { column: "title", descending: false } });
    expect(host.log.slice(2)).toEqual(["refresh |%50[%]%", "refresh msdyn_name 0|%50[%]%"]);
  });

  it("asks for what was wanted meanwhile when a load ends", () => {
    const { host, calls, update } = settled();
    calls.rows()?.paging?.turnTo(2);
    calls.want({ search: "a", sort: { column: "date", descending: true } });
    calls.want({ search: "ab", sort: { column: "date", descending: true } });
    expect(host.log.slice(2)).toEqual(["page 2"]);
    host.answer();
    update();
    expect(host.log.slice(3)).toEqual(["refresh |%ab%"]);
    host.answer();
    update();
    expect(calls.rows()?.paging?.page).toBe(1);
  });

  it("goes back to newest first after another order", () => {
    const { host, calls, update } = settled();
    calls.want({ search: "", sort: { column: "title", descending: false } });
    host.answer();
    update();
    calls.want({ search: "", sort: { column: "date", descending: true } });
    expect(host.log.slice(-1)).toEqual(["refresh msdyn_conversationstarttime 1|"]);
  });

  it("passes the host's error on and tries again when told to", () => {
    const { host, calls, update } = settled();
    calls.retry();
    host.fail("SQL timeout expired.");
    update();
    expect(calls.failure).toBe("SQL timeout expired.");
    expect(calls.isLoading).toBe(false);
    calls.retry();
    host.answer();
    update();
    expect(calls.failure).toBeUndefined();
  });

  it("finds columns of a linked table by their alias", () => {
    const host = testDataset([{ id: "a", values: { msdyn_name: "A", "i.msdyn_conversationdurationinms": 60_000 } }], ["msdyn_name", "i.msdyn_conversationdurationinms"]);
    const calls = new DatasetCalls();
    calls.show(readQuery(undefined));
    host.answer();
    calls.update(host.snapshot());
    host.answer();
    calls.update(host.snapshot());
    expect(calls.rows()).toMatchObject({ calls: [{ durationMs: 60_000 }], columns: ["title", "duration"] });
  });
});
