import { longestMonologues } from "../../../shared/analytics/monologue";
import { averagePauses } from "../../../shared/analytics/pauses";
import { speechOf } from "../../../shared/analytics/speech";
import { perHour } from "../../../shared/domain/perHour";
import { switchCount } from "../../../shared/analytics/switches";
import { talkingSpeed } from "../../../shared/analytics/talkingSpeed";
import { talkShare } from "../../../shared/analytics/talkShare";
import { talkTime } from "../../../shared/analytics/talkTime";
import { turnsOf } from "../../../shared/analytics/turns";
import { callOf, words, type Line } from "./callOf";

const spoken = (lines: readonly Line[]) => speechOf(callOf(lines)).utterances;
const pause = (lines: readonly Line[]) => averagePauses(turnsOf(spoken(lines))).get("S");
const monologue = (lines: readonly Line[], id: string) => longestMonologues(turnsOf(spoken(lines)), spoken(lines)).get(id);

describe("talk time", () => {
  it("counts overlapping and contained time of one side once", () => {
    expect(
      talkTime(
        callOf([
          ["S", 0, 10, "a"],
          ["S", 4, 6, "b"],
          ["S", 8, 12, "c"],
          ["S", 20, 21, "d"],
        ]).utterances,
      ),
    ).toBe(13_000);
  });

  it("is zero for nobody", () => {
    expect(talkTime([])).toBe(0);
  });
});

describe("talk share and speed", () => {
  it("need somebody on both sides", () => {
    expect(talkShare(3000, 1000)).toBe(0.75);
    expect(talkShare(3000, 0)).toBeUndefined();
    expect(talkShare(0, 3000)).toBeUndefined();
  });

  it("speed is words by minute of own talk", () => {
    expect(talkingSpeed(75, 30_000)).toBe(150);
    expect(talkingSpeed(75, 9_999)).toBeUndefined();
  });
});

describe("switches", () => {
  it("are none in a call of one turn or none", () => {
    expect(switchCount([])).toBe(0);
    expect(perHour(3, 0)).toBeUndefined();
    expect(perHour(30, 1_800_000)).toBe(60);
  });
});

describe("pause before speaking", () => {
  it("leaves out a hold of more than ten seconds", () => {
    const lines: Line[] = [
      ["C", 0, 4, words(9)],
      ["S", 5, 9, words(9)],
      ["C", 10, 14, words(9)],
      ["S", 24, 29, words(9)],
    ];
    expect(pause(lines)).toEqual({ clampedMs: 5500, rawMs: 5500, n: 2 });
    expect(pause([...lines.slice(0, 3), ["S", 24.001, 29, words(9)]])).toEqual({ clampedMs: 1000, rawMs: 1000, n: 1 });
  });

  it("is absent where every gap was a hold", () => {
    expect(
      pause([
        ["C", 0, 4, words(9)],
        ["S", 30, 34, words(9)],
      ]),
    ).toBeUndefined();
  });

  it("is measured from the customer's latest end, backchannels aside", () => {
    expect(
      pause([
        ["C", 0, 10, words(9)],
        ["S", 10.2, 10.9, "mm-hm"],
        ["C", 11, 14, words(9)],
        ["S", 15, 19, words(9)],
      ]),
    ).toEqual({ clampedMs: 1000, rawMs: 1000, n: 1 });
  });
});

describe("longest monologue", () => {
  it("runs on over short silences and the other's backchannels", () => {
    expect(
      monologue(
        [
          ["C", 0, 10, words(9)],
          ["S", 10.2, 10.9, "mm-hm"],
          ["C", 15, 20, words(9)],
        ],
        "C",
      ),
    ).toBe(20_000);
  });

  it("is ended by a silence of more than five seconds", () => {
    expect(
      monologue(
        [
          ["C", 0, 10, words(9)],
          ["C", 15, 18, words(9)],
        ],
        "C",
      ),
    ).toBe(18_000);
    expect(
      monologue(
        [
          ["C", 0, 10, words(9)],
          ["C", 15.001, 18, words(9)],
        ],
        "C",
      ),
    ).toBe(10_000);
  });

  it("is not ended by a gap in which the other one only listens aloud", () => {
    expect(
      monologue(
        [
          ["C", 0, 10, words(9)],
          ["S", 12.5, 13.5, "mm-hm"],
          ["C", 16, 18, words(9)],
        ],
        "C",
      ),
    ).toBe(18_000);
  });

  it("finds the silence that belongs to its own turn", () => {
    const lines: Line[] = [
      ["S", 0, 5, words(9)],
      ["C", 12, 14, words(9)],
      ["C", 20, 29, words(9)],
      ["S", 36, 40, words(9)],
      ["S", 41, 43, words(9)],
    ];
    expect(monologue(lines, "C")).toBe(9_000);
    expect(monologue(lines, "S")).toBe(7_000);
  });

  it("is absent for who never had a turn", () => {
    expect(
      monologue(
        [
          ["C", 0, 10, words(9)],
          ["S", 4, 4.5, "mm-hm"],
        ],
        "S",
      ),
    ).toBeUndefined();
  });
});
