import * as React from "react";
import { usePoints } from "../../shared/ui/usePoints";
import type { TenthView } from "./talkListenGaugeViewModel";

/** Of the tallest bar, in pixels; the rest of the row is for its count. */
const BAR_HEIGHT = 64;

export interface TenthsProps {
  readonly title: string;
  readonly tenths: readonly TenthView[];
  readonly headings: readonly string[];
  /** What stands at the ends of the axis. */
  readonly axis: readonly [string, string];
  /** Lists the calls of a bar. */
  readonly onChoose: (label: string, callIds: readonly string[]) => void;
}

/** How many calls lie in each tenth of talk share. */
export function Tenths({ title, tenths, headings, axis, onChoose }: TenthsProps): React.ReactElement {
  const most = Math.max(1, ...tenths.map((tenth) => tenth.count));
  const { area, group, pointAt, tooltip } = usePoints({
    headings,
    rows: tenths.map(({ row }) => row),
    initial: tenths.findIndex((tenth) => tenth.count === most),
  });
  return (
    <div className="sd-tenths" {...area}>
      <div className="sd-tenths-bars" aria-label={title} {...group}>
        {tenths.map(({ key, name, row, count, countText, callIds }, index) => (
          <button
            key={key}
            {...pointAt(index)}
            type="button"
            className="sd-tenth"
            aria-label={name}
            aria-disabled={count === 0}
            onClick={() => count > 0 && onChoose(row[0], callIds)}
          >
            <span className="sd-caption">{countText}</span>
            <span className="sd-tenth-bar" style={{ height: `${Math.round((count / most) * BAR_HEIGHT)}px` }} />
          </button>
        ))}
      </div>
      <div className="sd-tenths-axis sd-caption" aria-hidden="true">
        <span>{axis[0]}</span>
        <span>{title}</span>
        <span>{axis[1]}</span>
      </div>
      {tooltip}
    </div>
  );
}
