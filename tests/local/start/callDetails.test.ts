import { demoDetails, demoDomainName, demoUserId, generateDemoCalls } from "../demo";
import { writeCallDetails, type AdminApi } from "./callDetails";
import { startShipped } from "../dataverse/shippedServer";

const id = (kind: number, number: number): string => `5c00000${kind}-0000-4000-8000-${String(number).padStart(12, "0")}`;
const details = demoDetails(generateDemoCalls({ demoDate: "2026-06-30" }));

describe("what the recorder adds to calls that were imported", () => {
  let server: Awaited<ReturnType<typeof startShipped>>;
  beforeAll(async () => {
    server = await startShipped();
    const admin: AdminApi = async (method, path, body, headers) => {
      const isFile = body instanceof Uint8Array;
      const response = await fetch(`${server.origin}/api/data/v9.2/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${demoDomainName("admin")}`,
          "content-type": isFile ? "application/octet-stream" : "application/json",
          ...headers,
        },
        ...(body && { body: isFile ? body : JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(await response.text());
      return response;
    };
    details.forEach(({ conversationId, sellerId }, call) => {
      const seed = (table: string, row: object) => server.dataverse.insertSeed(table, [{ msdyn_name: "-", ownerid: sellerId, ...row }]);
      const insights = { msdyn_conversationaggregatedinsights: id(1, call) };
      seed("msdyn_conversationaggregatedinsights", { msdyn_conversationaggregatedinsightsid: id(1, call) });
      for (const role of [0, 1])
        seed("msdyn_conversationparticipantinsights", {
          ...insights,
          msdyn_conversationparticipantinsightsid: id(2 + role, call),
          msdyn_participantrole: role,
        });
      seed("msdyn_sciconversation", {
        ...insights,
        msdyn_sciconversationid: conversationId,
        msdyn_conversationstarttime: "2026-06-01T08:00:00Z",
      });
    });
    await writeCallDetails(server.dataverse, admin, details);
  });
  afterAll(() => server.close());

  const recordingOf = async (as: string, call: number): Promise<string> => {
    const { json } = await server.ask(
      as,
      "GET",
      `msdyn_sciconversations(${details[call]?.conversationId ?? ""})?$select=_msdyn_ocrecording_value`,
    );
    return String(json["_msdyn_ocrecording_value"]);
  };

  it("is a recording that the seller and the manager hear, and nobody else", async () => {
    const value = `msdyn_ocrecordings(${await recordingOf("Mei Koh", 3)})/msdyn_recording/$value`;
    for (const as of ["Mei Koh", "Mara Lindqvist"]) {
      const part = await server.ask(as, "GET", value, undefined, { range: "bytes=0-3" });
      expect([part.status, part.text, part.headers.get("mimetype")]).toEqual([206, "RIFF", "audio/wav"]);
    }
    expect((await server.ask("Jonas Weber", "GET", value)).status).toBe(403);
  });

  it("is a row without a file where the recording has been deleted", async () => {
    const recording = await recordingOf("Amara Obi", details.length - 1);
    expect(
      (await server.ask("Amara Obi", "GET", `msdyn_ocrecordings(${recording})?$select=msdyn_recording_name`)).json["msdyn_recording_name"],
    ).toBeNull();
    expect((await server.ask("Amara Obi", "GET", `msdyn_ocrecordings(${recording})/msdyn_recording/$value`)).status).toBe(404);
  });

  it("hangs on whoever said it, in the seller's name", async () => {
    const { json } = await server.ask(
      "Mei Koh",
      "GET",
      "msdyn_conversationactionitems?$select=msdyn_state,_ownerid_value,_msdyn_conversationparticipantinsights_value",
    );
    expect(json.value.map((row) => [row["msdyn_state"], row["_ownerid_value"]])).toEqual(Array(2).fill([1, demoUserId("Mei Koh")]));
    expect(new Set(json.value.map((row) => row["_msdyn_conversationparticipantinsights_value"]))).toEqual(new Set([id(3, 3), id(3, 4)]));
    const notes = await server.ask("Mara Lindqvist", "GET", "msdyn_conversationsummarysuggestions?$select=msdyn_content");
    expect(notes.json.value).toHaveLength(
      details.flatMap(({ findings }) => findings).filter(({ table }) => table === "msdyn_conversationsummarysuggestion").length,
    );
  });
});
