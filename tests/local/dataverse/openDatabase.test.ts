import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readState, removeState, writeState } from "../start/environmentState";
import { openDatabase } from "./openDatabase";

const folder = mkdtempSync(join(tmpdir(), "database-"));
afterAll(() => rmSync(folder, { recursive: true }));

const put = "INSERT INTO __file (id, content) VALUES (?, ?)";
const ids = "SELECT id FROM __file ORDER BY id";

describe("a full disk", () => {
  it("refuses the request whole, keeps what was there, and goes on when there is room again", () => {
    const file = join(folder, "full.db");
    const database = openDatabase(file, true);
    database.write(put, ["before", new Uint8Array(10)]);
    const pages = Number(database.first("PRAGMA page_count")?.[0]);
    database.all(`PRAGMA max_page_count = ${pages + 2}`);
    const refused = () =>
      database.atomically(() => {
        database.write(put, ["small", new Uint8Array(10)]);
        database.atomically(() => database.write(put, ["large", new Uint8Array(100_000)]));
      });
    expect(refused).toThrow("Nothing was stored: the disk of the local Dataverse is full or cannot be written.");
    expect(database.all(ids)).toEqual([["before"]]);
    database.all("PRAGMA max_page_count = 1000000");
    database.atomically(() => database.write(put, ["later", new Uint8Array(100_000)]));
    database.close();
    const again = openDatabase(file, true);
    expect(again.all(ids)).toEqual([["before"], ["later"]]);
    again.close();
  });
});

describe("a text with U+0000", () => {
  it("is refused: SQLite would cut it off there", () => {
    const database = openDatabase(undefined, true);
    expect(() => database.write(put, ["a\u0000b", null])).toThrow("A value contains the character U+0000, which cannot be stored.");
    expect(() => database.all("SELECT 1 FROM __file WHERE id = ?", ["a\u0000b"])).toThrow("U+0000");
    database.close();
  });
});

describe("starting anew", () => {
  const state = { calls: { kind: "none" }, isComplete: true } as const;

  it("is refused while another start uses the folder, and forgets nothing then", () => {
    const place = join(folder, "used");
    const database = openDatabase(join(place, "dataverse.sqlite"), true);
    database.write(put, ["kept", null]);
    writeState(place, state);
    expect(() => removeState(place)).toThrow("is in use by another local Dataverse");
    expect(database.all(ids)).toEqual([["kept"]]);
    expect(readState(place)).toEqual(state);
    database.close();
    removeState(place);
    expect(readState(place)).toBeUndefined();
    const anew = openDatabase(join(place, "dataverse.sqlite"), true);
    expect(anew.all(ids)).toEqual([]);
    anew.close();
  });

  it("heals a damaged database, and leaves no log behind for the next one", () => {
    const place = join(folder, "damaged");
    writeState(place, state);
    for (const name of ["dataverse.sqlite", "dataverse.sqlite-wal"]) writeFileSync(join(place, name), "no database".repeat(1000));
    expect(() => openDatabase(join(place, "dataverse.sqlite"), true)).toThrow("cannot be read; start again with --reset");
    removeState(place);
    const anew = openDatabase(join(place, "dataverse.sqlite"), true);
    expect(anew.all(ids)).toEqual([]);
    anew.close();
  });
});
