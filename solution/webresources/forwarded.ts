import { forget, recall, remember } from "./tabMemory";

/** Kept while the page has forwarded, for the tab and in its history: Back comes here again and must not be sent forward again. */
const FORWARDED = "slr.landing.forwarded";

/** Whoever comes again sooner than this was thrown forward by mistake. */
const BOUNCED_WITHIN_MS = 3_000;

interface Forward {
  /** Entries of the tab's history before the form was opened. */
  readonly entries: number;
  readonly at: number;
}

/** Remembers that the viewer is sent on now. @param history of the app's window */
export function rememberForward(history: History, now: number): void {
  remember(FORWARDED, JSON.stringify({ entries: history.length, at: now } satisfies Forward));
  mark(history, true);
}

export function forgetForward(history: History): void {
  forget(FORWARDED);
  mark(history, false);
}

/**
 * Whether the viewer came Back rather than through the site map, once for each forward. Back comes to the entry of the history that was
 * marked; a click on the site map makes a new one. Where the app keeps no mark, the number of entries tells: Back from the form leaves
 * it as it was with the form, a click on the site map adds one. Where browsers stop counting (at 50 entries) the two look alike, and the
 * viewer is taken to have come Back: a button too much is better than no way out.
 */
export function cameBack(history: History, now: number): boolean {
  const isMarked = stateOf(history)[FORWARDED] === true;
  const kept = recall(FORWARDED);
  const entries = history.length;
  forgetForward(history);
  if (isMarked) return true;
  if (kept === null) return false;
  const forward = JSON.parse(kept) as Forward;
  return entries <= forward.entries + 1 || now - forward.at < BOUNCED_WITHIN_MS;
}

/** The rest of the entry's state is the app's. */
function mark(history: History, isForwarded: boolean): void {
  const { [FORWARDED]: wasForwarded, ...state } = stateOf(history);
  if (isForwarded || wasForwarded === true) history.replaceState(isForwarded ? { ...state, [FORWARDED]: true } : state, "");
}

function stateOf({ state }: History): Readonly<Record<string, unknown>> {
  return typeof state === "object" && state !== null ? (state as Record<string, unknown>) : {};
}
