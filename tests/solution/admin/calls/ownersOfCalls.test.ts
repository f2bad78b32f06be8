import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportOptions } from "../../../../solution/admin/calls/importCalls";
import { People, type Identity } from "../../../../solution/admin/calls/people/People";
import { ADMIN, callId, MEI, ORGANISATION, writeCallFile } from "./callFiles";
import { importing } from "./importing";
import { startImportServer, type ImportServer } from "./importServer";

let folder: string;
let server: ImportServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "owners-"));
  server = await startImportServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const JONAS = "jonas.weber@fernway.example";
const ADA_ID = ORGANISATION.users[0]?.id;

function putMeeting(name: string, ...speakers: readonly string[]): void {
  const cues = speakers.map(
    (speaker, n) => `00:00:0${n * 2}.000 --> 00:00:0${n * 2 + 1}.000\n<v ${speaker}>I am ${speaker} of ${name}.</v>`,
  );
  writeFileSync(join(folder, name), ["WEBVTT", ...cues].join("\n\n"));
}

async function run(options: Partial<ImportOptions> = {}) {
  const reading = { startTime: "2026-03-02T08:30:00Z" };
  const { calls } = await importing({ paths: [folder], url: server.url, as: ADMIN, reading, ...options });
  return calls.map(({ result, message, owner }) => message?.replaceAll(`${folder}/`, "") ?? `${result}, given to ${owner?.name}`);
}

const peopleOf = (known: Readonly<Record<string, Identity>>) => {
  const people = new People();
  for (const [label, identity] of Object.entries(known)) people.note(label, identity);
  return people;
};

const roles = async () =>
  (await server.api.getAll<Record<string, unknown>>("msdyn_conversationparticipantinsights"))
    .map((row) => `${String(row["msdyn_displayname"])}: ${row["msdyn_participantrole"] === 0 ? "seller" : "customer"}`)
    .sort();

describe("where a transcript does not say who sells", () => {
  beforeEach(() => putMeeting("a.vtt", "Rosa Blum", "Mei Koh"));

  it("it is refused, in a sentence that says how to tell it, and the others are imported", async () => {
    writeCallFile(folder, { id: callId(1) });
    await expect(run()).resolves.toEqual([
      "a.vtt: nothing says who of “Rosa Blum”, “Mei Koh” speaks for the seller's side; name them by --seller or --mapping, or add a metadata file.",
      `imported, given to ${MEI.email}`,
    ]);
  });

  it("the mapping may say it, and who that is", async () => {
    await expect(run({ people: peopleOf({ "Mei Koh": { user: JONAS } }) })).resolves.toEqual([`imported, given to ${JONAS}`]);
    await expect(roles()).resolves.toEqual(["Mei Koh: seller", "Rosa Blum: customer"]);
  });

  it("somebody may be asked, once for all calls", async () => {
    putMeeting("b.vtt", "Mei Koh", "Sue Park");
    const asked: string[] = [];
    const people = new People();
    const sellers = (file: string) => {
      asked.push(file);
      people.note("Mei Koh", "seller");
      return Promise.resolve(["Mei Koh"]);
    };
    const users = () => Promise.resolve(false);
    await expect(run({ people, ask: { sellers, users } })).resolves.toEqual([
      `imported, given to ${MEI.email}`,
      `imported, given to ${MEI.email}`,
    ]);
    expect(asked).toEqual([join(folder, "a.vtt")]);
  });
});

describe("where no seller is an enabled user", () => {
  beforeEach(() => writeCallFile(folder, { id: callId(1), name: "a", sellerEmail: "someone@elsewhere.example" }));
  const refused =
    "a.transcript.json: the call cannot be imported: none of its sellers is an enabled user (“Mei Koh”); say who by --mapping, or whom to give such calls by --owner.";

  it("the call is given to nobody by guess, but refused", async () => {
    await expect(run()).resolves.toEqual([refused]);
    expect(server.dataverse.requestLog.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("it is given to whom --owner names, by address, sign-in name or id", async () => {
    await expect(run({ owner: ADMIN.toUpperCase() })).resolves.toEqual([`imported, given to ${ADMIN}`]);
    writeCallFile(folder, { id: callId(2), sellerEmail: "someone@elsewhere.example" });
    await expect(run({ owner: ADA_ID })).resolves.toEqual(["unchanged, given to undefined", `imported, given to ${ADMIN}`]);
    await expect(run({ owner: "nobody@fernway.example" })).rejects.toThrow(
      "Nothing was imported: --owner names nobody@fernway.example, who is no enabled user of the environment",
    );
  });

  it("the mapping may say who the seller is, by address, name or id", async () => {
    for (const label of ["someone@elsewhere.example", "Mei Koh", "1"])
      await expect(run({ dryRun: true, people: peopleOf({ [label]: { user: JONAS } }) })).resolves.toEqual([`imported, given to ${JONAS}`]);
    const nobody = { user: "nobody@fernway.example" };
    await expect(run({ people: peopleOf({ "Mei Koh": nobody }) })).resolves.toEqual([
      "a.transcript.json: the call cannot be imported: the mapping says that “Mei Koh” is nobody@fernway.example, who is no user of the environment.",
    ]);
  });

  it("somebody may be asked who the seller is", async () => {
    const people = new People();
    const sellers = () => Promise.resolve([]);
    const users = async (_file: string, _sellers: unknown, find: (label: string) => Promise<unknown>) => {
      expect(await find("nobody@fernway.example")).toBeUndefined();
      expect(await find(JONAS)).toMatchObject({ name: JONAS });
      people.note("Mei Koh", { user: JONAS });
      return true;
    };
    await expect(run({ people, ask: { sellers, users } })).resolves.toEqual([`imported, given to ${JONAS}`]);
  });

  it("a colleague is given no call", async () => {
    writeCallFile(folder, { id: callId(2), name: "b" });
    await expect(run({ people: peopleOf({ [MEI.email]: "colleague" }) })).resolves.toEqual([
      refused,
      expect.stringMatching(/^b\.transcript\.json: the call cannot be imported: nobody in it sells; say who by --mapping/),
    ]);
  });
});

it("the mapping counts more than what files say", async () => {
  writeCallFile(folder, { id: callId(1), name: "a" });
  await run({ people: peopleOf({ "Rosa Blum": { user: JONAS }, "Mei Koh": "customer" }) });
  await expect(roles()).resolves.toEqual(["Mei Koh: customer", "Rosa Blum: seller"]);
});
