import type { Page } from "playwright-core";
import { seedCall, seedTranscript } from "../e2e/dataverse";
import type { Visitors } from "../e2e/SellerDetailsPage";
import type { Environment } from "../local/start/environment";
import { storedTranscript, type Spoken } from "../storedTranscript";
import { median, type Line } from "./benchLine";

const SELLER = "Mei Koh";
const LENGTHS = [300, 5_000, 20_000] as const;
const OPENINGS = 5;
const REPEATS = 5;
/** More drawn lines than this are not on screen. */
const DRAWN = 250;
const SENTENCES = [
  "We would like to see how the price changes when we add more vehicles next year.",
  "That is a good question, and I am happy to go through it with you now.",
  "Our drivers had a problem with the old system, it was slow and hard to use.",
  "So what would help them most, in your opinion?",
];

/** What opening, searching and scrolling take, in milliseconds; `drawn` counts lines in the page. */
interface Measured {
  readonly utterances: number;
  /** From asking for the form until the header is painted, and until the first line is. */
  readonly header: number;
  readonly line: number;
  readonly search: number;
  readonly scroll: number;
  readonly drawn: number;
}

async function seedLongCall(environment: Environment, utterances: number): Promise<string> {
  const spoken = Array.from({ length: utterances }, (_, index): Spoken => [
    index % 2,
    `${SENTENCES[index % SENTENCES.length] ?? ""} ${index}`,
    index * 2_500,
    index * 2_500 + 2_200,
  ]);
  const conversationId = seedCall(environment, {
    key: `bench ${utterances}`,
    seller: SELLER,
    insights: { msdyn_conversationdurationinms: utterances * 2_500 },
  });
  await seedTranscript(environment, { conversationId, seller: SELLER, stored: storedTranscript(spoken) });
  return conversationId;
}

/** Until what a step makes is on the page. */
async function timed(act: () => Promise<unknown>, isThere: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  await isThere();
  return performance.now() - start;
}

const shows = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { polling: "raf" });

async function measure(visitors: Visitors, callId: string, utterances: number): Promise<Measured> {
  const visit = await visitors.openCall({ as: SELLER }, callId);
  const { page } = visit;
  const address = page.url();
  const [headers, lines]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < OPENINGS; opening++) {
    await page.goto("about:blank");
    const start = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await shows(page, ".sd-figures");
    headers.push(performance.now() - start);
    await shows(page, ".sd-line");
    lines.push(performance.now() - start);
  }
  await page.waitForFunction(() => !document.querySelector(".sd-control[aria-busy=true], .sd-skeleton"));
  const searches: number[] = [];
  const box = page.getByRole("searchbox");
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const wanted = `next year. ${repeat * SENTENCES.length}`;
    searches.push(
      await timed(
        () => box.fill(wanted),
        () =>
          page.waitForFunction(
            (text) => document.querySelector(".sd-line mark[data-hit=current]")?.textContent?.toLowerCase() === text,
            wanted,
            { polling: "raf" },
          ),
      ),
    );
  }
  await box.fill("");
  const scrolls: number[] = [];
  for (let repeat = 1; repeat <= REPEATS; repeat++) {
    const share = repeat / (REPEATS + 1);
    const view = page.locator(".sd-transcript-view");
    scrolls.push(
      await timed(
        () => view.evaluate((element, part) => void (element.scrollTop = element.scrollHeight * part), share),
        // A line stands where the view is.
        () =>
          page.waitForFunction(
            () => {
              const area = document.querySelector(".sd-transcript-view")?.getBoundingClientRect();
              if (!area) return false;
              return [...document.querySelectorAll(".sd-line")].some((line) => {
                const { top, bottom } = line.getBoundingClientRect();
                return top < area.bottom && bottom > area.top;
              });
            },
            undefined,
            { polling: "raf" },
          ),
      ),
    );
  }
  const drawn = await page.locator(".sd-line").count();
  await visit.close();
  // The first opening fills the browser's caches.
  return {
    utterances,
    header: median(headers.slice(1)),
    line: median(lines.slice(1)),
    search: median(searches),
    scroll: median(scrolls),
    drawn,
  };
}

/** A call's summary over short, long and very long transcripts. */
export async function summaryLines(environment: Environment, visitors: Visitors): Promise<Line[]> {
  const all: Measured[] = [];
  for (const utterances of LENGTHS) all.push(await measure(visitors, await seedLongCall(environment, utterances), utterances));
  const [short] = all;
  const plain = (what: string, value: number): Line => ({ what, measured: `${value.toFixed(0)} ms`, budget: "", holds: true });
  return all.flatMap((one) => {
    const of = `call summary, ${one.utterances.toLocaleString("en-US")} utterances`;
    const ratio = one.line / (short?.line ?? NaN);
    return [
      plain(`${of}: header painted (median)`, one.header),
      plain(`${of}: first line painted (median)`, one.line),
      ...(one === short ? [] : [{ what: `${of}: ratio to the shortest`, measured: ratio.toFixed(2), budget: "", holds: true }]),
      plain(`${of}: search, to the first hit (median)`, one.search),
      plain(`${of}: scroll, to lines in view (median)`, one.scroll),
      { what: `${of}: lines drawn`, measured: String(one.drawn), budget: `≤ ${DRAWN}`, holds: one.drawn <= DRAWN },
    ];
  });
}
