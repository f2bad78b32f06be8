import { referenceOf, type ReferenceSource } from "../../../shared/insights/reference";
import { callWith } from "./callWith";
import { sellerMeans, teamWith } from "./sellerMeans";

const source = (more: Partial<ReferenceSource>): ReferenceSource => ({
  sellerId: "mei",
  previousCalls: undefined,
  team: [],
  starred: [],
  ...more,
});

describe("the reference of the previous period", () => {
  it("is the figure of its calls, with n and denominator", () => {
    const previousCalls = [callWith({ talkShare: 0.5 }), callWith({ talkShare: 0.6 }), callWith()];
    expect(referenceOf("talkShare", "previousPeriod", source({ previousCalls }))).toEqual({
      basis: "previousPeriod",
      value: 0.55,
      n: 2,
      denominator: 3,
    });
  });

  it("is absent where there is no such period, and where its calls lack the measure", () => {
    expect(referenceOf("talkShare", "previousPeriod", source({}))).toMatchObject({ reason: "noPreviousPeriod" });
    for (const previousCalls of [[], [callWith()]]) {
      expect(referenceOf("talkShare", "previousPeriod", source({ previousCalls }))).toMatchObject({ reason: "noPreviousCalls" });
    }
  });
});

describe("the reference of the team", () => {
  it("is the median of the others", () => {
    const team = [...teamWith("pauseMs", 500, 600, 700, 800), sellerMeans("mei", { pauseMs: 9000 })];
    expect(referenceOf("pauseMs", "team", source({ team }))).toEqual({ basis: "team", value: 650, sellers: 4 });
  });

  it("is what the manager has published where the others are not seen, with the days it is of", () => {
    const published = { from: "2026-10-31", to: "2026-11-29" };
    const benchmark = { pauseMs: { q1: 600, median: 700, q3: 800, sellers: 8, ...published } };
    const alone = source({ team: [sellerMeans("mei", { pauseMs: 9000 })], benchmark });
    expect(referenceOf("pauseMs", "team", alone)).toEqual({ basis: "team", value: 700, sellers: 8, published });
    expect(referenceOf("talkShare", "team", alone)).toMatchObject({ reason: "tooFewSellers" });
    const seen = source({ team: teamWith("pauseMs", 500, 600, 700, 800), benchmark });
    expect(referenceOf("pauseMs", "team", seen)).toEqual({ basis: "team", value: 650, sellers: 4 });
  });

  it("is absent with fewer than four others", () => {
    expect(referenceOf("pauseMs", "team", source({ team: teamWith("pauseMs", 500, 600, 700) }))).toMatchObject({ reason: "tooFewSellers" });
  });
});

describe("the reference of top sellers", () => {
  const team = [0.6, 0.5, 0.3, 0.3, 0.3, 0.3].map((positive, index) =>
    sellerMeans(`s${index}`, { positive, negative: 0.1, pauseMs: 1000 - 100 * index }),
  );

  it("is the mean of their means, and names how they were chosen", () => {
    expect(referenceOf("pauseMs", "topSellers", source({ team }))).toEqual({ basis: "bestThird", value: 950, sellers: 2 });
    expect(referenceOf("pauseMs", "topSellers", source({ team, starred: ["s3"] }))).toEqual({ basis: "starred", value: 700, sellers: 1 });
  });

  it("compares nobody with themselves", () => {
    expect(referenceOf("pauseMs", "topSellers", source({ team, sellerId: "s0" }))).toEqual({ basis: "bestThird", value: 900, sellers: 1 });
    expect(referenceOf("pauseMs", "topSellers", source({ team, sellerId: "s3", starred: ["s3"] }))).toMatchObject({
      reason: "tooFewSellers",
    });
  });

  it("never compares sentiment with those whom sentiment chose, but with starred ones", () => {
    expect(referenceOf("negative", "topSellers", source({ team }))).toMatchObject({ reason: "chosenBySentiment" });
    expect(referenceOf("negative", "topSellers", source({ team, starred: ["s3"] }))).toMatchObject({ basis: "starred", value: 0.1 });
  });

  it("is absent with too few sellers", () => {
    expect(referenceOf("pauseMs", "topSellers", source({ team: team.slice(1) }))).toMatchObject({ reason: "tooFewSellers" });
  });
});
