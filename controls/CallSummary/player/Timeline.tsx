import * as React from "react";
import { timeTicks } from "../../../shared/charts/timeTicks";
import { momentAt, placeOf, type TimeWindow } from "../../../shared/charts/timeWindow";
import type { Environment } from "../../../shared/host/environment";
import { useWidth } from "../../../shared/ui/useWidth";
import { usePlaybackValue, type Playback } from "./Playback";
import { TimelineLanes } from "./TimelineLanes";
import { TimelineMarks, useTimelineSigns } from "./TimelineMarks";
import { TimelineSign } from "./TimelineSign";
import { MARK_KINDS, type TimelineView } from "./timelineView";
import { useStripDrag } from "./useStripDrag";
import type { TimeZoom } from "./useTimeZoom";

/** What the name of a moment on the axis needs, with a gap: `1:02:03`. */
const TICK_PX = 72;
const USUAL_PX = 640;
const LABELS = ["positive", "neutral", "negative"] as const;

export interface TimelineProps {
  readonly environment: Environment;
  readonly playback: Playback;
  readonly view: TimelineView;
  readonly zoom: TimeZoom;
}

/** The call from its start to its end. A click goes to a moment, a drag shows a stretch; buttons and keys do the same elsewhere. */
export function Timeline({ environment, playback, view, zoom }: TimelineProps): React.ReactElement {
  const { t, format, isRtl } = environment;
  const { lanes, segments, marks } = view;
  const { window } = zoom;
  const plot = React.useRef<HTMLDivElement>(null);
  const width = useWidth(plot, USUAL_PX);
  const signs = useTimelineSigns(marks, zoom, width, environment);
  const momentOf = (place: number) => momentAt(place, window, width);
  const { over, handlers } = useStripDrag(
    isRtl,
    (place) => playback.seek(momentOf(place)),
    ({ from, to }) => zoom.show(momentOf(from), momentOf(to)),
  );
  return (
    <div className="sd-timeline" {...signs.points.area}>
      <div className="sd-timeline-names sd-caption" aria-hidden="true" data-marks={marks.length > 0}>
        {lanes.map(({ key, name }) => (
          <span key={key} title={name}>
            <bdi>{name}</bdi>
          </span>
        ))}
        {segments.length > 0 && <span title={t("callSummary.sentiment")}>{t("callSummary.timeline.sentiment")}</span>}
      </div>
      <div className="sd-timeline-plot" ref={plot} {...handlers}>
        {marks.length > 0 && <TimelineMarks {...signs} environment={environment} zoom={zoom} onPlay={playback.playFrom} />}
        <TimelineLanes t={t} view={view} window={window} width={width} />
        <div className="sd-timeline-axis sd-caption" aria-hidden="true">
          {timeTicks(window, width, TICK_PX).map((tick) => {
            const place = Math.round(placeOf(tick, window, width));
            // What has no room before the end is left out.
            return place > width - TICK_PX / 2 ? null : (
              <span key={tick} style={{ insetInlineStart: `${place}px` }}>
                {format.duration(tick)}
              </span>
            );
          })}
        </div>
        {over && (
          <div
            className="sd-timeline-drag"
            style={{ insetInlineStart: `${Math.min(over.from, over.to)}px`, width: `${Math.abs(over.to - over.from)}px` }}
          />
        )}
        <Playhead playback={playback} window={window} width={width} />
      </div>
      <p className="sd-timeline-key sd-caption" aria-hidden="true">
        {MARK_KINDS.filter((each) => marks.some(({ kind }) => kind === each)).map((kind) => (
          <span key={kind}>
            <TimelineSign kind={kind} /> {t(`callSummary.timeline.kind.${kind}`)}
          </span>
        ))}
        {LABELS.filter((each) => segments.some(({ label }) => label === each)).map((label) => (
          <span key={label}>
            <span className={`sd-timeline-swatch sd-bar-${label}`} /> {t(`shared.${label}`)}
          </span>
        ))}
      </p>
      {signs.points.tooltip}
    </div>
  );
}

/** Where one is; it alone is drawn anew while something plays. */
function Playhead({ playback, window, width }: { readonly playback: Playback; readonly window: TimeWindow; readonly width: number }) {
  const place = usePlaybackValue(playback, ({ positionMs }) => Math.round(placeOf(positionMs, window, width)));
  return place < 0 || place > width ? null : <div className="sd-timeline-playhead" style={{ insetInlineStart: `${place}px` }} />;
}
