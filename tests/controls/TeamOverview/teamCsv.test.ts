import { teamCsv } from "../../../controls/TeamOverview/teamCsv";
import type { Environment } from "../../../shared/host/environment";
import { CALENDAR, TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const environment = { ...TEXTS, locale: "en-US", calendar: CALENDAR, viewer: { id: "mara", name: "Mara" } } as unknown as Environment;

describe("teamCsv", () => {
  it("has a line a seller: each figure with the number of calls that it is of, shares in per cent, times in seconds", () => {
    const [head, line] = teamCsv(teamWith([memberWith("Mei", callsLike({ talkShare: 0.645 }, 3))]), environment).split("\r\n");
    expect(head).toMatch(/^\uFEFFSeller,Manager,Calls,talk share \(%\),Measured in,/);
    expect(line).toMatch(/^Mei,,3,64\.5,3,40,3,15,3,160,3,0\.8,3,60,3,60,3,120,3,/);
  });

  it("leaves what was not measured empty, and lets no name be a formula", () => {
    const [, line] = teamCsv(teamWith([memberWith("=cmd()")]), environment).split("\r\n");
    expect(line).toMatch(/^'=cmd\(\),,0,,0,/);
  });

  it("says whom each reports to: the viewer, or another manager of the page", () => {
    const managers = new Map([["tomas", { id: "tomas", name: "Tomás" }]]);
    const sellers = [memberWith("Mei", [], { managerId: "mara" }), memberWith("Grace", [], { managerId: "tomas" })];
    const lines = teamCsv(teamWith(sellers, { managers }), environment).split("\r\n");
    expect(lines.slice(1, 3).map((line) => line.split(",").slice(0, 2))).toEqual([
      ["Mei", "Mara"],
      ["Grace", "Tomás"],
    ]);
  });
});
