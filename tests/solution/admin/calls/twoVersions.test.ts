import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ImportOptions } from "../../../../solution/admin/calls/importCalls";
import { ADMIN, LINES } from "./callFiles";
import { importing } from "./importing";
import { importedRows, startImportServer, type ImportServer } from "./importServer";

let folder: string;
let server: ImportServer;
/** What one import of the new version writes into an empty environment. */
let wanted: Awaited<ReturnType<typeof importedRows>>;
/** Awaited before each request, with how many there were before. */
let onRequest: (asked: number) => Promise<void> | void;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "two-versions-"));
  for (let n = 0; n < 4; n += 1) putCall(`call ${n}`, [`This is call number ${n}.`, ...LINES]);
  const long = Array.from({ length: 520 }, (_, n) => [`Number ${n}, shall we talk about the price?`, "Yes, but what is the contract?"]);
  putCall("long", long.flat());
  wanted = await clean();
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  onRequest = () => undefined;
  let asked = 0;
  server = await startImportServer(async () => onRequest((asked += 1)));
});
afterEach(() => server.close());

function putCall(name: string, lines: readonly string[]): void {
  const cues = lines.map((text, n) => {
    const at = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
    return `${at(n * 6)} --> ${at(n * 6 + 5)}\n<v ${n % 2 === 0 ? "Mei Koh" : "Rosa Blum"}>${text}</v>`;
  });
  writeFileSync(join(folder, `${name}.vtt`), ["WEBVTT", ...cues].join("\n\n"));
}

/** Two versions of the program tell other things of the same call: as here by the words that they look for. */
const VERSIONS = { old: ["price"], new: ["price", "contract"] } as const;

const run = (version: keyof typeof VERSIONS, { url = server.url, ...options }: Partial<ImportOptions> = {}) =>
  importing({
    paths: [folder],
    url,
    as: ADMIN,
    reading: { sellers: ["Mei Koh"], startTime: "2026-03-02T08:30:00Z", trackedKeywords: VERSIONS[version] },
    ...options,
  });

async function clean(): Promise<Awaited<ReturnType<typeof importedRows>>> {
  const other = await startImportServer();
  try {
    await run("new", { url: other.url });
    return await importedRows(other.api);
  } finally {
    await other.close();
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it("two versions that import at once leave each call as one of them writes it, and nothing else", async () => {
  const random = randomOf(1);
  onRequest = () => sleep(random() * 10);
  const both = await Promise.all([run("old", { concurrency: 1 }), run("new", { concurrency: 1 })]);
  expect(both.map(({ failed, stopped }) => ({ failed, stopped }))).toEqual([
    { failed: [], stopped: undefined },
    { failed: [], stopped: undefined },
  ]);
  expect(await unusedInsights()).toEqual([]);
  onRequest = () => undefined;
  await run("new");
  expect(await importedRows(server.api)).toEqual(wanted);
});

it.each([2, 3])("whichever is killed amid the other's work, a later import leaves what it alone would have: seed %d", async (seed) => {
  const random = randomOf(seed);
  const killing = { old: new AbortController(), new: new AbortController() };
  const last = 60 + Math.floor(random() * 60);
  onRequest = (asked) => {
    if (asked === Math.floor(last / 2)) killing.old.abort();
    if (asked === last) killing.new.abort();
    return sleep(random() * 10);
  };
  await Promise.all(
    [run("old", { signal: killing.old.signal }), run("new", { signal: killing.new.signal })].map((each) => each.catch(() => undefined)),
  );
  onRequest = () => undefined;
  await expect(run("new")).resolves.toMatchObject({ failed: [] });
  expect(await importedRows(server.api)).toEqual(wanted);
});

it("what a killed import of an older version left of a long call is removed, and told", async () => {
  const killing = new AbortController();
  onRequest = () => {
    const batches = server.dataverse.requestLog.filter(({ path }) => path.endsWith("$batch"));
    // The transcript and the first thousand rows are there; what is asked for now is never heard.
    if (batches.length < 2) return;
    killing.abort();
    return new Promise(() => undefined);
  };
  await run("old", { signal: killing.signal, paths: [join(folder, "long.vtt")] });
  onRequest = () => undefined;
  expect(await unusedInsights()).toHaveLength(1);
  const told: string[] = [];
  await run("new", { onProgress: (progress) => progress.kind === "notice" && told.push(progress.message) });
  expect(told).toEqual(["What earlier imports had left of 1 call was removed."]);
  expect(await importedRows(server.api)).toEqual(wanted);
});

it("insights that somebody else keeps without a conversation are left alone", async () => {
  server.dataverse.insertSeed("msdyn_conversationaggregatedinsights", [{ msdyn_name: "Theirs" }]);
  await run("new");
  expect(await unusedInsights()).toHaveLength(1);
});

async function unusedInsights(): Promise<readonly string[]> {
  type Row = Readonly<Record<string, string>>;
  const id = "msdyn_conversationaggregatedinsightsid";
  const conversations = await server.api.getAll<Row>("msdyn_sciconversations");
  const used = new Set(conversations.map((row) => row["_msdyn_conversationaggregatedinsights_value"]));
  const insights = await server.api.getAll<Row>("msdyn_conversationaggregatedinsights");
  return insights.flatMap((row) => (used.has(row[id]) ? [] : (row[id] ?? [])));
}
