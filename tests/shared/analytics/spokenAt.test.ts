import fc from "fast-check";
import { spokenAt } from "../../../shared/analytics/spokenAt";
import type { Utterance } from "../../../shared/domain/Transcript";

const WORDS = [
  { text: "one", startMs: 1000, endMs: 1200 },
  { text: "two", startMs: 2000, endMs: 2600 },
  { text: "ten", startMs: 3000, endMs: 3100 },
];
const utterance = (words?: Utterance["words"]): Utterance => ({
  participantId: "S",
  startMs: 0,
  endMs: 11_000,
  text: "one two ten",
  ...(words && { words }),
});

describe("when a stretch of a text was said", () => {
  it("is told by the times of the words that it touches, neighbours left out", () => {
    expect(spokenAt(utterance(WORDS))(4, 3)).toEqual({ offsetMs: 2000, durationMs: 600 });
    expect(spokenAt(utterance(WORDS))(3, 5)).toEqual({ offsetMs: 2000, durationMs: 600 });
    expect(spokenAt(utterance(WORDS))(0, 7)).toEqual({ offsetMs: 1000, durationMs: 1600 });
  });

  it("is an even pace where there are no words, or others than the text's", () => {
    const evenly = { offsetMs: 4000, durationMs: 3000 };
    expect(spokenAt(utterance())(4, 3)).toEqual(evenly);
    expect(spokenAt(utterance([]))(4, 3)).toEqual(evenly);
    expect(spokenAt(utterance(WORDS.slice(0, 1)))(4, 3)).toEqual(evenly);
    expect(spokenAt(utterance([...WORDS.slice(0, 2), { text: "zehn", startMs: 0, endMs: 1 }]))(4, 3)).toEqual(evenly);
    expect(spokenAt(utterance([{ text: "zwei", startMs: 0, endMs: 1 }, ...WORDS]))(4, 3)).toEqual(evenly);
  });

  it("is told by words before one that the text does not hold", () => {
    const others = [...WORDS, { text: "elf", startMs: 4000, endMs: 4100 }];
    expect(spokenAt(utterance(others))(4, 3)).toEqual({ offsetMs: 2000, durationMs: 600 });
    expect(spokenAt(utterance(others))(8, 3)).toEqual({ offsetMs: 8000, durationMs: 3000 });
  });

  it("lies inside the utterance, whatever the times of its words", () => {
    const word = fc.record({ text: fc.constantFrom("one", "two", "ten", "a"), startMs: fc.integer(), endMs: fc.integer() });
    const stretch = fc.tuple(fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(fc.array(word), fc.boolean(), stretch, (words, areWords, [index, length]) => {
        const { offsetMs, durationMs } = spokenAt(utterance(areWords ? words : undefined))(index, length);
        expect(offsetMs).toBeGreaterThanOrEqual(0);
        expect(durationMs).toBeGreaterThanOrEqual(0);
        expect(offsetMs + durationMs).toBeLessThanOrEqual(11_000);
      }),
    );
  });
});
