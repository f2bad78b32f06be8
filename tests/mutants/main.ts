/**
 * Tries the tests with mutants: `npm run mutants` for all areas, `npm run mutants -- shared/insights` for one, a file for a part of it.
 * What has not changed since the last run is not tried again; `--anew` forgets the last run, `--workers N` tries N at a time.
 */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { areasOf, type Area } from "./areas";

const ROOT = path.resolve(__dirname, "../..");
const KEPT = path.join(ROOT, "node_modules/.cache/mutants");

interface Score {
  readonly area: Area;
  readonly noticed: number;
  readonly missed: number;
}

/** Percent of the mutants that a test noticed. */
const percentOf = ({ noticed, missed }: Score): number => (noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed));

async function tryArea(area: Area, workers: number): Promise<Score> {
  // An ES module, which a CommonJS file can only load late.
  const { Stryker } = await import("@stryker-mutator/core");
  const results = await new Stryker({
    mutate: [...area.files],
    testRunner: "jest",
    jest: {
      projectType: "custom",
      configFile: "tests/mutants/jest.config.js",
      config: { testMatch: area.tests.map((glob) => `<rootDir>/${glob}`) },
      enableFindRelatedTests: true,
    },
    coverageAnalysis: "perTest",
    // A mutant that is alive while modules load would need all tests anew, in a process of its own.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: path.join(KEPT, `${area.name.replace(/\W+/g, "-").slice(0, 100)}.json`),
    tempDirName: ".local/mutants",
    ignorePatterns: ["out", ".local", "docs/images"],
    concurrency: workers,
    reporters: ["progress-append-only", "clear-text"],
    clearTextReporter: { allowColor: process.stdout.isTTY, logTests: false, reportTests: false, reportScoreTable: false },
    allowConsoleColors: process.stdout.isTTY,
  }).runMutationTest();
  const count = (...statuses: string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  return { area, noticed: count("Killed", "Timeout"), missed: count("Survived", "NoCoverage") };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anew: { type: "boolean", default: false }, workers: { type: "string", default: "2" } },
  });
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1) throw new Error(`--workers takes a whole number from 1, not ${values.workers}.`);
  const areas = areasOf(positionals);
  if (values.anew) rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  process.chdir(ROOT);
  process.env["TZ"] = "UTC";

  const scores: Score[] = [];
  for (const area of areas) scores.push(await tryArea(area, workers));
  console.table(
    Object.fromEntries(
      scores.map((score) => [
        score.area.name,
        {
          mutants: score.noticed + score.missed,
          noticed: score.noticed,
          score: `${percentOf(score).toFixed(1)} %`,
          least: `${score.area.least} %`,
        },
      ]),
    ),
  );
  const short = scores.filter((score) => percentOf(score) < score.area.least);
  if (short.length > 0)
    throw new Error(`Too few mutants are noticed in ${short.map(({ area }) => area.name).join(", ")}; the survivors stand above.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
