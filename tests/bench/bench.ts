/**
 * Measures what the budgets speak of and prints a table; with `sizes`, only what is shipped, with `insights`, only how often these are
 * false. Ratios travel between machines, absolute times do not: no test fails on them.
 */
import { analyzeCall } from "../../shared/analytics/analyzeCall";
import { readTranscript } from "../../shared/transcript/readTranscript";
import { startEnvironment, type Environment } from "../local/start/environment";
import { isPageRequest, PARTS_OF_THE_PAGE, Visitors } from "../e2e/SellerDetailsPage";
import { DEMO_DATE, NOW } from "../e2e/preparedData";
import { median, type Line } from "./benchLine";
import { insertBulkCalls } from "./bulkCalls";
import { insightLines } from "./insightLines";
import { largeInputLines } from "./largeInputLines";
import { readerLines } from "./readerLines";
import { repeatLines, sizeLines } from "./sizeLines";
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
      ...(await summaryLines(environment, visitors)),
    ];
  } finally {
    await visitors.close();
  }
}

const LINES = [
  "We would like to see how the price changes when we add more vehicles next year.",
  "That is a good question, and I am happy to go through it with you now.",
  "Our drivers had a problem with the old system, it was slow and hard to use.",
  "So what would help them most, in your opinion?",
];

/** A transcript of the upload format with 5,000 utterances; recorders leave the words' own times out or write them. */
function longTranscript(hasWordTimes: boolean): string {
  const fragments = Array.from({ length: 5_000 }, (_, index) => {
    const text = LINES[index % LINES.length] ?? "";
    const offset = index * 4_000;
    const words = text.split(" ").map((word, place) => ({ text: word, offset: offset + place * 200, duration: 180, confidence: 0.9 }));
    return {
      id: `fragment-${index}`,
      text,
      offset,
      duration: 3_600,
      participantId: (index % 2) + 1,
      confidence: 0.9,
      locale: "en-us",
      ...(hasWordTimes && { words }),
    };
  });
  return JSON.stringify(fragments);
}

const METADATA = JSON.stringify({
  id: "0f8fad5b-d9cb-469f-a165-70867728950e",
  version: "3.0.0",
  title: "A long call",
  startTime: "2026-06-01T10:00:00Z",
  locale: "en-us",
  conversationType: "audio",
  participants: [
    { id: 1, role: "agent" },
    { id: 2, role: "customer" },
  ],
  trackedKeywords: ["price"],
  trackedCompetitors: ["Kestrel"],
});

function analyticsLine(hasWordTimes: boolean): Line {
  const text = longTranscript(hasWordTimes);
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const pipeline = () => analyzeCall(readTranscript({ fileName: "bench.transcript.json", text, metadataText: METADATA }));
  for (let warmUp = 0; warmUp < 5; warmUp++) pipeline();
  const ratios = Array.from({ length: 15 }, () => timed(pipeline) / timed(() => JSON.parse(text) as unknown));
  const ratio = median(ratios);
  // Without word times less is parsed, and as much is analysed.
  const most = hasWordTimes ? 5 : 10;
  return {
    what: `analytics ÷ JSON.parse, 5,000 utterances ${hasWordTimes ? "with" : "without"} word times`,
    measured: ratio.toFixed(1),
    budget: `≤ ${most}`,
    holds: ratio <= most,
  };
}

function print(lines: readonly Line[]): void {
  const width = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, measured, budget, holds } of lines) {
    console.log(`${what.padEnd(width)}  ${measured.padStart(9)}  ${budget.padStart(8)}  ${budget ? (holds ? "holds" : "OVER") : ""}`);
  }
}

async function bench(only: string | undefined): Promise<void> {
  if (only === "insights") return print(insightLines());
  print([...sizeLines(), ...(await repeatLines())]);
  if (only === "sizes") return;
  const environment = await startEnvironment({ demoDate: DEMO_DATE });
  try {
    print([
      ...(await pageLines(environment)),
      analyticsLine(true),
      analyticsLine(false),
      ...largeInputLines(),
      ...readerLines(),
      ...insightLines(),
    ]);
  } finally {
    await environment.close();
  }
}

bench(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
