/** Kept for the tab while the page has forwarded: Back comes here again and must not be sent forward again. */
const FORWARDED = "slr.landing.forwarded";

/** Whoever comes again sooner than this was thrown forward by mistake. */
const BOUNCED_WITHIN_MS = 3_000;

interface Forward {
  /** Entries of the tab's history before the form was opened. */
  readonly entries: number;
  readonly at: number;
}

/** Remembers that the viewer is sent on now. */
export function rememberForward(entries: number, now: number): void {
  sessionStorage.setItem(FORWARDED, JSON.stringify({ entries, at: now } satisfies Forward));
}

export function forgetForward(): void {
  sessionStorage.removeItem(FORWARDED);
}

/**
 * Whether the viewer came Back from the form rather than through the site map, once for each forward. Back leaves the number of
 * history entries as it was with the form; a click on the site map adds one. Where browsers stop counting (at 50 entries) the two look
 * alike, and the viewer is taken to have come Back: a button too much is better than no way out.
 */
export function cameBack(entries: number, now: number): boolean {
  const kept = sessionStorage.getItem(FORWARDED);
  forgetForward();
  if (kept === null) return false;
  const forward = JSON.parse(kept) as Forward;
  return entries <= forward.entries + 1 || now - forward.at < BOUNCED_WITHIN_MS;
}
