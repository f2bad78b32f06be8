import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import type { ImportOptions } from "../../../../solution/admin/calls/importCalls";
import type { ImportProgress } from "../../../../solution/admin/calls/importGroups";
import { createWebApi, type WebApi } from "../../../../solution/admin/connection/webApi";
import { createDataverse, type DataverseOptions, type LocalDataverse } from "../../../local/dataverse/createDataverse";
import { ADMIN, callId, LINES, MEI, ORGANISATION, writeCallFile } from "./callFiles";
import { importing } from "./importing";

const TABLES = [
  "msdyn_transcript",
  "msdyn_sciconversation",
  "msdyn_conversationaggregatedinsights",
  "msdyn_conversationparticipantinsights",
  "msdyn_conversationsentiment",
  "msdyn_conversationparticipantsentiment",
  "msdyn_conversationsegmentsentiment",
  "msdyn_conversationsignal",
  "msdyn_conversationquestion",
  "msdyn_conversationactionitem",
];
/** Of short calls alone. */
const TAG = "msdyn_conversationsystemtag";
const collectionOf = (table: string) => (table.endsWith("insights") ? table : `${table}s`);

let folder: string;
let dataverse: LocalDataverse;
let app: FastifyInstance;
let url: string;
let api: WebApi;
/** Cuts the connection after the next answer to such a request was made, so that its success stays unknown. */
let loseAnswerTo: ((request: string) => boolean) | undefined;

async function start(options: Partial<DataverseOptions> = {}): Promise<void> {
  dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date("2026-06-01T10:00:00Z"), ...options });
  app = fastify({ forceCloseConnections: true });
  app.addHook("onSend", async (request, reply) => {
    if (!loseAnswerTo?.(`${request.method} ${request.url}`)) return;
    loseAnswerTo = undefined;
    reply.hijack();
    request.raw.socket.destroy();
  });
  dataverse.register(app);
  url = await app.listen({ host: "127.0.0.1", port: 0 });
  api = createWebApi({ url: new URL(url), authorization: () => Promise.resolve(`Bearer ${ADMIN}`) });
}

async function stop(): Promise<void> {
  await app.close();
  await dataverse.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "import-calls-"));
  loseAnswerTo = undefined;
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (options: Partial<ImportOptions> = {}) => importing({ paths: [folder], url, as: ADMIN, ...options });
const rowsOf = (table: string, query = "") => api.getAll<Record<string, unknown>>(`${collectionOf(table)}${query}`);
const everything = async () => Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await rowsOf(table)] as const)));
const writesSince = (start: number) => dataverse.requestLog.slice(start).filter(({ method }) => method !== "GET");

test("a call becomes rows in the first-party tables, owned by the seller and dated by the call", async () => {
  dataverse.insertSeed("contact", [
    { contactid: "d0000000-0000-4000-8000-000000000001", lastname: "Blum", emailaddress1: "rosa@blum.example" },
  ]);
  dataverse.insertSeed("phonecall", [{ activityid: "e0000000-0000-4000-8000-000000000001", subject: "Call" }]);
  writeCallFile(folder, { id: callId(1), customerEmail: "Rosa@Blum.example", activityId: "e0000000-0000-4000-8000-000000000001" });

  await expect(run()).resolves.toMatchObject({ imported: 1, replaced: 0, unchanged: 0, failed: [], warnings: [] });

  const rows = await everything();
  const [conversation] = rows["msdyn_sciconversation"] ?? [];
  expect(conversation).toMatchObject({
    msdyn_conversationid: callId(1),
    msdyn_clientfilename: `${callId(1)}.transcript.json`,
    msdyn_conversationstarttime: "2026-03-02T08:30:00Z",
    createdon: "2026-03-02T08:30:00Z",
    msdyn_direction: 0,
    msdyn_communicationtype: 0,
    msdyn_conversationscope: 1,
    _ownerid_value: MEI.id,
    _msdyn_relatedactivity_value: "e0000000-0000-4000-8000-000000000001",
    _msdyn_conversationaggregatedinsights_value:
      rows["msdyn_conversationaggregatedinsights"]?.[0]?.["msdyn_conversationaggregatedinsightsid"],
    _msdyn_transcript_value: rows["msdyn_transcript"]?.[0]?.["msdyn_transcriptid"],
  });
  const [seller, customer] = (rows["msdyn_conversationparticipantinsights"] ?? []).sort(
    (a, b) => Number(a["msdyn_participantrole"]) - Number(b["msdyn_participantrole"]),
  );
  expect(seller).toMatchObject({
    msdyn_participantrole: 0,
    msdyn_participantid: "1",
    msdyn_displayname: "Mei Koh",
    _msdyn_user_value: MEI.id,
  });
  expect(customer).toMatchObject({
    msdyn_participantrole: 1,
    msdyn_displayname: "Rosa Blum",
    _msdyn_user_value: "d0000000-0000-4000-8000-000000000001",
  });
  expect(seller?.["msdyn_talktolistenratio"]).toBeCloseTo(0.5);
  expect(rows["msdyn_conversationsignal"]?.map((row) => row["msdyn_text"])).toEqual(
    expect.arrayContaining(["price", "Kestrel", "contract"]),
  );
  for (const table of TABLES) {
    expect(rows[table]).not.toHaveLength(0);
    for (const row of rows[table] ?? []) expect(row["_ownerid_value"]).toBe(MEI.id);
  }
});

