import * as React from "react";
import { clustersOf } from "../../../shared/charts/clusters";
import { isClosest, placeOf } from "../../../shared/charts/timeWindow";
import type { Environment } from "../../../shared/host/environment";
import { usePoints, type Points } from "../../../shared/ui/usePoints";
import { TimelineSign } from "./TimelineSign";
import { markRow, timelineHeadings, type TimelineMark } from "./timelineView";
import type { TimeZoom } from "./useTimeZoom";

/** A mark's button is as wide as a fingertip needs. */
const ROOM_PX = 24;

/** Marks that stand at one place. */
interface Sign {
  readonly place: number;
  readonly marks: readonly TimelineMark[];
  readonly row: readonly string[];
}

export interface TimelineSigns {
  readonly signs: readonly Sign[];
  readonly points: Points;
}

/** The marks in the window, those together that have no room beside each other. */
export function useTimelineSigns(
  marks: readonly TimelineMark[],
  { window }: TimeZoom,
  width: number,
  environment: Environment,
): TimelineSigns {
  const { from, to } = window;
  const signs = React.useMemo(() => {
    const inside = marks.filter(({ atMs }) => atMs >= from && atMs <= to);
    return clustersOf(
      inside.map(({ atMs }) => placeOf(atMs, { from, to }, width)),
      ROOM_PX,
    ).map(({ place, first, last }): Sign => {
      const own = inside.slice(first, last + 1);
      return { place, marks: own, row: markRow(own, environment) };
    });
  }, [marks, from, to, width, environment]);
  const points = usePoints({ headings: timelineHeadings(environment), rows: signs.map(({ row }) => row), initial: 0 });
  return { signs, points };
}

export interface TimelineMarksProps extends TimelineSigns {
  readonly environment: Environment;
  readonly zoom: TimeZoom;
  readonly onPlay: (atMs: number) => void;
}

/** One tab stop, walked by arrow keys. A mark plays from where it stands; several together are looked at more closely first. */
export function TimelineMarks({ signs, points, environment: { t, format }, zoom, onPlay }: TimelineMarksProps): React.ReactElement {
  const open = (marks: readonly TimelineMark[]) => {
    const [first, last] = [marks[0]?.atMs ?? 0, marks[marks.length - 1]?.atMs ?? 0];
    // What stands at one moment comes apart at no zoom.
    if (last === first || isClosest(zoom.window)) onPlay(first);
    else zoom.show(first - (last - first) / 2, last + (last - first) / 2);
  };
  return (
    <div className="sd-timeline-marks" aria-label={t("callSummary.timeline.marks")} {...points.group}>
      {signs.map(({ place, marks, row }, index) => (
        <button
          key={index}
          type="button"
          className="sd-timeline-mark"
          {...points.pointAt(index)}
          style={{ insetInlineStart: `${Math.round(place)}px` }}
          onClick={() => open(marks)}
        >
          {/* Languages that write two out say no number. */}
          <span className="sd-hidden">{row.filter(Boolean).join(", ")}</span>
          {marks[0] && marks.length === 1 ? (
            <TimelineSign kind={marks[0].kind} />
          ) : (
            <span aria-hidden="true">{format.number(marks.length)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
