/**
 * Attacks the product, whole: `npm run attack`, or one part as in `npm run attack -- matrix`; `--seed text` draws other questions.
 * Prints what was tried and a line for each finding, and exits 1 where there is one.
 */
import { parseArgs } from "node:util";
import { prepareData } from "../e2e/preparedData";
import { crashTest } from "../local/dataverse/crashing/crashTest";
import prepareRun from "../globalSetup";
import endRun from "../globalTeardown";
import { faultMatrix } from "./faults/faultMatrix";
import type { Part } from "./Finding";
import { importFaults } from "./imports/importFaults";
import { killedImports } from "./imports/killedImports";
import { oddImports } from "./imports/oddImports";
import { readMatrix } from "./matrix/readMatrix";
import { writeMatrix } from "./matrix/writeMatrix";
import { hostilePages } from "./texts/hostilePages";
import { sideChannels } from "./sideChannels/sideChannels";
import { startWorld } from "./world/World";

const PARTS: ReadonlyMap<string, (seed: string) => Promise<readonly Part[]>> = new Map([
  [
    "matrix",
    async (seed: string) => {
      const world = await startWorld(seed);
      const reads = await readMatrix(world, { seed, times: 7_336 }, 2_408);
      const writes = await writeMatrix(world, { seed, times: 22_546 });
      await world.close();
      return [...reads, writes];
    },
  ],
  ["side-channels", async (seed: string) => [await sideChannels({ seed, times: 27_500 })]],
  [
    "imports",
    async (seed: string) => [
      await oddImports({ seed, times: 100 }),
      await killedImports({ seed, times: 20 }),
      await importFaults({ seed, times: 120 }),
    ],
  ],
  [
    "crashes",
    async (seed: string) => {
      const { acknowledged, lost, halved } = await crashTest({ kills: 100, writes: 10_000, seed });
      const findings = [
        ...(lost > 0 ? [`${lost} of ${acknowledged} acknowledged writes were not found again`] : []),
        ...(halved > 0 ? [`${halved} change sets were stored in part`] : []),
      ];
      return [{ what: "writes over 100 kills", tried: acknowledged, findings }];
    },
  ],
  [
    "pages",
    async (seed: string) => {
      const forget = await prepareData();
      try {
        return [await hostilePages(), await faultMatrix(seed)];
      } finally {
        forget();
      }
    },
  ],
]);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: "string", default: "attack" } } });
  const unknown = positionals.find((name) => !PARTS.has(name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}; there are ${[...PARTS.keys()].join(", ")}.`);
  prepareRun();
  const found: Part[] = [];
  try {
    for (const [name, run] of PARTS) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      for (const part of await run(values.seed)) {
        found.push(part);
        for (const line of part.findings) console.log(`${part.what} · ${line}`);
      }
    }
  } finally {
    endRun();
  }
  console.table(
    Object.fromEntries(
      found.map(({ what, tried, notPlayed = 0, findings }) => [what, { tried, "not played": notPlayed, findings: findings.length }]),
    ),
  );
  if (found.some(({ findings }) => findings.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
