import "../../shared/host/pageWindow";
import { readTable } from "../../../controls/TeamOverview/tableState";
import { teamSheetView } from "../../../solution/webresources/teamSheet/teamSheetView";
import type { LoadedTeamSheet } from "../../../solution/webresources/teamSheet/loadTeamSheet";
import { filtersText } from "../../../shared/dataverse/filtersColumn";
import type { TeamPage } from "../../../shared/page/teamPage";
import { callsLike, memberWith, teamWith } from "../../controls/TeamOverview/teamWith";
import { testEnvironment } from "../../controls/testHost";

const NAMES = ["Amara", "Hanna", "Li", "Mei", "Nora"];
const PEOPLE = [
  ...NAMES.map((name) => memberWith(name, callsLike({}, 12, name), { managerId: "tomas" })),
  memberWith("Carlos", callsLike({ talkShare: 0.8 }, 12, "Carlos")),
];
const view = (page: Partial<TeamPage> = {}, more: Partial<LoadedTeamSheet> = {}) =>
  teamSheetView({
    page: teamWith(PEOPLE, page),
    table: readTable(null),
    starred: [],
    names: new Map(),
    areTooMany: false,
    environment: testEnvironment(),
    ...more,
  });
const namesIn = ({ rows }: ReturnType<typeof view>) => rows.map(({ row }) => row.name);

describe("teamSheetView", () => {
  it("says whose calls of when it is of, compared with the period before whatever else is chosen elsewhere", () => {
    const { title, facts } = view({ selection: { period: "last30Days", comparison: "team" } });
    expect(title).toBe("Team · 6 sellers");
    expect(facts.map((fact) => fact.replace(/\s/g, " "))).toEqual([
      "My team",
      expect.stringMatching(/^May 17 – Jun 15$/),
      expect.stringMatching(/^vs Apr 17 – May 16$/),
      "72 calls",
      expect.stringMatching(/^data up to/),
    ]);
  });

  it("says in words what it is narrowed to", () => {
    const filters = filtersText({ direction: ["incoming"], tag: ["renewal"] });
    const { facts } = view({ selection: { period: "last30Days", comparison: "previousPeriod", filters } });
    expect(facts.slice(-2)).toEqual(["Direction: incoming", "Tag: renewal"]);
  });

  it("has the page's columns, order and open groups", () => {
    const managers = new Map([["tomas", { id: "tomas", name: "Tomás" }]]);
    const table = readTable(JSON.stringify({ columns: ["name", "calls"], sort: { column: "name", descending: true }, turned: [] }));
    expect(view({ managers }, { table }).columns).toEqual(["name", "calls"]);
    expect(namesIn(view({ managers }, { table }))).toEqual(["Tomás", "Nora", "Mei", "Li", "Hanna", "Amara", "Others", "Carlos"]);
    expect(namesIn(view({ managers }, { table: { ...table, turned: ["tomas"] } }))).toEqual(["Tomás", "Others", "Carlos"]);
  });

  it("flags nobody where names are taken out of comparisons, and shows figures of five sellers or more", () => {
    expect(view().lead.lines.map(({ name }) => name)).toEqual(["Carlos"]);
    const { lead, rows } = view({ withoutNames: true, managers: new Map([["tomas", { id: "tomas", name: "Tomás" }]]) });
    expect(lead.lines).toEqual([]);
    expect(lead.quiet).toMatch(/^Sellers are not compared by name here/);
    expect(rows.filter(({ row }) => row.talkShare).map(({ row }) => row.name)).toEqual(["Tomás"]);
    expect(rows.map(({ row }) => row.texts.coachOn).filter(Boolean)).toEqual([]);
  });

  it("says what its figures are not of", () => {
    expect(view().notes).toEqual(["For coaching, not for employment decisions."]);
    expect(view({ truncated: true }, { areTooMany: true }).notes).toEqual([
      expect.stringMatching(/^How many questions are open is told of up to/),
      expect.stringMatching(/^Figures are of all calls with all measures/),
      "For coaching, not for employment decisions.",
    ]);
  });
});
