import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { USERS } from "../sampleOrganisation";
import type { Opened } from "./crashingServer";

/** SQLite's native part finds its binary beside itself. */
const SQLITE = "@photostructure/sqlite";

interface Page {
  readonly value: readonly { readonly contactid: string; readonly lastname: string }[];
  readonly "@odata.nextLink"?: string;
}

/** The server as one script: hundreds of starts would otherwise read and transform hundreds of sources each. */
export async function bundleServer(outfile: string): Promise<void> {
  const sqlite = require.resolve(SQLITE);
  await build({
    entryPoints: [path.join(__dirname, "crashingServer.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    alias: { [SQLITE]: sqlite },
    external: [sqlite],
    logLevel: "error",
  });
}

/** A local Dataverse in a process that can be killed at any moment. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly api: string,
    readonly openedInMs: number,
  ) {}

  /**
   * @param script the server's bundle
   * @throws what the process said where it did not come up
   */
  static async open(script: string, databaseFile: string): Promise<ServerProcess> {
    const child = spawn(process.execPath, [script, databaseFile], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      const { origin, openedInMs } = JSON.parse(line) as Opened;
      return new ServerProcess(child, `${origin}/api/data/v9.2/`, openedInMs);
    }
    throw new Error(`The local Dataverse did not start: ${said}`);
  }

  /** As the administrator. Rejects where the process ended before its answer. */
  ask(method: string, address: string, body?: string, contentType = "application/json"): Promise<Response> {
    return fetch(this.api + address, {
      method,
      headers: { authorization: `Bearer ${USERS.ada.domainName}`, ...(body !== undefined && { "content-type": contentType }) },
      ...(body !== undefined && { body }),
    });
  }

  /** Last names of all contacts, by their ids. */
  async contacts(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    let address: string | undefined = "contacts?$select=lastname";
    while (address !== undefined) {
      const page = (await (await this.ask("GET", address)).json()) as Page;
      for (const { contactid, lastname } of page.value) found.set(contactid, lastname);
      address = page["@odata.nextLink"]?.slice(this.api.length);
    }
    return found;
  }

  /** Without a word, as by `kill -9` or by a machine that runs out of memory. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }
}
