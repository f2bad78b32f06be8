import { wholePercentages } from "../../shared/format/percentages";
import { MINIMUM_COUNTED_DURATION_MS, type Call } from "../../shared/domain/Call";
import { callTitle } from "../../shared/domain/callTitle";
import { KPIS, type Band, type KpiId } from "../../shared/domain/kpis";
import type { Mention, MentionKind } from "../../shared/domain/Mention";
import { isUnread, type ReadMarks } from "../../shared/domain/readMarks";
import { sentimentLabel } from "../../shared/domain/Sentiment";
import { bandOf, isHidden, type Targets } from "../../shared/domain/targets";
import { kpiText } from "../../shared/format/kpiFormat";
import type { Texts } from "../../shared/format/Texts";
import type { BandVerdict } from "../../shared/insights/compare";
import type { SellerPage } from "../../shared/page/sellerPage";
import { shareVerdict } from "./callFilters";
import { COLUMNS, type Column, type ListedCall, type SaidWord, type Uncounted } from "./CallRows";
import { tagsOf } from "./findCalls";

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

/** What customers said in each call: competitors first, then what was said most. A word is spelt one way, however it was configured. */
export function wordsByCall(mentions: readonly Mention[]): ReadonlyMap<string, readonly SaidWord[]> {
  const said = mentions.filter(({ saidBy }) => saidBy === "customer");
  const sorted = [...said].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count || (a.text < b.text ? -1 : 1));
  const known = new Map<string, SaidWord>();
  const calls = new Map<string, Set<SaidWord>>();
  for (const { callId, kind, text } of sorted) {
    const key = text.trim().toLowerCase();
    const word = known.get(key) ?? { kind, text: text.trim() };
    known.set(key, word);
    calls.set(callId, (calls.get(callId) ?? new Set()).add(word));
  }
  return new Map([...calls].map(([callId, words]) => [callId, [...words]]));
}

/** The page's calls, those that do not count included, then those of the period before. */
export function listedCallsOf({ now, mentions, comments, listedCalls, previousCalls }: SellerPage, viewer: Viewer): readonly ListedCall[] {
  const words = mentions && wordsByCall(mentions);
  const counts = new Map<string, { all: number; fresh: number }>();
  for (const comment of comments ?? []) {
    const count = counts.get(comment.callId) ?? { all: 0, fresh: 0 };
    counts.set(comment.callId, count);
    count.all += 1;
    if (isUnread(comment, { viewerId: viewer.id, read: viewer.read, now })) count.fresh += 1;
  }
  return [...listedCalls, ...previousCalls].map((call): ListedCall => {
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
const kpisOf = (column: Column): readonly KpiId[] =>
  column === "sentiment" ? ["positive", "negative"] : column in KPIS ? [column as KpiId] : [];

/** What a page knows of its calls and may show. */
export function columnsOf({ targets, mentions, comments }: Pick<SellerPage, "targets" | "mentions" | "comments">): readonly Column[] {
  return COLUMNS.filter((column) => {
    if (column === "words") return mentions !== undefined;
    if (column === "comments") return comments !== undefined;
    return !kpisOf(column).some((kpi) => isHidden(kpi, targets));
  });
}

/** The target of talk share, where it is shown. */
export function talkShareBand(targets: Targets): Band | undefined {
  return isHidden("talkShare", targets) ? undefined : bandOf("talkShare", targets);
}

/** A listed call in words; what is absent is empty. */
export interface CallLine {
  /** The title column's is whom the call was with. */
  readonly texts: Readonly<Record<Column, string>>;
  /** What kind of call it was, where its title says so. */
  readonly topic: string;
  readonly verdict: BandVerdict | undefined;
  /** Why it does not count. */
  readonly remark: string;
}

export function kindText({ communicationType, direction }: ListedCall, { t }: Texts): string {
  return [communicationType, direction].flatMap((value) => (value ? t(`contactHistoryGrid.values.${value}`) : [])).join(", ");
}

export function titleText({ title }: ListedCall, { t }: Texts): string {
  return title.trim() || t("contactHistoryGrid.untitled");
}

/** Whom a call was with, as far as its title tells. */
export function customerText({ title }: ListedCall, { t }: Texts): string {
  return callTitle(title).customer || t("contactHistoryGrid.untitled");
}

function sentimentText({ sentiment }: ListedCall, { t, format }: Texts): string {
  if (!sentiment) return t("contactHistoryGrid.values.unscored");
  const whole = wholePercentages(sentiment);
  const parts = (["positive", "neutral", "negative"] as const).map((part) => `${t(`shared.${part}`)} ${format.percent(whole[part] / 100)}`);
  return `${t(`contactHistoryGrid.values.${sentimentLabel(sentiment)}`)}: ${format.list(parts)}`;
}

/** So many words are named in a line, the rest counted. */
const NAMED_WORDS = 2;

/** @param now a call of more than a year before is dated with its year instead of its time */
export function callLine(call: ListedCall, now: number, band: Band | undefined, texts: Texts): CallLine {
  const { t, format } = texts;
  const { startedAt, durationMs, words = [], comments = 0, newComments = 0, uncounted } = call;
  const kpi = (id: "talkShare" | "wordsPerMinute" | "pauseMs" | "switchCount") =>
    call[id] === undefined ? "–" : kpiText(call[id], KPIS[id], texts);
  const more = words.length - NAMED_WORDS;
  const named = words.slice(0, NAMED_WORDS).map(({ text }) => text);
  return {
    texts: {
      title: customerText(call, texts),
      date: startedAt === undefined ? "" : format.past(startedAt, now),
      duration: durationMs === undefined ? "–" : format.duration(durationMs),
      sentiment: sentimentText(call, texts),
      talkShare: kpi("talkShare"),
      words: named.join(", ") + (more > 0 ? ` +${format.number(more)}` : ""),
      comments:
        comments === 0
          ? ""
          : newComments === 0
            ? format.number(comments)
            : t("contactHistoryGrid.newComments", { n: format.number(comments), fresh: format.number(newComments) }),
      tags: tagsOf(call).join(", "),
      kind: kindText(call, texts),
      wordsPerMinute: kpi("wordsPerMinute"),
      pauseMs: kpi("pauseMs"),
      switchCount: kpi("switchCount"),
    },
    topic: callTitle(call.title).topic ?? "",
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
