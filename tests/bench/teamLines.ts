import { DAY_MS, MINUTE_MS } from "../../shared/domain/time";
import { NOW } from "../e2e/preparedData";
import { teamPageIn, Visitors } from "../e2e/SellerDetailsPage";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { startEnvironment } from "../local/start/environment";
import { median, type Line } from "./benchLine";
import { BENCH_ORGANISATION, OTHERS, TEAMS, type BenchTeam } from "./benchTeams";
import { insertCallsOf } from "./bulkCalls";

const OPENINGS = 5;
const SIXTY_DAYS = 60 * DAY_MS;
/** Of each seller in sixty days, as in the demo. */
const USUAL_CALLS = 38;

/** A page that is not there by then is over any budget. */
const PATIENCE_MS = 60_000;

interface Times {
  /** Milliseconds from asking for the page until rows stand, and until nothing is awaited. */
  readonly first: number;
  readonly all: number;
  /** Questions of rows. */
  readonly requests: number;
}

let inserted = 0;

/** So many calls of some sellers in turn, evenly over sixty days. */
function insertFor({ dataverse }: Environment, sellers: readonly string[], calls: number): void {
  const everyMs = SIXTY_DAYS / calls;
  const newest = NOW.getTime() - MINUTE_MS + inserted * everyMs;
  insertCallsOf(dataverse, { sellerIds: sellers.map(demoUserId), from: inserted, to: inserted + calls, newest, everyMs });
  inserted += calls;
}

/** When rows stand and when nothing is awaited, by the page's own clock: the server answers in the process that runs this. */
interface PageTimes {
  readonly start: number;
  first?: number;
  all?: number;
}

/** Runs in the page, before anything else. The page's clock stands still, that of its events goes on from one page to the next. */
function noteTimes(): void {
  const noted: PageTimes = { start: new Event("start").timeStamp };
  Object.assign(window, { noted });
  new MutationObserver((_, observer) => {
    const { timeStamp } = new Event("now");
    if (document.querySelector(".sd-sellers-row")) noted.first ??= timeStamp;
    if (noted.first === undefined || !document.querySelector(".sd-overview[aria-busy=false]")) return;
    noted.all = timeStamp;
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
}

/** @throws where a page is not there within the patience, or has failed */
async function timesOf(visitors: Visitors, { manager }: BenchTeam): Promise<Times> {
  const visit = await visitors.open({ as: manager }, teamPageIn("msdynce_saleshub"));
  const { page } = visit;
  page.setDefaultTimeout(PATIENCE_MS);
  await page.waitForFunction(() => document.querySelector(".sd-overview[aria-busy=false]"), undefined, { polling: "raf" });
  const address = page.url();
  await page.addInitScript(noteTimes);
  const [first, all]: [number[], number[]] = [[], []];
  let requests = 0;
  for (let opening = 0; opening < OPENINGS; opening++) {
    visit.dataRequests.length = 0;
    await page.goto("about:blank");
    await page.goto(address, { waitUntil: "commit" });
    const noted = await page.waitForFunction(() => {
      const { noted: times } = window as unknown as { noted?: PageTimes };
      return times?.all === undefined ? undefined : times;
    });
    const { start = NaN, first: firstAt = NaN, all: allAt = NaN } = (await noted.jsonValue()) ?? {};
    if ((await page.locator(".sd-overview .sd-old").count()) > 0) throw new Error("the page has failed");
    first.push(firstAt - start);
    all.push(allAt - start);
    requests = visit.dataRequests.filter((request) => request.includes("fetchXml=")).length;
  }
  await visit.close();
  // The first opening fills the browser's caches.
  return { first: median(first.slice(1)), all: median(all.slice(1)), requests };
}

function linesOf(what: string, times: Times, usual: Times, most: { readonly first?: number; readonly all?: number } = {}): Line[] {
  const ratio = (part: "first" | "all"): Line => {
    const value = times[part] / usual[part];
    const limit = most[part];
    return {
      what: `  ${part === "first" ? "first rows" : "all parts"}, ratio to the page of 8`,
      measured: value.toFixed(2),
      budget: limit === undefined ? "" : `≤ ${limit}`,
      holds: limit === undefined || value <= limit,
    };
  };
  const ms = `${times.first.toFixed(0)}, ${times.all.toFixed(0)} ms`;
  const plain: Line = { what: `Team, ${what}: first rows, all parts; ${times.requests} requests`, measured: ms, budget: "", holds: true };
  return times === usual ? [plain] : [plain, ratio("first"), ratio("all")];
}

/** Lines of a team, or that its page did not come in time: the others are timed all the same. */
async function linesOfTeam(
  what: string,
  visitors: Visitors,
  team: BenchTeam,
  usual: Times,
  most?: { readonly first?: number; readonly all?: number },
): Promise<Line[]> {
  try {
    return linesOf(what, await timesOf(visitors, team), usual, most);
  } catch (error) {
    const [problem = ""] = String(error).split("\n");
    return [{ what: `Team, ${what}`, measured: problem.slice(0, 60), budget: "in time", holds: false }];
  }
}

/** Team pages of few and many sellers and calls, with the limit of 50,000 rows on. Each database has all that the ones before had. */
export async function teamLines(): Promise<Line[]> {
  const environment = await startEnvironment({ calls: "none", coaching: false, organisation: BENCH_ORGANISATION });
  const visitors = await Visitors.at(environment);
  try {
    for (const { sellers } of [TEAMS.eight, TEAMS.fifty, TEAMS.flat, TEAMS.levels])
      insertFor(environment, sellers, sellers.length * USUAL_CALLS);
    insertFor(environment, TEAMS.fiveThousand.sellers, 5_000);
    insertFor(environment, TEAMS.director.sellers, 100);
    insertFor(environment, OTHERS, 1_000);
    const eight = await timesOf(visitors, TEAMS.eight);
    const lines = [
      ...linesOf("8 sellers", eight, eight),
      ...(await linesOfTeam("50 sellers", visitors, TEAMS.fifty, eight, { all: 2 })),
      ...(await linesOfTeam("500 sellers in levels", visitors, TEAMS.levels, eight, { first: 2 })),
      ...(await linesOfTeam("500 sellers flat", visitors, TEAMS.flat, eight, { first: 4 })),
      ...(await linesOfTeam("8 sellers, 5,000 calls", visitors, TEAMS.fiveThousand, eight)),
    ];
    const few = await timesOf(visitors, TEAMS.director);
    insertFor(environment, TEAMS.large.sellers, 200_000);
    lines.push(...(await linesOfTeam("40 sellers, 200,000 calls", visitors, TEAMS.large, eight, { first: 4 })));
    insertFor(environment, OTHERS, 399_000);
    const many = await timesOf(visitors, TEAMS.director);
    const ratio = many.all / few.all;
    lines.push(...linesOf("100 calls of a director's line, 1,000 others", few, eight), {
      what: "  with 400,000 others, ratio of the two",
      measured: ratio.toFixed(2),
      budget: "≤ 1.3",
      holds: ratio <= 1.3,
    });
    return lines;
  } finally {
    await visitors.close();
    await environment.close();
  }
}
