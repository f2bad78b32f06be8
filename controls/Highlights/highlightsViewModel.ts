import type { MentionKind } from "../../shared/domain/Mention";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import { KPIS } from "../../shared/domain/kpis";
import { kpiChangeText } from "../../shared/format/kpiFormat";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";
import { highlightsOf, type Highlight, type WordCount } from "../../shared/insights/highlights";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { SellerPage } from "../../shared/page/sellerPage";

/** A word in words. */
export interface WordLine {
  /** Untrusted text of any length. */
  readonly text: string;
  /** Calls that name it, as a share: 0…1. */
  readonly share: number;
  /** `12 calls · 55%`; of how many the page's header says. */
  readonly shareText: string;
  /** `+19 points · was 3 of 18 calls`; absent without enough calls in both periods. */
  readonly trend?: string;
  readonly callIds: readonly string[];
  /** What a list of its calls is called. */
  readonly label: string;
  /** Cells of the table. */
  readonly row: readonly string[];
}

export interface WordsView {
  readonly lines: readonly WordLine[];
  readonly columns: readonly string[];
  /** What the words are compared with, where that is not what one chose. */
  readonly note: string | undefined;
}

const KINDS: readonly MentionKind[] = ["keyword", "competitor", "other"];
/** Written as every share of the page. */
const SHARE = KPIS.talkShare;
const PERCENT = 100;
/** As it is shown: a change agrees with the two figures that one reads. */
const shown = ({ share }: WordCount): number => Math.round(share * PERCENT);

function countText({ n, denominator }: Pick<WordCount, "n" | "denominator">, { t, format }: Texts): string {
  return t.plural("shared.nOf", denominator, { n: format.number(n), total: format.number(denominator) });
}

const trendOf = (word: Highlight, previous: WordCount, texts: Texts): string =>
  [kpiChangeText(previous.share, word.share, SHARE, texts), texts.t("shared.previous", { value: countText(previous, texts) })].join(" · ");

function toLine(word: Highlight, hasTrend: boolean, texts: Texts): WordLine {
  const { t, format } = texts;
  const { text, n, share, times, previous, callIds } = word;
  const trend = hasTrend && previous ? trendOf(word, previous, texts) : undefined;
  const before = previous ? countText(previous, texts) : "–";
  return {
    text,
    share,
    shareText: `${t.plural("shared.calls", n)} · ${format.percent(share)}`,
    ...(trend && { trend }),
    callIds,
    label: quotedText(text),
    row: [
      quotedText(text),
      format.percent(share),
      countText(word, texts),
      format.number(times),
      before,
      trend && previous ? format.signedNumber(shown(word) - shown(previous)) : "–",
    ],
  };
}

/** The words of a kind that a side said, by share of calls. */
export function wordsView(page: SellerPage, kind: MentionKind, side: ParticipantRole, texts: Texts): WordsView {
  const { mentions = [], calls, previousCalls, selection } = page;
  const { t } = texts;
  const hasTrend = Math.min(calls.length, previousCalls.length) >= MINIMUM_CALLS;
  return {
    lines: highlightsOf({ mentions, calls, previousCalls, side, kind }).map((word) => toLine(word, hasTrend, texts)),
    columns: (["word", "share", "calls", "times", "before", "change"] as const).map((column) => t(`highlights.column.${column}`)),
    note: hasTrend && selection.comparison !== "previousPeriod" ? t("highlights.vsPrevious") : undefined,
  };
}

/** The kinds of which a side said a word in calls that count, in the order in which they are offered. */
export function kindsSaid({ mentions = [], calls }: Pick<SellerPage, "mentions" | "calls">, side: ParticipantRole): readonly MentionKind[] {
  const counted = new Set(calls.map(({ id }) => id));
  const said = new Set(mentions.flatMap(({ kind, saidBy, callId }) => (saidBy === side && counted.has(callId) ? kind : [])));
  return KINDS.filter((kind) => said.has(kind));
}
