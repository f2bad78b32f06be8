import { worthListening, type ListeningSource } from "../../../shared/insights/worthListening";
import { callWith, feeling, MONDAY } from "./callWith";
import { mentionOf } from "./mentionOf";

const at = (callId: string, text = "price", firstMs = 60_000) => mentionOf(callId, text, { kind: "keyword", firstMs });
const named = (callId: string, text: string, count: number, firstMs = 90_000) => mentionOf(callId, text, { count, firstMs });

/** Neither sour nor happy, no target missed. */
const plain = (id: string, more = {}) => feeling(0.3, 0.3, { id, talkShare: 0.5, ...more });

const listen = (more: Partial<ListeningSource>) => worthListening({ calls: [], mentions: [], targets: {}, ...more });

describe("worthListening", () => {
  it("finds a call for each reason, three at most, the happy one last", () => {
    const calls = [
      feeling(0.1, 0.5, { id: "sour" }),
      feeling(0.6, 0.1, { id: "happy" }),
      plain("rival"),
      plain("talky", { talkShare: 0.8 }),
    ];
    const mentions = [at("sour"), at("happy"), at("talky"), named("rival", "Kestrel", 4)];
    expect(listen({ calls, mentions })).toEqual([
      { callId: "sour", reason: "negative", value: 0.5, moment: { atMs: 60_000, text: "price" } },
      { callId: "rival", reason: "competitor", times: 4, moment: { atMs: 90_000, text: "Kestrel" } },
      {
        callId: "talky",
        reason: "talkShare",
        value: 0.8,
        side: "above",
        band: { low: 0.43, high: 0.6 },
        moment: { atMs: 60_000, text: "price" },
      },
    ]);
    expect(listen({ calls, mentions: mentions.slice(0, 3) }).map(({ callId }) => callId)).toEqual(["sour", "talky", "happy"]);
  });

  it("takes only calls with a moment: a customer's word whose place in the call is known", () => {
    const calls = [
      feeling(0.1, 0.5, { id: "a" }),
      feeling(0.1, 0.6, { id: "b" }),
      feeling(0.1, 0.7, { id: "c" }),
      feeling(0.1, 0.8, { id: "d" }),
    ];
    const mentions = [at("a"), { ...at("b"), saidBy: "seller" as const }, mentionOf("c"), at("d", "price", 99_999_999)];
    expect(listen({ calls, mentions }).map(({ callId }) => callId)).toEqual(["a"]);
  });

  it("begins at the first of the words", () => {
    const calls = [feeling(0.1, 0.5, { id: "a" }), plain("b"), plain("c")];
    expect(listen({ calls, mentions: [at("a", "price", 70_000), at("a", " security ", 20_000)] })).toMatchObject([
      { moment: { atMs: 20_000, text: "security" } },
    ]);
  });

  it("counts one competitor, not all of them together, and begins at its name", () => {
    const calls = [plain("a"), plain("b"), plain("c")];
    const mentions = [
      named("a", "Kestrel", 2),
      named("a", "Norvia", 2, 5_000),
      named("b", "Kestrel", 2, 30_000),
      named("b", "KESTREL", 1, 10_000),
      at("b", "price", 1_000),
    ];
    expect(listen({ calls, mentions })[0]).toEqual({
      callId: "b",
      reason: "competitor",
      times: 3,
      moment: { atMs: 10_000, text: "KESTREL" },
    });
  });

  it("lists no call twice: the next best stands for the second reason", () => {
    const calls = [feeling(0.1, 0.5, { id: "a", talkShare: 0.9 }), plain("b", { talkShare: 0.7 }), plain("c")];
    expect(listen({ calls, mentions: [at("a"), at("b"), at("c")] }).map(({ callId, reason }) => [callId, reason])).toEqual([
      ["a", "negative"],
      ["b", "talkShare"],
    ]);
  });

  it("needs three calls in the period", () => {
    const calls = [feeling(0.1, 0.5, { id: "a" }), plain("b"), plain("c")];
    expect(listen({ calls, mentions: [at("a")] })).toHaveLength(1);
    expect(listen({ calls: calls.slice(0, 2), mentions: [at("a")] })).toEqual([]);
  });

  it("has nothing to offer where every call is ordinary", () => {
    expect(listen({ calls: [plain("a"), plain("b"), plain("c")], mentions: [at("a"), at("b"), at("c")] })).toEqual([]);
  });

  it("chooses the newest of equal ones, then the lower id, whatever the order of the rows", () => {
    const calls = [feeling(0.1, 0.5, { id: "b" }), feeling(0.1, 0.5, { id: "a" }), feeling(0.1, 0.5, { id: "old", startedAt: MONDAY - 1 })];
    const mentions = [at("a"), at("b"), at("old")];
    for (const order of [calls, [...calls].reverse()]) expect(listen({ calls: order, mentions })[0]?.callId).toBe("a");
    expect(
      listen({ calls: calls.map((call) => (call.id === "old" ? { ...call, startedAt: MONDAY + 1 } : call)), mentions })[0]?.callId,
    ).toBe("old");
  });

  it("keeps to the admin's target and is silent on hidden KPIs", () => {
    const calls = [plain("a", { talkShare: 0.7 }), feeling(0.1, 0.5, { id: "b" }), plain("c")];
    const mentions = [at("a"), at("b")];
    expect(
      listen({ calls, mentions, targets: { talkShare: { band: { high: 0.75 }, hidden: false } } }).map(({ reason }) => reason),
    ).toEqual(["negative"]);
    expect(listen({ calls, mentions, targets: { talkShare: { hidden: true }, negative: { hidden: true } } })).toEqual([]);
  });

  it("stands calls without any measure", () => {
    const calls = [callWith({ id: "a" }), callWith({ id: "b" }), callWith({ id: "c" })];
    expect(listen({ calls, mentions: [at("a")] })).toEqual([]);
  });
});
