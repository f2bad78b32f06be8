import { summaryView } from "../../../controls/CallSummary/callSummaryViewModel";
import { transcriptView } from "../../../controls/CallSummary/transcriptView";
import type { CallFacts, CallParticipant } from "../../../shared/dataverse/summaryRows";
import { testEnvironment } from "../testHost";

const texts = testEnvironment();
const seller: CallParticipant = { id: "0", role: "seller", name: "Mei Koh", talkShare: 0.64, wordsPerMinute: 165, pauseMs: 700, monologueMs: 31_000 };
const customer: CallParticipant = { id: "1", role: "customer", name: "Ana Silva", talkShare: 0.36, wordsPerMinute: 148, pauseMs: 900 };
const facts: CallFacts = {
  id: "c",
  title: "Orbis, renewal",
  startedAt: Date.UTC(2026, 5, 26, 10, 2),
  durationMs: 760_000,
  direction: "outgoing",
  switchCount: 24,
  customerMonologueMs: 62_000,
  sentiment: { positive: 0.41, neutral: 0.44, negative: 0.15 },
  insightsId: "i",
};
const view = (call: CallFacts = facts, participants: readonly CallParticipant[] = [seller, customer], main: CallParticipant | undefined = seller) =>
  summaryView({ call, participants, seller: main }, texts);

describe("summaryView", () => {
  it("says what the call was", () => {
    expect(view()).toMatchObject({ title: "Orbis, renewal", sentimentText: "Positive 41%, Neutral 44%, and Negative 15%" });
    expect(view().caption.replace(/\s/g, " ")).toBe("Jun 26, 2026 10:02 AM · 12:40 · outgoing");
  });

  it("shows the seller's figures with those of the customer and the usual band", () => {
    expect(view().figures.map(({ value, captions }) => [value, ...captions])).toEqual([
      ["64%", "above target, 43% to 60%", "Customer 36%"],
      ["165 wpm", "within target, at most 190 wpm", "Customer 148 wpm"],
      ["0.7 s", "within target, at least 0.6 s", "Customer 0.9 s"],
      ["0:31", "within target, at most 2:30", "Customer 1:02"],
      ["24", "114/h"],
    ]);
  });

  it("shows a dash for what was not measured, never zero", () => {
    const { id, title, insightsId = "" } = facts;
    const bare = view({ id, title, insightsId }, [{ id: "0", role: "seller" }], { id: "0", role: "seller" });
    expect(bare.figures.map(({ value }) => value)).toEqual(["–", "–", "–", "–", "–"]);
    expect(bare).toMatchObject({ caption: "", sentimentText: "not measured" });
  });

  it("has no figures for a call that was not analysed", () => {
    expect(view({ id: "c", title: "Orbis, renewal" }, [], undefined).figures).toEqual([]);
  });

  it("lists everyone who spoke where that is more than two", () => {
    expect(view()).not.toHaveProperty("speakers");
    const { speakers } = view(facts, [seller, customer, { id: "2", role: "customer" }]);
    expect(speakers?.rows).toEqual([
      ["Mei Koh (Seller)", "64%", "165 wpm", "0.7 s", "0:31", "–"],
      ["Ana Silva (Customer)", "36%", "148 wpm", "0.9 s", "–", "–"],
      ["Customer", "–", "–", "–", "–", "–"],
    ]);
  });
});

describe("transcriptView", () => {
  const fragment = (participantId: string, offset: number, text: string) => ({ id: `${offset}`, text, offset, duration: 1_000, participantId, locale: "en-us" });

  it("names the participants that the utterances refer to", () => {
    const stored = JSON.stringify([fragment("0", 0, "Hello"), fragment("1", 2_000, "Hi"), fragment("7", 4_000, "Who?")]);
    const transcript = transcriptView(stored, [seller, customer], texts.t);
    if ("problem" in transcript) throw new Error(transcript.problem);
    expect(transcript.utterances.map((utterance) => [transcript.speakerOf(utterance).name, transcript.speakerOf(utterance).role, utterance.text])).toEqual([
      ["Mei Koh", "seller", "Hello"],
      ["Ana Silva", "customer", "Hi"],
      ["Speaker 7", "customer", "Who?"],
    ]);
  });

  it("says why a text cannot be read", () => {
    expect(transcriptView("<html></html>", [], texts.t)).toEqual({ problem: "unknownFormat" });
    expect(transcriptView('[{"text": "cut o', [], texts.t)).toEqual({ problem: "damaged" });
  });

  it("reads twenty thousand utterances at once", () => {
    const stored = JSON.stringify(Array.from({ length: 20_000 }, (_, index) => fragment(String(index % 2), index * 2_000, "We can match that.")));
    const transcript = transcriptView(stored, [seller, customer], texts.t);
    expect("utterances" in transcript && transcript.utterances.length).toBe(20_000);
  });
});
