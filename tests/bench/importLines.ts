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

/** A hundred thousand take minutes: what grows with the number of calls shows at these. */
const SMALL = 1_000;
const LARGE = 10_000;
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

async function measure(script: string, folder: string, calls: number): Promise<{ readonly peakMb: number; readonly requests: number }> {
  mkdirSync(folder);
  for (let call = 0; call < calls; call += 1) writeCallFile(folder, { id: callId(call), lines: SPOKEN });
  const sink = await startSink();
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder, sink.url]);
    const { imported, peakMb } = JSON.parse(stdout) as { readonly imported: number; readonly peakMb: number };
    if (imported !== calls) throw new Error(`${imported} of ${calls} calls were imported.`);
    return { peakMb, requests: sink.requests() };
  } finally {
    await sink.close();
    rmSync(folder, { recursive: true });
  }
}

/** What importing many calls takes: memory, and requests. */
export async function importLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const script = join(folder, "import.js");
  try {
    const entryPoints = [join(__dirname, "importProcess.ts")];
    await build({ entryPoints, outfile: script, bundle: true, platform: "node", target: "node20", logLevel: "error" });
    const small = await measure(script, join(folder, "small"), SMALL);
    const large = await measure(script, join(folder, "large"), LARGE);
    const grown = ((large.peakMb - small.peakMb) * 1024) / (LARGE - SMALL);
    const perThousand = (large.requests / LARGE) * 1000;
    return [
      { what: "import of 1,000 calls: memory at most", measured: `${small.peakMb.toFixed(0)} MB`, budget: "", holds: true },
      { what: "import of 10,000 calls: memory at most", measured: `${large.peakMb.toFixed(0)} MB`, budget: "", holds: true },
      { what: "import: memory for each further call", measured: `${grown.toFixed(1)} KB`, budget: "≤ 10 KB", holds: grown <= 10 },
      { what: "import: requests per 1,000 calls", measured: perThousand.toFixed(0), budget: "≤ 1,500", holds: perThousand <= 1_500 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
