import type { Utterance } from "../../../shared/domain/Transcript";
import { mendUtterances } from "../../../shared/transcript/mendUtterances";

const said = (startMs: number, endMs: number, participantId = "a", more: Partial<Utterance> = {}): Utterance => ({
  participantId,
  startMs,
  endMs,
  text: "Hello.",
  ...more,
});
const mended = (...utterances: Utterance[]) =>
  mendUtterances(utterances).utterances.map(({ startMs, endMs, participantId }) => [startMs, endMs, participantId]);

describe("mendUtterances", () => {
  it("orders by start, then end, then speaker", () => {
    expect(mended(said(2, 3), said(1, 4), said(1, 3, "c"), said(1, 3, "a"), said(1, 3, "b"), said(1, 3, "a"))).toEqual([
      [1, 3, "a"],
      [1, 3, "a"],
      [1, 3, "b"],
      [1, 3, "c"],
      [1, 4, "a"],
      [2, 3, "a"],
    ]);
  });

  it("leaves what is in order as it is", () => {
    const utterances = [said(0, 2, "a"), said(0, 2, "b"), said(0, 2, "b"), said(1, 2, "a")];
    expect(mendUtterances(utterances)).toEqual({ utterances, problems: [] });
  });

  it("leaves out what does not end after its start, and says so", () => {
    expect(mendUtterances([said(5, 5), said(6, 4), said(7, 8)])).toEqual({
      utterances: [said(7, 8)],
      problems: ["2 utterances without a length (end not after start) left out."],
    });
  });

  it("moves a call that starts before zero, its words with it, and says so", () => {
    const words = [{ text: "Hello.", startMs: -400, endMs: -100 }];
    expect(mendUtterances([said(100, 300), said(-500, 50, "b", { words })])).toEqual({
      utterances: [said(0, 550, "b", { words: [{ text: "Hello.", startMs: 100, endMs: 400 }] }), said(600, 800)],
      problems: ["The call started at -500 ms; all times were moved by 500 ms so that it starts at 0."],
    });
  });

  it("changes nothing when it is done twice", () => {
    const once = mendUtterances([said(3, 4), said(-1, 2), said(5, 5)]).utterances;
    expect(mendUtterances(once)).toEqual({ utterances: once, problems: [] });
  });

  it("has nothing to mend where nobody speaks", () => {
    expect(mendUtterances([])).toEqual({ utterances: [], problems: [] });
  });
});
