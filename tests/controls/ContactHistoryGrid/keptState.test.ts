import { FIRST_QUERY, type CallsQuery } from "../../../controls/ContactHistoryGrid/CallsQuery";
import { keptNarrowed, keptQuery, readState } from "../../../controls/ContactHistoryGrid/keptState";

const FIRST = { query: FIRST_QUERY, scroll: 0, page: 1, narrowed: undefined };

describe("what is kept over a visit to a call", () => {
  it("comes back as it was", () => {
    const query: CallsQuery = {
      search: "orbis",
      filters: { sentiment: ["negative"], tag: ['Q2, "quoted"'] },
      sort: { column: "talkShare", descending: false },
      columns: ["date", "title", "pauseMs"],
    };
    const narrowed = { label: "Kestrel", callIds: ["a", "b"] };
    expect(readState({ ...keptQuery(query), ...keptNarrowed(narrowed), scroll: 420, page: 3 })).toEqual({
      query,
      scroll: 420,
      page: 3,
      narrowed,
    });
    expect(readState({ ...keptQuery(FIRST_QUERY), ...keptNarrowed(undefined) })).toEqual(FIRST);
  });

  it("is flat, as hosts keep it", () => {
    const kept = { ...keptQuery(FIRST_QUERY), ...keptNarrowed({ label: "x", callIds: ["a"] }) };
    expect(Object.values(kept).every((value) => ["string", "number", "boolean"].includes(typeof value))).toBe(true);
  });

  it.each([
    undefined,
    null,
    {},
    { search: 3, filters: "{", column: "other", descending: true, columns: 7, scroll: "1", page: 0, narrowed: "null" },
    {
      filters: '["tag"]',
      column: "date",
      descending: "no",
      columns: "date,kind",
      scroll: NaN,
      page: -2,
      narrowed: '{"label":"x","callIds":[]}',
    },
    {
      filters: '{"tag":"Q2","sentiment":[1],"other":["x"],"__proto__":["x"]}',
      scroll: Infinity,
      page: "2",
      narrowed: '{"label":1,"callIds":["a"]}',
    },
    { search: null, filters: [], column: null, descending: null, columns: "constructor", scroll: {}, page: [], narrowed: "7" },
  ])("is as on the first visit where it is missing or unknown: %j", (kept) => {
    expect(readState(kept)).toEqual(FIRST);
  });

  it("knows columns by name only, in their own order", () => {
    expect(readState({ columns: "title,evil,date,title" }).query.columns).toEqual(["date", "title"]);
  });
});
