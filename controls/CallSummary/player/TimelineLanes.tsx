import * as React from "react";
import { labelledSpans, spansOf } from "../../../shared/charts/timeSpans";
import type { TimeWindow } from "../../../shared/charts/timeWindow";
import type { Translate } from "../../../shared/strings/translate";
import type { TimelineView } from "./timelineView";

/** A hatch needs so much to be told from a solid ground. */
const MOOD_PX = 4;
const LANE_PX = 14;
const BAR_PX = 8;
const BAR_TOP = (LANE_PX - BAR_PX) / 2;

export interface TimelineLanesProps {
  readonly t: Translate;
  readonly view: TimelineView;
  readonly window: TimeWindow;
  readonly width: number;
}

/** Who speaks when, a lane each, and below how customers sound. One path a lane: a long call has many thousand utterances. */
export const TimelineLanes = React.memo(function TimelineLanes({ t, view, window, width }: TimelineLanesProps): React.ReactElement {
  const { lanes, segments } = view;
  const { from, to } = window;
  const paths = React.useMemo(
    () =>
      lanes.map(({ key, role, stretches }, index) => ({
        key,
        role,
        d: spansOf(stretches, { from, to }, width)
          .map((span) => `M${span.x} ${index * LANE_PX + BAR_TOP}h${span.width}v${BAR_PX}h-${span.width}z`)
          .join(""),
      })),
    [lanes, from, to, width],
  );
  const moods = React.useMemo(() => labelledSpans(segments, { from, to }, width, MOOD_PX), [segments, from, to, width]);
  return (
    <>
      {lanes.length > 0 && (
        <svg
          className="sd-timeline-lanes"
          role="img"
          aria-label={t("callSummary.timeline.whoSpeaks", { names: lanes.map(({ name }) => name).join(", ") })}
          width={width}
          height={lanes.length * LANE_PX}
        >
          {paths.map(({ key, role, d }) => (
            <path key={key} className={`sd-lane-${role}`} d={d} />
          ))}
        </svg>
      )}
      {segments.length > 0 && (
        <div className="sd-timeline-moods" role="img" aria-label={t("callSummary.sentiment")}>
          {moods.map(({ x, width: length, label }) => (
            <span key={x} className={`sd-bar-part sd-bar-${label}`} style={{ insetInlineStart: `${x}px`, width: `${length}px` }} />
          ))}
        </div>
      )}
    </>
  );
});
