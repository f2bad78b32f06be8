import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import { captionList, type Caption } from "../../../shared/figures/captions";
import { verdictSentence } from "../../../shared/figures/verdict";
import { teamTargets } from "../../../shared/insights/teamTargets";
import { figureRows } from "../../../shared/figures/figureRows";
import type { FigureSource } from "../../../shared/figures/FigureSource";
import { figuresOf, type KpiFigure } from "../../../shared/figures/kpiFigure";
import { teamAt, TEXTS } from "../../controls/pageWith";
import { callWith, feeling } from "../insights/callWith";

const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
const talking = (talkShare: number, count = 8) => times(count, () => callWith({ talkShare }));
const WITHOUT_CALLS: FigureSource = {
  sellerId: "mei",
  calls: [],
  previousCalls: [],
  team: [],
  starred: [],
  comparison: "previousPeriod",
  targets: {},
};
const figures = (source: Partial<FigureSource>) => figuresOf(Object.keys(KPIS) as KpiId[], { ...WITHOUT_CALLS, ...source }, TEXTS);

function figure(source: Partial<FigureSource>, kpi: KpiId = "talkShare"): KpiFigure {
  const found = figures(source)[kpi];
  if (!found) throw new Error(`${kpi} is hidden`);
  return found;
}
const written = ({ mark, text }: Caption) => (mark ? `${mark}: ${text}` : text);
function captions(...of: Parameters<typeof figure>): string[] {
  const { change, chosen, other, count } = figure(...of).captions;
  return captionList(change, chosen, other, count).map(written);
}
function verdict(...of: Parameters<typeof figure>): string | undefined {
  const said = figure(...of).verdict;
  return said && verdictSentence(said);
}

/** Six sellers, a to f, the happier the customers the later in the alphabet. */
function sixSellers(means: SellerMeans["means"] = {}): SellerMeans[] {
  return ["a", "b", "c", "d", "e", "f"].map((sellerId, index) => ({
    sellerId,
    n: 10,
    means: { positive: 0.3 + index / 100, negative: 0.1, ...means },
  }));
}

describe("kpiFigure: change", () => {
  const calls = talking(0.636);

  it("is that of the two figures shown, against the period before", () => {
    expect(captions({ calls, previousCalls: talking(0.524), team: teamAt({ talkShare: 0.55 }) })).toEqual([
      "+12\u00a0points",
      "previous: was 52%",
      "team: team 55%",
    ]);
  });

  it("says of what days the team's figure is that the manager has published", () => {
    const benchmark = { talkShare: { q1: 0.5, median: 0.55, q3: 0.6, sellers: 8, from: "2026-10-31", to: "2026-11-29" } };
    const source = { comparison: "team", calls, benchmark } as const;
    expect(captions(source)).toEqual(["+9\u00a0points", "team: team 55%, Oct 31\u2009–\u2009Nov 29"]);
    expect(figure(source)).toMatchObject({
      others: { mark: "team", value: 0.55 },
      cells: { team: "55% · 8 sellers · Oct 31\u2009–\u2009Nov 29" },
    });
  });

  it("is against the team's median where one compares with the team", () => {
    const source = { comparison: "team", calls, previousCalls: talking(0.52), team: teamAt({ talkShare: 0.55 }) } as const;
    expect(captions(source)).toEqual(["+9\u00a0points", "team: team 55%", "previous: was 52%"]);
  });

  it("is against the mean of top sellers", () => {
    const source = { comparison: "topSellers", calls, previousCalls: talking(0.52), team: sixSellers({ talkShare: 0.48 }) } as const;
    expect(captions(source)).toEqual(["+16\u00a0points", "top: top sellers 48%", "previous: was 52%"]);
    expect(figure(source).others).toEqual({ mark: "top", value: 0.48 });
  });

  it("of sentiment is never against sellers who were chosen by sentiment", () => {
    const source = { comparison: "topSellers", calls: times(8, () => feeling(0.4, 0.1)), team: sixSellers() } as const;
    expect(captions(source, "positive")).toEqual([]);
    expect(figure(source, "positive")).not.toHaveProperty("others");
    expect(captions({ ...source, starred: ["f"] }, "positive")).toEqual(["+5\u00a0points", "top: top sellers 35%"]);
  });

  it("is not there where there is nothing to compare with: the page says that once", () => {
    for (const comparison of ["previousPeriod", "team", "topSellers"] as const) expect(captions({ calls, comparison })).toEqual([]);
    expect(captions({ calls, previousCalls: undefined })).toEqual([]);
  });

  it("gives way to the range of fewer than four others, which is one figure where they do alike", () => {
    const [a, b, c] = teamAt({ talkShare: 0.55 }) as [SellerMeans, SellerMeans, SellerMeans];
    const apart = { ...c, means: { talkShare: 0.59 } };
    expect(captions({ comparison: "team", calls, team: [a, b, apart] })).toEqual(["3 others 55–59%"]);
    expect(captions({ calls, team: [a, b] })).toEqual(["2 others 55%"]);
    expect(captions({ calls, team: [a] })).toEqual(["one other 55%"]);
    expect(figure({ calls, team: [a] })).not.toHaveProperty("others");
  });
});

