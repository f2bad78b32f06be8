import type { SignalKind } from "../../../shared/domain/SignalKind";
import type { SentimentLabel } from "../../../shared/domain/Sentiment";
import type { CallLine } from "../callLines";

/** Which lines are shown. Of one group any choice will do, of all groups one must; an empty group asks for nothing. */
export interface LineFilter {
  /** Ids. */
  readonly speakers: readonly string[];
  readonly kinds: readonly SignalKind[];
  readonly sentiments: readonly SentimentLabel[];
  /** The one choice of its group. */
  readonly comments: readonly "commented"[];
}

export type FilterGroup = keyof LineFilter;

export const NO_FILTER: LineFilter = { speakers: [], kinds: [], sentiments: [], comments: [] };

/** What each group can be asked for, by what a line has of it. */
const VALUES: { readonly [Group in FilterGroup]: (line: CallLine, commented: ReadonlySet<number>) => readonly string[] } = {
  speakers: ({ speaker }) => [speaker.id],
  kinds: ({ signals }) => signals.map(({ kind }) => kind),
  sentiments: ({ sentiment }) => (sentiment ? [sentiment] : []),
  comments: ({ index }, commented) => (commented.has(index) ? ["commented"] : []),
};

const GROUPS = Object.keys(VALUES) as readonly FilterGroup[];

/** How many choices are made. */
export function chosenCount(filter: LineFilter): number {
  return GROUPS.reduce((count, group) => count + filter[group].length, 0);
}

export function toggled(filter: LineFilter, group: FilterGroup, value: string): LineFilter {
  const chosen: readonly string[] = filter[group];
  return { ...filter, [group]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] };
}

/**
 * The lines that pass; the same list where nothing is asked for.
 * @param commented indices of lines
 */
export function filterLines(lines: readonly CallLine[], filter: LineFilter, commented: ReadonlySet<number>): readonly CallLine[] {
  const asked = GROUPS.filter((group) => filter[group].length > 0);
  if (asked.length === 0) return lines;
  return lines.filter((line) =>
    asked.every((group) => VALUES[group](line, commented).some((value) => (filter[group] as readonly string[]).includes(value))),
  );
}

/** How many lines each value of a group would show by itself, most first. */
export function countValues(lines: readonly CallLine[], group: FilterGroup, commented: ReadonlySet<number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const value of new Set(VALUES[group](line, commented))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
