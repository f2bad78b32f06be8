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
  /** How a bar tells that its calls are shown. */
  readonly stateOf: (tenth: TenthView) => object;
  /** Shows the calls of a bar. */
  readonly onChoose: (tenth: TenthView, bar: HTMLElement) => void;
}

/** How many calls lie in each tenth of talk share. */
export function Tenths({ title, tenths, band, headings, axis, stateOf, onChoose }: TenthsProps): React.ReactElement {
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
        {tenths.map((tenth, index) => (
          <button
            key={tenth.key}
            {...pointAt(index)}
            {...stateOf(tenth)}
            type="button"
            className="sd-tenth"
            aria-label={tenth.name}
            aria-disabled={tenth.count === 0}
            onClick={({ currentTarget }) => tenth.count > 0 && onChoose(tenth, currentTarget)}
          >
            <span className="sd-tenth-bar" style={sized({ part: tenth.count / most })} />
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
