import type { ListedCall } from "../../../controls/ContactHistoryGrid/CallRows";
import {
  chosenValues,
  FILTERS,
  filterCalls,
  filterValues,
  offeredFilters,
  onlyOffered,
  toggleFilter,
} from "../../../controls/ContactHistoryGrid/callFilters";
import { filterGroups } from "../../../controls/ContactHistoryGrid/toolTexts";
import { MINUTE_MS } from "../../../shared/domain/time";
import { TEXTS } from "../pageWith";

const BAND = { low: 0.43, high: 0.6 };
const call = (id: string, columns: Partial<ListedCall> = {}): ListedCall => ({ id, title: id, ...columns });
const found = (calls: readonly ListedCall[], filters: Parameters<typeof filterCalls>[1]) =>
  filterCalls(calls, filters, BAND)
    .map(({ id }) => id)
    .join("");
const mood = (positive: number, negative: number) => ({ sentiment: { positive, negative, neutral: 1 - positive - negative } });

describe("filterCalls", () => {
  it("takes sentiment by where the call leans, unscored calls apart", () => {
    const calls = [call("a", mood(0.35, 0.25)), call("b", mood(0.3, 0.25)), call("c", mood(0, 0.1)), call("d")];
    expect(["positive", "neutral", "negative", "unscored"].map((value) => found(calls, { sentiment: [value] }))).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
  });

  it("takes talk share by the target, its ends within", () => {
    const calls = [
      call("a", { talkShare: 0.42 }),
      call("b", { talkShare: 0.43 }),
      call("c", { talkShare: 0.6 }),
      call("d", { talkShare: 0.61 }),
      call("e"),
    ];
    expect(["below", "within", "above", "unmeasured"].map((value) => found(calls, { talkShare: [value] }))).toEqual(["a", "bc", "d", "e"]);
    // Shown as 60 %.
    expect(found([call("a", { talkShare: 0.604 })], { talkShare: ["within"] })).toBe("a");
  });

  it("takes length by the whole minutes reached", () => {
    const minutes = [0, 4.99, 5, 14.99, 15, 30, 300];
    const calls = [...minutes.map((length, index) => call(String(index), { durationMs: length * MINUTE_MS })), call("x")];
    expect(["under5", "from5", "from15", "from30", "unknown"].map((value) => found(calls, { duration: [value] }))).toEqual([
      "01",
      "23",
      "4",
      "56",
      "x",
    ]);
  });

  it("takes comments, open action items, competitors, keywords and outcomes", () => {
    const calls = [
      call("a", { comments: 2, newComments: 1, openActionItems: 1, words: [{ kind: "competitor", text: "Kestrel" }] }),
      call("b", { comments: 1, newComments: 0, openActionItems: 0, words: [{ kind: "keyword", text: "Kestrel" }] }),
      call("c", { comments: 0, outcomes: ["Voicemail"] }),
    ];
    expect(["unread", "commented", "uncommented"].map((value) => found(calls, { comments: [value] }))).toEqual(["a", "ab", "c"]);
    expect(["open", "nothingOpen"].map((value) => found(calls, { actionItems: [value] }))).toEqual(["a", "b"]);
    expect(found(calls, { competitor: ["Kestrel"] })).toBe("a");
    expect(found(calls, { keyword: ["Kestrel"] })).toBe("b");
    expect(found(calls, { outcome: ["Voicemail"] })).toBe("c");
  });

  it("takes any value of one filter, and all filters", () => {
    const calls = [
      call("a", { direction: "incoming", tags: ["Renewal"] }),
      call("b", { direction: "outgoing", tags: ["Renewal", "Q2"] }),
      call("c", { direction: "outgoing", communicationType: "meeting" }),
    ];
    expect(found(calls, { tag: ["Renewal", "Q2"] })).toBe("ab");
    expect(found(calls, { tag: ["Renewal"], direction: ["outgoing"] })).toBe("b");
    expect(found(calls, { communicationType: ["meeting"], direction: ["incoming"] })).toBe("");
    expect(found(calls, { tag: [] })).toBe("abc");
  });
});

describe("filterGroups", () => {
  const calls = [
    call("a", { direction: "incoming", tags: ["<b>Renewal</b>"], talkShare: 0.7, durationMs: MINUTE_MS }),
    call("b", { direction: "outgoing", tags: ["Q2", "<b>Renewal</b>"], talkShare: 0.5, durationMs: MINUTE_MS }),
  ];
  const groups = (filters = {}, offered = FILTERS) =>
    filterGroups(offered, (id) => filterValues(id, { all: calls, calls }, filters, BAND), BAND, TEXTS);

  it("offers the values that occur, with how many calls each leaves, and no filter that tells nothing apart", () => {
    expect(groups().map(({ label, options }) => [label, options.map(({ text, n }) => `${text}: ${n}`)])).toEqual([
      ["Talk share", ["within target, 43–60%: 1", "above target, 43–60%: 1"]],
      ["Direction", ["outgoing: 1", "incoming: 1"]],
      ["Tag", ["<b>Renewal</b>: 2", "Q2: 1"]],
    ]);
  });

  it("offers the same while the calls are searched or narrowed", () => {
    const [share] = filterGroups(FILTERS, (id) => filterValues(id, { all: calls, calls: calls.slice(0, 1) }, {}, BAND), BAND, TEXTS);
    expect(share?.options.map(({ key, n }) => [key, n])).toEqual([
      ["within", "0"],
      ["above", "1"],
    ]);
  });

  it("counts what passes the other filters", () => {
    const tags = groups({ direction: ["incoming"] }).find(({ id }) => id === "tag");
    expect(tags?.options.map(({ n }) => n)).toEqual(["1", "0"]);
  });

  it("keeps a chosen value that occurs no more, so that it can be taken away", () => {
    expect(groups({ duration: ["from30"] }).find(({ id }) => id === "duration")?.options).toEqual([
      { key: "under5", text: "under 5 minutes", chosen: false, n: "2" },
      { key: "from30", text: "30 minutes or more", chosen: true, n: "0" },
    ]);
  });

  it("offers neither a hidden KPI nor a target that there is not, also where it was kept", () => {
    const offered = offeredFilters(["title", "date"], BAND);
    expect(offered).toEqual(["duration", "actionItems", "direction", "communicationType", "outcome", "tag"]);
    expect(offeredFilters(["talkShare", "sentiment"], undefined)).not.toContain("talkShare");
    expect(onlyOffered({ sentiment: ["negative"], tag: ["Q2"] }, offered)).toEqual({ tag: ["Q2"] });
  });
});

describe("toggleFilter", () => {
  it("chooses a value, and no longer", () => {
    const chosen = toggleFilter(toggleFilter({}, "tag", "Q2"), "sentiment", "negative");
    expect(chosenValues(chosen)).toEqual([
      { id: "sentiment", value: "negative" },
      { id: "tag", value: "Q2" },
    ]);
    expect(chosenValues(toggleFilter(chosen, "tag", "Q2"))).toHaveLength(1);
  });
});
