/** Does an import that was killed, and run again, leave the same rows as one that was not? */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomGuid, randomOf } from "../../local/demo/random";
import { LINES, writeCallFile } from "../../solution/admin/calls/callFiles";
import type { Part, Size } from "../Finding";
import { importedRows, startImportBench } from "./importBench";

const CALLS = 24;

export async function killedImports({ seed, times }: Size): Promise<Part> {
  const random = randomOf(`${seed} kills`);
  const folder = mkdtempSync(join(tmpdir(), "attack-kill-"));
  const findings: string[] = [];
  try {
    const ids = Array.from({ length: CALLS }, () => randomGuid(random));
    const write = (version: number) => ids.forEach((id) => writeCallFile(folder, { id, lines: [...LINES.slice(version), LINES[0] ?? ""] }));
    write(0);
    const unkilled = await startImportBench();
    await unkilled.run(folder);
    const requests = unkilled.dataverse.requestLog.filter(({ inBatch }) => !inBatch).length;
    write(1);
    await unkilled.run(folder);
    const expected = importedRows(unkilled);
    await unkilled.close();
    for (let kill = 0; kill < times; kill += 1) {
      const bench = await startImportBench();
      // Half of the kills meet the first import, the others the one that replaces what it wrote.
      write(0);
      if (kill % 2 === 1) await bench.run(folder);
      else write(0);
      const at = random.integer(requests);
      const dead = new AbortController();
      bench.proxy.afterRequests(at, () => dead.abort());
      if (kill % 2 === 1) write(1);
      await bench.run(folder, { signal: dead.signal }).catch(() => undefined);
      bench.proxy.afterRequests(undefined);
      write(1);
      const summary = await bench.run(folder).catch((error: unknown) => String(error));
      if (typeof summary === "string") findings.push(`killed at request ${at}: the next run ends with ${summary}`);
      else if (importedRows(bench) !== expected)
        findings.push(`killed at request ${at} of ${kill % 2 === 1 ? "a replacing" : "a first"} import: other rows than without a kill`);
      await bench.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { what: "killed imports", tried: times, findings };
}
