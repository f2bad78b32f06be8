import { FIRST_SORT } from "../../../controls/TeamOverview/columns";
import { groupAsSeller, sellerGroups } from "../../../controls/TeamOverview/sellerGroups";
import { sellerTableView } from "../../../controls/TeamOverview/sellerTableViewModel";
import { tableRows, turnedGroup } from "../../../controls/TeamOverview/tableRows";
import type { TableState } from "../../../controls/TeamOverview/tableState";
import type { TeamSeller } from "../../../shared/page/teamPage";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const FIRST: TableState = { columns: undefined, sort: FIRST_SORT, turned: [] };
const of = (managerId: string, member: TeamSeller): TeamSeller => ({ ...member, managerId });
const AMARA = of("mara", memberWith("Amara", callsLike({ talkShare: 0.4 }, 30, "amara"), { openItems: { count: 3, overdue: 1 } }));
const MEI = of("mara", memberWith("Mei", callsLike({ talkShare: 0.6 }, 10, "mei"), { openItems: { count: 2, overdue: 0 } }));
const GRACE = of("tomas", memberWith("Grace", callsLike({}, 10, "grace")));
const MANAGERS = new Map([
  ["tomas", { id: "tomas", name: "Tomás" }],
  ["mara", { id: "mara", name: "Mara" }],
]);
const PAGE = teamWith([AMARA, GRACE, MEI], { managers: MANAGERS });
const viewOf = (page = PAGE, viewerId = "iris") => sellerTableView(page, { ...TEXTS, coached: () => "yesterday" }, { id: viewerId }, "en");
const namesOf = (table: TableState, page = PAGE, viewerId = "iris") =>
  tableRows(viewOf(page, viewerId), table, "en").map(({ kind, row }) => (kind === "group" ? `[${row.name}]` : row.name));

describe("sellers by whom they report to", () => {
  it("stand under their managers, sorted within each", () => {
    expect(namesOf(FIRST)).toEqual(["[Mara]", "Amara", "Mei", "[Tomás]", "Grace"]);
    expect(namesOf({ ...FIRST, sort: { column: "name", descending: true } })).toEqual(["[Mara]", "Mei", "Amara", "[Tomás]", "Grace"]);
  });

  it("stand in one list where all report to one person", () => {
    expect(namesOf(FIRST, teamWith([AMARA, MEI], { managers: MANAGERS }))).toEqual(["Amara", "Mei"]);
  });

  it("have the viewer's own first, and those of whom nobody tells last", () => {
    const page = teamWith([of("nobody known", memberWith("Zed")), GRACE, of("iris", memberWith("Ina"))], { managers: MANAGERS });
    expect(sellerGroups(page, "iris", "en").map(({ managerId }) => managerId)).toEqual(["iris", "tomas", ""]);
    expect(namesOf(FIRST, page)).toEqual(["[Reporting to you]", "Ina", "[Tomás]", "Grace", "[Others]", "Zed"]);
  });

  it("close and open by group, and are closed at first where there are more than fifty", () => {
    expect(namesOf(turnedGroup(FIRST, "mara"))).toEqual(["[Mara]", "[Tomás]", "Grace"]);
    expect(turnedGroup(turnedGroup(FIRST, "mara"), "mara")).toEqual(FIRST);
    const many = teamWith([...Array.from({ length: 50 }, (_, index) => of("mara", memberWith(`Seller ${index}`))), GRACE], {
      managers: MANAGERS,
    });
    expect(namesOf(FIRST, many)).toEqual(["[Mara]", "[Tomás]"]);
    expect(namesOf(turnedGroup(FIRST, "tomas"), many)).toEqual(["[Mara]", "[Tomás]", "Grace"]);
  });

  describe("of a director's director", () => {
    const LINE = new Map([
      ["iris", { id: "iris", name: "Iris", managerId: "victor" }],
      ["mara", { id: "mara", name: "Mara", managerId: "iris" }],
      ["tomas", { id: "tomas", name: "Tomás", managerId: "iris" }],
    ]);
    const ina = of("iris", memberWith("Ina"));
    const page = (managers: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly managerId?: string }> = LINE) =>
      teamWith([AMARA, GRACE, MEI, ina], { managers });

    it("show the reports of reports on demand, with sums of all below", () => {
      expect(namesOf(FIRST, page(), "victor")).toEqual(["[Iris]", "Ina", "[Mara]", "[Tomás]"]);
      const open = turnedGroup(FIRST, "mara");
      expect(namesOf(open, page(), "victor")).toEqual(["[Iris]", "Ina", "[Mara]", "Amara", "Mei", "[Tomás]"]);
      expect(tableRows(viewOf(page(), "victor"), open, "en").map(({ level }) => level)).toEqual([1, 2, 2, 3, 3, 2]);
      expect(viewOf(page(), "victor").groups).toMatchObject([{ size: "4 sellers", row: { texts: { calls: "50", openItems: "5" } } }]);
      expect(namesOf(turnedGroup(open, "iris"), page(), "victor")).toEqual(["[Iris]"]);
    });

    it("stand side by side where their managers report in a circle", () => {
      const circle = new Map([...LINE, ["iris", { id: "iris", name: "Iris", managerId: "mara" }]] as const);
      expect(namesOf(FIRST, page(circle), "victor").filter((name) => name.startsWith("["))).toEqual(
        expect.arrayContaining(["[Iris]", "[Mara]"]),
      );
      expect(viewOf(page(circle), "victor").groups.flatMap(({ size }) => size)).toHaveLength(3);
    });
  });

  it("come to sums, and to means over all their calls, but to no rate", () => {
    const sum = groupAsSeller({ managerId: "mara", members: [AMARA, MEI] }, "Mara");
    expect(sum).toMatchObject({ seller: { id: "mara", name: "Mara" }, count: 40, openItems: { count: 5, overdue: 1 } });
    expect(sum.figures.talkShare).toEqual({ n: 40, value: expect.closeTo((30 * 0.4 + 10 * 0.6) / 40) as number });
    expect(sum.figures).not.toHaveProperty("switchesPerHour");
    expect(sum).not.toHaveProperty("coverage");
    expect(viewOf().groups[0]).toMatchObject({ size: "2 sellers", row: { texts: { calls: "40", openItems: "5", lastCoached: "" } } });
  });
});
