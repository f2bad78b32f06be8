import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { callId, LINES, writeCallFile } from "../solution/admin/calls/callFiles";
import type { Line } from "./benchLine";
import { startSink } from "./importSink";
import type { Memory } from "./memoryOf";

/** What grows with the number of calls shows at these; a hundred thousand, which take half an hour, had 144 MB in use at most. */
const SMALL = 1_000;
const LARGE = 10_000;
/** Of a call that is through only its files' names and its id stay: two paths of some hundred characters each. */
const MOST_KB_A_CALL = 2;
const SPOKEN = Array.from({ length: 8 }, () => LINES).flat();

interface Measured extends Memory {
  readonly imported: number;
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
