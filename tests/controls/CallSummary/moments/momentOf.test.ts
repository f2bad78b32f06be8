import { momentOf } from "../../../../controls/CallSummary/moments/momentOf";
import type { MomentKind } from "../../../../shared/domain/CallMoment";
import { testCall, type Said, type TestCall } from "../testCall";

const SAID: readonly Said[] = [
  [0, "Thanks for taking the time.", 0, 6],
  [1, "We looked at it and it seems quite high to us.", 6.8, 14.8],
  [0, "What would you say is the right price for you, and by when?", 14.4, 18.4],
  [1, "Kestrel asks for a third less and they bring the hardware.", 23, 35],
  [0, "We can match that.", 37, 42],
];
const segment = (atS: number, lengthS: number, label: "positive" | "negative") => ({
  participantId: "1",
  role: "customer" as const,
  atMs: atS * 1_000,
  durationMs: lengthS * 1_000,
  label,
});

const find = (kind: MomentKind, call: TestCall = { said: SAID }) => {
  const { summary, lines, comments } = testCall(call);
  return momentOf(kind, { summary, lines, threads: comments.threads });
};

describe("A moment that is known by what it is", () => {
  it.each<readonly [MomentKind, number]>([
    ["longestMonologue", 0],
    ["longestCustomerMonologue", 23_000],
    ["quickestAnswer", 14_400],
    ["longestPause", 37_000],
    ["fastestSpeech", 14_400],
    ["slowestSpeech", 37_000],
    ["mostSwitches", 0],
  ])("%s is found in what was said", (kind, atMs) => {
    expect(find(kind)).toBe(atMs);
  });

  it("is the longest stretch in which customers sounded so", () => {
    const findings = { segments: [segment(5, 2, "negative"), segment(25, 8, "negative"), segment(7, 1, "positive")] };
    expect(find("mostNegative", { said: SAID, findings })).toBe(25_000);
    expect(find("mostPositive", { said: SAID, findings })).toBe(7_000);
  });

  it("is where the first action item was said, and where the latest comment stands", () => {
    const item = (id: string, atMs?: number) => ({
      participantId: "0",
      role: "seller" as const,
      id,
      text: "Send the offer.",
      isSuggested: false,
      ...(atMs !== undefined && { atMs }),
    });
    expect(find("firstActionItem", { findings: { actionItems: [item("a"), item("b", 9_000), item("c", 4_000)] } })).toBe(4_000);
    const comment = (createdAt: number) => ({ id: `${createdAt}`, text: "Ask.", authorId: "u", createdAt, modifiedAt: createdAt });
    const threads = [
      { key: "a", atMs: 1_000, comments: [comment(1), comment(9)] },
      { key: "b", atMs: 2_000, comments: [comment(5)] },
    ];
    expect(find("latestComment", { comments: { threads } as never })).toBe(1_000);
  });

  it("is none where the call has none, or nothing tells", () => {
    for (const kind of ["longestMonologue", "quickestAnswer", "mostNegative", "firstActionItem", "latestComment"] as const)
      expect(find(kind, {})).toBeUndefined();
  });
});
