import * as React from "react";
import type { Bullet } from "../charts/bullet";
import { Mark, type MarkName } from "./Mark";

const percent = (place: number): string => `${Math.round(place * 1000) / 10}%`;

/** Where a value lies: target band, seller, team and previous period on one line, which begins at the inline start. */
export function BulletLine({ bullet }: { readonly bullet: Bullet }): React.ReactElement {
  const { value, previous, team, band } = bullet;
  // The seller comes last: where signs meet, theirs is on top.
  const marks: readonly (readonly [MarkName, number | undefined])[] = [
    ["team", team],
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
