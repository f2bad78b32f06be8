import type { SignalKind } from "../../../shared/domain/SignalKind";
import type { SignalSpan } from "../callLines";
import type { Span } from "./foldedText";

/** A part of a line's text that looks the same throughout. */
export interface LinePiece {
  readonly text: string;
  readonly kind?: SignalKind;
  readonly hit?: "hit" | "current";
}

/**
 * A line's text cut where signals and hits begin and end; they may overlap.
 * @param current which of the hits the search stands at
 */
export function linePieces(
  text: string,
  signals: readonly SignalSpan[],
  hits: readonly Span[],
  current: number | undefined,
): readonly LinePiece[] {
  const cuts = new Set([0, text.length, ...[...signals, ...hits].flatMap(({ from, to }) => [from, to])]);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((to, index): LinePiece => {
    const from = ends[index] ?? 0;
    const covers = (span: Span) => span.from <= from && to <= span.to;
    const kind = signals.find(covers)?.kind;
    const chosen = current === undefined ? undefined : hits[current];
    const hit = chosen && covers(chosen) ? "current" : hits.some(covers) ? "hit" : undefined;
    return { text: text.slice(from, to), ...(kind && { kind }), ...(hit && { hit }) };
  });
}
