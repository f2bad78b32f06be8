import path from "node:path";

const SHOWN = 10;

/** What is used of Jest's own result of a test file. */
interface FileResult {
  readonly testFilePath: string;
  readonly displayName?: { readonly name: string };
  readonly testResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
}

/** A Jest reporter that ends a run with the tests that took longest, for whoever wants it shorter. */
export default class SlowestTests {
  onRunComplete(_contexts: unknown, { testResults }: { readonly testResults: readonly FileResult[] }): void {
    const tests = testResults.flatMap(({ testFilePath, displayName, testResults: results }) =>
      results.map(({ fullName, duration }) => ({
        duration: duration ?? 0,
        line: [displayName?.name, path.relative(process.cwd(), testFilePath), fullName].filter(Boolean).join(" "),
      })),
    );
    if (tests.length <= SHOWN) return;
    const slowest = tests.sort((a, b) => b.duration - a.duration).slice(0, SHOWN);
    console.log(`\nSlowest ${SHOWN} of ${tests.length} tests:`);
    for (const { duration, line } of slowest) console.log(`${(duration / 1_000).toFixed(1).padStart(6)} s  ${line}`);
  }
}
