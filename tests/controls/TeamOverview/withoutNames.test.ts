import { hearingView, NO_DEALS } from "../../../controls/TeamOverview/hearingViewModel";
import { leadView } from "../../../controls/TeamOverview/leadViewModel";
import { sellerTableView } from "../../../controls/TeamOverview/sellerTableViewModel";
import { teamCsv } from "../../../controls/TeamOverview/teamCsv";
import { waitingLines } from "../../../controls/TeamOverview/waitingViewModel";
import type { TeamPage, TeamSeller } from "../../../shared/page/teamPage";
import { TEXTS } from "../pageWith";
import { testEnvironment } from "../testHost";
import { callsLike, memberWith, teamWith } from "./teamWith";

const LEAD_TEXTS = { ...TEXTS, coached: () => "yesterday" };
const MARA = { id: "mara", name: "Mara" };
/** Carlos stands out by his talk share; the others are alike. */
const NAMES = ["Amara", "Hanna", "Li", "Mei", "Nora"];
const PEOPLE: readonly TeamSeller[] = [
  ...NAMES.map((name) => memberWith(name, callsLike({}, 12, name))),
  memberWith("Carlos", callsLike({ talkShare: 0.8 }, 12, "Carlos")),
];
const page = (sellers = PEOPLE, more: Partial<TeamPage> = {}) => teamWith(sellers, { withoutNames: true, ...more });
const table = (of: TeamPage) => sellerTableView(of, LEAD_TEXTS, MARA, "en");

describe("Team where names are taken out of comparisons", () => {
  it("flags nobody and says why, where it would flag Carlos", () => {
    expect(leadView(teamWith(PEOPLE), LEAD_TEXTS).lines).toHaveLength(1);
    const { title, lines, quiet } = leadView(page(), LEAD_TEXTS);
    expect([title, lines]).toEqual(["Team", []]);
    expect(quiet).toBe("Sellers are not compared by name here: figures stand for 5 sellers or more.");
  });

  it("offers no call of somebody who stands out", () => {
    expect(hearingView(teamWith(PEOPLE), [], NO_DEALS, testEnvironment())).not.toEqual([]);
    expect(hearingView(page(), [], NO_DEALS, testEnvironment())).toEqual([]);
  });

  it("lists how many calls each has and nothing measured, with sums of the group", () => {
    const { columns, rows, groups } = table(page());
    expect(rows.map(({ texts, talkShare, sentiment }) => [texts.calls, talkShare, sentiment, texts.coachOn])).toEqual(
      PEOPLE.map(() => ["12", undefined, undefined, ""]),
    );
    expect(groups).toMatchObject([{ size: "6 sellers", row: { talkShare: { text: "57%" }, texts: { calls: "72", coachOn: "" } } }]);
    expect(columns).not.toContain("coachOn");
    expect(rows.flatMap(({ order }) => [order.talkShare, order.sentiment, order.coachOn]).filter(Boolean)).toEqual([]);
  });

  it("has no sums of fewer than five sellers, and then no column of them", () => {
    const { columns, groups } = table(page(PEOPLE.slice(2)));
    expect(groups).toMatchObject([{ size: "4 sellers", row: { talkShare: undefined, sentiment: undefined, texts: { calls: "48" } } }]);
    expect(columns.filter((column) => ["talkShare", "sentiment", "pauseMs", "questionsPerHour"].includes(column))).toEqual([]);
    // Five people, of whom four have calls.
    expect(table(page([...PEOPLE.slice(2), memberWith("Yusuf")])).groups).toMatchObject([{ row: { talkShare: undefined } }]);
  });

  it("exports no figure of a seller", () => {
    const [head = "", ...rows] = teamCsv(page(), testEnvironment()).trim().split("\r\n");
    expect(head).not.toMatch(/Talk share|Sentiment|Pause|Coach on|Questions/i);
    expect(rows).toHaveLength(6);
    expect(rows.join()).not.toContain("80");
  });

  it("still tells what waits", () => {
    expect(waitingLines(page(), MARA.id, LEAD_TEXTS).map(({ key }) => key)).toEqual(
      waitingLines(teamWith(PEOPLE), MARA.id, LEAD_TEXTS).map(({ key }) => key),
    );
  });
});
