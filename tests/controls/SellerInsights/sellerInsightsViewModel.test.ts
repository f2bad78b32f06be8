import { insightsView } from "../../../controls/SellerInsights/sellerInsightsViewModel";
import type { Call } from "../../../shared/domain/Call";
import type { CallComment } from "../../../shared/domain/CallComment";
import { FURTHER_KPIS, KPIS, type KpiId } from "../../../shared/domain/kpis";
import { markOf, type ReadMarks } from "../../../shared/domain/readMarks";
import { DAY_MS } from "../../../shared/domain/time";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { callWith, MONDAY } from "../../shared/insights/callWith";
import { mentionOf } from "../../shared/insights/mentionOf";
import { sellerMeans } from "../../shared/insights/sellerMeans";
import { days, pageWith, teamAt } from "../pageWith";
import { testEnvironment, VIEWER } from "../testHost";
import { ENGLISH } from "../english";

const environment = testEnvironment();
const callsWith = (measures: Partial<Call>, count = 20) => Array.from({ length: count }, () => callWith(measures));

function view(page: Partial<SellerPage>, { starred = [] as string[], read = {} } = {}) {
  return insightsView({ page: pageWith(page), starred, read }, environment);
}
/** As a reader sees it: figures are tied to their units by spaces that do not break. */
const sentences = (page: Partial<SellerPage>, starred: string[] = []) =>
  view(page, { starred }).lines.map(({ sentence }) => sentence.replace(/\u00a0/g, " "));

const MEASURE: Readonly<Partial<Record<KpiId, (value: number) => Partial<Call>>>> = {
  switchesPerHour: (value) => ({ switchCount: value, durationMs: 3_600_000 }),
  negative: (negative) => ({ sentiment: { positive: 0.3, negative, neutral: 0.7 - negative } }),
  positive: (positive) => ({ sentiment: { positive, negative: 0.1, neutral: 0.9 - positive } }),
};
const measured = (kpi: KpiId, value: number) => callsWith(MEASURE[kpi]?.(value) ?? { [kpi]: value });

/** What admins may have shown beside the others: no insight speaks of it. */
const FURTHER: readonly string[] = FURTHER_KPIS;

