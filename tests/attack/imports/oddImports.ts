/** Does an odd file cost one sentence with its name, and are the good ones beside it imported? */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { randomGuid, randomOf, type Random } from "../../local/demo/random";
import { writeCallFile } from "../../solution/admin/calls/callFiles";
import type { Part, Size } from "../Finding";
import { startImportBench } from "./importBench";
import { ODD_NAMES, writeDamagedFile, writeOddFile } from "./oddFiles";

const GOOD = 2;
/** Longer than any odd file may take. */
const PATIENCE_MS = 60_000;

/** What the two files of a call have in common: a sentence names the one that is at fault. */
const callNameOf = (file: string) => basename(file).replace(/(\.transcript)?\.json$/, "");

/** Good calls and the odd ones that are named, imported into an environment of their own. @returns a line for each finding */
async function imported(names: readonly string[], write: (folder: string, name: string) => void, random: Random): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "attack-import-"));
  const bench = await startImportBench();
  try {
    const good = Array.from({ length: GOOD }, () => randomGuid(random));
    for (const id of good) writeCallFile(folder, { id });
    for (const name of names) write(folder, name);
    const what = `import · ${names.length === 1 ? names[0] : `${names.length} odd files`}`;
    let late = false;
    const tooLate = new AbortController();
    const timer = setTimeout(() => ((late = true), tooLate.abort()), PATIENCE_MS);
    try {
      const given = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error("cancelling does not end it")), 2 * PATIENCE_MS).unref(),
      );
      const summary = await Promise.race([bench.run(folder, { signal: tooLate.signal }), given]);
      const conversations = bench.dataverse.dump().rows["msdyn_sciconversation"] ?? [];
      const stored = new Set(conversations.map((row) => row["msdyn_conversationid"]));
      const lost = good.filter((id) => !stored.has(id)).length;
      const told = names.map((name) => [name, summary.failed.filter(({ file }) => basename(file) === name).length] as const);
      return [
        ...(late ? [`${what}: did not end in ${PATIENCE_MS / 1000} s`] : []),
        ...(summary.stopped && !late ? [`${what}: ended all: ${summary.stopped.message}`] : []),
        ...(lost > 0 ? [`${what}: ${lost} of ${GOOD} good calls were not imported`] : []),
        ...told.filter(([, times]) => times > 1).map(([name, times]) => `import · ${name}: told ${times} times`),
        ...summary.failed
          .filter(({ file, message }) => !message.includes(callNameOf(file)))
          .map(({ file, message }) => `import · ${file}: not named in “${message}”`),
      ];
    } catch (error) {
      return [`${what}: ended all: ${String(error).slice(0, 200)}`];
    } finally {
      clearTimeout(timer);
    }
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param size how many damaged files beside each known kind of odd one; with 0 kinds are tried all at once only */
export async function oddImports({ seed, times }: Size): Promise<Part> {
  const random = randomOf(`${seed} odd files`);
  const findings: string[] = [];
  if (times > 0) for (const name of ODD_NAMES) findings.push(...(await imported([name], writeOddFile, random)));
  findings.push(...(await imported(ODD_NAMES, writeOddFile, random)));
  const damaged = Array.from({ length: times }, (_, number) => String(number));
  findings.push(...(await imported(damaged, (folder, number) => void writeDamagedFile(folder, Number(number), random), random)));
  return { what: "odd files beside good ones", tried: ODD_NAMES.length + times, findings };
}
