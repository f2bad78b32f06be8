import { recordedCallsOf } from "../e2e/CallPage";
import { DEMO_DATE } from "../e2e/preparedData";
import { Visitors } from "../e2e/SellerDetailsPage";
import { demoReviews, generateDemoCalls } from "../local/demo";
import { startEnvironment } from "../local/start/environment";
import { median, type Line } from "./benchLine";

const [SELLER, MANAGER] = ["Jonas Weber", "Mara Lindqvist"] as const;
const OPENINGS = 7;
/** What coaching adds comes after the call: the call itself is there as soon as without it. */
const MOST = 1.15;

interface Opened {
  /** Milliseconds from asking for the form until a line of the transcript is painted. */
  readonly line: number;
  /** Until all parts are, the line of reviews, too, where there is one. */
  readonly all: number;
  readonly batches: number;
}

async function openedIn(visitors: Visitors, callId: string, isReviewed: boolean | undefined): Promise<Opened> {
  const visit = await visitors.openCall({ as: MANAGER, width: 1366, height: 768 }, callId);
  const { page } = visit;
  const address = page.url();
  const [lines, all]: [number[], number[]] = [[], []];
  let batches = 0;
  for (let opening = 0; opening < OPENINGS; opening++) {
    visit.dataRequests.length = 0;
    await page.goto("about:blank");
    const start = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector(".sd-summary .sd-line"), undefined, { polling: "raf" });
    lines.push(performance.now() - start);
    await page.waitForFunction(
      (wanted) =>
        !document.querySelector(".sd-control[aria-busy=true], .sd-skeleton") &&
        (wanted === undefined || / of 5 ·/.test(document.querySelector(".sd-review-line")?.textContent ?? "") === wanted),
      isReviewed,
      { polling: "raf" },
    );
    if (isReviewed !== undefined) await page.waitForSelector(".sd-review-line");
    all.push(performance.now() - start);
    batches = visit.dataRequests.filter((request) => request.includes("$batch")).length;
  }
  await visit.close();
  // The first opening fills the browser's caches.
  return { line: median(lines.slice(1)), all: median(all.slice(1)), batches };
}

/** A reviewed call of the demo and one that is not, without and with coaching. */
export async function reviewLines(): Promise<Line[]> {
  const reviewed = new Set(demoReviews(generateDemoCalls({ demoDate: DEMO_DATE })).map(({ conversationId }) => conversationId));
  const [withReview, without] = [[...reviewed][0], recordedCallsOf(SELLER).find((id) => !reviewed.has(id))];
  if (withReview === undefined || without === undefined) throw new Error("The demo has no reviewed call, or no other one.");
  const measured: Opened[] = [];
  for (const coaching of [false, true]) {
    const environment = await startEnvironment({ demoDate: DEMO_DATE, coaching });
    const visitors = await Visitors.at(environment);
    try {
      for (const callId of [without, withReview])
        measured.push(await openedIn(visitors, callId, coaching ? callId === withReview : undefined));
    } finally {
      await visitors.close();
      await environment.close();
    }
  }
  const [plain, plainReviewed, unreviewed, shown] = measured as [Opened, Opened, Opened, Opened];
  const linesOf = (what: string, now: Opened, before: Opened): Line[] => {
    const ratio = now.line / before.line;
    return [
      {
        what: `call, ${what}: first line, all parts; ${now.batches} batches`,
        measured: `${now.line.toFixed(0)}, ${now.all.toFixed(0)} ms`,
        budget: "",
        holds: true,
      },
      { what: "  first line, ratio to the call without coaching", measured: ratio.toFixed(2), budget: `≤ ${MOST}`, holds: ratio <= MOST },
    ];
  };
  return [
    ...linesOf("without coaching", plain, plain).slice(0, 1),
    ...linesOf("with coaching, nobody reviewed it", unreviewed, plain),
    ...linesOf("with coaching, reviewed", shown, plainReviewed),
  ];
}
