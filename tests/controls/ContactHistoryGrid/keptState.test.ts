import { FIRST_QUERY, type CallsQuery } from "../../../controls/ContactHistoryGrid/CallsQuery";
import { callListText, keptNarrowed, keptQuery, readCallList, readState } from "../../../controls/ContactHistoryGrid/keptState";

const FIRST = { query: undefined, most: 0, scroll: 0, opened: "", page: 1, narrowed: undefined };

describe("what is kept over a visit to a call", () => {
  it("comes back as it was", () => {
    const query: CallsQuery = {
      search: "orbis",
      filters: { sentiment: ["negative"], tag: ['Q2, "quoted"'] },
      sort: { column: "talkShare", descending: false },
      columns: ["title", "date", "pauseMs"],
    };
    const narrowed = { figure: "talkShare", label: "Kestrel", callIds: ["a", "b"] };
    const place = { most: 75, scroll: 420, opened: "a", page: 3 };
    expect(readState({ ...keptQuery(query), ...keptNarrowed(narrowed), ...place })).toEqual({ query, narrowed, ...place });
    expect(readState({ ...keptQuery(FIRST_QUERY), ...keptNarrowed(undefined) })).toEqual({ ...FIRST, query: FIRST_QUERY });
  });

  it("is flat, as hosts keep it", () => {
    const kept = { ...keptQuery(FIRST_QUERY), ...keptNarrowed({ label: "x", callIds: ["a"] }) };
    expect(Object.values(kept).every((value) => ["string", "number", "boolean"].includes(typeof value))).toBe(true);
  });

  it.each([
    undefined,
    null,
    {},
    { most: "1", scroll: "1", opened: 7, page: 0, narrowed: "null" },
    { most: -1, scroll: NaN, opened: null, page: -2, narrowed: '{"label":"x","callIds":[]}' },
    { most: {}, scroll: Infinity, opened: [], page: "2", narrowed: '{"label":1,"callIds":["a"]}' },
  ])("is as on the first visit where it is missing or unknown: %j", (kept) => {
    expect(readState(kept)).toEqual(FIRST);
  });
});

describe("how the viewer wants the list", () => {
  it("is kept without what is searched for", () => {
    const query: CallsQuery = { ...FIRST_QUERY, search: "orbis", filters: { competitor: ["Kestrel"], comments: ["unread"] } };
    expect(readCallList(callListText(query))).toEqual({ ...query, search: "" });
  });

  it.each([
    undefined,
    null,
    "",
    "{",
    7,
    '{"filters":["tag"],"sort":{"column":"other","descending":true},"columns":7}',
    '{"filters":{"tag":"Q2","sentiment":["mixed",1],"other":["x"],"__proto__":["x"]},"sort":{"column":"date","descending":"no"},"columns":["date"]}',
    '{"filters":7,"sort":"date","columns":"constructor"}',
  ])("is as on the first visit where it is missing or unknown: %j", (kept) => {
    expect(readCallList(kept)).toEqual(FIRST_QUERY);
  });

  it("knows columns by name only, in their own order", () => {
    expect(readCallList('{"columns":["date","evil","title","date"]}').columns).toEqual(["title", "date"]);
  });

  it("fits its column, without filters that would not", () => {
    const tag = Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(100, "x"));
    const text = callListText({ ...FIRST_QUERY, filters: { tag }, columns: ["title"] });
    expect(text.length).toBeLessThan(4_000);
    expect(readCallList(text)).toEqual({ ...FIRST_QUERY, columns: ["title"] });
  });
});
