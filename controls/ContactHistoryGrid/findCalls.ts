import { callTitle } from "../../shared/domain/callTitle";
import { folded, matching } from "../../shared/format/search";
import type { Column, ListedCall } from "./CallRows";
import type { Sort } from "./CallsQuery";

/** What a call is tagged with: by the recorder, then by people. */
export function tagsOf({ outcomes = [], tags = [] }: ListedCall): readonly string[] {
  return [...outcomes, ...tags];
}

type SortValue = (call: ListedCall) => string | number | undefined;

const SORT_VALUES: Readonly<Record<Column, SortValue>> = {
  date: (call) => call.startedAt,
  title: ({ title }) => callTitle(title).customer,
  duration: (call) => call.durationMs,
  sentiment: ({ sentiment }) => sentiment && sentiment.positive - sentiment.negative,
  talkShare: (call) => call.talkShare,
  words: ({ words }) => words && words.length,
  comments: (call) => call.comments,
  tags: (call) => tagsOf(call).join(" ") || undefined,
  kind: ({ communicationType, direction }) => communicationType && `${communicationType} ${direction ?? ""}`,
  wordsPerMinute: (call) => call.wordsPerMinute,
  pauseMs: (call) => call.pauseMs,
  switchCount: (call) => call.switchCount,
};

/** Columns that begin with the first letter; all others with the largest figure. */
const TEXTS: readonly Column[] = ["title", "tags", "kind"];

/** Sorted copies; calls that lack the value come last either way, equal ones newest first. */
export function sortCalls(calls: readonly ListedCall[], { column, descending }: Sort, locale: string): readonly ListedCall[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const valueOf = SORT_VALUES[column];
  const compare = (a: string | number, b: string | number) =>
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return [...calls].sort((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (a === undefined || b === undefined) {
      if (a !== b) return a === undefined ? 1 : -1;
    } else {
      const order = compare(a, b);
      if (order !== 0) return descending ? -order : order;
    }
    return (right.startedAt ?? 0) - (left.startedAt ?? 0);
  });
}

/** The order after a click on a column's head: dates and figures begin with the largest. */
export function nextSort(present: Sort, column: Column): Sort {
  return { column, descending: present.column === column ? !present.descending : !TEXTS.includes(column) };
}

/** What a search looks through, once for each call: ten thousand are folded again at every key otherwise. */
const FOLDED = new WeakMap<ListedCall, string>();

function foldedTexts(call: ListedCall): string {
  const known = FOLDED.get(call);
  if (known !== undefined) return known;
  // Line ends, which nobody types, keep a search from running over two texts.
  const texts = folded([call.title, ...tagsOf(call), ...(call.words ?? []).map(({ text }) => text)].join("\n"));
  FOLDED.set(call, texts);
  return texts;
}

/** Calls whose title, tags or words contain every word of the text, whatever the case and the accents. */
export function searchCalls(calls: readonly ListedCall[], search: string): readonly ListedCall[] {
  return matching(calls, search, foldedTexts);
}
