import { fillerCount, fillersOf } from "../../../shared/analytics/fillers";
import { speechOf } from "../../../shared/analytics/speech";
import type { Transcript } from "../../../shared/domain/Transcript";
import { callOf, words, type Line } from "./callOf";

const fillers = (lines: readonly Line[], extra: Partial<Transcript> = {}) =>
  fillersOf(speechOf(callOf(lines, extra)).utterances.filter(({ participantId }) => participantId === "S"));

describe("filler words of a text", () => {
  it.each([
    ["en", "Um, we could, uh, you know, sort of match that, I mean basically.", 6],
    ["de", "Ähm, das ist sozusagen, äh, quasi inklusive.", 4],
    ["fr", "Euh, c'est, tu vois, ben, compliqué.", 3],
    ["es", "Eh, o sea, digamos que sí.", 3],
    ["pt", "É caro, né, ahn, digamos assim.", 3],
    ["it", "Ehm, cioè, diciamo che va bene.", 3],
    ["nl", "Eh, dat is zeg maar, uhm, de prijs, weet je.", 4],
    ["zh", "呃，那个那个，就是说我们可以。", 3],
    ["ja", "えーと、価格は、あのー、うーん、高いです。", 3],
  ])("in %s: %s", (language, text, count) => {
    expect(fillerCount(text, language)).toBe(count);
  });

  it.each([
    ["a word that holds one", "en", "The umbrella error, uh-huh, hummus."],
    ["what is meant", "en", "Do you know what kind of truck that is? If you know, let me know."],
    ["what another language fills with", "de", "Um die Uhr zu sehen."],
    ["a conjunction that holds one", "zh", "也就是说我们可以。"],
    ["a question about somewhere", "nl", "Weet je wat dat kost?"],
    ["a verb", "fr", "Vous savez que le prix monte."],
  ])("are not %s", (_, language, text) => {
    expect(fillerCount(text, language)).toBe(0);
  });

  it("are counted beside what is meant", () => {
    expect(fillerCount("Um, do you know, you know, the price?", "en")).toBe(2);
  });

  it("take a time that grows with the text, however long somebody draws out a sound", () => {
    expect(fillerCount("u".repeat(100_000), "en")).toBe(0);
  });

  it("may be drawn out, and stand beside each other", () => {
    expect(fillerCount("Ummm, uh uhh ... errm", "en")).toBe(4);
  });

  it("are not looked for in a language without a list", () => {
    expect(fillerCount("um uh", "sv")).toBe(0);
  });
});

describe("filler words of a participant", () => {
  it("are told by minute of own speech", () => {
    expect(
      fillers([
        ["S", 0, 20, `um ${words(30)}`],
        ["C", 20, 30, "um um um um"],
        ["S", 30, 40, `uh, you know, ${words(9)}`],
      ]),
    ).toEqual({ count: 3, perMinute: 6 });
  });

  it("have no rate below ten seconds of speech", () => {
    expect(fillers([["S", 0, 9.9, `um ${words(9)}`]])).toEqual({ count: 1 });
  });

  it("are not what one listens with", () => {
    expect(
      fillers([
        ["C", 0, 20, words(30)],
        ["S", 20, 21, "Uh."],
        ["C", 21, 40, words(30)],
        ["S", 40, 60, words(30)],
      ]),
    ).toMatchObject({ count: 0 });
  });

  it("are absent, not none, in a language without a list", () => {
    expect(fillers([["S", 0, 20, words(30)]], { locale: "sv-se" })).toBeUndefined();
  });

  it("count what is said in languages that have a list, by the time that it takes", () => {
    expect(
      fillers([
        ["S", 0, 30, `um ${words(30)}`],
        ["S", 30, 90, `um ${words(30)}`, { locale: "sv-se" }],
      ]),
    ).toEqual({ count: 1, perMinute: 2 });
  });
});