describe("the sentences", () => {
  it.each<[KpiId, number, number, string]>([
    ["talkShare", 0.64, 0.52, "Talks 64% of the time, was 52%"],
    ["talkShare", 0.52, 0.64, "Talks 52% of the time, was 64%"],
    ["wordsPerMinute", 204, 165, "Speaks at 204 wpm, was 165 wpm"],
    ["pauseMs", 800, 380, "Waits 0.8 s before answering, was 0.4 s"],
    ["sellerMonologueMs", 160_000, 90_000, "Longest monologue of a call: 2:40 on average, was 1:30"],
    ["customerMonologueMs", 62_000, 40_000, "Customers' longest monologue: 1:02 on average, was 0:40"],
    ["switchesPerHour", 231, 180, "Speakers switch 231/h, was 180/h"],
    ["negative", 0.27, 0.14, "Customers' words are 27% negative, was 14%"],
    ["positive", 0.26, 0.38, "Customers' words are 26% positive, was 38%"],
  ])("of a change of %s from %d", (kpi, now, before, sentence) => {
    expect(sentences({ calls: measured(kpi, now), previousCalls: measured(kpi, before) })).toEqual([sentence]);
  });

  it.each<[KpiId, number, number, string]>([
    ["talkShare", 0.64, 0.5, "Talks 64% of the time, team 50%"],
    ["wordsPerMinute", 204, 165, "Speaks at 204 wpm, team 165 wpm"],
    ["pauseMs", 320, 800, "Waits 0.3 s before answering, team 0.8 s"],
    ["customerMonologueMs", 85_000, 62_000, "Customers' longest monologue: 1:25 on average, team 1:02"],
  ])("of a difference of %s from the team", (kpi, value, team, sentence) => {
    expect(sentences({ calls: measured(kpi, value), team: teamAt({ [kpi]: team }) })).toEqual([sentence]);
  });

  it.each<[KpiId, number, number, string]>([
    ["pauseMs", 700, 900, "Top sellers wait 0.9 s before answering, Mei Koh 0.7 s"],
    ["talkShare", 0.57, 0.46, "Top sellers talk 46% of the time, Mei Koh 57%"],
    ["negative", 0.27, 0.1, "Customers' words are 10% negative with top sellers, 27% with Mei Koh"],
  ])("of a practice in %s", (kpi, value, top, sentence) => {
    expect(sentences({ calls: measured(kpi, value), team: [sellerMeans("top", { [kpi]: top })] }, ["top"])).toEqual([sentence]);
  });

  it("lead from a practice to those who show it, by name where that is one", () => {
    const evidence = (...names: readonly string[]) => {
      const team = names.map((name) => ({ ...sellerMeans(name, { pauseMs: 900 }), name }));
      return view({ calls: measured("pauseMs", 700), team }, { starred: [...names] }).lines.map((line) => line.evidence);
    };
    expect(evidence("Amara Obi")).toEqual(["hear how Amara Obi does it"]);
    expect(evidence("Amara Obi", "Li Na")).toEqual(["hear how they do it"]);
  });

  it("are judged by the figure that they show: 60% is not above 60%", () => {
    const [line] = view({ calls: measured("talkShare", 0.604), previousCalls: measured("talkShare", 0.7) }).lines;
    expect(line?.sentence).toContain("60%");
    expect(line).toMatchObject({ category: "improved", remarks: ["within target, 43–60%"] });
    expect(view({ calls: measured("talkShare", 0.604) }).lines).toEqual([]);
  });

  it("of a competitor and of a keyword", () => {
    const [calls, previousCalls] = [callsWith({}, 22), callsWith({}, 18)];
    const naming = [...calls.slice(0, 12), ...previousCalls.slice(0, 2)].map(({ id }) => id);
    const mentions = naming.flatMap((id) => [mentionOf(id), mentionOf(id, "price", { kind: "keyword" })]);
    expect(sentences({ calls, previousCalls, mentions })).toEqual([
      "Kestrel came up in 12 of 22 calls, before in 2 of 18",
      "“price” came up in 12 of 22 calls, before in 2 of 18",
    ]);
  });

  it("are whole for every KPI of which something can stand out, and never claim a cause", () => {
    const texts = Object.entries(ENGLISH).filter(([key]) => /^(sellerInsights|shared\.sentence)\./.test(key));
    for (const kpi of Object.keys(KPIS).filter((id) => id !== "switchCount" && !FURTHER.includes(id))) {
      for (const key of ["shared.sentence", "sellerInsights.practice"]) expect(ENGLISH).toHaveProperty([`${key}.${kpi}`]);
    }
    expect(texts.filter(([, text]) => /because|due to|caused|therefore/i.test(text))).toEqual([]);
  });

  it("stand a word of 4,000 characters, markup, and text that runs the other way", () => {
    const [calls, previousCalls] = [callsWith({}), callsWith({})];
    const told = (text: string) =>
      sentences({ calls, previousCalls, mentions: calls.slice(0, 12).map(({ id }) => mentionOf(id, text)) })[0] ?? "";
    expect(told("x".repeat(4000))).toMatch(/^x{80}… came up in 12 of 20 calls/);
    expect(told("x".repeat(60))).toMatch(/^x{60} came up/);
    expect(told("<b>{total}</b>")).toMatch(/^<b>\{total\}<\/b> came up/);
    expect(told("\u202eKestrel")).toMatch(/^Kestrel came up/);
    expect(told("קסטרל")).toMatch(/^\u2068קסטרל\u2069 came up/);
  });
});

