import * as React from "react";
import { Mark } from "../../shared/ui/Mark";
import { usePoints } from "../../shared/ui/usePoints";
import type { PracticeLine } from "./practicesViewModel";

export interface StripProps {
  readonly line: PracticeLine;
  readonly headings: readonly string[];
}

/** Sellers on one line of values, which begins at the inline start: stars are top sellers. Arrow keys walk along it. */
export function Strip({ line: { name, dots, ends }, headings }: StripProps): React.ReactElement {
  const { area, group, pointAt, tooltip } = usePoints({ headings, rows: dots.map(({ row }) => row), initial: 0 });
  return (
    <div className="sd-strip" {...area}>
      <bdi className="sd-caption" aria-hidden="true">
        {ends[0]}
      </bdi>
      <div className="sd-strip-line" aria-label={name} {...group}>
        {dots.map(({ sellerId, isTop, place, name: dot }, index) => (
          <span
            key={sellerId}
            role="img"
            aria-label={dot}
            className={isTop ? "sd-strip-dot sd-strip-top" : "sd-strip-dot"}
            style={{ insetInlineStart: `${Math.round(place * 1000) / 10}%` }}
            {...pointAt(index)}
          >
            <Mark name={isTop ? "top" : "seller"} />
          </span>
        ))}
      </div>
      <bdi className="sd-caption" aria-hidden="true">
        {ends[1]}
      </bdi>
      {tooltip}
    </div>
  );
}
