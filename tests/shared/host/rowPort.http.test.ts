import { transcriptCommentsQuery } from "../../../shared/dataverse/transcriptComments";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import { columns, query } from "../../../shared/dataverse/fetchXml";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import { callId, seedCalls, startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";

type Persona = keyof typeof USERS;

let server: LocalServer;
let restore: () => void;
const requests: string[] = [];

/** The controls' own port, signed in as somebody. */
function rowsOf(as: Persona): RowPort {
  const ask = createFetchPort(server.origin);
  const signedIn: FetchPort = (path, request = {}) => {
    requests.push(`${request.method ?? "GET"} ${path}`);
    return ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } });
  };
  return createRowPort(signedIn);
}

const TRANSCRIPT = "90000000-0000-4000-8000-000000000001";
const COLUMNS = ["msdyn_conversationcommentid", "msdyn_content", "_createdby_value", "createdon"];
const comment = (text: string) => ({
  msdyn_name: text,
  msdyn_content: text,
  msdyn_offsetinms: 252_000,
  msdyn_transcript: { table: "msdyn_transcript", id: TRANSCRIPT },
});
const table = "msdyn_conversationcomment" as const;
const idOf = (row: Readonly<Record<string, unknown>>) => String(row["msdyn_conversationcommentid"]);

beforeAll(async () => {
  server = await startServer();
  seedCalls(server.dataverse, [{ number: 1, owner: "ada", start: "2025-06-01T08:00:00Z" }]);
  server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "transcript 1", ownerid: USERS.ada.id }]);
  restore = server.dataverse.restorePoint();
});
beforeEach(() => {
  restore();
  requests.length = 0;
});
afterAll(() => server.close());

describe("rows over HTTP", () => {
  it("creates a row with a lookup and returns it with its version and the names of what it refers to", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, comment("Grüße"));
    expect(made).toMatchObject({
      msdyn_content: "Grüße",
      msdyn_offsetinms: 252_000,
      _msdyn_transcript_value: TRANSCRIPT,
      "_createdby_value@OData.Community.Display.V1.FormattedValue": USERS.ada.fullName,
      "@odata.etag": expect.stringMatching(/^W\/"\d+"$/) as string,
    });
    expect(requests).toEqual([expect.stringMatching(/^GET EntityDefinitions/) as string, "POST msdyn_conversationcomments"]);
    expect(await rows.read(table, idOf(made), COLUMNS)).toMatchObject({ msdyn_content: "Grüße", _createdby_value: USERS.ada.id });
  });

  it("makes a row once, however often it is sent with the same id", async () => {
    const rows = rowsOf("ada");
    const msdyn_conversationcommentid = "91000000-0000-4000-8000-000000000001";
    await rows.create(table, { ...comment("once"), msdyn_conversationcommentid });
    await expect(rows.create(table, { ...comment("once"), msdyn_conversationcommentid })).rejects.toMatchObject({
      reason: "changed",
      status: 412,
    });
  });

  it("changes and removes a row in the version that was read, and says when it is another", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, comment("one"));
    const [id, first] = [idOf(made), String(made["@odata.etag"])];
    const changed = await rows.update(table, id, { msdyn_content: "two" }, first);
    expect(changed).toMatchObject({ msdyn_content: "two" });
    expect(changed["@odata.etag"]).not.toBe(first);
    await expect(rows.update(table, id, { msdyn_content: "three" }, first)).rejects.toMatchObject({ reason: "changed", status: 412 });
    await expect(rows.remove(table, id, first)).rejects.toMatchObject({ reason: "changed" });
    await rows.remove(table, id, String(changed["@odata.etag"]));
    await expect(rows.update(table, id, { msdyn_content: "four" }, "*")).rejects.toMatchObject({ reason: "missing", status: 404 });
    await expect(rows.remove(table, id, "*")).rejects.toMatchObject({ reason: "missing" });
    await expect(rows.read(table, id, COLUMNS)).rejects.toMatchObject({ reason: "missing" });
  });

  it("clears a column and a lookup's target must exist", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, comment("one"));
    expect(await rows.update(table, idOf(made), { msdyn_offsetinms: null }, "*")).toMatchObject({ msdyn_offsetinms: null });
    const gone = { ...comment("two"), msdyn_transcript: { table: "msdyn_transcript", id: callId(1) } };
    await expect(rows.create(table, gone)).rejects.toMatchObject({ reason: "missing", status: 404 });
  });

  it("lets one user read a row, and nobody else", async () => {
    const read = (as: Persona) => rowsOf(as).read("msdyn_sciconversation", callId(1), ["msdyn_name"]);
    await expect(read("sid")).rejects.toMatchObject({ reason: "forbidden" });
    await rowsOf("ada").shareRead("msdyn_sciconversation", callId(1), USERS.sid.id);
    expect(await read("sid")).toMatchObject({ msdyn_name: "Call 1" });
    await expect(read("eve")).rejects.toMatchObject({ reason: "forbidden" });
    await expect(rowsOf("sid").update("msdyn_sciconversation", callId(1), { msdyn_name: "x" }, "*")).rejects.toMatchObject({
      reason: "forbidden",
    });
  });

  it("refuses to share what one may not share, and what is not there", async () => {
    await expect(rowsOf("sid").shareRead("msdyn_sciconversation", callId(1), USERS.eve.id)).rejects.toMatchObject({
      reason: "forbidden",
      status: 403,
    });
    await expect(rowsOf("ada").shareRead(table, callId(9), USERS.sid.id)).rejects.toMatchObject({ reason: "missing" });
  });

  it("answers several questions in one request, each by itself", async () => {
    const tags = query("msdyn_conversationtag", {}, columns({ msdyn_name: "name" }));
    await rowsOf("ada").create(table, comment("Grüße"));
    requests.length = 0;
    server.dataverse.faults.add({ match: /msdyn_conversationtags/, inBatch: true, status: 429 });
    const [found, throttled, none] = await rowsOf("ada").fetchTogether([transcriptCommentsQuery(TRANSCRIPT), tags, tags]);
    expect(found.rows).toContainEqual(expect.objectContaining({ msdyn_content: "Grüße", "@odata.etag": expect.any(String) as string }));
    expect(throttled.error).toMatchObject({ reason: "throttled", status: 429 });
    expect(none.rows).toEqual([]);
    expect(requests).toEqual(["POST $batch"]);
  });

  it("says for each question that the user may not ask it", async () => {
    const answers = await rowsOf("noor").fetchTogether([transcriptCommentsQuery(TRANSCRIPT)]);
    expect(answers.map(({ error }) => error?.reason)).toEqual(["forbidden"]);
  });

  it("fails as a whole where the batch itself is refused", async () => {
    server.dataverse.faults.add({ match: /\$batch/, status: 500 });
    await expect(rowsOf("ada").fetchTogether([transcriptCommentsQuery(TRANSCRIPT)])).rejects.toMatchObject({
      reason: "unavailable",
      status: 500,
    });
  });
});
