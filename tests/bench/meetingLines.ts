import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time";
import type { GraphMeeting } from "../local/graph/GraphTenant";
import { JONAS, linesOf, MEI, ROSA, sampleMeeting, sampleTenant } from "../local/graph/sampleTenant";
import { startGraph } from "../local/graph/startGraph";
import type { Line } from "./benchLine";
import { startSink } from "./importSink";
import type { Memory } from "./memoryOf";

/** Of so many meetings that are listed a tenth is brought in: the others are internal. */
const SMALL = 1_000;
const LARGE = 10_000;
/** What stays of a meeting that was listed until its organizer's are through: its place in the calendar, and its transcript's ids. */
const MOST_KB_A_MEETING = 2;
const FROM = Date.parse("2026-01-05T08:00:00Z");
const NOW = new Date(FROM + 400 * DAY_MS);
const SPOKEN = Array.from({ length: 8 }, (_, round) =>
  linesOf([MEI.name, ROSA.name]).map((line) => ({ ...line, startMs: line.startMs + round * 36_000, endMs: line.endMs + round * 36_000 })),
).flat();

interface Measured extends Memory {
  readonly imported: number;
  readonly leftOut: number;
  readonly opened: number;
  readonly requests: number;
}

/** One after the other, half an hour apart, so that a year holds ten thousand. */
function meetings(count: number): GraphMeeting[] {
  return Array.from({ length: count }, (_, number) => {
    const start = new Date(FROM + number * 30 * MINUTE_MS).toISOString();
    return sampleMeeting(number, { start, lines: SPOKEN, ...(number % 10 !== 0 && { invited: [JONAS] }) });
  });
}

async function measure(script: string, count: number): Promise<Measured & { readonly twice: number }> {
  const tenant = await startGraph(sampleTenant(meetings(count)), () => NOW);
  tenant.graph.settings.pageSize = 100;
  const sink = await startSink();
  try {
    const since = new Date(FROM - DAY_MS).toISOString();
    const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, tenant.url, sink.url, since, MEI.address]);
    const measured = JSON.parse(stdout) as Measured;
    if (measured.imported !== count / 10) throw new Error(`${measured.imported} of ${count / 10} meetings were imported.`);
    return { ...measured, twice: tenant.graph.requestLog.length - new Set(tenant.graph.requestLog).size };
  } finally {
    await tenant.close();
    await sink.close();
  }
}

/** What bringing in many meetings from Teams takes: memory, and requests to Graph. */
export async function meetingLines(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-meetings-"));
  const script = join(folder, "import.js");
  try {
    const entryPoints = [join(__dirname, "meetingProcess.ts")];
    await build({ entryPoints, outfile: script, bundle: true, platform: "node", target: "node20", logLevel: "error" });
    const [small, large] = [await measure(script, SMALL), await measure(script, LARGE)];
    const memory = (listed: number, { imported, inUseMb, peakMb }: Measured): Line => ({
      what: `import of ${imported.toLocaleString("en")} of ${listed.toLocaleString("en")} meetings: memory in use, and of the process, at most`,
      measured: `${inUseMb.toFixed(0)} of ${peakMb.toFixed(0)} MB`,
      budget: "",
      holds: true,
    });
    const grown = ((large.inUseMb - small.inUseMb) * 1024) / (LARGE - SMALL);
    const each = large.requests / large.opened;
    return [
      memory(SMALL, small),
      memory(LARGE, large),
      {
        what: "import of meetings: memory in use for each further one that is listed",
        measured: `${grown.toFixed(2)} KB`,
        budget: `≤ ${MOST_KB_A_MEETING} KB`,
        holds: grown <= MOST_KB_A_MEETING,
      },
      { what: "import of meetings: requests to Graph for each looked at", measured: each.toFixed(2), budget: "≤ 3.5", holds: each <= 3.5 },
      { what: "import of meetings: requests made twice", measured: `${large.twice}`, budget: "0", holds: large.twice === 0 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
