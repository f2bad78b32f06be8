import * as React from "react";
import { usePoints } from "../../shared/ui/usePoints";
import type { TenthView } from "./talkListenGaugeViewModel";

/** A share for the stylesheet, which draws bars upwards, or along the lines where ten beside each other would be too narrow to hit. */
const sized = (shares: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [`--sd-${name}`, `${Math.round(share * 1000) / 10}%`]),
  ) as React.CSSProperties;

export interface TenthsProps {
  readonly title: string;
  readonly tenths: readonly TenthView[];
  /** The target, 0…1; absent where there is none. */
  readonly band: { readonly low: number; readonly high: number } | undefined;
  readonly headings: readonly string[];
  /** What stands at the ends of the axis. */
  readonly axis: readonly [string, string];
  /** Lists the calls of a bar. */
  readonly onChoose: (label: string, callIds: readonly string[]) => void;
}

/** How many calls lie in each tenth of talk share. */
export function Tenths({ title, tenths, band, headings, axis, onChoose }: TenthsProps): React.ReactElement {
  const most = Math.max(1, ...tenths.map((tenth) => tenth.count));
  const { area, group, pointAt, tooltip } = usePoints({
    headings,
    rows: tenths.map(({ row }) => row),
    initial: tenths.findIndex((tenth) => tenth.count === most),
  });
  return (
    <div className="sd-tenths" {...area}>
      <div className="sd-tenths-bars" aria-label={title} {...group}>
        {band && <span className="sd-tenths-band" style={sized({ below: band.low, above: 1 - band.high })} />}
        {tenths.map(({ key, name, row, count, callIds }, index) => (
          <button
            key={key}
            {...pointAt(index)}
            type="button"
            className="sd-tenth"
            aria-label={name}
            aria-disabled={count === 0}
            onClick={() => count > 0 && onChoose(row[0], callIds)}
          >
            <span className="sd-tenth-bar" style={sized({ part: count / most })} />
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