describe("kpiFigure: few calls", () => {
  it("compares nothing below eight calls", () => {
    const few = figure({ calls: talking(0.64, 3), previousCalls: talking(0.52), team: teamAt({ talkShare: 0.55 }) });
    expect(few.captions).toEqual({ count: { text: "few calls" } });
    expect(few).not.toHaveProperty("previous");
    expect(few).not.toHaveProperty("others");
    expect(few).toMatchObject({ text: "64%", verdict: { side: "above", words: "above target", band: ", 43–60%" } });
  });

  it("names the calls that it stands on where these are not all", () => {
    expect(captions({ calls: [...talking(0.64, 3), callWith()] })).toEqual(["3 of 4 calls"]);
    expect(captions({ calls: [...talking(0.64, 9), callWith()] })).toEqual(["9 of 10 calls"]);
    expect(captions({ calls: talking(0.64, 9) })).toEqual([]);
  });

  it("draws no change from fewer than eight calls before", () => {
    const few = figure({ calls: talking(0.64), previousCalls: talking(0.52, 7) });
    expect(few.captions.change).toBeUndefined();
    expect(few).not.toHaveProperty("previous");
  });

  it("is absent, not zero, where no call has the measure", () => {
    const absent = figure({ calls: times(12, () => callWith()), previousCalls: talking(0.52) });
    expect(absent).toMatchObject({ text: "–", captions: { count: { text: "not measured in these 12 calls" } } });
    expect(absent).not.toHaveProperty("value");
    expect(absent).not.toHaveProperty("verdict");
  });
});

describe("kpiFigure: target", () => {
  const calls = talking(0.64);

  it("is a convention until an admin sets one, and says so", () => {
    expect(verdict({ calls })).toBe("above target, 43–60%");
    expect(figure({ calls }).cells.source).toBe("typical range");
  });

  it("is the admin's, with its source", () => {
    const targets = { talkShare: { band: { low: 0.5, high: 0.7 }, hidden: false, source: "Handbook, chapter 4" } };
    expect(verdict({ calls, targets })).toBe("within target, 50–70%");
    expect(figure({ calls, targets }).cells.source).toBe("Handbook, chapter 4");
    const bare = figure({ calls, targets: { talkShare: { band: { high: 0.5 }, hidden: false } } });
    expect(bare.cells).toMatchObject({ target: "at most 50%", source: "set by your admin" });
  });

  it("is none where the admin took it away", () => {
    const bare = figure({ calls, targets: { talkShare: { hidden: false } } });
    expect(bare).not.toHaveProperty("band");
    expect(bare).not.toHaveProperty("verdict");
  });

  it("of negative sentiment follows from what the manager has published where the team is not seen", () => {
    const negative = { q1: 0.12, median: 0.14, q3: 0.16, sellers: 8, from: "2026-10-31", to: "2026-11-29" };
    const source = { calls: times(8, () => feeling(0.4, 0.27)), team: [], targets: teamTargets({}, [], { negative }) };
    expect(verdict(source, "negative")).toBe("above target, at most 20% · team's usual + 6 points");
    expect(teamTargets({}, teamAt({ negative: 0.1 }), { negative }).negative?.band?.high).toBeCloseTo(0.16);
  });

  it("of negative sentiment follows from the team, and says how", () => {
    const team = teamAt({ negative: 0.14 });
    const source = { calls: times(8, () => feeling(0.4, 0.27)), team, targets: teamTargets({}, team) };
    expect(verdict(source, "negative")).toBe("above target, at most 20% · team's usual + 6 points");
  });

  it("agrees with the figure shown: 60% is not above 60%", () => {
    expect(verdict({ calls: talking(0.604) })).toMatch(/^within target/);
  });

  it("hides what an admin has hidden", () => {
    expect(figures({ calls, targets: { talkShare: { hidden: true } } })).not.toHaveProperty("talkShare");
  });
});

describe("figureRows", () => {
  const rows = (source: Partial<FigureSource>, comparison: FigureSource["comparison"] = "previousPeriod") =>
    figureRows([figure({ ...source, comparison })], comparison, TEXTS.t);

  it("tells everything that the chart draws, each with what it stands on", () => {
    const source = { calls: [...talking(0.64), callWith()], previousCalls: talking(0.52), team: teamAt({ talkShare: 0.55 }) };
    expect(rows(source)).toEqual([
      ["Average", "64%"],
      ["Target", "43–60%"],
      ["Source", "typical range"],
      ["Before", "52% · 8 of 8 calls"],
      ["Team, median", "55% · 4 sellers"],
      ["Measured in", "8 of 9 calls"],
    ]);
  });

  it("adds top sellers where one compares with them", () => {
    expect(rows({ calls: talking(0.64), team: sixSellers({ talkShare: 0.48 }) }, "topSellers")).toContainEqual([
      "Top sellers",
      "48% · the 2 with the most positive customers",
    ]);
  });

  it("marks what there is not, and gives the range of too few others", () => {
    const source = { calls: [callWith()], team: teamAt({ talkShare: 0.55 }).slice(2), targets: { talkShare: { hidden: false } } };
    expect(rows(source)).toEqual([
      ["Average", "–"],
      ["Target", "–"],
      ["Source", "–"],
      ["Before", "–"],
      ["Team, median", "2 others 55%"],
      ["Measured in", "0 of 1 call"],
    ]);
  });
});
