import { chosenCount, countValues, filterLines, NO_FILTER, toggled } from "../../../../controls/CallSummary/transcript/lineFilter";
import { commentedLines, threadsByLine } from "../../../../controls/CallSummary/transcript/threadLines";
import type { Thread } from "../../../../controls/CallSummary/comments/Thread";
import { linesOf } from "./linesOf";

const lines = linesOf(
  [
    [0, "We match Kestrel.", 1, 3],
    [1, "Kestrel is cheap.", 4, 6],
    [1, "Send the offer.", 7, 9],
  ],
  {
    signals: [
      { participantId: "0", role: "seller", kind: "competitor", text: "Kestrel", saidText: "Kestrel", atMs: 2_000 },
      { participantId: "1", role: "customer", kind: "competitor", text: "Kestrel", saidText: "Kestrel", atMs: 4_000 },
    ],
    segments: [{ participantId: "1", role: "customer", label: "negative", atMs: 4_000, durationMs: 2_000 }],
  },
);
const thread = (key: string, atMs?: number, durationMs?: number): Thread => ({
  key,
  comments: [],
  ...(atMs !== undefined && { atMs }),
  ...(durationMs !== undefined && { durationMs }),
});
const none: ReadonlySet<number> = new Set();
const passing = (filter: typeof NO_FILTER, commented = none) => filterLines(lines, filter, commented).map(({ index }) => index);

describe("filterLines", () => {
  it("is the same list where nothing is asked for", () => {
    expect(filterLines(lines, NO_FILTER, none)).toBe(lines);
  });

  it("asks for any choice of a group, and for every group", () => {
    const competitor = toggled(NO_FILTER, "kinds", "competitor");
    expect(passing(competitor)).toEqual([0, 1]);
    expect(passing(toggled(competitor, "kinds", "product"))).toEqual([0, 1]);
    expect(passing(toggled(competitor, "speakers", "1"))).toEqual([1]);
    expect(passing(toggled(toggled(NO_FILTER, "sentiments", "negative"), "speakers", "0"))).toEqual([]);
    expect(passing(toggled(NO_FILTER, "comments", "commented"), new Set([2]))).toEqual([2]);
    expect(chosenCount(toggled(toggled(competitor, "speakers", "1"), "kinds", "competitor"))).toBe(1);
  });

  it("tells how many lines each choice stands for, most first", () => {
    expect([...countValues(lines, "speakers", none)]).toEqual([
      ["1", 2],
      ["0", 1],
    ]);
    expect([...countValues(lines, "comments", none)]).toEqual([]);
  });
});

describe("threads", () => {
  it("begin in the line that is spoken, or was last", () => {
    const begun = threadsByLine(lines, [thread("a", 500), thread("b", 4_000), thread("c", 6_500), thread("of the call")]);
    expect([...begun].map(([index, { length }]) => [index, length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(threadsByLine([], [thread("a", 0)]).size).toBe(0);
  });

  it("are on every line that their stretch reaches into", () => {
    expect([...commentedLines(lines, [thread("a", 2_000, 2_500)])]).toEqual([0, 1]);
    expect([...commentedLines(lines, [thread("a", 7_000)])]).toEqual([2]);
    expect([...commentedLines(lines, [thread("of the call")])]).toEqual([]);
  });
});
