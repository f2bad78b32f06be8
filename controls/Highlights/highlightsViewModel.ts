import type { MentionKind } from "../../shared/domain/Mention";
import type { ParticipantRole } from "../../shared/domain/Transcript";
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
  /** `55%, 12 of 22 calls` */
  readonly shareText: string;
  /** `said 27 times` */
  readonly timesText: string;
  /** Absent without enough calls in both periods. */
  readonly trend?: { readonly direction: "up" | "down" | "same"; readonly text: string };
  readonly callIds: readonly string[];
  /** What a list of its calls is called. */
  readonly label: string;
  /** Cells of the table. */
  readonly row: readonly string[];
}

export interface WordsView {
  readonly lines: readonly WordLine[];
  readonly columns: readonly string[];
  /** Why there is no trend. */
  readonly note: string | undefined;
}

const PERCENT = 100;
/** As it is shown: a change agrees with the two figures that one reads. */
const shown = ({ share }: WordCount): number => Math.round(share * PERCENT);

function countText({ n, denominator }: Pick<WordCount, "n" | "denominator">, { t, format }: Texts): string {
  return t.plural("shared.nOf", denominator, { n: format.number(n), total: format.number(denominator) });
}

function trendOf(word: Highlight, previous: WordCount, texts: Texts): NonNullable<WordLine["trend"]> {
  const points = shown(word) - shown(previous);
  const before = countText(previous, texts);
  if (points === 0) return { direction: "same", text: texts.t("highlights.same", { before }) };
  const direction = points > 0 ? "up" : "down";
  return { direction, text: texts.t.plural(`highlights.${direction}`, Math.abs(points), { before }) };
}

function toLine(word: Highlight, hasTrend: boolean, texts: Texts): WordLine {
  const { t, format } = texts;
  const { text, share, times, previous, callIds } = word;
  const trend = hasTrend && previous ? trendOf(word, previous, texts) : undefined;
  const before = previous ? countText(previous, texts) : "–";
  return {
    text,
    share,
    shareText: t("highlights.share", { share: format.percent(share), calls: countText(word, texts) }),
    timesText: t.plural("highlights.times", times),
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
  const { mentions = [], calls, previousCalls, previousRange } = page;
  const { t, format } = texts;
  const few = (count: number) => ({ calls: t.plural("shared.calls", count), n: format.number(MINIMUM_CALLS) });
  const note =
    calls.length < MINIMUM_CALLS
      ? t("shared.few", few(calls.length))
      : previousRange && previousCalls.length < MINIMUM_CALLS
        ? t("shared.fewBefore", few(previousCalls.length))
        : undefined;
  const hasTrend = note === undefined && previousRange !== undefined;
  return {
    lines: highlightsOf({ mentions, calls, previousCalls, side, kind }).map((word) => toLine(word, hasTrend, texts)),
    columns: (["word", "share", "calls", "times", "before", "change"] as const).map((column) => t(`highlights.column.${column}`)),
    note,
  };
}
