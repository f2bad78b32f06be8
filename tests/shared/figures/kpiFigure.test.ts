import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import { captionList, type Caption } from "../../../shared/figures/captions";
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
const captions = (...of: Parameters<typeof figure>) => captionList(figure(...of).captions).map(written);
const change = (...of: Parameters<typeof figure>) => figure(...of).captions.change?.text;

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
      "previous: +12 points · before 52%",
      "team: team 55%",
      "8 of 8 calls",
    ]);
  });

  it("is against the team's median where one compares with the team", () => {
    const source = { comparison: "team", calls, previousCalls: talking(0.52), team: teamAt({ talkShare: 0.55 }) } as const;
    expect(captions(source)).toEqual(["team: +9 points · team 55%", "previous: before 52%", "8 of 8 calls"]);
  });

  it("is against the mean of top sellers, which says how they were chosen and how many they are", () => {
    const source = { comparison: "topSellers", calls, previousCalls: talking(0.52), team: sixSellers({ talkShare: 0.48 }) } as const;
    expect(captions(source)[0]).toBe("top: +16 points · top sellers 48% (2 by sentiment)");
    expect(captions({ ...source, starred: ["a"] })[0]).toBe("top: +16 points · top sellers 48% (1 starred)");
    expect(figure(source).others).toEqual({ mark: "top", value: 0.48 });
  });

  it("of sentiment is never against sellers who were chosen by sentiment", () => {
    const source = { comparison: "topSellers", calls: times(8, () => feeling(0.4, 0.1)), team: sixSellers() } as const;
    expect(change(source, "positive")).toBe("not compared: top sellers are chosen by sentiment");
    expect(figure(source, "positive")).not.toHaveProperty("others");
    expect(change({ ...source, starred: ["f"] }, "positive")).toBe("+5 points · top sellers 35% (1 starred)");
  });

  it("says why there is none", () => {
    expect(change({ calls })).toBe("no earlier calls");
    expect(change({ calls, previousCalls: undefined })).toBe("no earlier period");
    expect(change({ calls, comparison: "team" })).toBe("too few other sellers to compare with");
    expect(change({ calls, comparison: "topSellers" })).toBe("too few other sellers to compare with");
  });

  it("gives way to the range of fewer than four others", () => {
    const team = teamAt({ talkShare: 0.55 }).slice(2);
    expect(captions({ comparison: "team", calls, team })).toEqual(["others 55% to 55%", "8 of 8 calls"]);
    expect(captions({ calls, team })).toEqual(["no earlier calls", "others 55% to 55%", "8 of 8 calls"]);
    expect(figure({ calls, team })).not.toHaveProperty("others");
  });
});

describe("kpiFigure: few calls", () => {
  it("compares nothing below eight calls, and says from how many", () => {
    const few = figure({ calls: talking(0.64, 3), previousCalls: talking(0.52), team: teamAt({ talkShare: 0.55 }) });
    expect(few.captions).toEqual({ count: { text: "3 calls. Trends appear from 8." } });
    expect(few).not.toHaveProperty("previous");
    expect(few).not.toHaveProperty("others");
    expect(few.text).toBe("64%");
  });

  it("names the calls without the measure, too", () => {
    expect(captions({ calls: [...talking(0.64, 3), callWith()] })).toEqual(["3 of 4 calls. Trends appear from 8."]);
  });

  it("draws no change from fewer than eight calls before", () => {
    const few = figure({ calls: talking(0.64), previousCalls: talking(0.52, 7) });
    expect(few.captions.change).toEqual({ text: "Before: 7 calls. Trends appear from 8." });
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
    expect(figure({ calls }).verdict).toBe("above target, 43% to 60% (convention)");
  });

  it("is the admin's, with its source", () => {
    const targets = { talkShare: { band: { low: 0.5, high: 0.7 }, hidden: false, source: "Handbook, chapter 4" } };
    expect(figure({ calls, targets }).verdict).toBe("within target, 50% to 70% (Handbook, chapter 4)");
    expect(figure({ calls, targets: { talkShare: { band: { high: 0.5 }, hidden: false } } }).verdict).toBe(
      "above target, at most 50% (set by your admin)",
    );
  });

  it("is none where the admin took it away", () => {
    const bare = figure({ calls, targets: { talkShare: { hidden: false } } });
    expect(bare).not.toHaveProperty("band");
    expect(bare).not.toHaveProperty("verdict");
  });

  it("of negative sentiment lies above the team's median", () => {
    const source = { calls: times(8, () => feeling(0.4, 0.27)), team: teamAt({ negative: 0.14 }) };
    expect(figure(source, "negative").verdict).toBe("above target, at most 20% (from the team's median)");
  });

  it("agrees with the figure shown: 60% is not above 60%", () => {
    expect(figure({ calls: talking(0.604) }).verdict).toMatch(/^within target/);
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
      ["Target", "43% to 60%"],
      ["Source", "convention"],
      ["Before", "52% · 8 of 8 calls"],
      ["Team, median", "55% · 4 sellers"],
      ["Measured in", "8 of 9 calls"],
    ]);
  });

  it("adds top sellers where one compares with them", () => {
    expect(rows({ calls: talking(0.64), team: sixSellers({ talkShare: 0.48 }) }, "topSellers")).toContainEqual([
      "Top sellers",
      "48% · 2 by sentiment",
    ]);
  });

  it("marks what there is not, and gives the range of too few others", () => {
    const source = { calls: [callWith()], team: teamAt({ talkShare: 0.55 }).slice(2), targets: { talkShare: { hidden: false } } };
    expect(rows(source)).toEqual([
      ["Average", "–"],
      ["Target", "–"],
      ["Source", "–"],
      ["Before", "–"],
      ["Team, median", "others 55% to 55%"],
      ["Measured in", "0 of 1 call"],
    ]);
  });
});
