import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import { HOUR_MS } from "../../../shared/domain/time";
import { DEMO_STORIES, generateDemoCalls } from "./index";
import { measureCalls, type MeasuredCall } from "./measuredCalls";
import { SELLER_PROFILES, type Measures } from "./people";
import type { CallWindow } from "./plan";

const measured = measureCalls(generateDemoCalls({ demoDate: "2026-11-23" }));

const callsOf = (seller: string, window: CallWindow): MeasuredCall[] =>
  measured.filter(({ demo }) => demo.sellerName === seller && demo.window === window && demo.kind === "regular");

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const valuesOf = (kpi: KpiId, calls: readonly MeasuredCall[]): number[] => calls.flatMap(({ call }) => KPIS[kpi].valueOf(call) ?? []);

const WINDOWS: readonly CallWindow[] = ["recent", "before", "older"];
const table = SELLER_PROFILES.flatMap((seller) =>
  WINDOWS.map((window): [string, CallWindow, Measures] => [
    seller.name,
    window,
    { ...seller.before, ...(window === "recent" ? seller.recent : {}) },
  ]),
);

describe("measured by the analytics", () => {
  it.each(table)("%s's %s calls meet the table", (seller, window, wanted) => {
    const calls = callsOf(seller, window);
    const average = (kpi: KpiId): number => mean(valuesOf(kpi, calls));
    expect(Math.abs(average("talkShare") - wanted.talkShare)).toBeLessThan(0.02);
    expect(Math.abs(average("wordsPerMinute") / wanted.wordsPerMinute - 1)).toBeLessThan(0.03);
    expect(Math.abs(average("pauseMs") / wanted.pauseMs - 1)).toBeLessThan(0.1);
    expect(Math.abs(average("customerMonologueMs") / wanted.customerMonologueMs - 1)).toBeLessThan(0.1);
    expect(Math.abs(average("positive") - wanted.positive)).toBeLessThan(0.04);
    expect(Math.abs(average("negative") - wanted.negative)).toBeLessThan(0.04);
  });

  it("files are read without anything to mend; of the Danish calls it is said why they have no sentiment", () => {
    const problems = (isDanish: boolean) =>
      measured.filter(({ demo }) => (demo.kind === "danish") === isDanish).flatMap(({ analysis }) => analysis.problems);
    expect(problems(false)).toEqual([]);
    expect(problems(true)).toEqual(
      Array(4).fill("The customer's sentiment was not measured: it takes a model of the language, and none is known of da."),
    );
  });

  it("the hidden sentiment agrees with the analyser's in at least 80 % of the customers' lines, in each language", () => {
    for (const locale of ["en-us", "zh-cn"]) {
      let agreed = 0;
      let total = 0;
      for (const { demo, analysis } of measured) {
        if (demo.locale !== locale || !demo.target) continue;
        const customer = analysis.participants.find(({ role }) => role === "customer")?.participantId;
        const own = analysis.segments.filter(({ participantId }) => participantId === customer);
        const found = new Map(own.map(({ offsetMs, label }) => [offsetMs, label]));
        for (const { side, startMs, line } of demo.labels) {
          if (side !== "customer") continue;
          total++;
          if ((found.get(startMs) ?? "neutral") === line.sentiment) agreed++;
        }
      }
      expect(total).toBeGreaterThan(1000);
      expect(agreed / total).toBeGreaterThan(0.8);
    }
  });

  it("tracked words and questions are found where they were put", () => {
    const wrong = measured.filter(({ demo, analysis }) => {
      const put = demo.labels.flatMap(({ line }) => line.tracked ?? []).sort();
      const asked = demo.labels.filter(({ side, line }) => side === "seller" && line.is === "question").length;
      const found = analysis.signals.map(({ text }) => text).sort();
      const answered = analysis.participants.find(({ role }) => role === "seller")?.questionCount;
      return demo.target !== undefined && (put.join() !== found.join() || answered !== asked);
    });
    expect(wrong.map(({ demo }) => demo.id)).toEqual([]);
  });

  it("there is about one action item a call", () => {
    const conversations = measured.filter(({ demo }) => demo.target);
    const items = conversations.reduce((sum, { analysis }) => sum + analysis.actionItems.length, 0);
    expect(items / conversations.length).toBeGreaterThan(0.8);
    expect(items / conversations.length).toBeLessThan(1.2);
  });

  it("customers are sourer at the end of a quarter, by some five points", () => {
    const excess = (atEnd: boolean): number =>
      mean(
        table.flatMap(([seller, window, wanted]) =>
          callsOf(seller, window)
            .filter(({ demo }) => demo.quarterEnd === atEnd)
            .flatMap(({ call }) => (call.sentiment ? [call.sentiment.negative - wanted.negative] : [])),
        ),
      );
    // Some eighty calls, each with a standard deviation of eight points: twice the standard error to either side, and a little.
    expect(excess(true) - excess(false)).toBeGreaterThan(0.02);
    expect(excess(true) - excess(false)).toBeLessThan(0.08);
  });

  it("Amara asks far more questions than the others", () => {
    const perHour = (seller: string): number => {
      const calls = WINDOWS.flatMap((window) => callsOf(seller, window));
      const questions = calls.reduce(
        (sum, { analysis }) => sum + (analysis.participants.find(({ role }) => role === "seller")?.questionCount ?? 0),
        0,
      );
      return questions / (calls.reduce((sum, { analysis }) => sum + analysis.durationMs, 0) / HOUR_MS);
    };
    expect(Math.abs(perHour("Amara Obi") - 16)).toBeLessThan(2);
    expect(Math.abs(perHour("Hanna Sato") - 9)).toBeLessThan(2);
  });

  it("Danish calls have no sentiment, voicemails no talk share", () => {
    const sentiments = measured.filter(({ demo }) => demo.kind === "danish").map(({ call }) => call.sentiment);
    expect(sentiments).toEqual(Array(4).fill(undefined));
    const shares = measured.filter(({ demo }) => demo.kind === "voicemail").map(({ call }) => call.talkShare);
    expect(shares).toEqual(Array(12).fill(undefined));
  });
});

