import { transcriptCommentsQuery } from "../../../shared/dataverse/transcriptComments";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { columns, query } from "../../../shared/dataverse/fetchXml";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import { isUnsure } from "../../../shared/host/writtenOnce";
import type { Fault } from "../../local/dataverse/faults";
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
  return createRowPort(signedIn, USERS[as].id);
}

const TRANSCRIPT = "90000000-0000-4000-8000-000000000001";
const COLUMNS = ["msdyn_conversationcommentid", "msdyn_content", "_createdby_value", "createdon"];
const ID = "91000000-0000-4000-8000-000000000001";
const comment = (text: string) => ({
  msdyn_name: text,
  msdyn_content: text,
  msdyn_offsetinms: 252_000,
  msdyn_transcript: { table: "msdyn_transcript", id: TRANSCRIPT },
});
const table = "msdyn_conversationcomment" as const;
const idOf = (row: Readonly<Record<string, unknown>>) => String(row["msdyn_conversationcommentid"]);

const count = async (entitySet: string) => (await server.ask("GET", entitySet)).json.value.length;

beforeAll(async () => {
  server = await startServer();
  seedCalls(server.dataverse, [{ number: 1, owner: "ada", start: "2025-06-01T08:00:00Z" }]);
  server.dataverse.insertSeed("msdyn_transcript", [{ msdyn_transcriptid: TRANSCRIPT, msdyn_name: "transcript 1", ownerid: USERS.ada.id }]);
  restore = server.dataverse.restorePoint();
});
beforeEach(() => {
  server.dataverse.faults.clear();
  restore();
  requests.length = 0;
});
afterAll(() => server.close());

