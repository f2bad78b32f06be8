import { MINIMUM_COUNTED_DURATION_MS, type Call } from "../../shared/domain/Call";
import { KPIS, type Band, type KpiId } from "../../shared/domain/kpis";
import type { Mention, MentionKind } from "../../shared/domain/Mention";
import { isUnread, type ReadMarks } from "../../shared/domain/readMarks";
import { bandOf, isHidden, type Targets } from "../../shared/domain/targets";
import { kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import type { BandVerdict } from "../../shared/insights/compare";
import type { Narrowed } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import { shareVerdict } from "./callFilters";
import { COLUMNS, type Column, type ListedCall, type Uncounted } from "./CallRows";

/** Whom the list is drawn for. */
export interface Viewer {
  readonly id: string;
  readonly read: ReadMarks;
}

function uncountedOf({ startedAt, durationMs }: Call, now: number): Uncounted | undefined {
  if (startedAt > now) return "future";
  if (durationMs === undefined) return "unmeasured";
  return durationMs < MINIMUM_COUNTED_DURATION_MS ? "short" : undefined;
}

/** Competitors tell most of a call. */
const KINDS: readonly MentionKind[] = ["competitor", "keyword", "other"];

/** What customers said in each call: competitors first, then what was said most. */
export function wordsByCall(mentions: readonly Mention[]): ReadonlyMap<string, readonly string[]> {
  const said = mentions.filter(({ saidBy }) => saidBy === "customer");
  const sorted = [...said].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count || (a.text < b.text ? -1 : 1));
  const calls = new Map<string, Map<string, string>>();
  for (const { callId, text } of sorted) {
    const words = calls.get(callId) ?? new Map<string, string>();
    calls.set(callId, words);
    const key = text.trim().toLowerCase();
    if (!words.has(key)) words.set(key, text.trim());
  }
  return new Map([...calls].map(([callId, words]) => [callId, [...words.values()]]));
}

/** The page's calls, those that do not count included; narrowed ones may also lie in the period before. */
export function listedCallsOf(page: SellerPage, narrowed: Narrowed | undefined, viewer: Viewer): readonly ListedCall[] {
  const { now, mentions, comments, listedCalls, previousCalls } = page;
  const wanted = narrowed && new Set(narrowed.callIds);
  const calls = wanted ? [...listedCalls, ...previousCalls].filter(({ id }) => wanted.has(id)) : listedCalls;
  const words = mentions && wordsByCall(mentions);
  const counts = new Map<string, { all: number; fresh: number }>();
  for (const comment of comments ?? []) {
    const count = counts.get(comment.callId) ?? { all: 0, fresh: 0 };
    counts.set(comment.callId, count);
    count.all += 1;
    if (isUnread(comment, { viewerId: viewer.id, read: viewer.read, now })) count.fresh += 1;
  }
  return calls.map((call): ListedCall => {
    const uncounted = uncountedOf(call, now);
    return {
      ...call,
      ...(uncounted && { uncounted }),
      ...(words && { words: words.get(call.id) ?? [] }),
      ...(comments && { comments: counts.get(call.id)?.all ?? 0, newComments: counts.get(call.id)?.fresh ?? 0 }),
    };
  });
}

/** KPIs that a column shows; where an admin hides one of them, the column is not there. */
const COLUMN_KPIS: Readonly<Partial<Record<Column, readonly KpiId[]>>> = {
  sentiment: ["positive", "negative"],
  talkShare: ["talkShare"],
  wordsPerMinute: ["wordsPerMinute"],
  pauseMs: ["pauseMs"],
  switchCount: ["switchCount"],
};

/** What a page knows of its calls and may show. */
export function columnsOf({ targets, mentions, comments }: Pick<SellerPage, "targets" | "mentions" | "comments">): readonly Column[] {
  return COLUMNS.filter((column) => {
    if (column === "words") return mentions !== undefined;
    if (column === "comments") return comments !== undefined;
    return !COLUMN_KPIS[column]?.some((kpi) => isHidden(kpi, targets));
  });
}

/** The target of talk share, where it is shown. */
export function talkShareBand(targets: Targets): Band | undefined {
  return isHidden("talkShare", targets) ? undefined : bandOf("talkShare", targets);
}

/** A listed call in words; what is absent is empty. */
export interface CallLine {
  readonly texts: Readonly<Record<Column, string>>;
  readonly verdict: BandVerdict | undefined;
  /** Why it does not count. */
  readonly remark: string;
}

export function kindText({ communicationType, direction }: ListedCall, { t }: Texts): string {
  return [communicationType && t(`contactHistoryGrid.${communicationType}`), direction && t(`contactHistoryGrid.${direction}`)]
    .filter(Boolean)
    .join(", ");
}

export function titleText({ title }: ListedCall, { t }: Texts): string {
  return title.trim() || t("contactHistoryGrid.untitled");
}

/** So many words are named in a line, the rest counted. */
const NAMED_WORDS = 2;

/** @param now a call of more than a year before is dated with its year instead of its time */
export function callLine(call: ListedCall, now: number, band: Band | undefined, texts: Texts): CallLine {
  const { t, format } = texts;
  const { startedAt, durationMs, sentiment, words = [], comments = 0, newComments = 0, tags = [], uncounted } = call;
  const kpi = (id: "talkShare" | "wordsPerMinute" | "pauseMs" | "switchCount") =>
    call[id] === undefined ? "–" : kpiText(call[id], KPIS[id], texts);
  const parts =
    sentiment && (["positive", "neutral", "negative"] as const).map((part) => `${t(`shared.${part}`)} ${format.percent(sentiment[part])}`);
  const more = words.length - NAMED_WORDS;
  return {
    texts: {
      date: startedAt === undefined ? "" : format.past(startedAt, now),
      title: titleText(call, texts),
      duration: durationMs === undefined ? "–" : format.duration(durationMs),
      sentiment: parts ? format.list(parts) : t("contactHistoryGrid.unscored"),
      talkShare: kpi("talkShare"),
      words: words.slice(0, NAMED_WORDS).join(", ") + (more > 0 ? ` +${format.number(more)}` : ""),
      comments:
        comments === 0
          ? ""
          : newComments === 0
            ? format.number(comments)
            : t("contactHistoryGrid.newComments", { n: format.number(comments), fresh: format.number(newComments) }),
      tags: tags.join(", "),
      kind: kindText(call, texts),
      wordsPerMinute: kpi("wordsPerMinute"),
      pauseMs: kpi("pauseMs"),
      switchCount: kpi("switchCount"),
    },
    verdict: shareVerdict(call, band),
    remark: uncounted ? t(`contactHistoryGrid.uncounted.${uncounted}`) : "",
  };
}

/** `22 calls`, `5 of 22 calls` */
export function countText(shown: number, total: number | undefined, { t, format }: Texts): string {
  return total === undefined || total === shown
    ? t.plural("shared.calls", shown)
    : t.plural("shared.nOf", total, { n: format.number(shown), total: format.number(total) });
}
