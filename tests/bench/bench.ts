/**
 * Measures what the budgets speak of and prints a table; with `sizes`, only what is shipped, with `insights`, only how often these are
 * false, with `team`, only pages of small and large teams, with `reviews`, only a call without and with coaching, with `import`, only
 * what imports of many calls take (`import 100000` of so many), with `meetings`, only what bringing in many meetings from Teams takes,
 * with `analytics`, only what reading and analysing transcripts takes. Ratios travel between machines, absolute times do not: no test
 * fails on them.
 */
import { startEnvironment, type Environment } from "../local/start/environment";
import { isPageRequest, PARTS_OF_THE_PAGE, Visitors } from "../e2e/SellerDetailsPage";
import { DEMO_DATE, NOW } from "../e2e/preparedData";
import { analyticsLines } from "./analyticsLines";
import { median, type Line } from "./benchLine";
import { insertBulkCalls } from "./bulkCalls";
import { importLines } from "./importLines";
import { insightLines } from "./insightLines";
import { largeInputLines } from "./largeInputLines";
import { meetingLines } from "./meetingLines";
import { readerLines } from "./readerLines";
import { screenLines } from "./screenLines";
import { reviewLines } from "./reviewLines";
import { repeatLines, sizeLines } from "./sizeLines";
import { teamLines } from "./teamLines";
import { summaryLines } from "./summaryLines";

const OPENINGS = 7;

/** Milliseconds from asking for the form until all parts are painted; the landing page's own steps are not in it. */
async function timesToPaint(visitors: Visitors): Promise<{ times: number[]; requests: number }> {
  const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
  const form = new URL(visit.page.url());
  const times: number[] = [];
  let requests = 0;
  for (let opening = 0; opening < OPENINGS; opening++) {
    visit.dataRequests.length = 0;
    await visit.page.goto("about:blank");
    const start = performance.now();
    await visit.page.goto(form.href, { waitUntil: "commit" });
    await visit.page.waitForFunction(
      (parts) =>
        document.querySelectorAll(".sd-control").length >= parts && !document.querySelector(".sd-control[aria-busy=true], .sd-skeleton"),
      PARTS_OF_THE_PAGE,
      { polling: "raf" },
    );
    times.push(performance.now() - start);
    requests = visit.dataRequests.filter(isPageRequest).length;
  }
  await visit.close();
  // The first opening fills the browser's caches.
  return { times: times.slice(1), requests };
}

async function pageLines(environment: Environment): Promise<Line[]> {
  const visitors = await Visitors.at(environment);
  try {
    const screens = await screenLines(environment, visitors);
    insertBulkCalls(environment.dataverse, 0, 1_000, NOW.getTime());
    const small = await timesToPaint(visitors);
    insertBulkCalls(environment.dataverse, 1_000, 100_000, NOW.getTime());
    const large = await timesToPaint(visitors);
    const ratio = median(large.times) / median(small.times);
    return [
      { what: "data requests on opening", measured: String(large.requests), budget: "≤ 5", holds: large.requests <= 5 },
      { what: "all parts painted, 1,000 other calls (median)", measured: `${median(small.times).toFixed(0)} ms`, budget: "", holds: true },
      {
        what: "all parts painted, 100,000 other calls (median)",
        measured: `${median(large.times).toFixed(0)} ms`,
        budget: "",
        holds: true,
      },
      { what: "ratio of the two", measured: ratio.toFixed(2), budget: "≤ 1.3", holds: ratio <= 1.3 },
      ...screens,
      ...(await summaryLines(environment, visitors)),
    ];
  } finally {
    await visitors.close();
  }
}

function print(lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, measured, budget, holds } of lines) {
    console.log(`${what.padEnd(width)}  ${measured.padStart(9)}  ${budget.padStart(8)}  ${budget ? (holds ? "holds" : "OVER") : ""}`);
  }
}

async function bench(only: string | undefined, calls: string | undefined): Promise<void> {
  if (only === "team") return print(await teamLines());
  if (only === "reviews") return print(await reviewLines());
  if (only === "insights") return print(insightLines());
  if (only === "import") return print(await importLines(calls === undefined ? undefined : Number(calls)));
  if (only === "meetings") return print(await meetingLines());
  if (only === "analytics") return print([...(await analyticsLines()), ...largeInputLines(), ...(await readerLines())]);
  print([...sizeLines(), ...(await repeatLines())]);
  if (only === "sizes") return;
  const environment = await startEnvironment({ demoDate: DEMO_DATE, coaching: false });
  try {
    print([
      ...(await pageLines(environment)),
      ...(await analyticsLines()),
      ...largeInputLines(),
      ...(await readerLines()),
      ...insightLines(),
      ...(await importLines()),
      ...(await meetingLines()),
      ...(await reviewLines()),
      ...(await teamLines()),
    ]);
  } finally {
    await environment.close();
  }
}

bench(process.argv[2], process.argv[3]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