test("talk to listen is written as the environment counts it, which the first import settles", async () => {
  const variables = ["slr_TalkToListenUnit", "slr_TalkToListenUnitOrigin"];
  dataverse.insertSeed(
    "environmentvariabledefinition",
    variables.map((schemaname) => ({ schemaname })),
  );
  const ratios = async () =>
    (await rowsOf("msdyn_conversationparticipantinsights")).map((row) => Math.round(Number(row["msdyn_talktolistenratio"])));
  writeCallFile(folder, { id: callId(1) });
  await expect(run({ talkShareUnit: "percent" })).resolves.toMatchObject({ imported: 1, warnings: [] });
  expect(await ratios()).toEqual([50, 50]);
  expect(await api.getAll("environmentvariablevalues?$select=value&$filter=schemaname eq 'slr_TalkToListenUnit'")).toMatchObject([
    { value: "percent" },
  ]);
  writeCallFile(folder, { id: callId(2) });
  await expect(run()).resolves.toMatchObject({ imported: 1, unchanged: 1 });
  expect(await ratios()).toEqual([50, 50, 50, 50]);
  const writes = dataverse.requestLog.length;
  await expect(run({ talkShareUnit: "share" })).rejects.toThrow(/^The calls cannot be imported as share, because /);
  expect(writesSince(writes)).toEqual([]);
});

test("the transcript can be read back from its file column, its speakers named as in their rows", async () => {
  writeCallFile(folder, { id: callId(1) });
  await run();
  const [transcript] = await rowsOf("msdyn_transcript");
  const answer = await fetch(
    `${url}/api/data/v9.2/msdyn_transcripts(${String(transcript?.["msdyn_transcriptid"])})/msdyn_voicetranscript/$value`,
    {
      headers: { Authorization: `Bearer ${ADMIN}` },
    },
  );
  const fragments = (await answer.json()) as { text: string; participantId: string }[];
  expect(fragments.map(({ text }) => text)).toEqual(LINES);
  expect(fragments.map(({ participantId }) => participantId).slice(0, 2)).toEqual(["1", "2"]);
  expect(transcript?.["msdyn_voicetranscript_name"]).toMatch(new RegExp(`^${callId(1)}\\.[0-9a-f]{12}\\.json$`));
});

test("a second import changes nothing and writes nothing", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  await run();
  const before = await everything();
  const requests = dataverse.requestLog.length;
  await expect(run()).resolves.toMatchObject({ imported: 0, unchanged: 3, failed: [] });
  expect(writesSince(requests)).toEqual([]);
  expect(await everything()).toEqual(before);
});

test("a changed file replaces the call's rows and keeps conversation and transcript", async () => {
  writeCallFile(folder, { id: callId(1) });
  await run();
  const before = await everything();
  writeCallFile(folder, { id: callId(1), lines: LINES.slice(0, 4) });
  await expect(run()).resolves.toMatchObject({ imported: 0, replaced: 1, unchanged: 0, failed: [] });

  const after = await everything();
  for (const table of ["msdyn_sciconversation", "msdyn_transcript"])
    expect(after[table]?.map((row) => row[`${table}id`])).toEqual(before[table]?.map((row) => row[`${table}id`]));
  expect(after["msdyn_conversationaggregatedinsights"]).toHaveLength(1);
  expect(after["msdyn_conversationparticipantinsights"]).toHaveLength(2);
  expect(after["msdyn_conversationactionitem"]).toHaveLength(0);
  expect(after["msdyn_conversationaggregatedinsights"]?.[0]?.["msdyn_conversationdurationinms"]).toBe(23_500);
  await expect(run()).resolves.toMatchObject({ unchanged: 1 });
});

