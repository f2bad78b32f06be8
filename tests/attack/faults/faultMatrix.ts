/** Each request that pages make, each thing that can go wrong with it: does the page say so, and is nothing lost or doubled? */
import type { Locator, Page } from "playwright-core";
import { randomOf, shuffled } from "../../local/demo/random";
import { Visitors, type Visit } from "../../e2e/SellerDetailsPage";
import { startPrepared } from "../../e2e/preparedData";
import type { Environment } from "../../local/start/environment";
import type { Part } from "../Finding";
import { DEEDS, type Deed } from "./deeds";
import { FAULTS } from "./faults";
import { quiet, textOf } from "./quiet";
import { startFaultyProxy, type Fault, type FaultyProxy } from "./faultyProxy";

const RETRIES = 3;
const CLICK_MS = 5_000;

interface Stage {
  readonly environment: Environment;
  readonly proxy: FaultyProxy;
  readonly visitors: Visitors;
  readonly restore: () => void;
}

const linesOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

/** The first button that offers to try again, of the page or of the start page within it. */
async function retryOf(page: Page): Promise<Locator | undefined> {
  for (const frame of page.frames()) {
    const button = frame.getByRole("button", { name: "Retry", exact: true }).first();
    if (await button.isVisible().catch(() => false)) return button;
  }
  return undefined;
}

/** Presses it, does the deed once more where there is none, or opens the page anew. */
async function tryAgain(page: Page, deed: Deed, address: string, isAwaiting: () => boolean): Promise<void> {
  const retry = await retryOf(page);
  const again = retry?.click() ?? deed.act?.(page) ?? page.goto(address);
  await again.catch(() => page.goto(address));
  await quiet(page, isAwaiting);
}

/** What a browser logs of a failed request is no error of the page. */
const uncaught = ({ errors }: Visit): readonly string[] => errors.filter((text) => !/^Failed to load resource|net::ERR/.test(text));

/** A page that somebody has done something on, with the fault set at the moment that is of interest. */
async function begun(
  { visitors, proxy, restore }: Stage,
  deed: Deed,
  broken?: { readonly shape: string; readonly fault: Fault },
): Promise<Visit> {
  restore();
  proxy.set(deed.act ? undefined : broken);
  const visit = await visitors.open({ as: deed.as }, deed.path());
  visit.page.setDefaultTimeout(CLICK_MS);
  if (!deed.act) return visit;
  await quiet(visit.page, proxy.isBusy);
  proxy.seen.clear();
  proxy.set(broken);
  await deed.act(visit.page);
  return visit;
}

/** What is wrong about how a deed goes with a fault, in one sentence; undefined where all is well. */
async function tried(stage: Stage, deed: Deed, shape: string, fault: Fault, whole: ReadonlySet<string>): Promise<string | undefined> {
  const visit = await begun(stage, deed, { shape, fault });
  const { page } = visit;
  try {
    if (!(await quiet(page, stage.proxy.isBusy))) return "the page waits without an end";
    const lines = linesOf(await textOf(page));
    if (lines.size === 0) return "the page is blank";
    const isLacking = !(await deed.isDone(page)) || [...whole].some((line) => !lines.has(line));
    const isSaid = [...lines].some((line) => !whole.has(line) && line.split(" ").length > 2);
    if (isLacking && !isSaid) return "something is missing and nothing is said";
    stage.proxy.set(undefined);
    const address = `${stage.proxy.url}${deed.path()}`;
    for (let retry = 0; retry < RETRIES && (!(await deed.isDone(page)) || (await retryOf(page))); retry += 1)
      await tryAgain(page, deed, address, stage.proxy.isBusy);
    if (!(await deed.isDone(page))) return "trying again does not help";
    const stored = await deed.stored?.(stage.environment);
    if (stored !== undefined && stored !== 1)
      return stored === 0 ? "what was done is lost" : `what was done once is stored ${stored} times`;
    const [error] = uncaught(visit);
    return error === undefined ? undefined : `uncaught: ${error}`;
  } finally {
    stage.proxy.set(undefined);
    await visit.close();
  }
}

/** @param most tries at most so many of all requests and faults, drawn by the seed */
export async function faultMatrix(seed: string, most = Infinity): Promise<Part> {
  const environment = await startPrepared();
  const proxy = await startFaultyProxy(environment.url);
  const visitors = await Visitors.at({ ...environment, url: proxy.url });
  const stage = { environment, proxy, visitors, restore: environment.dataverse.restorePoint() };
  const findings: string[] = [];
  let count = 0;
  try {
    const cases: (readonly [Deed, string, Fault, ReadonlySet<string>])[] = [];
    for (const deed of DEEDS) {
      proxy.seen.clear();
      const visit = await begun(stage, deed);
      await quiet(visit.page, proxy.isBusy);
      const whole = linesOf(await textOf(visit.page));
      if (!(await deed.isDone(visit.page))) findings.push(`${deed.as} ${deed.name}: not even without a fault`);
      await visit.close();
      for (const shape of proxy.seen) for (const fault of FAULTS) cases.push([deed, shape, fault, whole]);
    }
    const drawn = shuffled(cases, randomOf(`${seed} faults`)).slice(0, most);
    for (const [deed, shape, fault, whole] of drawn) {
      count += 1;
      const wrong = await tried(stage, deed, shape, fault, whole).catch((error: unknown) => `the try failed: ${String(error)}`);
      if (wrong !== undefined) findings.push(`${deed.as} ${deed.name} · ${shape} · ${fault.name}: ${wrong}`);
    }
  } finally {
    await visitors.close();
    await proxy.close();
    await environment.close();
  }
  return { what: "faults of requests by pages", tried: count, findings };
}
