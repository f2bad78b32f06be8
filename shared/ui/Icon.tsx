import * as React from "react";

/** Outlines on a square of 16; strokes take the colour of the text. */
const OUTLINES = {
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  close: "M4 4l8 8M12 4l-8 8",
  mail: "M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5",
  chat: "M2.5 3h11v7.5H7l-3 2.5v-2.5H2.5z",
  check: "M3 8.5l3.5 3.5L13 5",
  calendar: "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5",
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