test("a short call is tagged with what it came to; a changed one has the tag of its new state, and a deleted tag stays away", async () => {
  const short = (answer: string) => ({ id: callId(1), lines: ["Hello, this is Mei from Fernway.", answer] });
  const tags = async () => (await rowsOf(TAG)).map((row) => [row["msdyn_name"], row["_ownerid_value"]]);
  writeCallFile(folder, short("Sorry, we are not interested."));
  await run();
  expect(await tags()).toEqual([["unwanted", MEI.id]]);
  writeCallFile(folder, short("Please leave a message after the tone."));
  await run();
  expect(await tags()).toEqual([["voicemail", MEI.id]]);
  for (const row of await rowsOf(TAG)) await api.delete(`${collectionOf(TAG)}(${String(row[`${TAG}id`])})`);
  await expect(run()).resolves.toMatchObject({ unchanged: 1 });
  expect(await tags()).toEqual([]);
  writeCallFile(folder, short("Yes, I am glad that you call, tell me."));
  await expect(run()).resolves.toMatchObject({ replaced: 1, failed: [] });
  expect(await tags()).toEqual([]);
});

test("a change whose success was lost with the connection counts as one", async () => {
  writeCallFile(folder, { id: callId(1) });
  await run();
  writeCallFile(folder, { id: callId(1), lines: LINES.slice(0, 4) });
  // The first batch holds the transcript, the second the rest.
  let batches = 0;
  loseAnswerTo = (request) => request.startsWith("POST") && (batches += 1) === 2;
  await expect(run()).resolves.toMatchObject({ replaced: 1, failed: [] });
  expect(batches).toBe(2);
  expect(await rowsOf("msdyn_conversationaggregatedinsights")).toHaveLength(1);
});

test("an import cancelled midway leaves only whole calls, and the next run goes on from there", async () => {
  for (let n = 1; n <= 45; n += 1) writeCallFile(folder, { id: callId(n) });
  const cancelling = new AbortController();
  const first = await run({
    concurrency: 1,
    signal: cancelling.signal,
    onProgress: (progress) => {
      if (progress.kind === "calls" && progress.done > 0) cancelling.abort();
    },
  });
  expect(first.stopped).toEqual({ reason: "cancelled", message: "The import was cancelled." });
  expect(first.imported).toBeGreaterThan(0);
  const there = await rowsOf("msdyn_sciconversation");
  expect(there.length).toBeLessThan(45);
  expect(await rowsOf("msdyn_conversationparticipantinsights")).toHaveLength(2 * there.length);
  expect(await rowsOf("msdyn_conversationsentiment")).toHaveLength(there.length);

  await expect(run()).resolves.toMatchObject({ imported: 45 - there.length, unchanged: there.length, failed: [] });
  expect(await rowsOf("msdyn_sciconversation")).toHaveLength(45);
});

test("a call that fails after its transcript was written stays invisible until a later run completes it", async () => {
  writeCallFile(folder, { id: callId(1) });
  dataverse.faults.add({ match: /^PATCH .*msdyn_voicetranscript$/, status: 500 });
  const first = await run();
  expect(first.failed).toEqual([
    {
      file: join(folder, `${callId(1)}.transcript.json`),
      message: `${join(folder, `${callId(1)}.transcript.json`)}: the call could not be written: An unexpected error occurred (status 500, 0x80040216).`,
    },
  ]);
  expect(await rowsOf("msdyn_transcript")).toHaveLength(1);
  expect(await rowsOf("msdyn_sciconversation")).toEqual([]);
  await expect(run()).resolves.toMatchObject({ imported: 1, failed: [] });
});

test("waits as the environment asks, says so, and loses nothing", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  dataverse.faults.add({ match: /^POST .*\$batch$/, status: 429, retryAfterSeconds: 1 });
  dataverse.faults.add({ match: /^PATCH .*msdyn_voicetranscript$/, dropConnection: true });
  const waits: ImportProgress[] = [];
  const summary = await run({ onProgress: (progress) => progress.kind === "waiting" && waits.push(progress) });
  expect(summary).toMatchObject({ imported: 3, failed: [] });
  expect(waits).toEqual([
    { kind: "waiting", seconds: 1, reason: "the server's request limit is reached" },
    { kind: "waiting", seconds: 0.5, reason: "the connection was dropped" },
  ]);
});

