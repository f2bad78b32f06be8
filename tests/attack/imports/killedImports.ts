/** Do imports that were killed, one or two at a time, and run again, leave the same rows as one that was not? */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleScript } from "../../../solution/bundleCommands";
import { randomGuid, randomOf, type Random } from "../../local/demo/random";
import { LINES, writeCallFile } from "../../solution/admin/calls/callFiles";
import type { Part, Size } from "../Finding";
import { importedRows, startImportBench, type ImportBench } from "./importBench";
import { startImport } from "./ImportProcess";

const CALLS = 24;

/** What a kill meets: the first import or one that replaces what is there, alone or beside another. */
interface Round {
  readonly isReplacing: boolean;
  readonly importers: 1 | 2;
}

/** Four rounds have each kind once. */
const roundOf = (number: number): Round => ({ isReplacing: number % 2 === 1, importers: number % 4 < 2 ? 1 : 2 });

/** Starts importers and kills them one after the other, each after so many more requests. Which dies first is drawn, too. */
async function killAll(script: string, folder: string, bench: ImportBench, after: readonly number[], random: Random): Promise<void> {
  const left = after.map(() => startImport(script, folder, bench.proxy.url));
  const all = [...left];
  const killNext = ([requests, ...later]: readonly number[]): void => {
    if (requests === undefined) return bench.proxy.afterRequests(undefined);
    bench.proxy.afterRequests(requests, () => {
      left.splice(random.integer(left.length), 1)[0]?.kill();
      killNext(later);
    });
  };
  killNext(after);
  await Promise.all(all.map(({ ended }) => ended));
  bench.proxy.afterRequests(undefined);
}

export async function killedImports({ seed, times }: Size): Promise<Part> {
  const random = randomOf(`${seed} kills`);
  const folder = mkdtempSync(join(tmpdir(), "attack-kill-"));
  const script = join(folder, "seller-details.js");
  const calls = join(folder, "calls");
  mkdirSync(calls);
  const findings: string[] = [];
  try {
    await bundleScript(script);
    const ids = Array.from({ length: CALLS }, () => randomGuid(random));
    const write = (version: number) => ids.forEach((id) => writeCallFile(calls, { id, lines: [...LINES.slice(version), LINES[0] ?? ""] }));
    write(0);
    const unkilled = await startImportBench();
    await unkilled.run(calls);
    const requests = unkilled.dataverse.requestLog.filter(({ inBatch }) => !inBatch).length;
    write(1);
    await unkilled.run(calls);
    const expected = importedRows(unkilled);
    await unkilled.close();
    for (let number = 0; number < times; number += 1) {
      const { isReplacing, importers } = roundOf(number);
      const bench = await startImportBench();
      write(0);
      if (isReplacing) await bench.run(calls);
      write(1);
      const after = Array.from({ length: importers }, () => random.integer(requests));
      await killAll(script, calls, bench, after, random);
      const what = `killed after ${after.join(" and ")} requests of ${isReplacing ? "a replacing" : "a first"} import`;
      const summary = await bench.run(calls).catch((error: unknown) => String(error));
      if (typeof summary === "string") findings.push(`${what}: the next run ends with ${summary}`);
      else if (importedRows(bench) !== expected) findings.push(`${what}: other rows than without a kill`);
      await bench.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { what: "imports killed by SIGKILL, half of them beside another", tried: times, findings };
}
