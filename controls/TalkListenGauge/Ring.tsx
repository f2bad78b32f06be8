import * as React from "react";
import { halfRingPath, halfRingPoint } from "../../shared/charts/arc";
import { ringLabels } from "../../shared/charts/ringLabels";
import { MarkShape } from "../../shared/ui/Mark";
import type { GaugeView } from "./talkListenGaugeViewModel";

const WIDTH = 200;
const HEIGHT = 108;
const CENTRE = { x: WIDTH / 2, y: 100 };
const OUTER = 86;
const INNER = 66;
/** The target lies outside the ring, four pixels thick. */
const TARGET = { inner: 90, outer: 94 };
/** A few pixels beyond the target; sizes of the captions' font. */
const LABELS = { centre: CENTRE, radius: 98, height: 16, characterWidth: 7.5 };
/** The previous period in the outer half of the ring, others in the inner one: they never hide each other. */
const MARKS = { previous: 81.5, others: 70 };
/** Two pixels between the arcs, as a share of the ring's length. */
const HALF_GAP = 1 / (Math.PI * OUTER);
/** The shortest target that can be seen. */
const SHORTEST = 0.01;

export interface RingProps {
  readonly gauge: GaugeView;
  /** What a click on the figure does, in words; absent where there is nothing behind it. */
  readonly hint: string | undefined;
  /** How the figure tells that its calls are shown. */
  readonly state: object;
  readonly onChoose: (figure: HTMLElement) => void;
}

/** The half ring: seller's arc from the inline start, customers' arc, target bracket, signs for the previous period and others. */
export function Ring({ gauge, hint, state, onChoose }: RingProps): React.ReactElement {
  const { share, band, ends, previous, others } = gauge;
  // A short target at the very end begins before it.
  const from = band && Math.min(band.low, 1 - SHORTEST);
  return (
    <div className="sd-gauge-ring">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={gauge.description} className="sd-mirrored">
        {share === undefined ? (
          <path d={halfRingPath(CENTRE, INNER, OUTER, 0, 1)} className="sd-gauge-none" />
        ) : (
          <>
            {share > HALF_GAP && <path d={halfRingPath(CENTRE, INNER, OUTER, 0, share - HALF_GAP)} className="sd-gauge-seller" />}
            {share < 1 - HALF_GAP && <path d={halfRingPath(CENTRE, INNER, OUTER, share + HALF_GAP, 1)} className="sd-gauge-customer" />}
          </>
        )}
        {band && from !== undefined && (
          <path
            d={halfRingPath(CENTRE, TARGET.inner, TARGET.outer, from, Math.max(band.high, from + SHORTEST))}
            className="sd-gauge-target"
          />
        )}
        {others && <MarkShape name={others.mark} {...halfRingPoint(CENTRE, MARKS.others, others.value)} />}
        {previous !== undefined && <MarkShape name="previous" {...halfRingPoint(CENTRE, MARKS.previous, previous)} />}
      </svg>
      {/* Outside the mirrored drawing, so that text is never mirrored. */}
      {ringLabels(ends, LABELS).map(({ x, y, text }) => (
        <span
          key={text}
          className="sd-gauge-end sd-caption"
          style={{ insetInlineStart: `${(100 * x) / WIDTH}%`, top: `${(100 * y) / HEIGHT}%` }}
          aria-hidden="true"
        >
          <span>{text}</span>
        </span>
      ))}
      <div className="sd-gauge-figures">
        {hint === undefined ? (
          // The drawing says it.
          <span className="sd-number" aria-hidden="true">
            {gauge.figure}
          </span>
        ) : (
          <button
            type="button"
            {...state}
            className="sd-number sd-gauge-figure"
            aria-label={`${gauge.figure}. ${hint}`}
            onClick={({ currentTarget }) => onChoose(currentTarget)}
          >
            {gauge.figure}
          </button>
        )}
      </div>
    </div>
  );
}
