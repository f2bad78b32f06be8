import { toViewerAnswer, viewerQuery } from "../../../shared/dataverse/viewerQuery";
import { rowOf, type Columns } from "./rowOf";

type ViewerColumns = Columns<typeof viewerQuery>;

const MARA = "00000000-0000-0000-0000-0000000000ff";
const MEI = "00000000-0000-0000-0000-00000000000a";
const BASE = 863_420_000;
const TALK_SHARE = BASE;
const PAUSE = BASE + 2;
const row = (columns: ViewerColumns = {}) => rowOf<typeof viewerQuery>({ user: MARA, name: "Mara Lindqvist", ...columns });
const target = (columns: ViewerColumns) => row({ targetat: "2026-11-01T00:00:00Z", ...columns });

describe("viewerQuery", () => {
  it("asks for the viewer once where the viewer is the seller", () => {
    expect(viewerQuery(MARA, MARA).fetchXml.match(/<value>/g)).toHaveLength(1);
    expect(viewerQuery(MARA, MEI).fetchXml.match(/<value>/g)).toHaveLength(2);
  });
});

describe("toViewerAnswer", () => {
  it("reads people once, however many settings their rows are joined to", () => {
    const { people } = toViewerAnswer([
      target({ kpi: TALK_SHARE }),
      target({ kpi: PAUSE }),
      row({ user: MEI, name: "Mei Koh", manager: MARA, principal: "mei@example.com", disabled: true }),
    ]);
    expect(people).toEqual([
      { id: MARA, name: "Mara Lindqvist" },
      { id: MEI, name: "Mei Koh", managerId: MARA, principalName: "mei@example.com", disabled: true },
    ]);
  });

  it("begins the fiscal year in January where the organisation says nothing", () => {
    expect(toViewerAnswer([row()]).fiscalStartMonth).toBe(0);
    expect(toViewerAnswer([row({ fiscalstart: "2020-04-01T00:00:00Z" })]).fiscalStartMonth).toBe(3);
  });

  it("turns per cent and seconds, as admins write them, into the units of the KPIs", () => {
    const { targets } = toViewerAnswer([
      target({ kpi: TALK_SHARE, low: 40, high: 55, source: "Our own study" }),
      target({ kpi: PAUSE, low: 0.8 }),
    ]);
    expect(targets).toEqual({
      talkShare: { band: { low: 0.4, high: 0.55 }, hidden: false, source: "Our own study" },
      pauseMs: { band: { low: 800 }, hidden: false },
    });
  });

  it("has no target where an admin set neither end, or the ends in the wrong order", () => {
    expect(toViewerAnswer([target({ kpi: TALK_SHARE, hidden: true })]).targets).toEqual({ talkShare: { hidden: true } });
    expect(toViewerAnswer([target({ kpi: TALK_SHARE, low: 60, high: 40 })]).targets).toEqual({ talkShare: { hidden: false } });
  });

  it("takes the newest of two targets for one KPI, and ignores unknown KPIs", () => {
    const rows = [
      target({ kpi: TALK_SHARE, low: 10, targetat: "2026-01-01T00:00:00Z" }),
      target({ kpi: TALK_SHARE, low: 20 }),
      target({ kpi: 1 }),
    ];
    expect(toViewerAnswer(rows).targets).toEqual({ talkShare: { band: { low: 0.2 }, hidden: false } });
  });

  it.each([
    [BASE, undefined],
    [BASE + 1, "share"],
    [BASE + 2, "percent"],
    [BASE + 3, "quotient"],
  ])("reads the unit setting %i as %s", (ratiounit, unit) => {
    expect(toViewerAnswer([row({ ratiounit, setat: "2026-11-01T00:00:00Z" })]).ratioUnit).toBe(unit);
  });

  it.each([
    ["gov.teams.microsoft.us", "gov.teams.microsoft.us"],
    ["https://elsewhere.example/path", "teams.microsoft.com"],
    ["evil.example/?x=", "teams.microsoft.com"],
    [null, "teams.microsoft.com"],
  ])("leads chats to a host only: %s", (teamshost, host) => {
    expect(toViewerAnswer([row({ teamshost, setat: "2026-11-01T00:00:00Z" })]).teamsHost).toBe(host);
  });
});
