import type { ListedCall } from "../../../controls/ContactHistoryGrid/CallRows";
import {
  callLine,
  countText,
  keptQuery,
  listedCallsOf,
  nextSort,
  readQuery,
  searchCalls,
  sortCalls,
} from "../../../controls/ContactHistoryGrid/contactHistoryGridViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { SellerPage } from "../../../shared/pcf/sellerPage";
import { NOW, testEnvironment } from "../testHost";

const texts = testEnvironment();
const call = (id: string, columns: Partial<ListedCall> = {}): ListedCall => ({ id, title: `Call ${id}`, startedAt: NOW - 86_400_000, ...columns });
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

  it("orders titles as the user's language does, numbers by size", () => {
    const named = [call("a", { title: "Call 10" }), call("b", { title: "Call 9" }), call("c", { title: "Äpfel" })];
    expect(ids(sortCalls(named, { column: "title", descending: false }, "de"))).toBe("cba");
  });

  it("leaves what it was given untouched", () => {
    const before = ids(calls);
    sortCalls(calls, { column: "talkShare", descending: false }, "en");
    expect(ids(calls)).toBe(before);
  });

  it("sorts and searches ten thousand calls", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => call(String(index), { title: `Call ${(index * 7919) % 10_000}` }));
    expect(searchCalls(sortCalls(many, { column: "title", descending: false }, "en"), "999")).toHaveLength(19);
  });
});

describe("searchCalls", () => {
  it("finds part of a title whatever the case and the accents", () => {
    const calls = [call("a", { title: "Orbis, Rénewal" }), call("b", { title: "Price" })];
    expect(ids(searchCalls(calls, " renewal "))).toBe("a");
    expect(ids(searchCalls(calls, ""))).toBe("ab");
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

describe("listedCallsOf", () => {
  const pageCall = (id: string): Call => ({ id, title: id, startedAt: NOW, internal: false });
  const counted = pageCall("a");
  const page = { listedCalls: [counted, pageCall("b")], calls: [counted], previousCalls: [pageCall("c")] } as unknown as SellerPage;

  it("says which calls do not count", () => {
    expect(listedCallsOf(page, undefined).map(({ id, counted: counts }) => [id, counts])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  it("narrows to the calls behind a figure, those of the period before included", () => {
    expect(ids(listedCallsOf(page, { label: "x", callIds: ["c", "a", "gone"] }))).toBe("ac");
  });
});

describe("callLine", () => {
  it("leaves absent measures out instead of showing zero", () => {
    expect(callLine({ id: "a", title: " " }, NOW, texts)).toEqual({
      date: "",
      title: "Untitled call",
      duration: "",
      sentiment: "no sentiment",
      talkShare: "–",
      kind: "",
      remark: "",
    });
  });

  it("says all of a call in words", () => {
    const line = callLine(
      call("a", {
        durationMs: 760_000,
        talkShare: 0.64,
        sentiment: { positive: 0.41, neutral: 0.44, negative: 0.15 },
        communicationType: "phonecall",
        direction: "outgoing",
        counted: false,
      }),
      NOW,
      texts,
    );
    expect(line).toMatchObject({ duration: "12:40", talkShare: "64%", kind: "Phone call, outgoing", remark: "not counted" });
    expect(line.sentiment).toBe("Positive 41%, Neutral 44%, and Negative 15%");
    expect(line.date).toMatch(/^Nov 22/);
  });

  it("dates a call of more than a year before with its year", () => {
    expect(callLine(call("a", { startedAt: NOW - 400 * 86_400_000 }), NOW, texts).date).toBe("Oct 19, 2025");
  });
});

describe("what is kept of a query", () => {
  it("comes back as it was", () => {
    const query = { search: "orbis", sort: { column: "talkShare", descending: false } } as const;
    expect(readQuery(keptQuery(query))).toEqual(query);
  });

  it("is as on the first visit where it is missing or unknown", () => {
    const first = { search: "", sort: { column: "date", descending: true } };
    expect(readQuery(undefined)).toEqual(first);
    expect(readQuery({ search: 3, column: "other", descending: true })).toEqual(first);
  });
});

describe("countText", () => {
  it("says how many of how many", () => {
    expect(countText(22, 22, texts)).toBe("22 calls");
    expect(countText(1, undefined, texts)).toBe("1 call");
    expect(countText(5, 10_000, texts)).toBe("5 of 10,000 calls");
  });
});
