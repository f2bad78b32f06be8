import type { Call } from "../../../shared/domain/Call";
import type { GoalAbout } from "../../../shared/domain/coaching/Goal";
import { DAY_MS } from "../../../shared/domain/time";
import { goalDirection } from "../../../shared/insights/goalDirection";
import { goalProgress, kpiBaseline, questionBaseline, type GoalFigures, type GoalSource } from "../../../shared/insights/goalProgress";
import { callWith, MONDAY } from "./callWith";
import { goalWith } from "./goalWith";

const zone = () => 0;
/** A call a day back from Monday, with a pause around a value, in milliseconds. */
const waiting = (pauseMs: number, n: number, spread = 20): Call[] =>
  Array.from({ length: n }, (_, index) =>
    callWith({ startedAt: MONDAY - index * DAY_MS, pauseMs: pauseMs + (index % 2 === 0 ? spread : -spread) }),
  );
const source = (more: Partial<GoalSource> = {}): GoalSource => ({
  calls: waiting(740, 12),
  answers: [],
  targets: {},
  now: MONDAY,
  zone,
  ...more,
});
const figures = (progress: ReturnType<typeof goalProgress>): GoalFigures => {
  if (progress.kind !== "figures") throw new Error(progress.kind);
  return progress;
};

describe("what has become of a goal", () => {
  it("is the mean of the calls since it was set, with how many they are and where that mean surely lies", () => {
    const found = figures(goalProgress(goalWith(), source()));
    expect(found).toMatchObject({ value: 740, n: 12, reached: "surely" });
    expect(found.interval?.low).toBeCloseTo(740 - 2.201 * Math.sqrt((400 * 12) / 11 / 12), 0);
    expect(found.callIds).toHaveLength(12);
  });

  it("counts neither calls of the day on which it was set nor those before", () => {
    const early = [
      callWith({ startedAt: Date.UTC(2026, 4, 16, 23, 59), pauseMs: 5 }),
      callWith({ startedAt: MONDAY - 90 * DAY_MS, pauseMs: 5 }),
    ];
    expect(goalProgress(goalWith(), source({ calls: [...waiting(740, 12), ...early] }))).toMatchObject({ value: 740, n: 12 });
  });

  it("is too early to tell below eight calls that have the measure", () => {
    const calls = [...waiting(740, 5), callWith(), callWith(), callWith()];
    expect(goalProgress(goalWith(), source({ calls }))).toEqual({ kind: "tooEarly", n: 5, of: 8 });
  });

  it("tells a mean that chance may have brought to the target from one that is there, and from one that is not", () => {
    expect(figures(goalProgress(goalWith(), source({ calls: waiting(620, 8, 200) }))).reached).toBe("perhaps");
    expect(figures(goalProgress(goalWith(), source({ calls: waiting(500, 8) }))).reached).toBe("not");
  });

  it("judges a mean as it is shown: what reads 0.6 s has reached 0.6 s", () => {
    expect(figures(goalProgress(goalWith(), source({ calls: waiting(560, 8, 0) })))).toMatchObject({ reached: "surely" });
  });

  it("has no interval where all calls are alike", () => {
    expect(figures(goalProgress(goalWith(), source({ calls: waiting(700, 8, 0) })))).not.toHaveProperty("interval");
  });

  it("measures from the start drawn towards the others' median, beside what they did over the same days", () => {
    const others = () => [700, 740, 760, 800].map((before) => ({ before, after: before + 20 }));
    const { fromUsual, othersDifference } = figures(goalProgress(goalWith(), source({ others })));
    // (14 · 400 + 5 · 750) ÷ 19
    expect(fromUsual).toBeCloseTo(740 - 492.1, 1);
    expect(othersDifference).toBeCloseTo(20);
  });

  it("compares with nobody where the start is of fewer than eight calls, or fewer than four others are known", () => {
    const side = { before: 700, after: 700 };
    const few = goalWith({ baseline: { mean: 400, n: 7, from: "2026-03-18", to: "2026-05-16" } });
    expect(goalProgress(few, source({ others: () => [side, side, side, side] }))).not.toHaveProperty("othersDifference");
    expect(goalProgress(goalWith(), source({ others: () => [side, side, side] }))).not.toHaveProperty("othersDifference");
  });

  it("says so where an admin has hidden the measure, and where it, or the calls, are not known", () => {
    expect(goalProgress(goalWith(), source({ targets: { pauseMs: { hidden: true } } }))).toEqual({ kind: "hidden" });
    expect(goalProgress(goalWith(), source({ calls: undefined }))).toEqual({ kind: "unknown" });
    expect(goalProgress(goalWith({ about: { kind: "kpi", kpi: "questionsPerHour" } }), source())).toEqual({ kind: "unknown" });
    const { id, sellerId, ownerId, target, dueOn, state, createdAt, changedAt, etag } = goalWith();
    const unknown = { id, sellerId, ownerId, target, dueOn, state, createdAt, changedAt, etag };
    expect(goalProgress(unknown, source())).toEqual({ kind: "unknown" });
  });

  it("ends when the goal was closed", () => {
    const closed = goalWith({ state: "reached", changedAt: MONDAY - 3.5 * DAY_MS });
    expect(figures(goalProgress(closed, source())).n).toBe(8);
  });
});

