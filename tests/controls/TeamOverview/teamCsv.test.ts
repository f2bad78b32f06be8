import { teamCsv } from "../../../controls/TeamOverview/teamCsv";
import type { Environment } from "../../../shared/host/environment";
import { CALENDAR, TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const environment = { ...TEXTS, locale: "en-US", calendar: CALENDAR } as unknown as Environment;

describe("teamCsv", () => {
  it("has a line a seller: each figure with the number of calls that it is of, shares in per cent, times in seconds", () => {
    const [head, line] = teamCsv(teamWith([memberWith("Mei", callsLike({ talkShare: 0.645 }, 3))]), environment).split("\r\n");
    expect(head).toMatch(/^\uFEFFSeller,Calls,talk share \(%\),Measured in,/);
    expect(line).toMatch(/^Mei,3,64\.5,3,40,3,15,3,160,3,0\.8,3,60,3,60,3,120,3,/);
  });

  it("leaves what was not measured empty, and lets no name be a formula", () => {
    const [, line] = teamCsv(teamWith([memberWith("=cmd()")]), environment).split("\r\n");
    expect(line).toMatch(/^'=cmd\(\),0,,0,/);
  });
});
