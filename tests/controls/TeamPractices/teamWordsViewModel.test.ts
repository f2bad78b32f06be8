import { outcomesView } from "../../../controls/TeamPractices/outcomesViewModel";
import { pageFacts, practicesTable, truncatedText } from "../../../controls/TeamPractices/pageViewModel";
import { practicesView } from "../../../controls/TeamPractices/practicesViewModel";
import { teamWordsView } from "../../../controls/TeamPractices/teamWordsViewModel";
import type { ClosedDeal } from "../../../shared/domain/ClosedDeal";
import type { Environment } from "../../../shared/host/environment";
import { callWith } from "../../shared/insights/callWith";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "../TeamOverview/teamWith";

const calendar = { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 };
const environment = { ...TEXTS, locale: "en-US", calendar } as unknown as Environment;
const ANA = memberWith("Ana", callsLike({}, 10, "ana"), { previousCalls: callsLike({}, 10, "before") });
const BO = memberWith("Bo", callsLike({}, 10, "bo"));
const PAGE = teamWith([ANA, BO]);
const said = (text: string, ids: readonly string[]) =>
  ids.map((callId) => ({ callId, kind: "competitor" as const, text, saidBy: "customer" as const, count: 1 }));
/** Written with plain spaces. */
const plain = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, " ");
const ids = (name: string, n: number) => Array.from({ length: n }, (_, index) => `${name}-${index}`);

describe("teamWordsView", () => {
  it("tells share, change, sellers and days of a word", () => {
    const view = teamWordsView(PAGE, said("Kestrel", [...ids("ana", 8), ...ids("bo", 9)]), environment);
    expect(view.kinds).toEqual(["competitor"]);
    expect(view.lines.get("competitor")).toMatchObject([
      {
        text: "Kestrel",
        shareText: "17 calls · 85%",
        trend: "+85\u00a0points · was 0 of 10 calls",
        bySeller: [
          { label: "Bo", count: "9 of 10 calls" },
          { label: "Ana", count: "8 of 10 calls" },
        ],
        row: ["Kestrel", "85%", "17 of 20 calls", "0 of 10 calls", "+85\u00a0points", "Bo 9 of 10 calls, Ana 8 of 10 calls"],
      },
    ]);
    const counts = view.lines.get("competitor")![0]!.overTime.map(({ count }) => count);
    expect(counts).toHaveLength(6);
    expect(counts.at(-1)).toBe("2 of 2 calls");
  });

  it("says no change that chance may bring", () => {
    const [line] = teamWordsView(PAGE, said("Kestrel", ids("ana", 4)), environment).lines.get("competitor")!;
    expect(line).toMatchObject({ trend: undefined });
    expect(line!.row[4]).toBe("–");
  });
});

describe("outcomesView", () => {
  const deals = (talkShare: number, won: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({ id: `${talkShare} ${index}`, isWon: index < won, calls: [callWith({ talkShare })] }));
  const known = (...closed: readonly ClosedDeal[]) => ({ deals: closed, isCut: false });

  it("says how many deals of each third were won, and never why", () => {
    const view = outcomesView(known(...deals(0.4, 19, 40), ...deals(0.5, 15, 40), ...deals(0.6, 10, 40)), {}, environment);
    expect(view.caption).toContain("An association, not a cause.");
    expect(view.columns).toEqual(["Figure", "Lowest third", "Middle third", "Highest third"]);
    expect(view.rows).toMatchObject([{ name: "talk share", standing: "", isClear: false }]);
    expect(view.caption).toMatch(/An association, not a cause\. Differences that are not marked clear may be chance\.$/);
    expect(view.rows[0]!.thirds[0]).toMatchObject({ share: "48%", range: "40–40%", title: "19 of 40 won, with 95% certainty 33–63%" });
  });

  it("says how many there are where these are too few", () => {
    expect(outcomesView(known(...deals(0.5, 9, 36)), {}, environment)).toEqual({
      caption: "Too few deals yet: 12 of 30 in a third.",
      columns: [],
      rows: [],
    });
  });

  it("says that calls are left out, whether or not it tells anything", () => {
    const cut = (...closed: readonly ClosedDeal[]) => outcomesView({ deals: closed, isCut: true }, {}, environment).caption;
    expect(cut(...deals(0.5, 9, 36))).toBe(
      "Too few deals yet: 12 of 30 in a third. Only the newest 5,000 calls about closed deals are in it.",
    );
    expect(cut(...deals(0.4, 50, 100))).toMatch(/^100 deals .* Only the newest 5,000 calls about closed deals are in it\.$/);
  });
});

describe("pageFacts", () => {
  it("says of when and of how many calls it speaks, and how many are loaded where there are more", () => {
    const practices = practicesView(PAGE, [], [], environment);
    expect(plain(pageFacts(PAGE, practices, environment))).toBe("May 17 – Jun 15 · 20 calls");
    expect(truncatedText(PAGE, environment)).toBe(
      "Everything here is told of the newest 30 calls, back to Jun 6; earlier calls are not in it.",
    );
    expect(practicesTable(practices, environment)).toEqual({
      columns: ["Figure", "Seller", "Average", "Half of the calls", "Calls"],
      rows: [],
    });
  });
});
