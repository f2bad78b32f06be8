import { coverageQuery, toCoverage } from "../../../shared/dataverse/coverageQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona, type Stored } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];

describe("coverageQuery", () => {
  let on: Stored;
  beforeEach(async () => {
    const recording = { msdyn_ocrecording: newId() };
    on = await stored([
      { title: "whole", start: "2025-06-12T09:00:00Z", conversation: recording },
      { title: "recording gone, short", start: "2025-06-11T09:00:00Z", insights: { msdyn_conversationdurationinms: 5_000 } },
      { title: "neither", conversation: { msdyn_transcript: null, msdyn_conversationaggregatedinsights: null } },
      { title: "of May", start: "2025-05-31T23:59:59Z", conversation: recording },
      { title: "internal", conversation: { msdyn_conversationscope: 0 } },
      { title: "Eve's", owner: "eve", start: "2025-06-02T09:00:00Z" },
    ]);
  });
  const coverageOf = async (ids: readonly string[] | undefined, as: Persona = "gus") =>
    toCoverage(await on.ask(coverageQuery(ids, JUNE), as));

  it("counts what was kept of each seller's conversations in the period, short ones included", async () => {
    expect(await coverageOf([SID])).toEqual(
      new Map([[SID, { held: 3, analysed: 2, withTranscript: 2, withRecording: 1, newestAt: Date.UTC(2025, 5, 15, 9) }]]),
    );
  });

  it("counts everybody whom the viewer sees where nobody is named", async () => {
    expect([...(await coverageOf(undefined)).keys()].sort()).toEqual([SID, EVE].sort());
    expect([...(await coverageOf(undefined, "eve")).keys()]).toEqual([EVE]);
  });
});

describe("toCoverage", () => {
  it("adds the parts of a period, and keeps the newest", () => {
    const row = (newest: string, columns: object) => ({
      owner: "{A1}",
      held: 2,
      analysed: 1,
      transcripts: 1,
      recordings: 0,
      newest,
      ...columns,
    });
    const rows = [row("2025-06-12T09:00:00Z", {}), row("2025-06-02T09:00:00Z", { recordings: 2 })];
    expect(toCoverage(rows).get("a1")).toEqual({
      held: 4,
      analysed: 2,
      withTranscript: 2,
      withRecording: 2,
      newestAt: Date.UTC(2025, 5, 12, 9),
    });
  });
});