describe("a line", () => {
  const change = { calls: callsWith({ talkShare: 0.64 }, 22), previousCalls: callsWith({ talkShare: 0.52 }, 18) };

  it("says what kind of news it is, where the target lies, and lists the calls that it counts", () => {
    const [line] = view(change).lines;
    expect(line).toMatchObject({
      category: "watch",
      categoryText: "Watch",
      parts: { before: "Talks ", strong: "64%", after: " of the time, was 52%" },
      remarks: ["target 43–60%"],
      evidence: "22 calls",
    });
    expect(line?.callIds).toEqual(change.calls.map(({ id }) => id));
  });

  it("has a key of its own, whatever it tells of, and no remarks where a word is its news", () => {
    const [calls, previousCalls] = [callsWith({}, 22), callsWith({}, 18)];
    const mentions = calls
      .slice(0, 12)
      .flatMap(({ id }) => [
        mentionOf(id, "price"),
        mentionOf(id, "price", { kind: "keyword" }),
        mentionOf(id, "van", { kind: "keyword" }),
      ]);
    const { lines, quiet } = view({ calls, previousCalls, mentions });
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
    expect(lines.map(({ remarks }) => remarks)).toEqual([[], [], []]);
    expect(quiet).toBeUndefined();
  });

  it("names no target where a figure has none", () => {
    const [line] = view({ calls: measured("switchesPerHour", 231), previousCalls: measured("switchesPerHour", 180) }).lines;
    expect(line?.remarks).toEqual([]);
  });

  it("uses the admin's target", () => {
    const stricter = view({ ...change, targets: { talkShare: { band: { high: 0.4 }, hidden: false } } });
    expect(stricter.lines[0]).toMatchObject({ category: "watch", remarks: ["target at most 40%"] });
    expect(view({ ...change, targets: { talkShare: { hidden: true } } }).lines).toEqual([]);
  });

  it("says the number that it is about with weight, in a word's share of calls all of it", () => {
    const [calls, previousCalls] = [callsWith({}, 22), callsWith({}, 18)];
    const mentions = calls.slice(0, 12).map(({ id }) => mentionOf(id));
    expect(view({ calls, previousCalls, mentions }).lines[0]?.parts).toEqual({
      before: "Kestrel came up in ",
      strong: "12 of 22",
      after: " calls, before in 0 of 18",
    });
  });

  it("marks a miss of few calls as such", () => {
    expect(view({ calls: callsWith({ pauseMs: 300 }, 3) })).toMatchObject({
      lines: [{ category: "watch", remarks: ["target at least 0.6\u00a0s", "few calls"], evidence: "3 calls" }],
      quiet: "3 calls. Trends appear from 8. One figure is off target.",
    });
  });

  it("says by what top sellers are top", () => {
    const team = [0.5, 0.5, 0.2, 0.2, 0.2, 0.2].map((positive, index) =>
      sellerMeans(`s${index}`, { positive, negative: 0.1, pauseMs: index < 2 ? 900 : 700 }),
    );
    const remarks = (starred: string[]) => view({ calls: measured("pauseMs", 720), team }, { starred }).lines[0]?.remarks;
    expect(remarks(["s0"])).toEqual(["1 starred", "20 calls"]);
    expect(remarks([])).toEqual(["the 2 with the most positive customers", "40 calls"]);
  });
});

