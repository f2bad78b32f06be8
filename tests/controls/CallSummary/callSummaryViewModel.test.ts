import { summaryView } from "../../../controls/CallSummary/callSummaryViewModel";
import type { CallFacts, CallParticipant } from "../../../shared/dataverse/summaryRows";
import type { Call } from "../../../shared/domain/Call";
import type { CallSummary } from "../../../controls/CallSummary/loadCallSummary";
import { testEnvironment } from "../testHost";
import { CALL, testCall } from "./testCall";

const texts = testEnvironment();
const seller: CallParticipant = {
  id: "0",
  role: "seller",
  name: "Mei Koh",
  talkShare: 0.64,
  wordsPerMinute: 165,
  pauseMs: 700,
  monologueMs: 31_000,
};
const customer: CallParticipant = { id: "1", role: "customer", name: "Ana Silva", talkShare: 0.36, wordsPerMinute: 148, pauseMs: 900 };
const view = (changes: Partial<CallSummary> = {}) =>
  summaryView(testCall({ summary: { participants: [seller, customer], seller, ...changes } }).summary, 760_000, texts);

const usualCall = (index: number): Call => ({
  id: `${index}`,
  title: "",
  startedAt: 0,
  internal: false,
  talkShare: 0.52,
  durationMs: 600_000,
});
const BARE: CallFacts = { id: "c", title: "Orbis, renewal", hasInsights: false, tags: [] };

