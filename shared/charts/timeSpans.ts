import { placeOf, type TimeWindow } from "./timeWindow";

/** Milliseconds. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Whole pixels from the window's start. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

const isIn = ({ startMs, endMs }: Stretch, { from, to }: TimeWindow): boolean => endMs >= from && startMs <= to;

/**
 * Where stretches lie in a window. Each is at least a pixel wide, and those without a whole pixel between them are one: however many
 * there are, at most every second pixel begins a span.
 * @param stretches sorted by start
 */
export function spansOf(stretches: readonly Stretch[], window: TimeWindow, width: number): Span[] {
  const spans: { x: number; width: number }[] = [];
  for (const stretch of stretches) {
    if (!isIn(stretch, window)) continue;
    const x = Math.min(width - 1, Math.max(0, Math.floor(placeOf(stretch.startMs, window, width))));
    const end = Math.min(width, Math.max(x + 1, Math.round(placeOf(stretch.endMs, window, width))));
    const last = spans[spans.length - 1];
    if (last && x <= last.x + last.width) last.width = Math.max(last.width, end - last.x);
    else spans.push({ x, width: end - x });
  }
  return spans;
}

export interface LabelledStretch<Label> extends Stretch {
  readonly label: Label;
}

export interface LabelledSpan<Label> extends Span {
  readonly label: Label;
}

/**
 * What prevails when: the window is parted into bins, each takes the label with most time in it, and neighbours that agree are one.
 * Bins without any stretch are left out.
 * @param binWidth in pixels: so wide at least must a pattern be to be told from another
 */
export function labelledSpans<Label extends string>(
  stretches: readonly LabelledStretch<Label>[],
  window: TimeWindow,
  width: number,
  binWidth: number,
): LabelledSpan<Label>[] {
  const count = Math.max(1, Math.floor(width / binWidth));
  const sums = new Map<Label, Float64Array>();
  for (const stretch of stretches) {
    if (!isIn(stretch, window)) continue;
    const [start, end] = [stretch.startMs, stretch.endMs].map((atMs) => Math.min(count, Math.max(0, placeOf(atMs, window, count)))) as [
      number,
      number,
    ];
    const sum = sums.get(stretch.label) ?? new Float64Array(count);
    sums.set(stretch.label, sum);
    for (let bin = Math.floor(start); bin < end; bin++) sum[bin] = (sum[bin] ?? 0) + Math.min(end, bin + 1) - Math.max(start, bin);
  }
  const spans: { label: Label; x: number; width: number }[] = [];
  const edge = (bin: number) => Math.round((bin * width) / count);
  for (let bin = 0; bin < count; bin++) {
    let [label, most]: [Label | undefined, number] = [undefined, 0];
    for (const [each, sum] of sums) if ((sum[bin] ?? 0) > most) [label, most] = [each, sum[bin] ?? 0];
    if (label === undefined) continue;
    const last = spans[spans.length - 1];
    if (last?.label === label && last.x + last.width === edge(bin)) last.width = edge(bin + 1) - last.x;
    else spans.push({ label, x: edge(bin), width: edge(bin + 1) - edge(bin) });
  }
  return spans;
}