describe("what is said where no change is told", () => {
  const plain = callsWith({ talkShare: 0.5 });

  it("nothing unusual: all measures are close to the days before", () => {
    expect(view({ calls: plain, previousCalls: callsWith({ talkShare: 0.5 }) })).toMatchObject({
      lines: [],
      quiet: "Nothing unusual: all measures are close to the previous 21 days.",
      status: "Mei Koh: Nothing unusual: all measures are close to the previous 21 days.",
    });
    const oneDay = { range: days("2026-06-15", "2026-06-15"), previousRange: days("2026-06-14", "2026-06-14") };
    expect(view({ calls: plain, previousCalls: plain, ...oneDay }).quiet).toBe(
      "Nothing unusual: all measures are close to the day before.",
    );
  });

  it("close to the days before, though the seller differs from others", () => {
    const found = view(
      { calls: measured("pauseMs", 700), previousCalls: measured("pauseMs", 700), team: [sellerMeans("top", { pauseMs: 900 })] },
      { starred: ["top"] },
    );
    expect(found.quiet).toBe("Close to the previous 21 days.");
    expect(found.lines).toHaveLength(1);
  });

  it("never that nothing is unusual beside a miss: how many figures are off target", () => {
    const calls = callsWith({ talkShare: 0.64, pauseMs: 300 });
    const found = view({ calls, previousCalls: calls });
    expect(found.quiet).toBe("Close to the previous 21 days. 2 figures are off target.");
    expect(found.lines.map(({ category }) => category)).toEqual(["watch", "watch"]);
  });

  it("that figures differ within their targets, which are not among what stands out", () => {
    const found = view({ calls: measured("talkShare", 0.57), previousCalls: measured("talkShare", 0.45) });
    expect(found).toMatchObject({ lines: [], quiet: "One figure differs, within its target." });
  });

  it("what one compares with, where that is the team or top sellers", () => {
    const page = { calls: plain, previousCalls: plain, team: teamAt({ talkShare: 0.5 }) };
    const quiet = (comparison: "team" | "topSellers", team: SellerPage["team"] = page.team) =>
      view({ ...page, team, selection: { ...pageWith().selection, comparison } }, { starred: ["a"] }).quiet;
    expect(quiet("team")).toBe("No figure is clearly apart from the team.");
    expect(quiet("topSellers")).toBe("No figure is clearly apart from the top sellers.");
    expect([quiet("team", []), quiet("topSellers", [])]).toEqual(Array(2).fill("Too few other sellers to compare with."));
  });

  it("too few calls, now or before, or none before", () => {
    expect(view({ calls: plain.slice(0, 3), previousCalls: plain }).quiet).toBe("3 calls. Trends appear from 8.");
    expect(view({ calls: plain.slice(0, 1) }).quiet).toBe("1 call. Trends appear from 8.");
    expect(view({ calls: plain, previousCalls: plain.slice(0, 7) }).quiet).toBe("7 calls in the period before. Trends appear from 8.");
    expect(view({ calls: plain }).quiet).toBe("No calls in the period before: there is nothing to compare with.");
    expect(view({ calls: plain.slice(0, 8), previousCalls: plain.slice(0, 8) }).quiet).toContain("Nothing unusual");
    expect(view({ calls: plain, previousRange: undefined }).quiet).toBe(
      "All time has no period before it: there is nothing to compare with.",
    );
  });

  it("no calls at all, with the month of the latest one", () => {
    expect(view({ latestCallAt: Date.UTC(2026, 4, 24, 10) })).toMatchObject({
      quiet: "No calls from Jun 1 to Jun 21. The latest was on May 24.",
      month: { text: "Show May 2026", from: "2026-05-01", to: "2026-05-31" },
    });
    const oneDay = { range: days("2025-06-05", "2025-06-05"), latestCallAt: Date.UTC(2026, 4, 24) };
    expect(view(oneDay).quiet).toBe("No calls on Jun 5, 2025. The latest was on May 24.");
    expect(view({ isOutside: true }).quiet).toBe("You see no calls of Mei Koh: there are none, or you may not see them.");
    expect(view({ team: [sellerMeans("a", {})] })).toMatchObject({ quiet: "Mei Koh has no analysed calls yet.", month: undefined });
  });

  it("the month is that of the user's zone", () => {
    const auckland = testEnvironment({ calendar: { zone: () => 12 * 60, weekStart: 1, fiscalStartMonth: 0 } });
    const { month } = insightsView({ page: pageWith({ latestCallAt: Date.UTC(2026, 4, 31, 13) }), starred: [], read: {} }, auckland);
    expect(month?.from).toBe("2026-06-01");
  });

  it("nothing beside a change", () => {
    const found = view({ calls: measured("talkShare", 0.64), previousCalls: measured("talkShare", 0.52) });
    expect(found.quiet).toBeUndefined();
    expect(found.status).toBe("Mei Koh: 1 thing stands out in 20 calls");
  });
});

describe("what is new", () => {
  const [first, second] = [callWith({ id: "first", openActionItems: 2 }), callWith({ id: "second", openActionItems: 0 })];
  let comments = 0;
  const comment = (callId: string, more: Partial<CallComment> = {}): CallComment => ({
    id: `comment-${(comments += 1)}`,
    callId,
    authorId: "jonas",
    createdAt: MONDAY - 2 * DAY_MS,
    ...more,
  });
  const news = (page: Partial<SellerPage>, read: ReadMarks = {}) => view({ calls: [first, second], ...page }, { read }).news;

  it("comments of others that were not read, with their calls", () => {
    const seen = comment("second");
    const comments = [comment("first"), comment("first"), comment("first", { authorId: VIEWER.id }), seen];
    expect(news({ comments }, markOf(seen))[0]).toEqual({ key: "comments", text: "2 new comments", callIds: ["first"] });
  });

  it("comments on calls that the page does not hold are counted apart", () => {
    const more = { key: "more", text: "1 new comment on other calls", callIds: ["elsewhere"] };
    expect(news({ comments: [comment("elsewhere")] })[0]).toEqual(more);
  });

  it("nothing of comments where all were read, or none may be", () => {
    const seen = comment("first");
    expect(news({ comments: [seen] }, markOf(seen)).map(({ key }) => key)).toEqual(["items"]);
    expect(news({ comments: undefined }).map(({ key }) => key)).toEqual(["items"]);
  });

  it("open action items, with the calls that have some; nothing where nobody knows", () => {
    expect(news({ comments: undefined })).toEqual([{ key: "items", text: "2 open action items", callIds: ["first"] }]);
    expect(news({ comments: undefined, calls: [second] })).toEqual([{ key: "items", text: "No open action items", callIds: [] }]);
    expect(news({ comments: undefined, calls: [callWith()] })).toEqual([]);
  });
});
