import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { randomGuid, randomOf, type Random } from "../../demo/random";
import { Ledger, type Change } from "./Ledger";
import { bundleServer, ServerProcess } from "./ServerProcess";

export interface CrashOptions {
  readonly kills: number;
  /** Acknowledged writes over all kills. */
  readonly writes: number;
  readonly seed: string;
  /** Who write at a time. @default 10 */
  readonly writers?: number;
}

export interface CrashFigures {
  readonly acknowledged: number;
  /** Rows that were not as the last acknowledged write had left them. */
  readonly lost: number;
  /** Change sets that were stored in part. */
  readonly halved: number;
  /** The slowest opening after a kill, in ms. */
  readonly openedInMs: number;
}

/** Writes steadily to a local Dataverse, kills it at moments drawn by the seed, opens it again, and compares what it had acknowledged. */
export async function crashTest({ kills, writes, seed, writers = 10 }: CrashOptions): Promise<CrashFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "crash-test-"));
  const databaseFile = path.join(folder, "local.db");
  const random = randomOf(seed);
  const ledger = new Ledger();
  const script = path.join(folder, "server.js");
  let openedInMs = 0;
  let server: ServerProcess | undefined;
  try {
    await bundleServer(script);
    server = await ServerProcess.open(script, databaseFile);
    for (let left = kills; left > 0; left -= 1) {
      const share = (writes - ledger.acknowledged) / left;
      const killAt = ledger.acknowledged + Math.max(1, Math.round(left === 1 ? share : share * random.between(0.5, 1.5)));
      await writeUntil(
        server,
        ledger,
        killAt,
        Array.from({ length: writers }, () => new Writer(random)),
      );
      server = await ServerProcess.open(script, databaseFile);
      openedInMs = Math.max(openedInMs, server.openedInMs);
      ledger.compare(await server.contacts());
    }
    return { acknowledged: ledger.acknowledged, lost: ledger.lost, halved: ledger.halved, openedInMs };
  } finally {
    await server?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills the server as soon as so many writes were acknowledged, amid those of the other writers. */
async function writeUntil(server: ServerProcess, ledger: Ledger, killAt: number, writers: readonly Writer[]): Promise<void> {
  let killed: Promise<void> | undefined;
  const write = async (writer: Writer): Promise<void> => {
    while (!killed) {
      const { change, request } = writer.next();
      try {
        await ledger.write(change, async () => (await request(server)).ok);
      } catch (error) {
        if (!killed) throw error;
      }
      if (ledger.acknowledged >= killAt) killed ??= server.kill();
    }
  };
  await Promise.all(writers.map(write));
  await killed;
}

interface Step {
  readonly change: Change;
  readonly request: (server: ServerProcess) => Promise<Response>;
}

/** Creates, changes and deletes rows that nobody else touches, one request after the other. */
class Writer {
  private readonly own: string[] = [];
  private count = 0;

  constructor(private readonly random: Random) {}

  next(): Step {
    const { random, own } = this;
    this.count += 1;
    const id = own.length > 0 && random.chance(0.4) ? random.pick(own) : undefined;
    if (id === undefined) return random.chance(0.2) ? this.changeSet() : this.create();
    if (random.chance(0.5)) {
      const lastname = `changed ${this.count}`;
      return {
        change: new Map([[id, lastname]]),
        request: (server) => server.ask("PATCH", `contacts(${id})`, JSON.stringify({ lastname })),
      };
    }
    own.splice(own.indexOf(id), 1);
    return { change: new Map([[id, undefined]]), request: (server) => server.ask("DELETE", `contacts(${id})`) };
  }

  private create(): Step {
    const [contactid, lastname] = this.newRow();
    return {
      change: new Map([[contactid, lastname]]),
      request: (server) => server.ask("POST", "contacts", JSON.stringify({ contactid, lastname })),
    };
  }

  private changeSet(): Step {
    const rows = [this.newRow(), this.newRow(), this.newRow()];
    const operations = rows.flatMap(([contactid, lastname], index) => [
      "--set",
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      `Content-ID: ${index + 1}`,
      "",
      "POST contacts HTTP/1.1",
      "Content-Type: application/json",
      "",
      JSON.stringify({ contactid, lastname }),
    ]);
    const lines = ["--batch", "Content-Type: multipart/mixed; boundary=set", "", ...operations, "--set--", "--batch--", ""];
    return {
      change: new Map(rows),
      request: (server) => server.ask("POST", "$batch", lines.join("\r\n"), "multipart/mixed; boundary=batch"),
    };
  }

  private newRow(): [id: string, lastname: string] {
    const id = randomGuid(this.random);
    this.own.push(id);
    return [id, `made ${this.count}`];
  }
}
