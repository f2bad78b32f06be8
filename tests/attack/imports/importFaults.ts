/** Each request that an import makes, each thing that can go wrong with it: does it end with a sentence, and is a rerun as good as new? */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomGuid, randomOf, shuffled } from "../../local/demo/random";
import { writeCallFile } from "../../solution/admin/calls/callFiles";
import { FAULTS } from "../faults/faults";
import type { Fault } from "../faults/faultyProxy";
import type { Part, Size } from "../Finding";
import { importedRows, startImportBench } from "./importBench";

const CALLS = 3;
/** Most of the time imports wait until they ask again. */
const AT_ONCE = 10;
const PATIENCE_MS = 180_000;
/** Not a code, and not an error of the program itself. */
const SENTENCE = /^(?!\w*Error:)\S+( \S+){3}/;

async function tried(folder: string, shape: string, fault: Fault, expected: string): Promise<string | undefined> {
  const bench = await startImportBench();
  try {
    bench.proxy.set({ shape, fault });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const told = await bench.run(folder, { signal }).then(
      ({ stopped, failed }) => [...(stopped ? [stopped.message] : []), ...failed.map(({ message }) => message)],
      (error: unknown) => [error instanceof Error ? error.message : String(error)],
    );
    if (signal.aborted) return "does not end";
    const [unsaid] = told.filter((message) => !SENTENCE.test(message));
    if (unsaid !== undefined) return `says only “${unsaid}”`;
    if (told.length === 0 && importedRows(bench) !== expected) return "other rows than without a fault, and nothing is said";
    bench.proxy.set(undefined);
    await bench.run(folder);
    return importedRows(bench) === expected ? undefined : "a rerun after it leaves other rows than an import without a fault";
  } catch (error) {
    return `a rerun after it ends with ${String(error)}`;
  } finally {
    await bench.close();
  }
}

export async function importFaults({ seed, times }: Size): Promise<Part> {
  const random = randomOf(`${seed} import faults`);
  const folder = mkdtempSync(join(tmpdir(), "attack-faults-"));
  try {
    for (let call = 0; call < CALLS; call += 1) writeCallFile(folder, { id: randomGuid(random) });
    const bench = await startImportBench();
    await bench.run(folder);
    const expected = importedRows(bench);
    const shapes = [...bench.proxy.seen];
    await bench.close();
    const cases = shuffled(
      shapes.flatMap((shape) => FAULTS.map((fault) => ({ shape, fault }))),
      random,
    ).slice(0, times);
    const findings: string[] = [];
    for (let at = 0; at < cases.length; at += AT_ONCE) {
      const tries = cases.slice(at, at + AT_ONCE).map(async ({ shape, fault }) => {
        const wrong = await tried(folder, shape, fault, expected);
        if (wrong !== undefined) findings.push(`import · ${shape} · ${fault.name}: ${wrong}`);
      });
      await Promise.all(tries);
    }
    return { what: "faults of requests by imports", tried: cases.length, findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
