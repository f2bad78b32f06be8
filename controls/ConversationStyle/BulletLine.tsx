import * as React from "react";
import type { Bullet } from "../../shared/charts/bullet";
import { Mark, type MarkName } from "../../shared/ui/Mark";

export interface BulletLineProps {
  readonly bullet: Bullet;
  /** Whose sign stands for the others. */
  readonly others: "team" | "top" | undefined;
}

const percent = (place: number): string => `${Math.round(place * 1000) / 10}%`;

/**
 * Where a value lies: target band, seller, previous period and others on one line, which begins at the inline start. The previous
 * period points at the line from above, others from below: no sign hides another.
 */
export function BulletLine({ bullet, others }: BulletLineProps): React.ReactElement {
  const { value, previous, band } = bullet;
  const marks: readonly (readonly [MarkName, number | undefined])[] = [
    [others ?? "team", bullet.others],
    ["previous", previous],
    ["seller", value],
  ];
  return (
    <span className="sd-bullet" aria-hidden="true">
      {band && <span className="sd-bullet-band" style={{ insetInlineStart: percent(band.from), insetInlineEnd: percent(1 - band.to) }} />}
      {marks.map(
        ([name, place]) =>
          place !== undefined && (
            <span key={name} className="sd-bullet-mark" data-mark={name} style={{ insetInlineStart: percent(place) }}>
              <Mark name={name} />
            </span>
          ),
      )}
    </span>
  );
}
