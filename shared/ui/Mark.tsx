import * as React from "react";

/** The signs of the suite's charts: ● seller, ◇ team, ☆ top sellers, ▽ previous period, ▒ target. */
export type MarkName = "seller" | "team" | "top" | "previous" | "target";

const POLYGONS: Readonly<Record<Exclude<MarkName, "seller" | "target">, string>> = {
  team: "0,-5.5 5,0 0,5.5 -5,0",
  top: "0,-6 1.6,-2.1 5.7,-1.9 2.5,0.7 3.5,4.9 0,2.5 -3.5,4.9 -2.5,0.7 -5.7,-1.9 -1.6,-2.1",
  previous: "0,5 -5,-4 5,-4",
};

/** A sign inside a chart's SVG, around a point. */
export function MarkShape({ name, x, y }: { readonly name: MarkName; readonly x: number; readonly y: number }): React.ReactElement {
  if (name === "seller") return <circle cx={x} cy={y} r="5.5" className="sd-mark-seller" />;
  if (name === "target") return <rect x={x - 6.5} y={y - 4.5} width="13" height="9" className="sd-mark-target" />;
  return <polygon points={POLYGONS[name]} transform={`translate(${x} ${y})`} className="sd-mark-hollow" />;
}

/** A sign of its own, as in captions, where it is the chart's key. The text beside it says the same. */
export function Mark({ name }: { readonly name: MarkName }): React.ReactElement {
  return (
    <svg className="sd-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
      <MarkShape name={name} x={0} y={0} />
    </svg>
  );
}
