import { callNarrowing } from "../dataverse/callNarrowing";
import { filtersOf } from "../dataverse/filtersColumn";
import type { CallRange } from "../dataverse/sellersCalls";
import type { InstantRange } from "../domain/Period";
import { previousRangeOf, rangeOf, type Calendar } from "../domain/rangeOf";
import { DAY_MS } from "../domain/time";
import type { Selection } from "../host/selection";

/** Team figures never reach further back: they must stay cheap for a year of a large team. */
const TEAM_MS = 90 * DAY_MS;
/** Comments of the last months are asked for even on a page of one day: they may be new since the last visit. */
const COMMENTS_MS = 90 * DAY_MS;

/** Of when a page speaks, and of when it asks. What is asked of a range is narrowed to what passes the page's filters. */
export interface PageRanges {
  /** Undefined for an impossible custom period. */
  readonly range: CallRange | undefined;
  readonly previousRange: InstantRange | undefined;
  /** Both periods, whose calls come in one answer; empty for an impossible one. */
  readonly loaded: CallRange;
  readonly team: CallRange;
  /** In milliseconds since 1970 UTC. */
  readonly commentsSince: number;
}

/** The part of a period that team figures are of. */
export const teamRangeOf = ({ from, to }: InstantRange): InstantRange => ({ from: Math.max(from, to - TEAM_MS), to });

export function pageRanges(selection: Selection, now: number, calendar: Calendar): PageRanges {
  const narrowing = callNarrowing(filtersOf(selection.filters));
  const narrowed = (given: InstantRange): CallRange => (narrowing === undefined ? given : { ...given, narrowing });
  const range = rangeOf(selection, now, calendar);
  const previousRange = previousRangeOf(selection, now, calendar);
  const loaded = { from: previousRange?.from ?? range?.from ?? now, to: range?.to ?? now };
  return {
    range: range && narrowed(range),
    previousRange,
    loaded: narrowed(loaded),
    team: narrowed(teamRangeOf(range ?? { from: now, to: now })),
    commentsSince: Math.max(Math.min(loaded.from, now - COMMENTS_MS), 0),
  };
}
