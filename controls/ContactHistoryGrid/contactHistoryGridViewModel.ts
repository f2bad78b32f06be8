import type { Format } from "../../shared/format/Format";
import type { SellerPage } from "../../shared/pcf/sellerPage";
import type { Narrowed } from "../../shared/pcf/pageChannel";
import type { Translate } from "../../shared/strings/translate";
import { COLUMNS, NEWEST_FIRST, type CallsQuery, type Column, type ListedCall, type Sort } from "./CallRows";

/** The page's calls, those that do not count included; narrowed ones may also lie in the period before. */
export function listedCallsOf(page: SellerPage, narrowed: Narrowed | undefined): readonly ListedCall[] {
  const counted = new Set(page.calls);
  const listed = page.listedCalls.map((call): ListedCall => ({ ...call, counted: counted.has(call) }));
  if (!narrowed) return listed;
  const wanted = new Set(narrowed.callIds);
  const before = page.previousCalls.map((call): ListedCall => ({ ...call, counted: true }));
  return [...listed, ...before].filter(({ id }) => wanted.has(id));
}

type SortValue = (call: ListedCall) => string | number | undefined;

const SORT_VALUES: Readonly<Record<Column, SortValue>> = {
  date: (call) => call.startedAt,
  title: (call) => call.title,
  duration: (call) => call.durationMs,
  sentiment: ({ sentiment }) => sentiment && sentiment.positive - sentiment.negative,
  talkShare: (call) => call.talkShare,
  kind: ({ communicationType, direction }) => communicationType && `${communicationType} ${direction ?? ""}`,
};

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

const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Calls whose title contains the text, whatever the case and the accents. */
export function searchCalls(calls: readonly ListedCall[], search: string): readonly ListedCall[] {
  const wanted = folded(search.trim());
  return wanted === "" ? calls : calls.filter(({ title }) => folded(title).includes(wanted));
}

/** The order after a click on a column's head: dates and figures begin with the largest. */
export function nextSort(present: Sort, column: Column): Sort {
  return { column, descending: present.column === column ? !present.descending : column !== "title" && column !== "kind" };
}

/** A query as it was kept over a visit to a call; anything unknown is as on the first visit. */
export function readQuery(kept: Readonly<Record<string, unknown>> | null | undefined): CallsQuery {
  const { search, column, descending } = kept ?? {};
  const known = COLUMNS.find((each) => each === column);
  return {
    search: typeof search === "string" ? search : "",
    sort: known && typeof descending === "boolean" ? { column: known, descending } : NEWEST_FIRST,
  };
}

export function keptQuery({ search, sort }: CallsQuery): Record<string, string | boolean> {
  return { search, ...sort };
}

/** A listed call in words; a column that is absent is empty. */
export interface CallLine {
  readonly date: string;
  readonly title: string;
  readonly duration: string;
  /** `Positive 41%, Neutral 44%, Negative 15%` */
  readonly sentiment: string;
  readonly talkShare: string;
  readonly kind: string;
  readonly remark: string;
}

export interface LineTexts {
  readonly t: Translate;
  readonly format: Format;
}

const YEAR_MS = 365 * 86_400_000;

/** @param now a call of more than a year before is dated with its year instead of its time */
export function callLine(call: ListedCall, now: number, { t, format }: LineTexts): CallLine {
  const { startedAt, durationMs, sentiment, talkShare, communicationType, direction } = call;
  const when = (instant: number) => (now - instant > YEAR_MS ? format.date(instant) : format.dateTime(instant));
  const kind = [communicationType && t(`contactHistoryGrid.${communicationType}`), direction && t(`contactHistoryGrid.${direction}`)];
  return {
    date: startedAt === undefined ? "" : when(startedAt),
    title: call.title.trim() || t("contactHistoryGrid.untitled"),
    duration: durationMs === undefined ? "" : format.duration(durationMs),
    sentiment: sentiment
      ? format.list((["positive", "neutral", "negative"] as const).map((part) => `${t(`shared.${part}`)} ${format.percent(sentiment[part])}`))
      : t("contactHistoryGrid.unscored"),
    talkShare: talkShare === undefined ? "–" : format.percent(talkShare),
    kind: kind.filter(Boolean).join(", "),
    remark: call.counted === false ? t("contactHistoryGrid.notCounted") : "",
  };
}

/** `22 calls`, `5 of 22 calls` */
export function countText(shown: number, total: number | undefined, { t, format }: LineTexts): string {
  return total === undefined || total === shown
    ? t.plural("shared.calls", shown)
    : t.plural("shared.nOf", total, { n: format.number(shown), total: format.number(total) });
}
