import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataverse } from "./createDataverse";
import { NOW, seedCalls, startServer } from "./localServer";
import { ORGANISATION, USERS } from "./sampleOrganisation";

describe("the database's file", () => {
  const folder = mkdtempSync(join(tmpdir(), "dataverse-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("brings all rows, files and versions back after a restart", async () => {
    const databaseFile = join(folder, "data", "local.db");
    const first = await startServer({ databaseFile });
    seedCalls(first.dataverse, [{ number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
    const view = `slr_sellerviews(${USERS.sid.id})`;
    await first.ask("PATCH", view, { as: "sid", body: { slr_name: "mine", slr_period: 863420000 } });
    const before = (await first.ask("GET", view, { as: "sid" })).json;
    await first.close();
    expect(readdirSync(join(folder, "data"))).toEqual(["local.db"]);

    const second = await startServer({ databaseFile });
    expect(second.dataverse.isEmpty("msdyn_sciconversation")).toBe(false);
    const { json } = await second.ask("GET", view, { as: "sid" });
    expect(json).toMatchObject({ slr_name: "mine", slr_period: 863420000, versionnumber: before.versionnumber });
    await second.ask("PATCH", view, { as: "sid", body: { slr_name: "changed" } });
    const after = (await second.ask("GET", view, { as: "sid" })).json;
    expect(Number(after.versionnumber)).toBeGreaterThan(Number(before.versionnumber));
    await second.close();
  });

  it("has each write before its answer, while the server goes on", async () => {
    const databaseFile = join(folder, "running.db");
    const server = await startServer({ databaseFile });
    await server.ask("POST", "contacts", { body: { lastname: "Ash" } });
    for (const name of ["running.db", "running.db-wal"]) cpSync(join(folder, name), join(folder, `copy-of-${name}`));
    const copied = await startServer({ databaseFile: join(folder, "copy-of-running.db") });
    expect((await copied.ask("GET", "contacts?$select=lastname")).json.value).toMatchObject([{ lastname: "Ash" }]);
    await copied.close();
    await server.close();
  });

  it("is one server's alone, until that one ends", async () => {
    const databaseFile = join(folder, "taken.db");
    const first = await startServer({ databaseFile });
    for (const keepsChanges of [true, false]) {
      await expect(startServer({ databaseFile, keepsChanges })).rejects.toThrow(
        `The database ${databaseFile} is in use by another local Dataverse; stop that one first, or choose another folder with --data.`,
      );
    }
    await first.close();
    await (await startServer({ databaseFile })).close();
  });

  it("stays as it was where changes are not kept", async () => {
    const databaseFile = join(folder, "unkept.db");
    const first = await startServer({ databaseFile });
    await first.ask("POST", "contacts", { body: { lastname: "Ash" } });
    await first.close();
    const second = await startServer({ databaseFile, keepsChanges: false });
    await second.ask("POST", "contacts", { body: { lastname: "Birch" } });
    expect((await second.ask("GET", "contacts?$select=lastname")).json.value).toHaveLength(2);
    await second.close();
    const third = await startServer({ databaseFile });
    expect((await third.ask("GET", "contacts?$select=lastname")).json.value).toMatchObject([{ lastname: "Ash" }]);
    expect(() => third.dataverse.restorePoint()).toThrow("keeps its changes in a file");
    await third.close();
  });

  it("says in one sentence when it is damaged", async () => {
    const databaseFile = join(folder, "damaged.db");
    writeFileSync(databaseFile, "not a database, however long this text goes on and on");
    const opening = createDataverse({ organisation: ORGANISATION, clock: () => NOW, databaseFile });
    await expect(opening).rejects.toThrow(
      `The database ${databaseFile} of the local Dataverse cannot be read; start again with --reset to build it anew.`,
    );
  });
});

describe("a restore point", () => {
  it("brings rows back as often as it is asked, whatever was written, changed and deleted", async () => {
    const server = await startServer();
    const names = async () =>
      (await server.ask("GET", "contacts?$select=lastname&$orderby=lastname")).json.value.map((row) => row["lastname"]);
    const { headers } = await server.ask("POST", "contacts", { body: { lastname: "Ash" } });
    const ash = /contacts\([^)]+\)/.exec(headers.get("odata-entityid") ?? "")?.[0] ?? "";
    const restore = server.dataverse.restorePoint();
    await server.ask("POST", "contacts", { body: { lastname: "Birch" } });
    await server.ask("PATCH", ash, { body: { lastname: "Acer" } });
    await expect(names()).resolves.toEqual(["Acer", "Birch"]);
    restore();
    await expect(names()).resolves.toEqual(["Ash"]);
    await server.ask("DELETE", ash);
    await expect(names()).resolves.toEqual([]);
    restore();
    await expect(names()).resolves.toEqual(["Ash"]);
    await server.close();
  });
});

describe("faults", () => {
  it("answers as told, as often as told, and then as always", async () => {
    const server = await startServer();
    server.dataverse.faults.add({ match: /^GET .*contacts\?\$select=lastname/, times: 2, status: 429, retryAfterSeconds: 3 });
    const get = () => server.ask("GET", "contacts?%24select=lastname");
    const limited = await get();
    expect([limited.status, limited.headers.get("retry-after"), limited.json.error.code]).toEqual([429, "3", "0x80072322"]);
    expect((await server.ask("GET", "accounts")).status).toBe(200);
    expect((await get()).status).toBe(429);
    expect((await get()).status).toBe(200);
    await server.close();
  });

  it("loses the answer to what was written all the same", async () => {
    const server = await startServer();
    const contact = { body: { lastname: "Ash" } };
    server.dataverse.faults.add({ match: /^POST .*contacts/, dropConnection: true, onTheWayBack: true });
    await expect(server.ask("POST", "contacts", contact)).rejects.toThrow();
    server.dataverse.faults.add({ match: /^POST .*contacts/, status: 504, onTheWayBack: true });
    expect((await server.ask("POST", "contacts", contact)).status).toBe(504);
    expect((await server.ask("GET", "contacts")).json.value).toHaveLength(2);
    await server.close();
  });

  it("cuts connections and waits", async () => {
    const server = await startServer();
    server.dataverse.faults.add({ match: /contacts/, dropConnection: true });
    await expect(server.ask("GET", "contacts")).rejects.toThrow();
    server.dataverse.faults.add({ match: /contacts/, latencyMs: 500, times: Infinity });
    const answered: string[] = [];
    const ask = async (set: string) => answered.push(`${set} ${(await server.ask("GET", set)).status}`);
    await Promise.all([ask("contacts"), ask("accounts")]);
    expect(answered).toEqual(["accounts 200", "contacts 200"]);
    server.dataverse.faults.clear();
    await server.close();
  });
});

describe("importing solutions", () => {
  it("starts with the first-party forms that a conversation opens with by default", async () => {
    const server = await startServer();
    const forms = server.dataverse.solutions.flatMap((s) => s.forms).filter((f) => f.table === "msdyn_sciconversation");
    expect(forms.map((f) => [f.labels[1033], f.fallback])).toEqual([
      ["SCI Conversation full page form", true],
      ["Information", true],
      ["Call summary", false],
    ]);
    await server.close();
  });
});
