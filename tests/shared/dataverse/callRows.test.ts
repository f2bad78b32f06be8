import { toCalls } from "../../../shared/dataverse/callRows";
import { toSentiment } from "../../../shared/dataverse/toSentiment";
import type { callQuery } from "../../../shared/dataverse/callQuery";
import { rowOf, type Columns } from "./rowOf";

type CallColumns = Columns<typeof callQuery>;

const MEI = "00000000-0000-0000-0000-00000000000a";

/** A row of `callQuery` as the Web API returns it. */
const row = (id: number, columns: CallColumns = {}) =>
  rowOf<typeof callQuery>({
    id: `{1111111A-0000-0000-0000-${String(id).padStart(12, "0")}}`,
    title: `Call ${id}`,
    start: "2026-11-20T10:00:00Z",
    user: MEI,
    duration: 720_000,
    ...columns,
  });
const many = (count: number, columns: (index: number) => CallColumns) =>
  Array.from({ length: count }, (_, index) => row(index, columns(index)));
const only = (columns: CallColumns) => toCalls([row(1, columns)], "share")[0];

describe("toCalls", () => {
  it("reads a call with its id in one spelling", () => {
    expect(only({ direction: 1, type: 1, scope: 1, speed: 165, transcript: "{ABCD}" })).toEqual({
      id: "1111111a-0000-0000-0000-000000000001",
      title: "Call 1",
      startedAt: Date.UTC(2026, 10, 20, 10),
      direction: "incoming",
      communicationType: "meeting",
      internal: false,
      durationMs: 720_000,
      wordsPerMinute: 165,
      transcriptId: "abcd",
      tags: [],
      outcomes: [],
      openActionItems: 0,
    });
  });

  it.each([
    ["−1", -1],
    ["null", null],
    ["text", "12"],
    ["not a number", NaN],
  ])("takes a measure that is %s as absent", (_what, value) => {
    const call = only({ speed: value, pause: value, monologue: value, switches: value, customermonologue: value, duration: value });
    expect(Object.keys(call ?? {})).toEqual(["id", "title", "startedAt", "internal", "tags", "outcomes", "openActionItems"]);
  });

  it("gathers tags, outcomes and open action items from the rows that they multiply", () => {
    const joined = [
      row(1, { tag: "renewal", action: "{A}" }),
      row(1, { tag: "renewal", systemtag: "Voicemail", action: "b" }),
      row(1, { tag: "pricing", action: "a" }),
    ];
    expect(toCalls(joined, "share")).toMatchObject([{ tags: ["renewal", "pricing"], outcomes: ["Voicemail"], openActionItems: 2 }]);
  });

  it("keeps a zero that was measured", () => {
    expect(only({ pause: 0, switches: 0 })).toMatchObject({ pauseMs: 0, switchCount: 0 });
  });

  it("takes sentiment as absent unless both shares are known", () => {
    expect(only({ positive: 0.4, negative: -1 })).not.toHaveProperty("sentiment");
    expect(only({ positive: 0.4 })).not.toHaveProperty("sentiment");
  });

  it("leaves rows without an id or a start out", () => {
    expect(toCalls([row(1, { id: null }), row(2, { start: null }), row(3, { start: "soon" })], "share")).toEqual([]);
  });

  it("counts a conversation once: the row that names the seller before one of a colleague that the seller owns", () => {
    const owned = row(1, { user: null, speed: 100 });
    const named = row(1, { speed: 165 });
    for (const rows of [
      [owned, named],
      [named, owned],
    ]) {
      expect(toCalls(rows, "share")).toEqual([expect.objectContaining({ wordsPerMinute: 165 })]);
    }
  });

  it("knows calls among colleagues", () => {
    expect(only({ scope: 0 })?.internal).toBe(true);
  });

  it("takes the newest of several sentiments of rows that name nobody, too", () => {
    const older = row(1, { user: null, positive: 0.1, negative: 0.1, scored: "2026-11-21T00:00:00Z" });
    const newer = row(1, { user: null, positive: 0.5, negative: 0.1, scored: "2026-11-22T00:00:00Z" });
    expect(toCalls([newer, older], "share")[0]?.sentiment?.positive).toBe(0.5);
  });

  it("takes the newest of several sentiments", () => {
    const rows = [
      row(1, { positive: 0.1, negative: 0.1, scored: "2026-11-21T00:00:00Z" }),
      row(1, { positive: 0.5, negative: 0.1, scored: "2026-11-22T00:00:00Z" }),
      row(1, { positive: 0.2, negative: 0.1, scored: "2026-11-20T00:00:00Z" }),
    ];
    expect(toCalls(rows, "share")).toHaveLength(1);
    expect(toCalls(rows, "share")[0]?.sentiment?.positive).toBe(0.5);
  });

  it("sorts newest first", () => {
    const rows = [
      row(1, { start: "2026-11-01T00:00:00Z" }),
      row(2, { start: "2026-11-03T00:00:00Z" }),
      row(3, { start: "2026-11-02T00:00:00Z" }),
    ];
    expect(toCalls(rows, "share").map(({ title }) => title)).toEqual(["Call 2", "Call 3", "Call 1"]);
  });

  it("has talk shares in the environment's unit, however few the calls", () => {
    const rows = [row(1, { ratio: 64 }), row(2, { ratio: 0.5 }), row(3, { ratio: 170 }), row(4, { ratio: -1 })];
    const shares = (unit: "share" | "percent" | "quotient") => toCalls(rows, unit).map(({ talkShare }) => talkShare);
    expect(shares("percent")).toEqual([0.64, 0.005, undefined, undefined]);
    expect(shares("share")).toEqual([undefined, 0.5, undefined, undefined]);
    expect(shares("quotient")[1]).toBeCloseTo(1 / 3);
  });

  it("reads ten thousand rows", () => {
    expect(
      toCalls(
        many(10_000, () => ({ positive: 0.4, negative: 0.2 })),
        "share",
      ),
    ).toHaveLength(10_000);
  });
});

describe("toSentiment", () => {
  it("scales shares that add up to more than everything", () => {
    const sentiment = toSentiment(0.9, 0.6);
    expect(sentiment?.positive).toBeCloseTo(0.6);
    expect(sentiment?.negative).toBeCloseTo(0.4);
    expect(sentiment?.neutral).toBe(0);
  });

  it("computes the neutral share anew", () => {
    expect(toSentiment(0.25, 0.25)?.neutral).toBe(0.5);
  });

  it("is absent where either is", () => {
    expect(toSentiment(undefined, 0.1)).toBeUndefined();
    expect(toSentiment(0.1, undefined)).toBeUndefined();
  });
});
