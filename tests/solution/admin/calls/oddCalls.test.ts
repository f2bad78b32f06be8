import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { ADMIN, callId, writeCallFile } from "./callFiles";
import { importing } from "./importing";
import { startImportServer, type ImportServer } from "./importServer";

let folder: string;
let server: ImportServer;
beforeAll(async () => {
  server = await startImportServer();
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "odd-calls-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let calls = 0;
interface Participant {
  readonly id: number | string;
  readonly role: string;
  readonly name?: string;
  readonly email?: string;
}
const seller: Participant = { id: 1, role: "agent", name: "Mei Koh" };
const customer: Participant = { id: 2, role: "customer", name: "Rosa Blum" };
const said = (text: string, offset: number, participantId: unknown) => ({ text, offset, duration: 3000, participantId });
const speech = (sellerId: unknown = 1) => [
  said("Hello there, how are you?", 0, sellerId),
  said("Fine, and what about you today?", 3500, 2),
];

/** A call beside a good one. */
function putOdd(metadata: object, transcript: readonly object[] = speech()): void {
  calls += 2;
  writeCallFile(folder, { id: callId(calls) });
  const whole = { id: callId(calls + 1), startTime: "2026-03-02T08:30:00Z", participants: [seller, customer], ...metadata };
  writeFileSync(join(folder, "odd.json"), JSON.stringify({ metadata: whole, transcript }));
}

const run = () => importing({ paths: [folder], url: server.url, as: ADMIN, owner: ADMIN });

describe("a call that no rows can hold costs one sentence with its name, the good one beside it is imported", () => {
  const years = "it names no start time between the years 1753 and 9999; add a metadata file with startTime, or use --start-time.";
  const town = Array.from({ length: 20_000 }, (_, n) => ({ id: `guest ${n}`, role: "customer", name: `Guest ${n}` }));
  it.each<[what: string, metadata: object, transcript: readonly object[] | undefined, reason: string]>([
    ["of the year 10000", { startTime: "+010000-01-01T00:00:00Z" }, undefined, years],
    ["of the year 50", { startTime: "0050-01-01T00:00:00Z" }, undefined, years],
    ["of the year -1", { startTime: "-000001-01-01T00:00:00Z" }, undefined, years],
    [
      "to which a whole town was invited",
      { participants: [seller, customer, ...town] },
      undefined,
      "it names 20002 participants; at most 1000 are imported.",
    ],
  ])("%s", async (_, metadata, transcript, reason) => {
    putOdd(metadata, transcript);
    const { imported, failed, stopped } = await run();
    expect({ imported, stopped }).toEqual({ imported: 1, stopped: undefined });
    expect(failed.map(({ message }) => message.replace(folder, ""))).toEqual([`/odd.json: the call cannot be imported: ${reason}`]);
  });
});

describe("a call is imported whatever its texts are", () => {
  const HALF = "\ud83d";
  const texts: readonly (readonly [what: string, metadata: object, transcript?: readonly object[]])[] = [
    ["half an emoji said", { id: undefined }, [...speech(), said(`Nice ${HALF}`, 8000, 1)]],
    ["an id that ends in half an emoji", { id: `call ${HALF}` }],
    ["an id of control characters", { id: "call \u0001\uffff" }],
    ["an id of a million characters", { id: "i".repeat(1_000_000) }],
    ["an address with half an emoji", { participants: [{ ...seller, email: `mei${HALF}@fernway.example` }, customer] }],
    ["an address with a zero", { participants: [{ ...seller, email: "mei\u0000@fernway.example" }, customer] }],
    ["an address of a million characters", { participants: [{ ...seller, email: `${"m".repeat(1_000_000)}@fernway.example` }, customer] }],
    [
      "a name of a million characters",
      { title: "t".repeat(1_000_000), participants: [{ ...seller, name: "n".repeat(1_000_000) }, customer] },
    ],
    [
      "names of many bytes",
      { participants: [...Array(100).keys()].map((n) => ({ id: n, role: "agent", name: `${"名".repeat(250)}${n}` })) },
    ],
    ["a locale that is a part of every object", { locale: "__proto__" }],
    ["a participant who is called like one", { participants: [{ ...seller, id: "__proto__" }, customer] }, speech("__proto__")],
    ["hundreds of contacts", { crm: { contacts: [...Array(500).keys()].map((n) => ({ id: callId(n) })) } }],
  ];
  it.each(texts.map(([what, metadata, transcript = speech()]) => ({ what, metadata, transcript })))(
    "$what",
    async ({ metadata, transcript }) => {
      putOdd(metadata, transcript);
      const { imported, failed, stopped } = await run();
      expect({ imported, failed: failed.map(({ file }) => basename(file)), stopped }).toEqual({
        imported: 2,
        failed: [],
        stopped: undefined,
      });
    },
  );

  it("whoever speaks under the name of a part of every object is linked to their user", async () => {
    putOdd({ participants: [{ ...seller, id: "__proto__", email: "mei.koh@fernway.example" }, customer] }, speech("__proto__"));
    await run();
    const rows = await server.api.getAll<Record<string, unknown>>(
      "msdyn_conversationparticipantinsights?$filter=msdyn_participantid eq '__proto__' and _msdyn_user_value ne null",
    );
    expect(rows).not.toHaveLength(0);
  });
});

it("a query that one call's names spoil is asked again for each call alone", async () => {
  putOdd({ participants: [{ ...seller, email: "spoilt@fernway.example" }, customer] });
  server.dataverse.faults.add({ match: /GET .*systemusers.*spoilt/, status: 400, times: Infinity });
  const { imported, failed } = await run();
  server.dataverse.faults.clear();
  expect(imported).toBe(1);
  expect(failed.map(({ message }) => message.replace(folder, ""))).toEqual([
    expect.stringMatching(/^\/odd\.json: the call cannot be imported: An unexpected error occurred \(status 400, /),
  ]);
});

it.each<[what: string, metadata: object, transcript: readonly object[]]>([
  ["a call lasts for ages", { durationMs: 1e308 }, speech()],
  ["somebody speaks after ages", {}, [...speech(), said("Bye.", 1e13, 1)]],
])("where %s, what is absurd is left out and the call imported", async (_, metadata, transcript) => {
  putOdd(metadata, transcript);
  await expect(run()).resolves.toMatchObject({ imported: 2, failed: [] });
});
