import * as React from "react";
import { useRovingIndex } from "../../shared/ui/useRovingIndex";
import type { TenthView } from "./talkListenGaugeViewModel";

/** Of the tallest bar, in pixels; the rest of the row is for its count. */
const BAR_HEIGHT = 40;

export interface TenthsProps {
  readonly title: string;
  readonly tenths: readonly TenthView[];
  /** What stands at the ends of the axis. */
  readonly axis: readonly [string, string];
  /** Lists the calls of a bar. */
  readonly onChoose: (label: string, callIds: readonly string[]) => void;
}

/** How many calls lie in each tenth of talk share. Arrow keys walk the bars; only one of them is a tab stop. */
export function Tenths({ title, tenths, axis, onChoose }: TenthsProps): React.ReactElement {
  const most = Math.max(1, ...tenths.map((tenth) => tenth.count));
  const itemAt = useRovingIndex(
    tenths.length,
    tenths.findIndex((tenth) => tenth.count === most),
  );
  return (
    <div className="sd-tenths">
      <div className="sd-tenths-bars" role="group" aria-label={title}>
        {tenths.map(({ key, name, label, count, countText, callIds }, index) => (
          <button
            key={key}
            {...itemAt(index)}
            type="button"
            className="sd-tenth"
            aria-label={name}
            aria-disabled={count === 0}
            onClick={() => count > 0 && onChoose(label, callIds)}
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
    </div>
  );
}