describe("a goal about a question", () => {
  const about = { kind: "question", questionId: "budget", text: "Was the budget asked for?" } as const satisfies GoalAbout;
  const goal = goalWith({ about, target: 4, baseline: { mean: 2.5, n: 9, from: "2026-03-18", to: "2026-05-16" } });
  const answer = (days: number, value: number, questionId = "budget") => ({
    questionId,
    text: about.text,
    value,
    at: MONDAY - days * DAY_MS,
  });

  it("is the mean of its answers since, also where a newer version of the scorecard asks the same", () => {
    const answers = [1, 2, 3, 4, 5, 6, 7, 8].map((days) =>
      answer(days, days % 2 === 0 ? 4 : 5, days > 4 ? "budget" : "budget of version 2"),
    );
    expect(goalProgress(goal, source({ answers }))).toMatchObject({ kind: "figures", value: 4.5, n: 8, reached: "surely", callIds: [] });
  });

  it("leaves out other questions and what was answered before; below eight it is too early", () => {
    const answers = [answer(1, 5), { ...answer(2, 1), questionId: "other", text: "Other" }, answer(40, 1)];
    expect(goalProgress(goal, source({ answers }))).toEqual({ kind: "tooEarly", n: 1, of: 8 });
  });

  it("begins with the answers of the sixty days before", () => {
    expect(questionBaseline(about, [answer(1, 2), answer(59, 5), answer(61, 1)], MONDAY, zone)).toEqual({
      mean: 3.5,
      n: 2,
      from: "2026-04-17",
      to: "2026-06-15",
    });
  });
});

describe("the start of a goal", () => {
  it("is the mean of the sixty days up to now, with how many calls that are and from when to when", () => {
    const calls = [...waiting(400, 14), callWith({ startedAt: MONDAY - 61 * DAY_MS, pauseMs: 9_000 })];
    expect(kpiBaseline("pauseMs", calls, MONDAY, zone)).toEqual({ mean: 400, n: 14, from: "2026-04-17", to: "2026-06-15" });
  });

  it("has no mean where nothing was measured: that is not zero", () => {
    expect(kpiBaseline("pauseMs", [], MONDAY, zone)).toEqual({ n: 0, from: "2026-04-17", to: "2026-06-15" });
  });
});

describe("the direction of a goal", () => {
  const of = (kpi: "talkShare" | "pauseMs" | "negative", target: number, mean?: number) =>
    goalDirection({ about: { kind: "kpi", kpi }, target, baseline: { n: 9, from: "", to: "", ...(mean !== undefined && { mean }) } });

  it("is where everybody wants the measure, wherever it begins", () => {
    expect([of("pauseMs", 600, 700), of("negative", 0.2, 0.1)]).toEqual(["atLeast", "atMost"]);
  });

  it("leads from the start to the target where either end may be wanted, and without a start to the nearer end of the band", () => {
    expect([of("talkShare", 0.6, 0.64), of("talkShare", 0.5, 0.4)]).toEqual(["atMost", "atLeast"]);
    // Start and target both read 57%.
    expect(of("talkShare", 0.57, 0.568)).toBe("atMost");
    expect([of("talkShare", 0.6), of("talkShare", 0.43)]).toEqual(["atMost", "atLeast"]);
  });
});