describe("rows over HTTP", () => {
  it("creates a row with a lookup and returns it with its version and the names of what it refers to", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, ID, comment("Grüße"));
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
    await rows.create(table, ID, comment("once"));
    expect(await rows.create(table, ID, comment("twice"))).toMatchObject({ msdyn_content: "once" });
    expect(await count("msdyn_conversationcomments")).toBe(1);
  });

  it("changes and removes a row in the version that was read, and says when it is another", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, ID, comment("one"));
    const [id, first] = [idOf(made), String(made["@odata.etag"])];
    const changed = await rows.update(table, id, { msdyn_content: "two" }, first);
    expect(changed).toMatchObject({ msdyn_content: "two" });
    expect(changed["@odata.etag"]).not.toBe(first);
    await expect(rows.update(table, id, { msdyn_content: "three" }, first)).rejects.toMatchObject({ reason: "changed", status: 412 });
    await expect(rows.remove(table, id, first)).rejects.toMatchObject({ reason: "changed" });
    await rows.remove(table, id, String(changed["@odata.etag"]));
    await expect(rows.update(table, id, { msdyn_content: "four" }, "*")).rejects.toMatchObject({ reason: "missing", status: 404 });
    await rows.remove(table, id, "*");
    await expect(rows.read(table, id, COLUMNS)).rejects.toMatchObject({ reason: "missing" });
  });

  it("clears a column and a lookup's target must exist", async () => {
    const rows = rowsOf("ada");
    const made = await rows.create(table, ID, comment("one"));
    expect(await rows.update(table, idOf(made), { msdyn_offsetinms: null }, "*")).toMatchObject({ msdyn_offsetinms: null });
    const gone = { ...comment("two"), msdyn_transcript: { table: "msdyn_transcript", id: callId(1) } };
    await expect(rows.create(table, callId(7), gone)).rejects.toMatchObject({ reason: "missing", status: 404 });
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

  it("lets one user refer to a row, too, where that is said", async () => {
    const refer = () => rowsOf("eve").create(table, ID, comment("Eve's"));
    await rowsOf("ada").shareRead("msdyn_transcript", TRANSCRIPT, USERS.eve.id);
    await expect(refer()).rejects.toMatchObject({ reason: "forbidden" });
    await rowsOf("ada").shareRead("msdyn_transcript", TRANSCRIPT, USERS.eve.id, true);
    expect(await refer()).toMatchObject({ _msdyn_transcript_value: TRANSCRIPT });
  });

  it("makes and removes rows together, later ones referring to earlier ones, or none of them", async () => {
    const rows = rowsOf("ada");
    const old = await rows.create("task", ID, { subject: "old" });
    const first = { table: "msdyn_transcript", id: callId(2), columns: { msdyn_name: "transcript 2" } } as const;
    const about = { ...comment("new"), msdyn_transcript: { table: first.table, id: first.id } };
    const write = (etag: string) => rows.writeTogether([first, { table, id: ID, columns: about }, { table: "task", id: ID, etag }]);
    await expect(write('W/"1"')).rejects.toMatchObject({ reason: "changed", status: 412 });
    expect([await count("msdyn_transcripts"), await count("msdyn_conversationcomments")]).toEqual([1, 0]);
    expect(await write(String(old["@odata.etag"]))).toMatchObject({
      msdyn_name: "transcript 2",
      "@odata.etag": expect.any(String) as string,
    });
    expect(await rows.read(table, ID, COLUMNS)).toMatchObject({ msdyn_content: "new" });
    expect(await count("tasks")).toBe(0);
    await expect(rowsOf("max").writeTogether([first])).rejects.toMatchObject({ reason: "changed" });
  });

  it("answers several questions in one request, each by itself", async () => {
    const tags = query("msdyn_conversationtag", {}, columns({ msdyn_name: "name" }));
    await rowsOf("ada").create(table, ID, comment("Grüße"));
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

/** What goes wrong with a write that is done, and with one that is not. */
const LOST: readonly (readonly [string, Omit<Fault, "match">])[] = [
  ["the connection is cut before it is done", { dropConnection: true }],
  ["the connection is cut after it is done", { dropConnection: true, onTheWayBack: true }],
  ["the answer is cut off", { cutBodyAt: 5 }],
  ["a gateway gives up on what is done", { status: 504, onTheWayBack: true }],
  ["the server says to come back later, but has done it", { status: 429, onTheWayBack: true }],
  ["the server says when to come back, but has done it", { status: 429, retryAfterSeconds: 0, onTheWayBack: true }],
  ["the server breaks down before it is done", { status: 503 }],
];

describe.each(LOST)("where %s, a row", (_, fault) => {
  /** Fails for a while, then goes well, as when a person tries again. */
  async function tried<T>(method: string, times: number, write: () => Promise<T>): Promise<T> {
    server.dataverse.faults.add({ match: new RegExp(`^${method} `), times, ...fault });
    try {
      return await write();
    } catch {
      server.dataverse.faults.clear();
      return write();
    } finally {
      server.dataverse.faults.clear();
    }
  }

  it.each([1, 2, Infinity])("is made once, changed once and deleted once, however often that happens: %s", async (times) => {
    const rows = rowsOf("ada");
    const made = await tried("POST", times, () => rows.create("task", ID, { subject: "Offer" }));
    expect(made).toMatchObject({ activityid: ID, subject: "Offer", "@odata.etag": expect.any(String) as string });
    expect(await count("tasks")).toBe(1);
    const changed = await tried("PATCH", times, () => rows.update("task", ID, { subject: "Order" }, String(made["@odata.etag"])));
    expect(changed).toMatchObject({ subject: "Order" });
    await tried("DELETE", times, () => rows.remove("task", ID, String(changed["@odata.etag"])));
    expect(await count("tasks")).toBe(0);
  });

  it.each([1, 2, Infinity])("is shared, however often that happens: %s", async (times) => {
    await tried("POST", times, () => rowsOf("ada").shareRead("msdyn_sciconversation", callId(1), USERS.sid.id));
    expect(await rowsOf("sid").read("msdyn_sciconversation", callId(1), ["msdyn_name"])).toMatchObject({ msdyn_name: "Call 1" });
  });
});

describe("a row that is there already", () => {
  const taken = { reason: "changed", status: 412 };

  it("is never taken for one's own where somebody else has made it, readable or not", async () => {
    await rowsOf("ada").create("task", ID, { subject: "Ada's" });
    for (const as of ["sid", "gus"] as const)
      await expect(rowsOf(as).create("task", ID, { subject: "Ada's" })).rejects.toMatchObject(taken);
    expect(await rowsOf("ada").read("task", ID, ["subject"])).toMatchObject({ subject: "Ada's" });
  });

  it("is not overwritten where somebody else has changed it since, though the answer to one's own change was lost", async () => {
    const made = await rowsOf("sid").create("task", ID, { subject: "one" });
    await rowsOf("max").update("task", ID, { subject: "of another" }, "*");
    server.dataverse.faults.add({ match: /^PATCH/, dropConnection: true });
    await expect(rowsOf("sid").update("task", ID, { subject: "two" }, String(made["@odata.etag"]))).rejects.toMatchObject(taken);
    await expect(rowsOf("sid").remove("task", ID, String(made["@odata.etag"]))).rejects.toMatchObject(taken);
    expect(await rowsOf("ada").read("task", ID, ["subject"])).toMatchObject({ subject: "of another" });
  });

  it("is in the way only as long as it cannot be seen whose it is", async () => {
    await rowsOf("ada").create("task", ID, { subject: "Offer" });
    server.dataverse.faults.add({ match: /^GET .*tasks/, dropConnection: true });
    const unseen = await rowsOf("ada")
      .create("task", ID, { subject: "Offer" })
      .catch((error: unknown) => DataverseError.from(error));
    expect(unseen instanceof DataverseError && isUnsure(unseen)).toBe(true);
    expect(await rowsOf("ada").create("task", ID, { subject: "Offer" })).toMatchObject({ subject: "Offer" });
  });
});

describe("isUnsure", () => {
  it.each([
    [true, new DataverseError("Failed to fetch")],
    ...[408, 429, 500, 502, 503, 504].map((status) => [true, new DataverseError("", status)] as const),
    ...[400, 401, 403, 404, 412].map((status) => [false, new DataverseError("", status)] as const),
    [false, new DataverseError("cannot refer", undefined, undefined, { reason: "unsupported" })],
  ] as const)("is %s of %o", (unsure, error) => {
    expect(isUnsure(error)).toBe(unsure);
  });
});
