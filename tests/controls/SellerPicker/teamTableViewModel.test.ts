import { nextSort, sorted } from "../../../shared/format/columnOrder";
import { FIRST_SORT, teamView, type Column } from "../../../controls/SellerPicker/teamTableViewModel";
import type { KpiId } from "../../../shared/domain/kpis";
import type { SellerMeans } from "../../../shared/domain/SellerMeans";
import { matching } from "../../../shared/format/search";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { pageWith, TEXTS } from "../pageWith";

const USUAL: SellerMeans["means"] = { talkShare: 0.52, pauseMs: 800, wordsPerMinute: 160, positive: 0.4, negative: 0.15 };
const someone = (sellerId: string, means: Partial<Record<KpiId, number>> = {}, n = 20): SellerMeans => ({
  sellerId,
  n,
  means: { ...USUAL, ...means },
});
const PEOPLE = ["Zoe", "Yan", "Mei", "Ana", "Bo"].map((name) => ({ id: name.toLowerCase(), name }));
const TEAM = [
  someone("zoe"),
  someone("yan", { talkShare: 0.68 }),
  someone("mei", { pauseMs: 300, talkShare: 0.65 }),
  someone("ana"),
  someone("bo", {}, 9),
];

const view = (page: Partial<SellerPage> = {}) => teamView(pageWith({ sellers: PEOPLE, team: TEAM, ...page }), TEXTS);
const order = (column: Column, descending: boolean, page: Partial<SellerPage> = {}) =>
  sorted(view(page).rows, { column, descending }, "en").map(({ name }) => name);
const rowOf = (name: string, page: Partial<SellerPage> = {}) => view(page).rows.find((row) => row.name === name)!;

describe("teamView", () => {
  it("says of each seller how many calls the figures are over, and marks the one looked at", () => {
    expect(rowOf("Mei")).toMatchObject({
      calls: "20 calls",
      talkShare: "65%",
      chosen: true,
      sentiment: { text: "40% positive, 45% neutral, 15% negative" },
    });
    expect(rowOf("Bo")).toMatchObject({ calls: "9 calls", chosen: false });
    expect(view().caption).toBe("Figures are over the calls of the period that have all measures, at most of its last 90 days.");
  });

  it("names what somebody may benefit from coaching in, the worst first, and on which side of its target", () => {
    expect(rowOf("Mei").coaching).toBe("pause below target and talk share above target");
    expect(rowOf("Ana").coaching).toBe("");
  });

  it("judges by the admin's targets and leaves hidden figures out", () => {
    const targets = { talkShare: { band: { high: 0.7 }, hidden: false }, pauseMs: { hidden: true } };
    expect(rowOf("Mei", { targets }).coaching).toBe("");
    const hidden = { talkShare: { hidden: true }, negative: { hidden: true } };
    expect(view({ targets: hidden }).columns).toEqual(["name", "calls", "coaching"]);
    expect(view({ targets: { positive: { hidden: true } } }).columns).toEqual(["name", "calls", "talkShare", "coaching"]);
    expect(view().columns).toEqual(["name", "calls", "talkShare", "sentiment", "coaching"]);
  });

  it("tells why nobody is judged where too few others can be seen", () => {
    const { caption, rows } = view({ team: [...TEAM.slice(0, 4), someone("bo", {}, 7)] });
    expect(caption).toBe(
      "Figures are over the calls of the period that have all measures, at most of its last 90 days. " +
        "Who may benefit from coaching is told from 5 sellers with 8 calls each.",
    );
    expect(rows.every(({ coaching }) => coaching === "")).toBe(true);
    expect(view({ team: [...TEAM.slice(0, 4), someone("bo", {}, 8)] }).caption).not.toContain("coaching");
  });

  it("has no figures for sellers without calls, and none where the ratios' unit is unknown", () => {
    expect(rowOf("Lee", { sellers: [{ id: "lee", name: "Lee" }] })).toEqual(
      expect.not.objectContaining({ talkShare: expect.anything() as unknown }),
    );
    expect(rowOf("Lee", { sellers: [{ id: "lee", name: "Lee" }] })).toMatchObject({ calls: "no calls", jobTitle: "", coaching: "" });
    expect(rowOf("Zoe", { team: [{ sellerId: "zoe", n: 20, means: { positive: 0.4, negative: 0.1 } }] })).not.toHaveProperty("talkShare");
  });

  it("never shows more than all words where stored shares exceed that", () => {
    const { sentiment } = rowOf("Zoe", { team: [someone("zoe", { positive: 0.9, negative: 0.3 })] });
    expect(sentiment).toMatchObject({ positive: 0.75, negative: 0.25, text: "75% positive, 0% neutral, 25% negative" });
    expect(sentiment?.neutral).toBeCloseTo(0);
  });

  it("shows shares that add up to 100", () => {
    const { sentiment } = rowOf("Zoe", { team: [someone("zoe", { positive: 0.336, negative: 0.336 })] });
    expect(sentiment).toMatchObject({ text: "34% positive, 32% neutral, 34% negative" });
  });

  it("has no sentiment where one part of it was not measured", () => {
    for (const means of [{ positive: 0.4 }, { negative: 0.1 }]) {
      expect(rowOf("Zoe", { team: [{ sellerId: "zoe", n: 20, means }] })).not.toHaveProperty("sentiment");
    }
  });

  it("says that an account is disabled", () => {
    expect(view({ sellers: [{ id: "zoe", name: "Zoe", disabled: true }] }).rows[0]?.name).toBe("Zoe (inactive)");
  });
});

