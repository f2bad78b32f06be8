import { pageFacts } from "../../../controls/TeamPractices/pageViewModel";
import { practicesView } from "../../../controls/TeamPractices/practicesViewModel";
import { isTooSmall, teamWordsView } from "../../../controls/TeamPractices/teamWordsViewModel";
import type { Environment } from "../../../shared/host/environment";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "../TeamOverview/teamWith";

const calendar = { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 };
const environment = { ...TEXTS, locale: "en-US", calendar } as unknown as Environment;
const FIVE = ["Ana", "Bo", "Cy", "Di", "Ed"].map((name) => memberWith(name, callsLike({}, 10, name.toLowerCase())));
const page = (sellers = FIVE) => teamWith(sellers, { withoutNames: true });
const said = Array.from({ length: 8 }, (_, index) => ({
  ...{ callId: `ana-${index}`, kind: "competitor" as const, text: "Kestrel", saidBy: "customer" as const, count: 1 },
}));

describe("Practices where names are taken out of comparisons", () => {
  it("ranks nobody, starred or not, and says why", () => {
    const view = practicesView(page(), ["ana", "bo"], [], environment);
    expect(view).toMatchObject({ top: "", topIds: [], lines: [] });
    expect(view.quiet).toBe("Sellers are not compared by name here: figures stand for 5 sellers or more.");
    expect(pageFacts(page(), view, environment)).not.toMatch(/Ana|Bo/);
  });

  it("tells what the team's customers say, and not whose", () => {
    const view = teamWordsView(page(), said, environment);
    expect(view.lines.get("competitor")).toMatchObject([{ text: "Kestrel", shareText: "8 calls · 16%", bySeller: [] }]);
    expect(
      view.lines
        .get("competitor")
        ?.flatMap(({ row }) => row)
        .join(),
    ).not.toContain("Ana");
    expect(view.columns).toHaveLength(view.lines.get("competitor")?.[0]?.row.length ?? 0);
  });

  it("tells nothing of fewer than five sellers with calls", () => {
    const small = page([...FIVE.slice(1), memberWith("Yusuf")]);
    expect([isTooSmall(small), isTooSmall(page()), isTooSmall(teamWith(FIVE.slice(1)))]).toEqual([true, false, false]);
    expect(teamWordsView(small, said, environment).kinds).toEqual([]);
  });
});
