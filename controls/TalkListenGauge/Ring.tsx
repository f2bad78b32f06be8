import * as React from "react";
import { halfRingPath, halfRingPoint } from "../../shared/charts/arc";
import { MarkShape } from "../../shared/ui/Mark";
import type { GaugeView } from "./talkListenGaugeViewModel";

const WIDTH = 200;
const HEIGHT = 108;
const CENTRE = { x: WIDTH / 2, y: 100 };
const OUTER = 86;
const INNER = 66;
/** The target lies outside the ring, four pixels thick; its ends are labelled beyond it. */
const TARGET = { inner: 90, outer: 94, labels: 102 };
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
            {share > HALF_GAP && <path d={halfRingPath(CENTRE, INNER, OUTER, 0, share - HALF_GAP)} className="sd-gauge-seller" />}
            {share < 1 - HALF_GAP && <path d={halfRingPath(CENTRE, INNER, OUTER, share + HALF_GAP, 1)} className="sd-gauge-customer" />}
          </>
        )}
        <path d={halfRingPath(CENTRE, TARGET.inner, TARGET.outer, band.low, band.high)} className="sd-gauge-target" />
        {team !== undefined && <RingMark name="team" share={team} />}
        {previous !== undefined && <RingMark name="previous" share={previous} />}
      </svg>
      {band.lowText !== undefined && <EndLabel share={band.low} text={band.lowText} side="start" />}
      {band.highText !== undefined && <EndLabel share={band.high} text={band.highText} side="end" />}
      <div className="sd-gauge-figures" aria-hidden="true">
        <span className="sd-number">{gauge.figure}</span>
        <span className="sd-caption">
          <bdi>{sellerLabel}</bdi> : <bdi>{customerLabel}</bdi>
        </span>
      </div>
    </div>
  );
}

function RingMark({ name, share }: { readonly name: "team" | "previous"; readonly share: number }): React.ReactElement {
  return <MarkShape name={name} {...halfRingPoint(CENTRE, (INNER + OUTER) / 2, share)} />;
}

/** Outside the mirrored drawing, so that its text is never mirrored; it reads away from the target. */
function EndLabel({ share, text, side }: { readonly share: number; readonly text: string; readonly side: "start" | "end" }): React.ReactElement {
  const { x, y } = halfRingPoint(CENTRE, TARGET.labels, share);
  return (
    <span className={`sd-gauge-end sd-gauge-end-${side} sd-caption`} style={{ insetInlineStart: `${x}px`, top: `${y}px` }} aria-hidden="true">
      <span>{text}</span>
    </span>
  );
}