describe("summaryView", () => {
  it("says what the call was", () => {
    expect(view()).toMatchObject({ title: "Orbis, renewal", sentimentText: "Positive 41%, Neutral 44%, and Negative 15%" });
    const captionIn = (year: number) => summaryView(testCall({}).summary, 760_000, texts, Date.UTC(year, 6, 1)).caption.replace(/\s/g, " ");
    expect(captionIn(2026)).toBe("Jun 26 10:02 AM · 12:40 · outgoing");
    expect(captionIn(2027)).toBe("Jun 26, 2026 10:02 AM · 12:40 · outgoing");
  });

  it("says sentiment in whole percentages that add up to 100", () => {
    const sentiment = { positive: 0.334, neutral: 0.332, negative: 0.334 };
    expect(view({ call: { ...CALL, sentiment } }).sentimentText).toBe("Positive 33%, Neutral 34%, and Negative 33%");
  });

  it("says and draws nothing of a part of the sentiment that is hidden, nor what would tell it", () => {
    const hidden = view({ targets: { positive: { hidden: true } } });
    expect(hidden.sentimentText).toBe("Negative 15%");
    expect(hidden).not.toHaveProperty("sentiment");
    expect(view()).toHaveProperty("sentiment", CALL.sentiment);
  });

  it("shows the seller's figures with those of the customer and the target", () => {
    expect(view().figures.map(({ name, value, sign, captions }) => [name, value, sign, ...captions])).toEqual([
      ["Talk share", "64%", "above", "target 43–60%", "Customer 36%"],
      ["Talking speed", "165\u00a0wpm", undefined, "target at most 190\u00a0wpm", "Customer 148\u00a0wpm"],
      ["Pause", "0.7\u00a0s", undefined, "target at least 0.6\u00a0s", "Customer 0.9\u00a0s"],
      ["Longest monologue", "0:31", undefined, "target at most 2:30", "Customer 1:02"],
      ["Switches", "24", undefined, "114/h"],
    ]);
  });

  it("says of a customer only what is one customer's", () => {
    const customersOf = (changes: Partial<CallSummary>) =>
      view(changes).figures.map(({ captions }) => captions.filter((caption) => caption.startsWith("Customer")).join());
    const second = (role: CallParticipant["role"]): CallParticipant => ({ id: "2", role });
    expect(customersOf({ participants: [seller, customer, second("customer")] })).toEqual(["Customer 36%", "", "", "Customer 1:02", ""]);
    expect(customersOf({ participants: [seller, customer, second("seller")] })[0]).toBe("");
    expect(customersOf({ seller: { id: "0", role: "seller" } })[0]).toBe("");
  });

  it("knows no switches an hour without the call's length or its switches", () => {
    const switchesOf = (changes: Partial<CallFacts>) => view({ call: { ...CALL, ...changes } }).figures[4];
    expect(switchesOf({ durationMs: undefined as never })).toMatchObject({ value: "24", captions: [] });
    expect(switchesOf({ durationMs: 0 })).toMatchObject({ value: "24", captions: [] });
    expect(switchesOf({ switchCount: undefined as never })).toMatchObject({ value: "–", captions: ["not measured"] });
  });

  it("compares nothing where it is not known whose call it is", () => {
    const usual = Array.from({ length: 8 }, (_, index) => usualCall(index));
    const nobodys = view({ usual, seller: undefined });
    expect(nobodys.figures.map(({ value }) => value)).toEqual(["–", "–", "–", "–", "24"]);
    expect(nobodys).not.toHaveProperty("usualText");
  });

  it("holds them against the seller's calls before, from eight calls on that have the measure", () => {
    const usual = Array.from({ length: 8 }, (_, index) => usualCall(index));
    expect(view({ usual }).figures[0]?.captions).toContain("usually 52%");
    expect(view({ usual }).figures[1]?.captions.join()).not.toContain("usually");
    expect(view({ usual }).usualText).toBe("Usually: average of Mei Koh’s 8 counted calls in the 90 days before.");
    expect(view({ usual: usual.slice(1) })).not.toHaveProperty("usualText");
  });

  it("goes by an admin's targets and leaves hidden figures out", () => {
    const { figures } = view({ targets: { talkShare: { band: { low: 0.5, high: 0.7 }, hidden: false }, pauseMs: { hidden: true } } });
    expect(figures.map(({ key }) => key)).toEqual(["talkShare", "wordsPerMinute", "sellerMonologueMs", "switchCount"]);
    expect(figures[0]?.captions[0]).toBe("target 50–70%");
    const hidden = { hidden: true } as const;
    expect(view({ targets: { positive: hidden, negative: hidden } })).not.toHaveProperty("sentimentText");
  });

  it("shows a dash for what was not measured, never zero", () => {
    const bare = view({
      call: { ...BARE, insightsId: "i", hasInsights: true },
      participants: [{ id: "0", role: "seller" }],
      seller: { id: "0", role: "seller" },
    });
    expect(bare.figures.map(({ value, captions }) => [value, ...captions])).toEqual(Array(5).fill(["–", "not measured"]));
    expect(bare).toMatchObject({ caption: "12:40", sentimentText: "not measured" });
  });

  it("tells a call that was never analysed from one whose figures were deleted", () => {
    expect(view({ call: BARE, participants: [] })).toMatchObject({ figures: [], noFigures: "This call has not been analysed yet." });
    expect(view({ call: { ...BARE, insightsId: "i" }, participants: [] })).toMatchObject({
      figures: [],
      noFigures: "The figures of this call are no longer stored.",
    });
    expect(view({ call: BARE })).not.toHaveProperty("noFigures");
    expect(view({ call: { ...BARE, hasInsights: true }, participants: [] })).not.toHaveProperty("noFigures");
    const usual = Array.from({ length: 8 }, (_, index) => usualCall(index));
    expect(view({ call: BARE, participants: [], usual })).not.toHaveProperty("usualText");
  });

  it("says that a call has no title", () => {
    expect(view({ call: { ...CALL, title: "  " } }).title).toBe("Untitled call");
  });

  it("lists everyone who spoke where that is more than two", () => {
    expect(view()).not.toHaveProperty("speakers");
    const participants: CallParticipant[] = [{ ...seller, switchCount: 11 }, customer, { id: "2", role: "customer" }];
    const { speakers } = view({ participants });
    expect(speakers?.columns).toEqual(["Speaker", "Talk share", "Talking speed", "Pause", "Longest monologue", "Switches"]);
    expect(speakers?.rows).toEqual([
      ["Mei Koh (Seller)", "64%", "165\u00a0wpm", "0.7\u00a0s", "0:31", "11"],
      ["Ana Silva (Customer)", "36%", "148\u00a0wpm", "0.9\u00a0s", "–", "–"],
      ["Customer", "–", "–", "–", "–", "–"],
    ]);
    const hidden = view({ participants, targets: { switchCount: { hidden: true }, pauseMs: { hidden: true } } }).speakers;
    expect(hidden?.columns).toEqual(["Speaker", "Talk share", "Talking speed", "Longest monologue"]);
    expect(hidden?.rows[0]).toEqual(["Mei Koh (Seller)", "64%", "165\u00a0wpm", "0:31"]);
  });
});
