import type { teamQuery } from "../../../shared/dataverse/teamQuery";
import { seesOthers, toSellerMeans, toTeamSellers } from "../../../shared/dataverse/teamRows";
import { rowOf, type Columns } from "./rowOf";

const MEI = "00000000-0000-0000-0000-00000000000a";
const ALEX = "00000000-0000-0000-0000-00000000000b";
const NAME = "@OData.Community.Display.V1.FormattedValue";

/** One group of the aggregate: `n` calls of half an hour with ten switches each. */
const group = (n: number, columns: Columns<typeof teamQuery> = {}) =>
  rowOf<typeof teamQuery>({
    user: MEI,
    [`user${NAME}`]: "Mei Koh",
    owner: ALEX,
    [`owner${NAME}`]: "Alex Rossi",
    n,
    ratio: 0.6 * n,
    speed: 150 * n,
    pause: 700 * n,
    monologue: 60_000 * n,
    duration: 1_800_000 * n,
    switches: 10 * n,
    customermonologue: 30_000 * n,
    positive: 0.4 * n,
    negative: 0.2 * n,
    ...columns,
  });

describe("toSellerMeans", () => {
  it("divides the sums by the calls, switches per hour by the hours", () => {
    const [mei] = toSellerMeans([group(8)], "share");
    expect(mei).toMatchObject({ sellerId: MEI, name: "Mei Koh", n: 8 });
    expect(mei?.means.talkShare).toBeCloseTo(0.6);
    expect(mei?.means).toMatchObject({ wordsPerMinute: 150, pauseMs: 700, switchCount: 10, switchesPerHour: 20 });
    expect(mei?.means).toMatchObject({ sellerMonologueMs: 60_000, customerMonologueMs: 30_000, positive: 0.4, negative: 0.2 });
  });

  it("has no switches per hour of calls that lasted no time", () => {
    expect(toSellerMeans([group(8, { duration: 0 })], "share")[0]?.means).not.toHaveProperty("switchesPerHour");
  });

  it("counts a call for its user, and for its owner only where it names no user", () => {
    const means = toSellerMeans([group(8), group(2, { user: null })], "share");
    expect(means.map(({ sellerId, name, n }) => [sellerId, name, n])).toEqual([
      [MEI, "Mei Koh", 8],
      [ALEX, "Alex Rossi", 2],
    ]);
  });

  it("adds the groups of one seller: several owners, parts of a period", () => {
    const [mei, ...others] = toSellerMeans([group(1, { speed: 100 }), group(3, { owner: MEI, speed: 600 })], "share");
    expect(others).toEqual([]);
    expect(mei).toMatchObject({ n: 4, means: { wordsPerMinute: 175 } });
  });

  it("spells one id in one way", () => {
    expect(toSellerMeans([group(1), group(1, { user: `{${MEI.toUpperCase()}}` })], "share")).toHaveLength(1);
  });

  it("has talk shares only where stored ratios can be averaged", () => {
    expect(toSellerMeans([group(8, { ratio: 480 })], "percent")[0]?.means.talkShare).toBeCloseTo(0.6);
    expect(toSellerMeans([group(8)], "quotient")[0]?.means).not.toHaveProperty("talkShare");
  });

  it("has no talk share of sums that hold an impossible ratio", () => {
    expect(toSellerMeans([group(8, { highest: 1.7 })], "share")[0]?.means).not.toHaveProperty("talkShare");
    expect(toSellerMeans([group(8, { ratio: 480, highest: 170 })], "percent")[0]?.means).not.toHaveProperty("talkShare");
    expect(toSellerMeans([group(8, { ratio: 480, highest: 100 })], "percent")[0]?.means.talkShare).toBeCloseTo(0.6);
  });

  it("leaves out sellers without a call and groups without anybody", () => {
    expect(toSellerMeans([group(0), group(2, { user: null, owner: null })], "share")).toEqual([]);
  });
});

describe("seesOthers", () => {
  it("is the sign of rows that somebody else owns", () => {
    expect(seesOthers([group(1)], MEI)).toBe(true);
    expect(seesOthers([group(1, { owner: MEI.toUpperCase() })], MEI)).toBe(false);
    expect(seesOthers([], MEI)).toBe(false);
  });
});

describe("toTeamSellers", () => {
  it("knows a user with everything, an owner by name only", () => {
    const known = group(1, { name: "Mei Koh", title: "Account executive", email: "mei@example.com", disabled: false });
    expect(toTeamSellers([known, group(1, { user: null })])).toEqual([
      { id: MEI, name: "Mei Koh", jobTitle: "Account executive", email: "mei@example.com" },
      { id: ALEX, name: "Alex Rossi" },
    ]);
  });
});

describe("toTeamSellers of somebody whom no row names", () => {
  it("leaves the name empty", () => {
    expect(toTeamSellers([group(1, { user: null, [`owner${NAME}`]: undefined })])).toEqual([{ id: ALEX, name: "" }]);
  });
});