test("of two files of one call the first counts and the other is reported", async () => {
  writeCallFile(folder, { id: callId(1), name: "a" });
  writeCallFile(folder, { id: callId(1), name: "b", lines: LINES.slice(0, 2) });
  const summary = await run();
  expect(summary.imported).toBe(1);
  expect(summary.failed).toHaveLength(1);
  expect(basename(summary.failed[0]?.file ?? "")).toBe("b.transcript.json");
  expect(await rowsOf("msdyn_sciconversation", "?$select=msdyn_clientfilename")).toMatchObject([
    { msdyn_clientfilename: "a.transcript.json" },
  ]);
});

test("a bad file among good ones is reported, the others are imported", async () => {
  writeCallFile(folder, { id: callId(1) });
  writeFileSync(join(folder, "broken.vtt"), "WEBVTT\n\nthis is no cue");
  writeCallFile(folder, { id: callId(2), startTime: "" });
  writeCallFile(folder, { id: callId(3) });
  const summary = await run();
  expect(summary.imported).toBe(2);
  expect(summary.failed.map(({ file }) => basename(file)).sort()).toEqual([`${callId(2)}.transcript.json`, "broken.vtt"].sort());
  for (const { message } of summary.failed) expect(message).toMatch(/^[^\n]+\.$/);
});

test("a seller without an email address is found by name where only one user has it, and a warning says so", async () => {
  writeCallFile(folder, { id: callId(1), sellerEmail: "" });
  const { warnings } = await run();
  expect(warnings).toContain('"Mei Koh" has no email address in some files and was matched to the only user of that name.');
  expect(await rowsOf("msdyn_sciconversation")).toMatchObject([{ _ownerid_value: MEI.id }]);
});

test("words that the organisation tracks are found in every call", async () => {
  dataverse.insertSeed("msdyn_scienvironmentsettings", [
    { msdyn_name: "settings", msdyn_trackedkeywords: "trial, warranty", msdyn_trackedcompetitors: "" },
  ]);
  writeCallFile(folder, { id: callId(1) });
  await run();
  const words = (await rowsOf("msdyn_conversationsignal")).map((row) => row["msdyn_text"]);
  expect(words).toEqual(expect.arrayContaining(["price", "trial"]));
});

test("a transcript without metadata takes seller and start from whoever imports", async () => {
  writeFileSync(
    join(folder, "meeting.vtt"),
    "WEBVTT\n\n00:00:00.000 --> 00:00:05.000\n<v Rosa Blum>Hello there.</v>\n\n00:00:06.000 --> 00:00:09.000\n<v Mei Koh>Hello Rosa.</v>\n",
  );
  await expect(run({ reading: { sellers: ["Mei Koh"] } })).resolves.toMatchObject({
    imported: 0,
    failed: [{ message: expect.stringMatching(/names no start time between .*; add a metadata file/) as string }],
  });
  await expect(run({ reading: { sellers: ["Mei Koh"], startTime: "2026-03-02T09:30:00+01:00" } })).resolves.toMatchObject({
    imported: 1,
    failed: [],
  });
  expect(await rowsOf("msdyn_sciconversation")).toMatchObject([
    { msdyn_conversationstarttime: "2026-03-02T08:30:00Z", _ownerid_value: MEI.id },
  ]);
});

test("progress tells how many of how many calls are through", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  writeFileSync(join(folder, "notes.md"), "no call");
  const seen: ImportProgress[] = [];
  await run({ onProgress: (progress) => seen.push(progress) });
  expect(seen.at(-1)).toEqual({ kind: "calls", done: 3, total: 3 });
});

test("a call of more than a thousand rows is written in several steps", async () => {
  const lines = Array.from({ length: 1200 }, (_, n) =>
    n % 2 === 0 ? `Number ${n}, shall we talk about the price?` : "Yes, that is fine with me.",
  );
  writeCallFile(folder, { id: callId(1), lines });
  await expect(run()).resolves.toMatchObject({ imported: 1, failed: [] });
  const rows = await everything();
  expect(Object.values(rows).reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(1000);
  writeCallFile(folder, { id: callId(1), lines: lines.slice(0, 100) });
  await expect(run()).resolves.toMatchObject({ replaced: 1, failed: [] });
  expect(await rowsOf("msdyn_conversationaggregatedinsights")).toHaveLength(1);
});

test("where conversation intelligence is not installed, the import says so before it writes anything", async () => {
  await stop();
  await start({ missingTables: [...TABLES, TAG] });
  writeCallFile(folder, { id: callId(1) });
  await expect(run()).rejects.toThrow("Conversation intelligence is not installed in this environment: its tables are missing.");
  expect(writesSince(0)).toEqual([]);
});

test("a probe writes one call, reads it back and lets the others follow", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  const notices: string[] = [];
  const summary = await run({ probe: true, onProgress: (progress) => progress.kind === "notice" && notices.push(progress.message) });
  expect(summary).toMatchObject({ imported: 3, failed: [] });
  expect(notices).toEqual([
    expect.stringMatching(/^The first call, .*1\.transcript\.json, was imported and read back; the others follow\.$/),
  ]);
});