describe("sorted", () => {
  it("begins with who may benefit most from coaching; all others follow by name", () => {
    expect(order(FIRST_SORT.column, FIRST_SORT.descending)).toEqual(["Mei", "Yan", "Ana", "Bo", "Zoe"]);
  });

  it("sorts by name, as the language does", () => {
    expect(order("name", false)).toEqual(["Ana", "Bo", "Mei", "Yan", "Zoe"]);
    expect(order("name", true)).toEqual(["Zoe", "Yan", "Mei", "Bo", "Ana"]);
  });

  it("keeps equals by name in both directions, and those without the figure last", () => {
    const sellers = [...PEOPLE, { id: "lee", name: "Lee" }];
    expect(order("talkShare", true, { sellers })).toEqual(["Yan", "Mei", "Ana", "Bo", "Zoe", "Lee"]);
    expect(order("talkShare", false, { sellers })).toEqual(["Ana", "Bo", "Zoe", "Mei", "Yan", "Lee"]);
    expect(order("calls", false, { sellers })[0]).toBe("Lee");
  });

  it("sorts sentiment by how far positive exceeds negative", () => {
    const team = [
      someone("zoe", { positive: 0.5, negative: 0.4 }),
      someone("mei", { positive: 0.4, negative: 0.1 }),
      someone("ana", { positive: 0.2, negative: 0.3 }),
    ];
    expect(order("sentiment", true, { team })).toEqual(["Mei", "Zoe", "Ana", "Bo", "Yan"]);
    expect(order("sentiment", false, { team })).toEqual(["Ana", "Zoe", "Mei", "Bo", "Yan"]);
  });

  it("keeps two of one name in the same order, whatever the order of the rows", () => {
    const sellers = ["b", "a", "c"].map((id) => ({ id, name: "Zoe" }));
    const ids = (rows: typeof sellers) => sorted(view({ sellers: rows }).rows, FIRST_SORT, "en").map(({ id }) => id);
    expect(ids(sellers)).toEqual(["a", "b", "c"]);
    expect(ids([...sellers].reverse())).toEqual(["a", "b", "c"]);
  });
});

describe("nextSort", () => {
  it("turns a column around, and begins another with its highest figure or its first name", () => {
    expect(nextSort(FIRST_SORT, "coaching")).toEqual({ column: "coaching", descending: false });
    expect(nextSort(FIRST_SORT, "calls")).toEqual({ column: "calls", descending: true });
    expect(nextSort(FIRST_SORT, "name")).toEqual({ column: "name", descending: false });
  });
});

describe("matching", () => {
  it("finds names and titles whatever the case and the accents, all words", () => {
    const { rows } = view({
      sellers: [
        { id: "a", name: "Zoë Ängström", jobTitle: "Sales manager" },
        { id: "b", name: "Alex Rossi", jobTitle: "Account executive" },
      ],
    });
    const names = (typed: string) => matching(rows, typed, ({ searched }) => searched).map(({ name }) => name);
    expect(names("zoe ang")).toEqual(["Zoë Ängström"]);
    expect(names("SALES MAN")).toEqual(["Zoë Ängström"]);
    expect(names("executive")).toEqual(["Alex Rossi"]);
    expect(names("  ")).toHaveLength(2);
    expect(names("nobody")).toEqual([]);
  });

  it("ranks and flags nobody where names are taken out of comparisons", () => {
    const { columns, rows, caption } = view({ withoutNames: true });
    expect(columns).toEqual(["name", "calls"]);
    expect(view().rows.some(({ coaching }) => coaching !== "")).toBe(true);
    expect(rows.map(({ coaching, talkShare, sentiment, order: { coaching: size } }) => [coaching, talkShare, sentiment, size])).toEqual(
      rows.map(() => ["", undefined, undefined, undefined]),
    );
    expect(caption).toBe("Sellers are not compared by name here: figures stand for 5 sellers or more.");
  });
});
