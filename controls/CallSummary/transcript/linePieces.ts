import type { SignalKind } from "../../../shared/domain/SignalKind";
import type { SignalSpan } from "../signalSpans";
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
  const cuts = new Set([0, text.length]);
  for (const { from, to } of [...signals, ...hits]) cuts.add(from).add(to);
  const ends = [...cuts].sort((a, b) => a - b);
  const chosen = current === undefined ? undefined : hits[current];
  const [signalAt, hitAt] = [coveringFrom(signals), coveringFrom(hits)];
  return ends.slice(1).map((to, index): LinePiece => {
    const from = ends[index] ?? 0;
    const kind = signalAt(from)?.kind;
    const found = hitAt(from);
    const hit = found && (found === chosen ? "current" : "hit");
    return { text: text.slice(from, to), ...(kind && { kind }), ...(hit && { hit }) };
  });
}

/** Which span covers a place, asked for places in order. Spans are sorted, without overlaps, and end where pieces do. */
function coveringFrom<S extends Span>(spans: readonly S[]): (place: number) => S | undefined {
  let next = 0;
  return (place) => {
    while ((spans[next]?.to ?? Infinity) <= place) next += 1;
    const span = spans[next];
    return span && span.from <= place ? span : undefined;
  };
}