test("a refused probe ends the import with the environment's reason", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  dataverse.faults.add({ match: /^PATCH .*msdyn_voicetranscript$/, status: 403, times: Infinity });
  const summary = await run({ probe: true });
  expect(summary).toMatchObject({ imported: 0, failed: [], stopped: { reason: "refused" } });
  expect(summary.stopped?.message).toMatch(
    /^The environment refused the first call, .*: Principal user is missing a privilege \(status 403, 0x80040220\)\. Nothing else was tried\.$/,
  );
  expect(await rowsOf("msdyn_transcript")).toHaveLength(1);
});

test("somebody the environment does not know is turned away at once", async () => {
  writeCallFile(folder, { id: callId(1) });
  await expect(run({ as: "nobody@fernway.example" })).rejects.toMatchObject({ name: "DataverseError", status: 401 });
});

test("when the sign-in is no longer accepted, the import ends and says so", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n) });
  dataverse.faults.add({ match: /^POST .*\$batch$/, status: 401, times: Infinity });
  const summary = await run();
  expect(summary).toMatchObject({ imported: 0, failed: [] });
  expect(summary.stopped).toEqual({
    reason: "interrupted",
    message: "The import was interrupted: The sign-in has expired (status 401, 0x80040220).",
  });
});

test("a dry run says what would become of each call, and writes nothing", async () => {
  for (let n = 1; n <= 3; n += 1) writeCallFile(folder, { id: callId(n), name: `call ${n}` });
  await run({ paths: [join(folder, "call 1.transcript.json"), join(folder, "call 2.transcript.json")] });
  writeCallFile(folder, { id: callId(2), name: "call 2", lines: LINES.slice(0, 2) });
  writeFileSync(join(folder, "call 4.vtt"), "");
  const before = await everything();
  const requests = dataverse.requestLog.length;
  const { calls, ...summary } = await run({ dryRun: true });
  expect(writesSince(requests)).toEqual([]);
  expect(await everything()).toEqual(before);
  expect(summary).toMatchObject({ imported: 1, replaced: 1, unchanged: 1, refused: 1 });
  expect(calls.map(({ file, result, owner }) => [basename(file, ".transcript.json"), result, owner?.name]).sort()).toEqual([
    ["call 1", "unchanged", undefined],
    ["call 2", "replaced", MEI.email],
    ["call 3", "imported", MEI.email],
    ["call 4.vtt", "refused", undefined],
  ]);
  // The same import in earnest does what was said.
  await expect(run()).resolves.toMatchObject({ imported: 1, replaced: 1, unchanged: 1, refused: 1 });
});

test("a dry run into an environment without a unit of talk to listen leaves it without", async () => {
  const variables = ["slr_TalkToListenUnit", "slr_TalkToListenUnitOrigin"];
  dataverse.insertSeed(
    "environmentvariabledefinition",
    variables.map((schemaname) => ({ schemaname })),
  );
  writeCallFile(folder, { id: callId(1) });
  await run({ dryRun: true });
  expect(await api.getAll("environmentvariablevalues")).toEqual([]);
});

test("calls that began before a date are left out, and so are those of which nobody knows, which are named", async () => {
  writeCallFile(folder, { id: callId(1), name: "old", startTime: "2026-03-01T23:59:59Z" });
  writeCallFile(folder, { id: callId(2), name: "new", startTime: "2026-03-02T00:00:00Z" });
  writeCallFile(folder, { id: callId(3), name: "unknown", startTime: "" });
  const { calls, ...summary } = await run({ since: new Date("2026-03-02T00:00:00Z") });
  expect(summary).toMatchObject({ imported: 1, leftOut: 2, refused: 0 });
  expect(calls.flatMap(({ result, message }) => (result === "leftOut" ? [message?.replace(`${folder}/`, "")] : []))).toEqual([
    undefined,
    "unknown.transcript.json: left out: it names no start time, so that nobody knows whether it began since 2026-03-02T00:00:00.000Z.",
  ]);
});
