import type { Call } from "../../../shared/domain/Call";
import { DAY_MS } from "../../../shared/domain/time";
import { coachingEffects, type CoachingSource } from "../../../shared/insights/coachingEffect";
import { callWith, MONDAY } from "./callWith";

const day = (days: number) => MONDAY + days * DAY_MS;

/** A call a day from a day on, with talk shares around a value that differ by ± five points in turn. */
const calls = (from: number, count: number, talkShare: number): Call[] =>
  Array.from({ length: count }, (_, index) =>
    callWith({ startedAt: day(from + index), talkShare: talkShare + (index % 2 === 0 ? 0.05 : -0.05) }),
  );

/** Ten calls before day 0, ten from day 5 on. */
const seller = (sellerId: string, before: number, after: number, count = 10) => ({
  sellerId,
  calls: [...calls(-count, count, before), ...calls(5, count, after)],
});
const OTHERS = [
  ["amara", 0.46, 0.46],
  ["li", 0.5, 0.5],
  ["hanna", 0.5, 0.48],
  ["carlos", 0.57, 0.57],
] as const;
const others = OTHERS.map(([id, before, after]) => seller(id, before, after));

const effects = (source: Partial<CoachingSource> = {}) =>
  coachingEffects({
    sellerId: "jonas",
    coachedAt: [day(0), day(2)],
    sellers: [seller("jonas", 0.66, 0.54), ...others],
    targets: {},
    ...source,
  });
const found = (source?: Partial<CoachingSource>) => {
  const answer = effects(source);
  if (answer === undefined || answer === "tooEarly") throw new Error(String(answer));
  return answer;
};

describe("coachingEffects", () => {
  it("measures from the start drawn towards the others' median, beside what the others did", () => {
    const [effect, ...more] = found();
    expect(more).toEqual([]);
    expect(effect).toMatchObject({ kpi: "talkShare", direction: "down", category: "improved", before: { n: 10 }, after: { n: 10 } });
    // (10 · 66 % + 5 · 50 %) ÷ 15 = 60.67 %; the others' median goes from 50 % to 49 %.
    expect(effect?.baseline).toBeCloseTo(0.6067, 4);
    expect(effect?.difference).toBeCloseTo(0.54 - 0.6067, 4);
    expect(effect?.othersDifference).toBeCloseTo(-0.01);
    expect(effect?.beyondOthers).toBeCloseTo(-0.0567, 4);
    expect(effect?.size).toBeCloseTo(1.333, 3);
    expect(effect?.evidence.previous).toHaveLength(10);
  });

  it("says nothing where what is left after the drawing is too little", () => {
    expect(found({ sellers: [seller("jonas", 0.66, 0.57), ...others] })).toEqual([]);
  });

  it("measures from the start itself where fewer than four others can be compared", () => {
    const [effect] = found({ sellers: [seller("jonas", 0.66, 0.54), ...others.slice(1)] });
    expect(effect?.baseline).toBeCloseTo(0.66);
    expect(effect).not.toHaveProperty("othersDifference");
    expect(effect).not.toHaveProperty("beyondOthers");
  });

  it("says nothing where nothing has changed", () => {
    expect(found({ sellers: [seller("jonas", 0.6, 0.6), ...others] })).toEqual([]);
  });

  it("is too early to tell with fewer than eight calls on either side", () => {
    const [before, after] = [calls(-8, 8, 0.66), calls(5, 8, 0.54)];
    const told = (own: readonly Call[]) => effects({ sellers: [{ sellerId: "jonas", calls: own }, ...others] });
    expect(told([...before, ...after])).toHaveLength(1);
    expect(told([...before.slice(1), ...after])).toBe("tooEarly");
    expect(told([...before, ...after.slice(1)])).toBe("tooEarly");
  });

  it("looks back sixty days", () => {
    const old = calls(-70, 9, 0.66);
    expect(effects({ sellers: [{ sellerId: "jonas", calls: [...old, ...calls(5, 10, 0.54)] }] })).toBe("tooEarly");
    expect(effects({ sellers: [{ sellerId: "jonas", calls: [...old, ...calls(5, 10, 0.54)] }], coachedAt: [day(-10)] })).toHaveLength(1);
  });

  it("takes comments within two weeks as one stretch, and leaves out the calls between them", () => {
    const between = calls(1, 3, 0.2);
    const [effect] = found({
      sellers: [{ sellerId: "jonas", calls: [...seller("jonas", 0.66, 0.54).calls, ...between] }, ...others],
      coachedAt: [day(0), day(4)],
    });
    expect([effect?.before.n, effect?.after.n]).toEqual([10, 10]);
  });

  it("tells of the stretch before where the newest is too fresh, up to where that begins", () => {
    const [effect] = found({ coachedAt: [day(0), day(14.5)] });
    expect(effect?.after.n).toBe(10);
    expect(effects({ coachedAt: [day(0), day(13)] })).toBe("tooEarly");
  });

  it("has nothing to say of who was not coached", () => {
    expect(effects({ coachedAt: [] })).toBeUndefined();
  });

  it("asks more of each the more sellers it is asked of", () => {
    expect(found({ asked: 10 })).toHaveLength(1);
    expect(found({ asked: 1_000_000 })).toEqual([]);
  });
});
