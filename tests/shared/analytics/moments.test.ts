import { interruptionsOf } from "../../../shared/analytics/interruptions";
import { monologuesOf } from "../../../shared/analytics/monologue";
import { answersOf } from "../../../shared/analytics/pauses";
import { silencesOf } from "../../../shared/analytics/silences";
import { speechOf } from "../../../shared/analytics/speech";
import { talkTime } from "../../../shared/analytics/talkTime";
import { turnsOf } from "../../../shared/analytics/turns";
import { callOf, words, type Line } from "./callOf";

const spoken = (lines: readonly Line[]) => speechOf(callOf(lines)).utterances;
const interruptions = (lines: readonly Line[]) =>
  interruptionsOf(turnsOf(spoken(lines))).map(({ turn, interrupted, overlapMs }) => [
    turn.participantId,
    interrupted.participantId,
    overlapMs,
  ]);

describe("interruptions", () => {
  it("are turns that begin more than 300 ms before the other side ends", () => {
    expect(
      interruptions([
        ["C", 0, 10, words(9)],
        ["S", 9.7, 15, words(9)],
      ]),
    ).toEqual([]);
    expect(
      interruptions([
        ["C", 0, 10, words(9)],
        ["S", 9.699, 15, words(9)],
      ]),
    ).toEqual([["S", "C", 301]]);
  });

  it("are made by both sides", () => {
    expect(
      interruptions([
        ["C", 0, 10, words(9)],
        ["S", 8, 15, words(9)],
        ["C", 14, 20, words(9)],
      ]),
    ).toEqual([
      ["S", "C", 2000],
      ["C", "S", 1000],
    ]);
  });

  it("are neither backchannels nor what lies wholly inside another's utterance", () => {
    expect(
      interruptions([
        ["C", 0, 10, words(9)],
        ["S", 9.5, 10.5, "mm-hm"],
        ["C", 11, 20, words(9)],
        ["S", 13, 16, words(9)],
      ]),
    ).toEqual([]);
  });

  it("are none among colleagues", () => {
    expect(
      interruptions([
        ["S", 0, 10, words(9)],
        ["S2", 8, 15, words(9)],
      ]),
    ).toEqual([]);
  });

  it("are of the one who still speaks, even where a colleague began in between", () => {
    expect(
      interruptions([
        ["C", 0, 10, words(9)],
        ["S", 5, 12, words(9)],
        ["S2", 6, 13, words(9)],
      ]),
    ).toEqual([
      ["S", "C", 5000],
      ["S2", "C", 4000],
    ]);
  });
});

describe("answers", () => {
  it("tell what was answered and after which gap, without those after a hold", () => {
    const turns = turnsOf(
      spoken([
        ["C", 0, 4, words(9)],
        ["S", 3.5, 9, words(9)],
        ["C", 10, 14, words(9)],
        ["S", 24.001, 29, words(9)],
      ]),
    );
    expect(
      answersOf(({ participantId }) => participantId === "S", turns).map(({ turn, before, gapMs }) => [turn.startMs, before.endMs, gapMs]),
    ).toEqual([[3500, 4000, -500]]);
  });
});

describe("silences", () => {
  it("are those in which nobody speaks, with who speaks next", () => {
    const silences = silencesOf(
      spoken([
        ["C", 0, 10, words(9)],
        ["S", 4, 6, words(9)],
        ["S", 14, 16, words(9)],
        ["C", 19, 20, words(9)],
      ]),
      3000,
    );
    expect(silences.map(({ startMs, endMs, next }) => [startMs, endMs, next.participantId])).toEqual([[10_000, 14_000, "S"]]);
  });
});

describe("monologues", () => {
  it("are the parts of a turn between silences of more than five seconds, with the words that each begins with", () => {
    const utterances = spoken([
      ["C", 0, 10, "One thing."],
      ["C", 16, 18, "Another thing."],
      ["S", 19, 21, "I see that."],
    ]);
    expect(
      monologuesOf(turnsOf(utterances), utterances).map(({ participantId, startMs, endMs, first }) => [
        participantId,
        startMs,
        endMs,
        first.text,
      ]),
    ).toEqual([
      ["C", 0, 10_000, "One thing."],
      ["C", 16_000, 18_000, "Another thing."],
      ["S", 19_000, 21_000, "I see that."],
    ]);
  });
});

describe("talk time within two moments", () => {
  it("cuts what reaches beyond them", () => {
    const { utterances } = callOf([
      ["S", 0, 10, "a"],
      ["S", 8, 12, "b"],
      ["S", 20, 31, "c"],
    ]);
    expect(talkTime(utterances, 5000, 25_000)).toBe(12_000);
    expect(talkTime(utterances, 12_000, 20_000)).toBe(0);
    expect(talkTime(utterances, 40_000, 50_000)).toBe(0);
  });
});
