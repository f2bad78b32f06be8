import type { ListedCall } from "../../../controls/ContactHistoryGrid/CallRows";
import { nextSort, searchCalls, sortCalls } from "../../../controls/ContactHistoryGrid/findCalls";

const call = (id: string, columns: Partial<ListedCall> = {}): ListedCall => ({ id, title: `Call ${id}`, startedAt: 1, ...columns });
const word = (text: string) => ({ kind: "keyword", text }) as const;
const ids = (calls: readonly ListedCall[]) => calls.map(({ id }) => id).join("");

describe("sortCalls", () => {
  const calls = [call("a", { talkShare: 0.5 }), call("b"), call("c", { talkShare: 0.7 }), call("d", { talkShare: 0.1 })];

  it("puts calls without the value last, whichever way it sorts", () => {
    expect(ids(sortCalls(calls, { column: "talkShare", descending: true }, "en"))).toBe("cadb");
    expect(ids(sortCalls(calls, { column: "talkShare", descending: false }, "en"))).toBe("dacb");
  });

  it("keeps equal calls newest first", () => {
    const equal = [call("a", { talkShare: 0.5, startedAt: 1 }), call("b", { talkShare: 0.5, startedAt: 2 })];
    expect(ids(sortCalls(equal, { column: "talkShare", descending: false }, "en"))).toBe("ba");
  });

  it("orders sentiment by how far positive exceeds negative", () => {
    const scored = [
      call("a", { sentiment: { positive: 0.5, neutral: 0, negative: 0.5 } }),
      call("b", { sentiment: { positive: 0.2, neutral: 0.8, negative: 0 } }),
    ];
    expect(ids(sortCalls(scored, { column: "sentiment", descending: true }, "en"))).toBe("ba");
  });

  it("orders customers as the user's language does, numbers by size", () => {
    const named = [call("a", { title: "Call 10" }), call("b", { title: "Call 9" }), call("c", { title: "Zoom call: Äpfel" })];
    expect(ids(sortCalls(named, { column: "title", descending: false }, "de"))).toBe("cba");
  });

  it("leaves what it was given untouched", () => {
    const before = ids(calls);
    sortCalls(calls, { column: "talkShare", descending: false }, "en");
    expect(ids(calls)).toBe(before);
  });

  it.each([
    ["words", { words: [word("Kestrel"), word("Price")] }, { words: [word("Price")] }],
    ["comments", { comments: 2 }, { comments: 0 }],
    ["tags", { tags: ["Renewal"] }, { outcomes: ["Demo"] }],
    ["kind", { communicationType: "phonecall" }, { communicationType: "meeting" }],
    ["wordsPerMinute", { wordsPerMinute: 170 }, { wordsPerMinute: 160 }],
    ["pauseMs", { pauseMs: 800 }, { pauseMs: 0 }],
    ["switchCount", { switchCount: 24 }, { switchCount: 3 }],
    ["duration", { durationMs: 60_000 }, { durationMs: 1 }],
  ] as const)("sorts by %s, calls without it last", (column, more, less) => {
    const some = [call("a", less), call("b"), call("c", more)];
    expect(ids(sortCalls(some, { column, descending: true }, "en"))).toBe("cab");
    expect(ids(sortCalls(some, { column, descending: false }, "en"))).toBe("acb");
  });
});

describe("searchCalls", () => {
  it("finds part of a title whatever the case and the accents", () => {
    const calls = [call("a", { title: "Orbis, Rénewal" }), call("b", { title: "Price" })];
    expect(ids(searchCalls(calls, " renewal "))).toBe("a");
    expect(ids(searchCalls(calls, ""))).toBe("ab");
  });

  it("finds tags and customers' words too, each word of the search anywhere", () => {
    const calls = [call("a", { title: "Orbis", tags: ["Q2 review"], words: [word("Kestrel")] }), call("b", { title: "Orbis" })];
    expect(ids(searchCalls(calls, "kestrel orbis"))).toBe("a");
    expect(ids(searchCalls(calls, "REVIEW"))).toBe("a");
    expect(ids(searchCalls(calls, "orbis kestrel2"))).toBe("");
  });

  it("takes signs of patterns as they are", () => {
    expect(ids(searchCalls([call("a", { title: "50% (net)" }), call("b", { title: "504" })], "50% ("))).toBe("a");
  });

  it("sorts and searches ten thousand calls", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => call(String(index), { title: `Call ${(index * 7919) % 10_000}` }));
    expect(searchCalls(sortCalls(many, { column: "title", descending: false }, "en"), "999")).toHaveLength(19);
  });
});

describe("nextSort", () => {
  it("begins with the largest figure and the first letter, then turns round", () => {
    const byDate = { column: "date", descending: true } as const;
    expect(nextSort(byDate, "talkShare")).toEqual({ column: "talkShare", descending: true });
    expect(nextSort(byDate, "title")).toEqual({ column: "title", descending: false });
    expect(nextSort(byDate, "date")).toEqual({ column: "date", descending: false });
  });
});
