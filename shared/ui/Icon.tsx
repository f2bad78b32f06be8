import * as React from "react";

/** Outlines on a square of 16; strokes take the colour of the text. */
const OUTLINES = {
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5l3.5 3.5L13 5",
  play: "M5 3l8 5-8 5z",
} as const;

export type IconName = keyof typeof OUTLINES;

/** A small picture beside a text that says the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }): React.ReactElement {
  return <Outline d={OUTLINES[name]} />;
}

/** @param d of an outline that only one control draws */
export function Outline({ d }: { readonly d: string }): React.ReactElement {
  return (
    <svg className="sd-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