describe("stories", () => {
  const compared = DEMO_STORIES.filter(({ tooFew }) => tooFew === undefined);
  // Skewed measures are compared by their medians, as the insights do.
  const typical = (kpi: KpiId, calls: readonly MeasuredCall[]): number => (kpi.endsWith("Ms") ? median : mean)(valuesOf(kpi, calls));

  it.each(compared.map((story) => [story.seller, story] as const))(
    "%s shows the changes of the story and no other of a size worth a word",
    (seller, story) => {
      const changed = (Object.keys(KPIS) as KpiId[]).filter((kpi) => {
        const difference = typical(kpi, callsOf(seller, "recent")) - typical(kpi, callsOf(seller, "before"));
        return kpi !== "switchCount" && Math.abs(difference) >= KPIS[kpi].minimum;
      });
      expect(changed.sort()).toEqual(story.changes.map(({ kpi }) => kpi).sort());
    },
  );

  it.each(compared.flatMap(({ seller, changes }) => changes.map(({ kpi, by }) => [seller, kpi, by] as const)))(
    "%s's %s changes by about %d",
    (seller, kpi, by) => {
      const difference = mean(valuesOf(kpi, callsOf(seller, "recent"))) - mean(valuesOf(kpi, callsOf(seller, "before")));
      expect(difference / by).toBeGreaterThan(0.8);
      expect(difference / by).toBeLessThan(1.2);
    },
  );

  it("Kestrel is heard in 12 of Mei's 22 calls and was in 2 of 18; elsewhere hardly, Norvia here and there", () => {
    const naming = (word: string, calls: readonly MeasuredCall[]): number =>
      calls.filter(({ analysis }) => analysis.signals.some(({ text }) => text === word)).length;
    const mei = DEMO_STORIES.find(({ seller }) => seller === "Mei Koh")?.words[0];
    for (const window of ["recent", "before"] as const) {
      const calls = callsOf("Mei Koh", window);
      expect([naming("Kestrel", calls), calls.length]).toEqual(mei?.[window]);
    }
    const others = measured.filter(({ demo }) => demo.sellerName !== "Mei Koh");
    expect(naming("Kestrel", others)).toBe(0);
    expect(naming("凯斯特", others)).toBe(3);
    expect(naming("Norvia", others)).toBeGreaterThan(40);
  });

  it("Amara and Li Na have the happiest customers, pause longer and let customers tell more than any other seller of the North", () => {
    const north = ["Mei Koh", "Jonas Weber", "Amara Obi", "Li Na", "Carlos Ruiz", "Hanna Sato"];
    const top = (kpi: KpiId, count = 2): string[] =>
      [...north]
        .sort((a, b) => mean(valuesOf(kpi, callsOf(b, "recent"))) - mean(valuesOf(kpi, callsOf(a, "recent"))))
        .slice(0, count)
        .sort();
    for (const kpi of ["positive", "pauseMs", "customerMonologueMs"] as const) expect(top(kpi)).toEqual(["Amara Obi", "Li Na"]);
  });
});
