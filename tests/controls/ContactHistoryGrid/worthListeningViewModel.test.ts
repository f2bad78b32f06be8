import { worthLines } from "../../../controls/ContactHistoryGrid/worthListeningViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { Mention } from "../../../shared/domain/Mention";
import { mentionOf } from "../../shared/insights/mentionOf";
import { pageWith, TEXTS } from "../pageWith";

const START = Date.UTC(2026, 5, 10, 9);
const mood = (positive: number, negative: number) => ({ positive, negative, neutral: 1 - positive - negative });
const call = (id: string, columns: Partial<Call> = {}): Call => ({
  id,
  title: `Call ${id}`,
  startedAt: START,
  durationMs: 720_000,
  internal: false,
  talkShare: 0.5,
  sentiment: mood(0.3, 0.3),
  ...columns,
});
const said = (callId: string, text: string, more: Partial<Mention> = {}) =>
  mentionOf(callId, text, { kind: "keyword", firstMs: 252_000, ...more });
const reasons = (calls: readonly Call[], mentions: readonly Mention[]) =>
  worthLines(pageWith({ calls, mentions }), TEXTS).map(({ reason }) => reason);

describe("worthLines", () => {
  it("says which call, from when, and why", () => {
    const calls = [call("a", { sentiment: mood(0.1, 0.46) }), call("b"), call("c")];
    expect(worthLines(pageWith({ calls, mentions: [said("a", "Contract")] }), TEXTS)).toEqual([
      {
        callId: "a",
        atMs: 252_000,
        moment: "4:12",
        title: "Call a",
        date: "Jun 10, 09:00 AM",
        reason: "46% of the customer's words negative, from “Contract”",
      },
    ]);
  });

  it("says each reason in words", () => {
    const plain = [call("x"), call("y")];
    expect(reasons([call("a"), ...plain], [said("a", "Kestrel", { kind: "competitor", count: 3 })])).toEqual(["“Kestrel” named 3 times"]);
    expect(reasons([call("a", { talkShare: 0.78 }), ...plain], [said("a", "Price")])).toEqual([
      "Seller talks 78%, target 43–60%, from “Price”",
    ]);
    expect(reasons([call("a", { talkShare: 0.2 }), ...plain], [said("a", "Price")])).toEqual([
      "Seller talks 20%, target 43–60%, from “Price”",
    ]);
    expect(reasons([call("a", { sentiment: mood(0.6, 0) }), ...plain], [said("a", "Price")])).toEqual([
      "60% of the customer's words positive, from “Price”",
    ]);
  });

  it("is silent where no moment is known", () => {
    expect(worthLines(pageWith({ calls: [call("a"), call("b"), call("c")], mentions: undefined }), TEXTS)).toEqual([]);
  });
});
