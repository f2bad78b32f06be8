import { nextSort, sorted } from "../../../shared/format/columnOrder";
import { NOTHING_HELD } from "../../../shared/domain/Coverage";
import { MONDAY } from "../../shared/insights/callWith";
import { COLUMNS, FIRST_SORT, type Column } from "../../../controls/TeamOverview/columns";
import { sellerTableView } from "../../../controls/TeamOverview/sellerTableViewModel";
import type { TeamPage, TeamSeller } from "../../../shared/page/teamPage";
import { TEXTS } from "../pageWith";
import type { CallRange } from "../../../shared/dataverse/sellersCalls";
import { callsLike, memberWith, teamWith } from "./teamWith";

const texts = { ...TEXTS, coached: () => "yesterday" };
const OTHERS = ["Ana", "Bo", "Cy", "Di"].map((name) => memberWith(name, callsLike({}, 10, name)));
// 32 questions in 22 calls of ten minutes.
const MEIS = callsLike({ talkShare: 0.64 }, 22, "mei").map((call, index) => ({ ...call, questionCount: index < 10 ? 2 : 1 }));
const MEI = memberWith("Mei", MEIS, { openItems: { count: 6, overdue: 1 } });
const view = (sellers: readonly TeamSeller[], page: Partial<TeamPage> = {}) =>
  sellerTableView(teamWith(sellers, page), texts, { id: "mara" }, "en");
const rowOf = (name: string, sellers: readonly TeamSeller[], page: Partial<TeamPage> = {}) =>
  view(sellers, page).rows.find((row) => row.name === name)!;

describe("sellerTableView", () => {
  it("says a seller's figures as the seller's page does, a miss in words, too", () => {
    expect(rowOf("Mei", [...OTHERS, MEI])).toMatchObject({
      talkShare: { text: "64%", miss: "above", missText: "above target, 43–60%" },
      pauseMs: { text: "0.8\u00a0s" },
      sentiment: { text: "40% positive, 45% neutral, 15% negative" },
      texts: { calls: "22", questionsPerHour: "9", openItems: "6", lastCoached: "yesterday", coachOn: "talk share" },
    });
    expect(rowOf("Ana", [...OTHERS, MEI]).talkShare).not.toHaveProperty("miss");
  });

  it("says how many of the questions are open, where that was asked for and names are not taken out of comparisons", () => {
    const open = { ...MEI, openQuestions: { open: 3, n: 4 } };
    expect(rowOf("Mei", [...OTHERS, open])).toMatchObject({ texts: { openQuestions: "75%" }, order: { openQuestions: 0.75 } });
    expect(rowOf("Ana", [...OTHERS, open]).texts).not.toHaveProperty("openQuestions");
    expect(view([...OTHERS, open], { withoutNames: true }).columns).not.toContain("openQuestions");
  });

  it("says how many meetings were held and how many of them analysed, where that was asked for and no filter narrows the calls", () => {
    const told = { ...MEI, coverage: { ...NOTHING_HELD, meetings: 17, meetingsAnalysed: 12 } };
    expect(rowOf("Mei", [...OTHERS, told])).toMatchObject({
      texts: { meetings: "17", meetingsAnalysed: "12" },
      order: { meetings: 17, meetingsAnalysed: 12 },
    });
    const narrowing = "<filter/>" as CallRange["narrowing"] & string;
    expect(view([...OTHERS, told], { range: { from: 0, to: 1, narrowing } }).columns).not.toContain("meetings");
  });

  it("shows few calls without judging them, and says so", () => {
    const peter = memberWith("Peter", callsLike({ talkShare: 0.8 }, 1, "peter"));
    expect(rowOf("Peter", [...OTHERS, peter])).toMatchObject({
      talkShare: { text: "80%", isFew: true },
      remark: "few calls",
      texts: { coachOn: "" },
    });
    expect(rowOf("Peter", [...OTHERS, peter]).talkShare).not.toHaveProperty("miss");
  });

  it("tells a missing recording from a missing call", () => {
    const coverage = { held: 14, analysed: 0, withTranscript: 0, withRecording: 0 };
    expect(rowOf("Yusuf", [memberWith("Yusuf", [], { coverage })]).remark).toBe("14 conversations, none analysed");
    expect(rowOf("Yusuf", [memberWith("Yusuf")]).remark).toBe("no calls");
  });

  it("leaves out columns of what is hidden, or could not be had", () => {
    expect(view([{ ...MEI, coverage: NOTHING_HELD }]).columns).toEqual(COLUMNS);
    const targets = { talkShare: { hidden: true }, positive: { hidden: true } };
    expect(view(OTHERS, { targets, hasQuestions: false, comments: undefined }).columns).toEqual([
      ...["name", "calls", "pauseMs", "wordsPerMinute", "switchesPerHour", "sellerMonologueMs", "coachOn"],
    ]);
  });

  it("tells what was kept of conversations, and how often the viewer commented", () => {
    const coverage = { held: 24, analysed: 22, withTranscript: 21, withRecording: 0, newestAt: MONDAY - 86_400_000 };
    const { texts: said, order } = rowOf("Mei", [{ ...MEI, coverage, commentsGiven: 3 }]);
    expect(said).toMatchObject({
      held: "24",
      analysed: "22",
      withTranscript: "21",
      withRecording: "0",
      newest: "Jun 14",
      commentsGiven: "3",
    });
    expect(order).toMatchObject({ held: 24, withRecording: 0, newest: coverage.newestAt });
    expect(rowOf("Ana", OTHERS).texts).not.toHaveProperty("held");
  });
});

describe("sorted", () => {
  const rows = (column: Column, descending: boolean) =>
    sorted(view([MEI, ...OTHERS, memberWith("Yusuf")]).rows, { column, descending }, "en").map(({ name }) => name);

  it("begins with whoever may benefit most from coaching; equals stand by name", () => {
    expect(rows(FIRST_SORT.column, FIRST_SORT.descending)).toEqual(["Mei", "Ana", "Bo", "Cy", "Di", "Yusuf"]);
  });

  it("puts who lacks the figure last either way", () => {
    expect(rows("talkShare", true)).toEqual(["Mei", "Ana", "Bo", "Cy", "Di", "Yusuf"]);
    expect(rows("talkShare", false)).toEqual(["Ana", "Bo", "Cy", "Di", "Mei", "Yusuf"]);
  });

  it("turns a column round at the second click, and begins names at A", () => {
    expect(nextSort(FIRST_SORT, "name")).toEqual({ column: "name", descending: false });
    expect(nextSort({ column: "calls", descending: true }, "calls")).toEqual({ column: "calls", descending: false });
  });
});
