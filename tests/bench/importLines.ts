import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { build } from "esbuild";
import Fastify from "fastify";
import { createDataverse } from "../local/dataverse/createDataverse";
import { callId, LINES, ORGANISATION, writeCallFile } from "../solution/admin/calls/callFiles";
import type { Line } from "./benchLine";

/** What grows with the number of calls shows at these; a hundred thousand, which take half an hour, had 144 MB in use at most. */
const SMALL = 1_000;
const LARGE = 10_000;
/** Of a call that is through only its files' names and its id stay: two paths of some hundred characters each. */
const MOST_KB_A_CALL = 2;
const SPOKEN = Array.from({ length: 8 }, () => LINES).flat();

/** The answer to a batch whose change sets all succeed. */
function allDone(batch: string): string {
  const changeSets = batch.match(/^Content-Type: multipart\/mixed; boundary=changeset/gm) ?? [];
  const done = ["--done", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "", "HTTP/1.1 204 No Content", "", ""];
  return [...changeSets.flatMap(() => done), "--done--", ""].join("\r\n");
}

/** An environment that takes everything and keeps nothing, so that an import alone is measured. */
async function startSink() {
  const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date() });
  const app = Fastify({ forceCloseConnections: true });
  let requests = 0;
  app.addHook("onRequest", async ({ method, url, raw }, reply) => {
    requests += 1;
    if (url.endsWith("/$batch")) await reply.type("multipart/mixed; boundary=done").send(allDone(await text(raw)));
    else if (method === "PATCH") await reply.code(204).send();
  });
  dataverse.register(app);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await dataverse.close();
  };
  return { url, requests: () => requests, close };
}

interface Measured {
  readonly imported: number;
  /** At most, without what could be cleaned up. */
  readonly inUseMb: number;
  /** What the process had at most: several times as much, since cleaning up waits until it must. */
  readonly peakMb: number;
}

async function measure(script: string, folder: string, calls: number): Promise<Measured & { readonly requests: number }> {
  mkdirSync(folder);
  for (let call = 0; call < calls; call += 1) writeCallFile(folder, { id: callId(call), lines: SPOKEN });
  const sink = await startSink();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, folder, sink.url]);
    const measured = JSON.parse(stdout) as Measured;
    if (measured.imported !== calls) throw new Error(`${measured.imported} of ${calls} calls were imported.`);
    return { ...measured, requests: sink.requests() };
  } finally {
    await sink.close();
    rmSync(folder, { recursive: true });
  }
}

/** What importing many calls takes: memory, and requests. */
export async function importLines(most = LARGE): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const script = join(folder, "import.js");
  try {
    const entryPoints = [join(__dirname, "importProcess.ts")];
    await build({ entryPoints, outfile: script, bundle: true, platform: "node", target: "node20", logLevel: "error" });
    const small = await measure(script, join(folder, "small"), SMALL);
    const large = await measure(script, join(folder, "large"), most);
    const memory = (calls: number, { inUseMb, peakMb }: Measured): Line => ({
      what: `import of ${calls.toLocaleString("en")} calls: memory in use, and of the process, at most`,
      measured: `${inUseMb.toFixed(0)} of ${peakMb.toFixed(0)} MB`,
      budget: "",
      holds: true,
    });
    const grown = ((large.inUseMb - small.inUseMb) * 1024) / (most - SMALL);
    const perThousand = (large.requests / most) * 1000;
    return [
      memory(SMALL, small),
      memory(most, large),
      {
        what: "import: memory in use for each further call",
        measured: `${grown.toFixed(2)} KB`,
        budget: `≤ ${MOST_KB_A_CALL} KB`,
        holds: grown <= MOST_KB_A_CALL,
      },
      { what: "import: requests per 1,000 calls", measured: perThousand.toFixed(0), budget: "≤ 1,500", holds: perThousand <= 1_500 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
