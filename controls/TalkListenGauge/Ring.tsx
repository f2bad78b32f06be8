import * as React from "react";
import { halfRingPath, halfRingPoint } from "../../shared/charts/arc";
import type { GaugeView } from "./talkListenGaugeViewModel";

const WIDTH = 200;
const HEIGHT = 108;
const CENTRE = { x: WIDTH / 2, y: 100 };
const OUTER = 86;
const INNER = 62;
/** The target lies outside the ring, four pixels thick. */
const TARGET = { inner: 90, outer: 94 };
/** Two pixels between the arcs, as a share of the ring's length. */
const HALF_GAP = 1 / (Math.PI * OUTER);

export interface RingProps {
  readonly gauge: GaugeView;
  readonly sellerLabel: string;
  readonly customerLabel: string;
}

/** The half ring: seller's arc from the inline start, customers' arc, target bracket, marks for previous period and team. */
export function Ring({ gauge, sellerLabel, customerLabel }: RingProps): React.ReactElement {
  const { share, band, previous, team } = gauge;
  return (
    <div className="sd-gauge-ring">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={gauge.description} className="sd-mirrored">
        {share === undefined ? (
          <path d={halfRingPath(CENTRE, INNER, OUTER, 0, 1)} className="sd-gauge-none" />
        ) : (
          <>
            <path d={halfRingPath(CENTRE, INNER, OUTER, 0, Math.max(0, share - HALF_GAP))} className="sd-gauge-seller" />
            <path d={halfRingPath(CENTRE, INNER, OUTER, Math.min(1, share + HALF_GAP), 1)} className="sd-gauge-customer" />
          </>
        )}
        <path d={halfRingPath(CENTRE, TARGET.inner, TARGET.outer, band.low, band.high)} className="sd-gauge-target" />
        {previous !== undefined && <Mark share={previous} className="sd-gauge-previous" shape="0,-5 5,4 -5,4" />}
        {team !== undefined && <Mark share={team} className="sd-gauge-team" shape="0,-6 5,0 0,6 -5,0" />}
      </svg>
      <div className="sd-gauge-figures" aria-hidden="true">
        <span className="sd-number">
          {gauge.talk} <span className="sd-gauge-colon">:</span> {gauge.listen}
        </span>
        <span className="sd-caption">
          {sellerLabel} : {customerLabel}
        </span>
      </div>
    </div>
  );
}

interface MarkProps {
  readonly share: number;
  readonly className: string;
  /** Points of the mark around its own middle. */
  readonly shape: string;
}

function Mark({ share, className, shape }: MarkProps): React.ReactElement {
  const { x, y } = halfRingPoint(CENTRE, (INNER + OUTER) / 2, share);
  return <polygon points={shape} transform={`translate(${x} ${y})`} className={className} />;
}
