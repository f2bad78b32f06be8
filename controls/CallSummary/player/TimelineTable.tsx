import * as React from "react";
import type { Environment } from "../../../shared/host/environment";
import { timelineHeadings, timelineRows, type TimelineView } from "./timelineView";

/** More rows are no table any more, and slow. */
const MOST_ROWS = 500;

export interface TimelineTableProps {
  readonly environment: Environment;
  readonly view: TimelineView;
  /** Goes to a moment, and plays where there is sound. */
  readonly onPlay: (atMs: number) => void;
}

/** What the timeline shows, in words; each row leads to its moment. */
export function TimelineTable({ environment, view, onPlay }: TimelineTableProps): React.ReactElement {
  const { t, format } = environment;
  const rows = React.useMemo(() => timelineRows(view, environment), [view, environment]);
  const caption = t("callSummary.timeline.title");
  return (
    <>
      <div className="sd-table-scroll sd-timeline-table" tabIndex={0} role="group" aria-label={caption}>
        <table className="sd-table">
          <caption className="sd-hidden">{caption}</caption>
          <thead>
            <tr>
              {timelineHeadings(environment).map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ atMs, cells: [time = "", ...cells] }, index) => (
              <tr key={index}>
                <th scope="row">
                  <button
                    type="button"
                    className="sd-link"
                    title={t("callSummary.timeline.goTo", { time: format.duration(atMs) })}
                    onClick={() => onPlay(atMs)}
                  >
                    <bdi>{time}</bdi>
                  </button>
                </th>
                {cells.map((cell, column) => (
                  <td key={column} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && (
        <p className="sd-caption">{t("callSummary.timeline.first", { n: format.number(MOST_ROWS), total: format.number(rows.length) })}</p>
      )}
    </>
  );
}
